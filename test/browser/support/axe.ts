import type { Frame, Page } from 'playwright-core';
import { axeSource } from '../../../src/run/axe.ts';

const axe = axeSource();
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'section508', 'best-practice'];

/** What a setting of the machine can break; the other rules read the markup alone, and find the same in each. */
const rulesOf = {
  all: tags,
  colours: ['color-contrast', 'link-in-text-block'],
  sizes: ['scrollable-region-focusable', 'target-size'],
} as const;
export type AxeRules = keyof typeof rulesOf;

export interface Findings {
  /** Rule, element and reason of every violation. */
  readonly violations: readonly string[];
  /** Selectors of the elements whose contrast axe could not tell, and why. */
  readonly unsure: readonly (readonly [selector: string, reason: string])[];
}

/** Rule and element of every violation that axe finds. */
export async function axeViolations(page: Page | Frame): Promise<string[]> {
  return [...(await axeFindings(page)).violations];
}

/**
 * What axe finds in the parts of a page that `scope` names, or in the whole page, by all rules or by some; axe runs
 * through the debugger, beside the page's policy.
 */
export async function axeFindings(
  page: Page | Frame,
  scope?: string,
  rules: AxeRules = 'all',
): Promise<Findings> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(
    async ([wanted, within]) => {
      interface Node {
        readonly target: readonly unknown[];
        readonly failureSummary?: string;
        readonly any: readonly { readonly data?: { readonly messageKey?: string } | null }[];
      }
      type Rules = readonly { readonly id: string; readonly nodes: readonly Node[] }[];
      type Run = (within: unknown, options: object) => Promise<{ violations: Rules; incomplete: Rules }>;
      const { run } = (globalThis as unknown as { axe: { run: Run } }).axe;
      const { violations, incomplete } = await run(within ? { include: within.split(', ') } : document, {
        runOnly: wanted,
        resultTypes: ['violations', 'incomplete'],
      });
      const unsure = incomplete.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes);
      return {
        violations: violations.flatMap(({ id, nodes }) =>
          nodes.map(
            ({ target, failureSummary = '' }) =>
              `${id} ${String(target)} ${failureSummary.split('\n')[1]?.trim() ?? ''}`,
          ),
        ),
        unsure: unsure.map(({ target, any }): [string, string] => [
          String(target),
          any[0]?.data?.messageKey ?? '',
        ]),
      };
    },
    [[...rulesOf[rules]], scope] as const,
  );
}
