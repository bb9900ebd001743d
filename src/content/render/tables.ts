import type { RendererRule, Token } from 'markdown-it';
import { escapeHtml } from '../html.ts';
import { plainText } from '../plain-text.ts';
import { type Rules, stateOf } from './context.ts';

/** From so many columns on, a phone has no room for them side by side. */
const many = 3;

/**
 * Cells are aligned by class: markdown-it would write a style attribute, which our policy blocks. Each has its column's
 * words with it: in a narrow box the rows are laid out as blocks, and the header is out of sight (WCAG 1.4.10).
 */
const cell: RendererRule = (tokens, index, _options, env) => {
  const { table } = stateOf(env);
  const tag = tagAt(tokens, index, table?.corner);
  const aligned = /text-align:\s*(center|right)/.exec(String(tokens[index]?.attrGet('style') ?? ''))?.[1];
  const name = aligned === undefined ? '' : ` class="align-${aligned === 'right' ? 'end' : 'center'}"`;
  if (tokens[index]?.type === 'th_open')
    return tag === 'th' ? `<th role="columnheader" scope="col"${name}>` : `<td role="cell"${name}>`;
  const label = table?.headers[table.column++] ?? '';
  const labelled = label && ` data-label="${escapeHtml(label)}"`;
  return tag === 'th' ? `<th role="rowheader" scope="row"${name}>` : `<td role="cell"${name}${labelled}>`;
};

/**
 * An empty header cell heads nothing: as a header it would be announced with every cell below (WCAG 1.3.1). Where the
 * first is empty, what stands below it heads the rows.
 */
function tagAt(tokens: readonly Token[], index: number, corner = false): 'th' | 'td' {
  if (tokens[index]?.type === 'th_open') return tokens[index + 1]?.content.trim() === '' ? 'td' : 'th';
  return corner && tokens[index - 1]?.type === 'tr_open' ? 'th' : 'td';
}

/** The start of the cell that ends at `index`: three tokens, the middle one its words. */
const cellEnd: RendererRule = (tokens, index, _options, env) =>
  `</${tagAt(tokens, index - 2, stateOf(env).table?.corner)}>`;

/**
 * A table scrolls in a box of its own, which the keyboard can reach and which has a name (WCAG 1.4.10, 2.1.1), where it
 * is still too wide as blocks. Its roles are written down, because some browsers take them from what is laid out
 * otherwise than as a table.
 */
export const tableRules: Rules = {
  table_open(tokens, index, options, env, renderer) {
    const state = stateOf(env);
    const headers: string[] = [];
    let at = index;
    for (; at < tokens.length && tokens[at]?.type !== 'thead_close'; at++) {
      const children = tokens[at]?.children;
      if (children) headers.push(plainText(children, state.context.variables));
    }
    state.table = { headers, corner: headers[0] === '' && headers.length > 1, column: 0 };
    const caption = (tokens[index]?.meta as { caption?: Token[] } | null)?.caption;
    const name = caption
      ? plainText(caption, state.context.variables)
      : state.context.say('table', { headers: state.context.say.list(headers.filter(Boolean)) });
    const line = caption ? `<caption>${renderer.renderInline(caption, options, env)}</caption>\n` : '';
    // Of a table that is only a header nothing would be left.
    const rows = tokens[at + 1]?.type === 'tbody_open';
    const wide = rows && headers.length >= many ? ' class="wide"' : '';
    return `<div class="table-scroll" role="group" aria-label="${escapeHtml(name)}" tabindex="0"><table role="table"${wide}>\n${line}`;
  },
  table_close: () => '</table></div>\n',
  thead_open: () => '<thead role="rowgroup">\n',
  tbody_open: () => '<tbody role="rowgroup">\n',
  tr_open(_tokens, _index, _options, env) {
    const { table } = stateOf(env);
    if (table) table.column = 0;
    return '<tr role="row">\n';
  },
  th_open: cell,
  td_open: cell,
  th_close: cellEnd,
  td_close: cellEnd,
};
