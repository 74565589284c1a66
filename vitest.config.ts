import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** One project per kind of test, so that each can be run alone: `npx vitest run --project sql`. */
const kinds = ['arch', 'unit', 'property', 'sql', 'contract', 'devices', 'hosts', 'crash', 'e2e'];

/**
 * Kinds whose files keep nothing in their modules and wait for nobody: the program is loaded once for all of
 * them, and each core runs some.
 */
const SHARED = ['unit', 'property', 'sql', 'contract'];
/** Kinds that wait more than they work, each file with a program of its own, and a tab of its own. */
const WAITING = ['hosts', 'crash', 'e2e'];

const everyCore = availableParallelism();
/** What is looked at in tabs of several sizes, or beside another tab, is so in a browser alone. */
const IN_TABS = ['attendance-bar', 'centre-looks', 'head-count', 'late-answers', 'read-aloud'].map(
  name => `tests/e2e/${name}.test.ts`,
);

/** The others have devices, windows and the clock to themselves. */
function howOf(kind: string) {
  if (SHARED.includes(kind)) return { isolate: false, maxWorkers: everyCore, sequence: { groupOrder: 0 } };
  if (WAITING.includes(kind)) return { maxWorkers: everyCore, sequence: { groupOrder: 1 } };
  return { fileParallelism: false, sequence: { groupOrder: 2 } };
}

/** What is waited for in a page comes when it comes; benches say how soon. A loaded machine takes its time. */
const IN_PAGES = ['e2e', 'electron'];
const patienceOf = (kind: string) => (IN_PAGES.includes(kind) ? 60_000 : 20_000);

const project = (
  name: string,
  include: string[],
  more: { readonly env?: Record<string, string>; readonly exclude?: string[] } = {},
) => ({
  test: { name, include, ...more, ...howOf(name), testTimeout: patienceOf(name), hookTimeout: 90_000 },
});

export default defineConfig({
  test: {
    // One report for people, one for machines; `npm test` and `npm run test:electron` name the files that count.
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/part/latest.json' },
    projects: [
      ...kinds.map(kind => project(kind, [`tests/${kind}/**/*.test.ts`])),
      // The same day in the shop, in Electron's window, and what only a window has. Needs Electron and a display.
      project('electron', ['tests/e2e/**/*.test.ts', 'tests/electron/**/*.test.ts'], {
        env: { IEUM_E2E_HOST: 'electron' },
        exclude: [...configDefaults.exclude, ...IN_TABS],
      }),
    ],
  },
});
