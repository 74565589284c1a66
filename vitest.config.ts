import { defineConfig } from 'vitest/config';

/** One project per kind of test, so that each can be run alone: `npx vitest run --project sql`. */
const kinds = ['arch', 'unit', 'property', 'sql', 'contract', 'devices', 'crash', 'e2e'];

const project = (name: string, include: string[], env: Record<string, string> = {}) => ({
  test: { name, include, env, testTimeout: 20_000, hookTimeout: 60_000 },
});

export default defineConfig({
  test: {
    projects: [
      ...kinds.map(kind => project(kind, [`tests/${kind}/**/*.test.ts`])),
      ...(process.env['IEUM_ELECTRON_TESTS'] === '1'
        ? [project('electron', ['tests/e2e/**/*.test.ts'], { IEUM_E2E_HOST: 'electron' })]
        : []),
    ],
  },
});
