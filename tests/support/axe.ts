import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = { run(context: Document, options: RunOptions): Promise<AxeResults> };

const LOOKS = ['light', 'dark', 'contrast'];
/** Those of axe's rules of colour that hold for everybody (WCAG AA). */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds, one line each: the rule and the place. A modal dialog hides the page behind it from
 * everybody, and with it the page's main part and heading, which two rules would miss.
 */
export async function faultsOf(on: Page): Promise<readonly string[]> {
  return faultsIn(on, {});
}

/** The same, and what its rules of colour find in the other looks: the rest of its rules read no look. */
export async function faultsInEveryLook(on: Page): Promise<readonly string[]> {
  const root = on.locator('html');
  const worn = await root.getAttribute('data-theme');
  const found = [...(await faultsOf(on))];
  for (const look of LOOKS.filter(other => other !== worn)) {
    await wear(on, look);
    const faults = await faultsIn(on, { runOnly: COLOUR_RULES });
    found.push(...faults.map(fault => `${look}: ${fault}`));
  }
  if (worn !== null) await wear(on, worn);
  return found;
}

const wear = (on: Page, look: string) =>
  on.locator('html').evaluate((html, theme) => html.setAttribute('data-theme', theme), look);

async function faultsIn(on: Page, options: RunOptions): Promise<readonly string[]> {
  const isThere = await on.evaluate(() => 'axe' in globalThis);
  if (!isThere) await on.evaluate(axeSource);
  const { violations } = await on.evaluate(async more => {
    // A dialog that is still coming up has the colours of neither. The alarm of an order flashes for ever.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime ?? 0));
    // What goes away meanwhile takes its animation with it, which is an end as well.
    await Promise.allSettled(ending.map(animation => animation.finished));
    const isModal = document.querySelector('[role=dialog], [role=alertdialog]') !== null;
    const pageRules = {
      'landmark-one-main': { enabled: !isModal },
      'page-has-heading-one': { enabled: !isModal },
    };
    // The script above has put axe there.
    const { axe } = globalThis as unknown as { axe: Axe };
    return axe.run(document, { rules: pageRules, resultTypes: ['violations'], ...more });
  }, options);
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`));
}
