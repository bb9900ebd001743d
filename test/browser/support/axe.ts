import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'section508', 'best-practice'];

/** Rule and element of every violation that axe finds; axe runs through the debugger, beside the page's policy. */
export async function axeViolations(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (wanted) => {
    type Result = { violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] };
    const run = (globalThis as unknown as { axe: { run: (options: object) => Promise<Result> } }).axe.run;
    const { violations: found } = await run({ runOnly: wanted, resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) =>
          `${id} ${String(target)} ${failureSummary.split('\n')[1]?.trim() ?? ''}`,
      ),
    );
  }, tags);
}
