import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { codes } from '../../../src/diagnostics/codes/index.ts';
import { markdown } from '../../../src/diagnostics/reporters/markdown.ts';
import { finding, placeOf, reportContext } from '../../support/findings.ts';

const told = (...findings: Parameters<typeof markdown>[0]) => markdown(findings, reportContext());

/** Everything that a reader who allows HTML and links would make of it. */
const tokens = (text: string) =>
  new MarkdownIt({ html: true, linkify: true })
    .parse(text, {})
    .flatMap((token) => [token, ...(token.children ?? [])]);

describe('a summary in Markdown', () => {
  it('says how many, of which course, what, where and what to do, gravest first', () => {
    const place = placeOf('one two', 'two');
    const warning = finding('ID-MISSING', { severity: 'warning' });
    expect(told(warning, finding('SRC-MISSING', { place, hint: 'Add `it`.' }))).toBe(
      [
        '## Coursewright check: 1 error, 1 warning',
        '',
        '### `A course`: 1 error',
        '',
        '- **error** `SRC-MISSING` A file is missing  ',
        '  Where: `course/modules/one.md:1:5`  ',
        '  What: `Something is wrong.`  ',
        '  What to do: `` Add `it`. ``',
        '',
        '### Command line and catalogue: 1 warning',
        '',
        `- **warning** \`ID-MISSING\` ${codes['ID-MISSING'].title}  `,
        '  What: `Something is wrong.`',
        '',
      ].join('\n'),
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '![x](https://evil.example/a.png) [x](https://evil.example) https://evil.example www.evil.example a@evil.example',
    '` <b>x</b> ``` <i>y</i>',
    '```\n<b>x</b>\n```\n\n# Heading\n\n<img src=x>',
    '`',
    '-->\n<!-- ]]>',
  ])('makes no HTML, link, picture or block out of %j', (evil) => {
    const place = { file: `${evil}.md` };
    const text = markdown(
      [
        finding('SRC-MISSING', { message: evil, hint: evil, place }),
        finding('SRC-MISSING', { message: evil }),
      ],
      reportContext({ subjects: [{ kind: 'course', path: '', name: evil }] }),
    );
    const types = tokens(text).map(({ type }) => type);
    expect(types.filter((type) => /html|link|image|fence/.test(type))).toEqual([]);
    expect(types.filter((type) => type === 'heading_open')).toHaveLength(3);
    const flat = evil.replace(/\s+/g, ' ');
    const codes = tokens(text).filter(({ type }) => type === 'code_inline');
    expect(codes.filter(({ content }) => content === flat)).toHaveLength(4);
  });

  it('says of many alike how many there are, and stays below what GitHub shows', () => {
    const alike = Array.from({ length: 60 }, () =>
      finding('SRC-MISSING', { place: { file: 'course/a.md' } }),
    );
    expect(told(...alike)).toContain('… and 10 more of these in this file.');
    const long = Array.from({ length: 2000 }, (_, index) =>
      finding('SRC-MISSING', { message: '危'.repeat(500), place: { file: `course/${index}.md` } }),
    );
    const text = told(...long);
    expect(Buffer.byteLength(text)).toBeLessThan(2 ** 20);
    const items = text.split('\n').filter((line) => line.startsWith('- '));
    expect(text).toContain(`… and ${(2000 - items.length).toLocaleString('en-US')} more, for which`);
  });
});
