import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = { run(context: Document, options: RunOptions): Promise<AxeResults> };

/**
 * What axe finds, one line each: the rule and the place. A modal dialog hides the page behind it from
 * everybody, and with it the page's main part and heading, which two rules would miss.
 */
export async function faultsOf(on: Page): Promise<readonly string[]> {
  await on.evaluate(axeSource);
  const { violations } = await on.evaluate(async () => {
    // A dialog that is still coming up has the colours of neither. The alarm of an order flashes for ever.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime ?? 0));
    await Promise.all(ending.map(animation => animation.finished));
    const isModal = document.querySelector('[role=dialog], [role=alertdialog]') !== null;
    const pageRules = {
      'landmark-one-main': { enabled: !isModal },
      'page-has-heading-one': { enabled: !isModal },
    };
    // The script above has put axe there.
    const { axe } = globalThis as unknown as { axe: Axe };
    return axe.run(document, { rules: pageRules });
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`));
}
