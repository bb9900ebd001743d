import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { positionAt } from '../../../src/diagnostics/positions.ts';
import { type FormatName, formatNames } from '../../../src/diagnostics/reporters/formats.ts';
import { reporters } from '../../../src/diagnostics/reporters/index.ts';
import { finding, reportContext } from '../../support/findings.ts';
import { parseHtml } from '../../support/html.ts';
import { readSarif } from '../../support/sarif.ts';

/** Reads a report as strictly as those who take it do. */
const readers: Readonly<Record<FormatName, (text: string) => void>> = {
  pretty: () => {},
  json: JSON.parse,
  sarif: readSarif,
  junit: (text) => XmlDocument.fromString(text).dispose(),
  github: (text) =>
    expect(text.split('\n').every((line) => line === '' || line.startsWith('::error '))).toBe(true),
  gitlab: JSON.parse,
  markdown: () => {},
  html: parseHtml,
};

const every = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join('');
const texts = [
  every,
  ']]> --> <!-- <![CDATA[ </style><script>x</script> &amp; "quoted" \'too\'',
  '::error::x',
  '\n::error file=x::y\r\n##[error]z\u2028::warning::\u0085::stop-commands::a',
  '\u001b[31mred\u001b]0;title\u0007 \u009b31m',
  'half \ud800 pairs \udc00\ud83d and \u202e turned \u2066 text \ufffe \uffff',
  '{0} %0A %s $& [x](javascript:x) `code` | pipe',
];

/** Half of them in one line of 200,000 characters. */
function many(count: number): Diagnostic[] {
  const text = `${'y'.repeat(200_000)}\n${`${'x '.repeat(100)}\n`.repeat(1000)}`;
  return Array.from({ length: count }, (_, index) => {
    const at = index % 2 ? index : 200_001 + index;
    const [start, end] = [positionAt(text, at), positionAt(text, at + 1)];
    const place = { file: `course/${index % 20}.md`, text, start, end };
    return finding('SRC-MISSING', { place, message: `Number ${index}.` });
  });
}

describe.each(formatNames)('a report in %s', (name) => {
  it.each(texts)('is whole with %j in every place', async (evil) => {
    const report = await reporters[name]();
    const text = `${evil}\nline ${evil}`;
    const at = text.indexOf('line');
    const place = {
      file: `course/${evil}.md`,
      text,
      start: positionAt(text, at),
      end: positionAt(text, text.length),
    };
    const related = [{ place, message: evil }];
    const fix = { file: place.file, offset: at, remove: 4, insert: evil };
    const told = report(
      [
        finding('SRC-MISSING', { message: evil, hint: evil, place, related, fix }),
        finding('SRC-MISSING', { message: evil }),
      ],
      reportContext({
        subjects: [{ kind: 'course', path: 'course', name: evil }],
        fields: { courses: [{ title: evil }] },
      }),
    );
    readers[name](told);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(told).not.toMatch(/\p{Cs}/u);
    // In the log of a CI job each line is looked at.
    const commands = told.split('\n').filter((line) => line.trimStart().startsWith('::'));
    expect(commands).toHaveLength(name === 'github' ? 2 : 0);
  });

  it('takes time and room for 100,000 findings that grow with their number alone', async () => {
    const report = await reporters[name]();
    const all = many(100_000);
    const started = performance.now();
    const told = report(all, reportContext());
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(told.length).toBeLessThan(all.length * 2500);
    expect(told.length).toBeGreaterThan(1000);
  }, 60_000);
});
