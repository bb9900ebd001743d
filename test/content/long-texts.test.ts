import { describe, expect, it } from 'vitest';
import { sanitiseHtml } from '../../src/content/sanitise-html.ts';
import { findingsOf } from '../support/expect-diagnostics.ts';

const size = 400_000;
const filled = (piece: string) => piece.repeat(Math.ceil(size / piece.length));

/** Each of these took minutes when a pattern went back and forth over it. */
describe('a long text is read soon', { timeout: 20_000 }, () => {
  it.each([
    ['a heading full of spaces', `## Start${filled(' ')}x {#start}\n\nWords.\n`],
    ['a heading without id, full of spaces', `## Start${filled(' ')}x\n\nWords.\n`],
    ['a heading full of closing hashes', `## Start${filled(' #')}x\n\nWords.\n`],
    ['words full of spaces', `## Start {#start}\n\nA${filled(' ')}b\n`],
    ['comments without end', `## Start {#start}\n\n${filled('<!--')}\n`],
    ['comments without end in a text', `## Start {#start}\n\nA ${filled('<!--')}\n`],
    ['brackets', `## Start {#start}\n\nA ${filled('[^a ').slice(0, 30_000)}\n`],
  ])('%s', async (_, text) => {
    for (const html of ['refuse', 'sanitise'])
      await findingsOf({ 'course.yaml': `html: ${html}`, 'modules/one.md': `---\nid: one\n---\n\n${text}` });
  });

  it('a module of many pages after a long one', async () => {
    const pages = Array.from({ length: 3000 }, (_, index) => `---\n\n## P ${index} {#p-${index}}\n`).join(
      '\n',
    );
    const text = `---\nid: one\n---\n\n## Start {#start}\n${'\n'.repeat(300_000)}\n${pages}`;
    expect(await findingsOf({ 'modules/one.md': text })).toEqual([]);
  });

  it('a long page of many pictures', async () => {
    const text = `## Start {#start}\n\n${'![A](assets/chart.svg)\n'.repeat(5000)}${'\n'.repeat(size)}`;
    expect(await findingsOf({ 'modules/one.md': `---\nid: one\n---\n\n${text}` })).toEqual([]);
  });

  it('raw HTML with comments without end', () => {
    expect(sanitiseHtml(filled('<!--')).length).toBe((size / 4) * '&lt;!--'.length);
  });
});
