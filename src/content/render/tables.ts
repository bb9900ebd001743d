import type { RendererRule, Token } from 'markdown-it';
import { escapeHtml } from '../html.ts';
import { plainText } from '../plain-text.ts';
import { type Rules, stateOf } from './context.ts';

/** Cells are aligned by class: markdown-it would write a style attribute, which our policy blocks. */
const cell =
  (tag: 'th' | 'td'): RendererRule =>
  (tokens, index) => {
    const aligned = /text-align:\s*(center|right)/.exec(String(tokens[index]?.attrGet('style') ?? ''))?.[1];
    const name = aligned === undefined ? '' : ` class="align-${aligned === 'right' ? 'end' : 'center'}"`;
    const empty = tokens[index + 1]?.content.trim() === '';
    // An empty header cell heads nothing: as a header it would be announced with every cell below (WCAG 1.3.1).
    return tag === 'th' && !empty ? `<th scope="col"${name}>` : `<td${name}>`;
  };

/** A wide table scrolls in a box of its own, which the keyboard can reach and which has a name (WCAG 1.4.10, 2.1.1). */
export const tableRules: Rules = {
  table_open(tokens, index, options, env, renderer) {
    const state = stateOf(env);
    const headers: string[] = [];
    for (let at = index; at < tokens.length && tokens[at]?.type !== 'thead_close'; at++) {
      const children = tokens[at]?.children;
      if (children) headers.push(plainText(children, state.context.variables));
    }
    const caption = (tokens[index]?.meta as { caption?: Token[] } | null)?.caption;
    const name = caption
      ? plainText(caption, state.context.variables)
      : state.context.say('table', { headers: state.context.say.list(headers.filter(Boolean)) });
    const line = caption ? `<caption>${renderer.renderInline(caption, options, env)}</caption>\n` : '';
    return `<div class="table-scroll" role="group" aria-label="${escapeHtml(name)}" tabindex="0"><table>\n${line}`;
  },
  table_close: () => '</table></div>\n',
  th_open: cell('th'),
  td_open: cell('td'),
  th_close: (tokens, index) => (tokens[index - 1]?.content.trim() === '' ? '</td>' : '</th>'),
};
