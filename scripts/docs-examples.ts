import { rules } from '../src/checks/index.ts';
import type { Example, Rule } from '../src/checks/rule.ts';

/** Characters of an example that is printed whole. Longer ones repeat something to reach a limit. */
const longest = 900;

const byCode = new Map<string, Rule>(Object.values(rules).map((rule) => [rule.code, rule]));

/** What breaks a rule, and what keeps it: the examples that are its tests. Empty where a code has none. */
export function examplesOf(code: string): string {
  const rule = byCode.get(code);
  if (!rule) return '';
  const [good] = rule.good;
  return [
    `**Found in:**\n\n${shown(rule.bad)}`,
    ...(good === undefined ? [] : [`**Not in:**\n\n${shown(good)}`]),
  ].join('\n\n');
}

function shown(example: Example): string {
  if (typeof example === 'string') return fenced(example, 'md');
  return Object.entries(example)
    .map(([path, text]) => `\`${path}\`\n\n${fenced(text, path.split('.').at(-1) ?? '')}`)
    .join('\n\n');
}

/** A fence longer than any in the example. */
function fenced(text: string, kind: string): string {
  const whole = text.trimEnd();
  const cut = whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
  const ticks = (cut.match(/`{3,}/g) ?? []).reduce((most, one) => Math.max(most, one.length + 1), 3);
  const fence = '`'.repeat(ticks);
  return `${fence}${kind}\n${cut}\n${fence}`;
}
