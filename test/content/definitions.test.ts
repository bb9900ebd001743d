import { describe, expect, it } from 'vitest';
import { courseOf, expectDiagnostics } from '../support/expect-diagnostics.ts';
import { all, type Element, one, text } from '../support/html.ts';
import { document } from '../support/pages.ts';

const front = '---\nid: one\n---\n\n';
const twoPages = (first: string, second: string) => ({
  'modules/one.md': `${front}## Start {#start}\n\n${first}\n\n---\n\n## Next {#next}\n\n${second}\n`,
});
const pageOf = async (source: Record<string, string>, id = 'start'): Promise<Element> =>
  one(document(await courseOf(source)), 'section', { 'data-page': id });
const hrefs = (root: Element) => all(root, 'a').map((link) => link.attributes.href);

/** Every link inside the page leads to an element of the document, and every id is there once. */
function expectWholeLinks(root: Element): void {
  const ids = all(root, '*').flatMap((element) => element.attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const href of hrefs(root)) if (href?.startsWith('#')) expect(ids).toContain(href.slice(1));
}

const defined = '[court]: https://court.example\n\n*[LMS]: Learning system\n\n[^lindke]: Lindke v. *Freed*.';

describe('what one page of a module defines', () => {
  it('holds for the links of the others', async () => {
    expect(hrefs(await pageOf(twoPages('See [the court][court].', defined)))).toEqual([
      'https://court.example',
    ]);
    expect(hrefs(await pageOf(twoPages(defined, 'See [court].'), 'next'))).toEqual(['https://court.example']);
  });

  it('holds for the abbreviations of the others, in plain words too', async () => {
    const page = await pageOf(twoPages('The LMS shows it.', defined));
    expect(one(page, 'abbr').attributes.title).toBe('Learning system');
  });

  it('holds for the footnotes of the others, which each page has at its end', async () => {
    const page = await pageOf(twoPages('So it was held[^lindke].', `${defined}\n\nAgain[^lindke].`));
    expect(text(one(page, 'div', { class: 'notes' }))).toBe('Notes Lindke v. Freed. ↑');
    expect(all(page, 'em').map(text)).toEqual(['Freed']);
    expectWholeLinks(page);
  });

  it('holds for a footnote that is mentioned in a footnote', async () => {
    const page = await pageOf(twoPages('So[^a].', '[^a]: First[^b].\n\n[^b]: Second.'));
    expect(text(one(page, 'div', { class: 'notes' }))).toBe('Notes First2. ↑ Second. ↑');
    expectWholeLinks(page);
  });

  it('holds for footnotes with blocks in them', async () => {
    const note = '[^a]: First.\n\n    ::: note Title\n    Inside.\n    :::\n\n    ![A](assets/chart.svg)';
    const page = await pageOf(twoPages('So[^a].', note));
    expect(text(one(page, 'div', { class: 'callout-note' }))).toBe('Note Title Inside.');
    expect(all(page, 'img')).toHaveLength(1);
    expectWholeLinks(page);
  });

  it('gives way to what a page defines itself', async () => {
    const other = '[court]: https://other.example\n\n[^lindke]: Another.';
    const page = await pageOf(twoPages(defined, `[The court][court][^lindke]\n\n${other}`), 'next');
    expect(hrefs(page)[0]).toBe('https://other.example');
    expect(text(one(page, 'div', { class: 'notes' }))).toContain('Another.');
  });

  it('does not add notes that nobody mentions', async () => {
    expect(all(await pageOf(twoPages('Words.', defined)), 'div', { class: 'notes' })).toEqual([]);
  });
});

describe('in a question', () => {
  const question = (prompt: string, option = 'Yes') =>
    `::: question id=q\n${prompt}\n\n- [x] ${option} {#a}\n  > Because[^lindke].\n- [ ] No {#b}\n:::`;

  it('links and abbreviations of the module are read', async () => {
    const page = await pageOf(twoPages(question('Does [the court][court] see the LMS?'), defined));
    expect(hrefs(one(page, 'div', { id: 'prompt-q' }))).toEqual(['https://court.example']);
    expect(all(page, 'abbr')).toHaveLength(1);
  });

  it('a footnote has its note there, and leaves none on the page', async () => {
    const page = await pageOf(twoPages(`${question('Why[^lindke]?')}\n\nWords.`, defined));
    expect(text(one(page, 'div', { id: 'prompt-q' }))).toBe('Why1? Notes Lindke v. Freed. ↑');
    expect(all(page, 'div', { class: 'notes' })).toHaveLength(2);
    expect(
      page.children.filter((child) => typeof child !== 'string' && child.attributes.class === 'notes'),
    ).toEqual([]);
    expectWholeLinks(page);
  });

  it('a footnote of a label follows in its words, where a link would lead nowhere', async () => {
    const page = await pageOf(twoPages(question('Why?', 'Yes[^lindke]'), defined));
    const [label] = all(page, 'label');
    expect(label && text(label)).toBe('Yes (Lindke v. Freed.)');
    expectWholeLinks(page);
  });

  it('a footnote is numbered apart from those of the page', async () => {
    const page = await pageOf(
      twoPages(`${question('Why[^lindke]?')}\n\nWords[^own].\n\n[^own]: Own.`, defined),
    );
    expect(all(page, 'a', { id: 'mark-start-1' }).map(text)).toEqual(['1']);
    expectWholeLinks(page);
  });
});

describe('what nobody defines', () => {
  it('is found, on pages and in questions', async () => {
    const source = twoPages(
      'One[^none]\nand [a *link*][law] and [another][].\n\n::: question id=q\nWhy[^no]?\n\n- [x] [Yes][law] {#a}\n- [ ] No {#b}\n:::',
      defined,
    );
    await expectDiagnostics(source, [
      'MD-UNDEFINED-REFERENCE modules/one.md:7:4',
      'MD-UNDEFINED-REFERENCE modules/one.md:8:15',
      'MD-UNDEFINED-REFERENCE modules/one.md:8:34',
      'MD-UNDEFINED-REFERENCE modules/one.md:11:4',
      'MD-UNDEFINED-REFERENCE modules/one.md:13:12',
    ]);
  });

  it.each([
    ['escaped brackets', 'One\\[^none] and [a]\\[b].'],
    ['code', 'Write `[^none]` or `[a][b]`:\n\n```\n[^none]\n```'],
    ['places in a list', 'The value of a[1][2] and b[x][y].'],
    ['a task', '- [ ] [Words](#start)'],
    ['an omission', 'He said “[…] it is [sic]”.'],
  ])('is not %s', async (_, words) => {
    await expectDiagnostics(`${front}## Start {#start}\n\n${words}\n`, []);
  });
});
