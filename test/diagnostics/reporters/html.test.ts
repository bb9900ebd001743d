import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { html } from '../../../src/diagnostics/reporters/html.ts';
import { courseSubject, finding, placeOf, reportContext } from '../../support/findings.ts';
import { all, elements, one, parseHtml, text } from '../../support/html.ts';

const place = placeOf('before\none <b>two</b>\nafter', '<b>two</b>');
const context = reportContext({
  subjects: [courseSubject, { kind: 'package', path: 'clean.zip', name: 'Clean' }],
});
const page = html(
  [
    finding('ID-MISSING', { place: { file: 'course/a.md' }, severity: 'warning' }),
    finding('SRC-MISSING', {
      place,
      message: 'No <x>.',
      hint: 'Add “x”.',
      related: [{ place: placeOf('three', 'three', 'course/b.md'), message: 'As here.' }],
    }),
    finding('COURSE-NOT-FOUND'),
  ],
  context,
);
const root = parseHtml(page);

describe('a page of findings', () => {
  it('is one file: no script, no request, and a policy that allows its own style alone', () => {
    const hash = createHash('sha256').update('p{color:red}').digest('base64');
    expect(one(root, 'meta', { 'http-equiv': 'Content-Security-Policy' }).attributes.content).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    const addresses = [...elements(root)].flatMap(({ attributes }) =>
      ['src', 'href', 'action', 'srcset'].flatMap((name) => attributes[name] ?? []),
    );
    expect(addresses.every((address) => /^(#group-\d+|data:,)$/.test(address))).toBe(true);
    expect(all(root, 'script')).toEqual([]);
    expect([...elements(root)].filter(({ attributes }) => 'style' in attributes)).toEqual([]);
  });

  it('has a language, landmarks, one title, headings without gaps, and a table with headers', () => {
    expect(one(root, 'html').attributes.lang).toBe('en');
    expect(text(one(root, 'title'))).toBe('Findings of coursewright check');
    expect([all(root, 'main').length, all(root, 'footer').length]).toEqual([1, 1]);
    const levels = [...elements(root)].flatMap(({ name }) => (/^h\d$/.test(name) ? [Number(name[1])] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, at) => at === 0 || level - (levels[at - 1] ?? 0) <= 1)).toBe(true);
    expect(all(root, 'th').map(({ attributes }) => attributes.scope)).toEqual([
      ...['col', 'col', 'col', 'col'],
      ...['row', 'row', 'row'],
    ]);
    const ids = [...elements(root)].flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of all(root, 'a')) expect(ids).toContain(attributes.href?.slice(1));
  });

  it('counts by course or package and severity, also where nothing was found', () => {
    const rows = all(one(root, 'tbody'), 'tr').map((row) => row.children.map((cell) => text(cell as never)));
    expect(rows).toEqual([
      ['A course', '1', '1', '0'],
      ['Clean', '0', '0', '0'],
      ['Command line and catalogue', '1', '0', '0'],
    ]);
    expect(all(root, 'h2').map(text)).toEqual(['A course', 'Command line and catalogue']);
    expect(all(root, 'h3').map(text)).toEqual(['Errors', 'Warnings', 'Errors']);
  });

  it('says of each what, where, why and what to do, and shows the lines with the place marked', () => {
    const [item] = all(root, 'li');
    const said = all(item ?? root, 'p').map(text);
    expect(said).toEqual([
      'What: No <x>.',
      'Where: course/modules/one.md:2:5',
      'See also: course/b.md:1:1 As here.',
      'What to do: Add “x”.',
    ]);
    expect(text(root)).toContain('Why: Paths in a course are relative to the course folder');
    const source = one(item ?? root, 'pre');
    expect(text(source)).toBe('1 | before 2 | one <b>two</b> 3 | after');
    expect(text(one(source, 'mark'))).toBe('<b>two</b>');
  });

  it('says that there is nothing to say', () => {
    const empty = parseHtml(html([], context));
    expect(text(one(empty, 'p', { class: 'lead' }))).toBe('No findings.');
    expect([all(empty, 'h2'), all(empty, 'li')]).toEqual([[], []]);
  });
});
