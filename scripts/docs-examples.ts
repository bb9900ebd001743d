import { rules } from '../src/checks/index.ts';
import { licenseeRules } from '../src/checks/licensees/index.ts';
import type { LicenseeRule } from '../src/checks/licensees/rule.ts';
import type { Example, Rule } from '../src/checks/rule.ts';
import { licenseeCodes } from '../src/diagnostics/codes/licensee-codes.ts';

/** Characters of an example that is printed whole. Longer ones repeat something to reach a limit. */
const longest = 900;

const byCode = new Map<string, Rule>(Object.values(rules).map((rule) => [rule.code, rule]));
/** Of codes that are only of licensees: where a course can have one too, its example is the plainer one. */
const ofLicensees = new Map<string, LicenseeRule>(
  Object.values(licenseeRules)
    .filter(({ code }) => Object.hasOwn(licenseeCodes, code))
    .map((rule) => [rule.code, rule]),
);

/** What breaks a rule, and what keeps it: the examples that are its tests. Empty where a code has none. */
export function examplesOf(code: string): string {
  const rule = byCode.get(code);
  if (rule) return told(shown(rule.bad), rule.good.map(shown));
  const { bad, good } = ofLicensees.get(code) ?? {};
  if (bad === undefined || !good) return '';
  const inFile = (example: string) => shown({ 'licensees/alder-city.yaml': example });
  const day = ['LICENCE-ENDED', 'LICENCE-GRACE', 'LICENCE-ENDING'].includes(code) ? ' on 2027-03-05' : '';
  return told(inFile(bad), good.map(inFile), day);
}

/** `day`: where what is found depends on it. */
function told(bad: string, [good]: readonly string[], day = ''): string {
  return [`**Found${day} in:**\n\n${bad}`, ...(good === undefined ? [] : [`**Not in:**\n\n${good}`])].join(
    '\n\n',
  );
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
