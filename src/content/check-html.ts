import type { Token } from 'markdown-it';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { BlockInfo } from './block-info.ts';
import { piecesOf } from './html-pieces.ts';
import { type Origin, placeInText } from './markdown.ts';
import { type Spot, spotsIn } from './place-in-content.ts';
import { allowedElements } from './sanitise-html.ts';

/** A tag that waits for its end. */
interface Open {
  readonly name: string;
  readonly spot: Spot;
}

const voidElements: readonly string[] = ['br', 'col', 'hr', 'wbr'];
/** Blocks that are cut into parts at their headings. */
const partedBlocks: readonly string[] = ['tabs', 'steps', 'cards', 'compare'];

/**
 * What would make allowed HTML break the page that it stands in: elements that are not allowed, closing tags of
 * something that was not opened in the same block (they would close our own containers), and tags that stay open.
 * Every block, list item, quotation and paragraph keeps what it opened, and has to have closed it at its end.
 */
export function checkHtml(tokens: readonly Token[], lines: readonly string[], origin: Origin): Diagnostic[] {
  const found: Diagnostic[] = [];
  const around: { readonly open: Open[]; readonly parted: boolean }[] = [{ open: [], parted: false }];
  const place = ({ line, column }: Spot, length: number) => placeInText(origin, line, column, length);
  const report = (problems: readonly Diagnostic[]) => {
    for (const problem of problems) found.push(problem);
  };
  const end = (open: Open[]) => {
    for (const { name, spot } of open.splice(0))
      found.push(unbalanced(`<${name}`, 'never closed', place(spot, name.length + 1)));
  };
  let line = 0;
  for (const token of tokens) {
    if (token.map) line = token.map[0];
    const inner = around.at(-1);
    if (token.type === 'heading_open' && inner?.parted) end(inner.open);
    if (token.nesting === 1) around.push({ open: [], parted: isParted(token) });
    if (token.nesting === -1 && around.length > 1) end(around.pop()?.open ?? []);
    const spotOf = spotsIn(token.content, lines, line);
    if (token.type === 'html_block' && inner) report(htmlProblems(token.content, inner.open, spotOf, place));
    const paragraph: Open[] = [];
    for (const child of token.children ?? []) {
      if (child.type !== 'html_inline') continue;
      const at = Number(child.meta?.at ?? 0);
      const spotInside = (offset: number, words: string) => spotOf(at + offset, words);
      report(htmlProblems(child.content, paragraph, spotInside, place));
    }
    end(paragraph);
  }
  end(around.flatMap(({ open }) => open));
  return found;
}

/** The problems of one piece of raw HTML; `open` is what the block around it has opened so far. */
function htmlProblems(
  html: string,
  open: Open[],
  spotOf: (offset: number, words: string) => Spot,
  placeOf: (spot: Spot, length: number) => Place,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  let endless = false;
  for (const piece of piecesOf(html)) {
    if (piece.kind !== 'tag') {
      const name: string | undefined =
        piece.source === '<' && !endless ? brokenTag(html, piece.at) : undefined;
      if (name === undefined) continue;
      // All that follows belongs to a comment that has no end.
      endless = name.startsWith('!--');
      const place = placeOf(spotOf(piece.at, `<${name}`), name.length + 1);
      found.push(diagnostic('MD-HTML-ELEMENT', place, { element: name }));
      continue;
    }
    const { name, closing } = piece;
    const tag = `<${closing ? '/' : ''}${name}`;
    const spot = spotOf(piece.at, piece.source);
    if (!allowedElements.has(name))
      found.push(diagnostic('MD-HTML-ELEMENT', placeOf(spot, tag.length), { element: name }));
    else if (voidElements.includes(name)) continue;
    else if (!closing) open.push({ name, spot });
    else if (open.at(-1)?.name === name) open.pop();
    else found.push(unbalanced(tag, 'not opened in this block', placeOf(spot, tag.length)));
  }
  return found;
}

/** What begins like a tag and is none, without its “<”. */
function brokenTag(html: string, at: number): string | undefined {
  return /^<([!?/a-z][^\s<>]{0,30})/i.exec(html.slice(at, at + 40))?.[1];
}

function unbalanced(tag: string, problem: string, place: Place): Diagnostic {
  return diagnostic('MD-HTML-UNBALANCED', place, { tag: `${tag}>`, problem });
}

function isParted(token: Token): boolean {
  const { name } = (token.meta ?? {}) as Partial<BlockInfo>;
  return token.type === 'container_block_open' && name !== undefined && partedBlocks.includes(name);
}
