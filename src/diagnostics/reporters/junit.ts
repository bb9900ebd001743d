import { escapeHtml } from '../../content/html.ts';
import { legalXml } from '../../targets/xml-characters.ts';
import { entryOf } from '../codes/entry-of.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { oneLine, printable } from './code-frame.ts';
import { byCode, elsewhere, type Group, grouped } from './groups.ts';
import { shown } from './pretty.ts';
import type { ReportContext, Reporter } from './reporter.ts';

/**
 * JUnit XML: a suite for each course or package, a case for each code that was found in it. The case fails where the
 * command fails for it; what is only said stands in its output. A suite without findings has one case, which passes.
 */
export const junit: Reporter = (findings, context) => {
  const suites = grouped(findings, context.subjects).map((group) => suite(group, context));
  const sum = (of: (one: Suite) => number) => suites.reduce((total, one) => total + of(one), 0);
  const counts = { name: `coursewright ${context.command}`, ...counted(sum(tests), sum(failures)) };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes(counts)}>`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>\n',
  ].join('\n');
};

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly lines: readonly string[];
}
const tests = (one: Suite) => one.tests;
const failures = (one: Suite) => one.failures;
const counted = (tests: number, failures: number) => ({ tests, failures, errors: 0, skipped: 0, time: 0 });

function suite({ subject, findings }: Group, { strict, command }: ReportContext): Suite {
  const name = subject?.name ?? elsewhere;
  const fails = ({ severity }: Diagnostic) => severity === 'error' || (strict && severity === 'warning');
  const cases = [...byCode(findings)];
  const failed = cases.filter(([, alike]) => alike.some(fails)).length;
  const lines =
    cases.length === 0
      ? [`    <testcase${attributes({ name: `${command}: no findings`, classname: name, time: 0 })}/>`]
      : cases.flatMap(([code, alike]) => testCase(code, alike, name, alike.filter(fails)));
  const total = Math.max(1, cases.length);
  return {
    tests: total,
    failures: failed,
    lines: [`  <testsuite${attributes({ name, ...counted(total, failed) })}>`, ...lines, '  </testsuite>'],
  };
}

function testCase(
  code: string,
  all: readonly Diagnostic[],
  classname: string,
  failing: readonly Diagnostic[],
): string[] {
  const title = entryOf(code)?.title;
  const [first] = failing.length > 0 ? failing : all;
  const name = title ? `${code}: ${title}` : code;
  const { file, start } = first?.place ?? {};
  const place = { ...(file === undefined ? {} : { file }), ...(start ? { line: start.line } : {}) };
  const told = all.map(({ place, message, hint }) =>
    oneLine([place && `${shown(place)}: `, message, hint && ` ${hint}`].filter(Boolean).join('')),
  );
  const text = escapeHtml(clean(told.join('\n')));
  const more = failing.length > 1 ? ` (and ${failing.length - 1} more)` : '';
  const failure = { message: `${first?.message}${more}`, type: first?.severity ?? '' };
  return [
    `    <testcase${attributes({ name, classname, ...place, time: 0 })}>`,
    failing.length > 0
      ? `      <failure${attributes(failure)}>${text}</failure>`
      : `      <system-out>${text}</system-out>`,
    '    </testcase>',
  ];
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeHtml(clean(String(value)).replaceAll('\n', ' '))}"`)
    .join('');
}

/** No control character, which XML 1.0 has no way to write, and none of the two that are no characters. */
const clean = (text: string) => legalXml(printable(text));
