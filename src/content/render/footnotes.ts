import type { Token } from 'markdown-it';
import { escapeHtml } from '../html.ts';
import { type RenderState, type Rules, stateOf } from './context.ts';

interface NoteMeta {
  /** From 0, in the order of first use. */
  readonly id: number;
  /** From 0: which mention of the note this is. */
  readonly subId?: number;
}

/** Notes with links both ways; ids carry the page's prefix because every page counts from 1. */
export const footnoteRules: Rules = {
  footnote_ref(tokens, index, _options, env) {
    const { state, number, mention } = note(tokens[index], stateOf(env));
    // A label has no place for notes, and a link in it would not lead to them.
    if (state.asides) return state.asides.has(number - 1) ? ` (${state.asides.get(number - 1)})` : '';
    const label = escapeHtml(state.context.say('footnote', { number }));
    return `<sup class="note-mark"><a href="#${noteId(state, number)}" id="${mentionId(state, number, mention)}" role="doc-noteref" aria-label="${label}">${number}</a></sup>`;
  },
  footnote_block_open(_tokens, _index, _options, env) {
    return `<div class="notes"><p class="notes-title">${escapeHtml(stateOf(env).context.say('footnotes'))}</p>\n<ol>\n`;
  },
  footnote_block_close: () => '</ol></div>\n',
  footnote_open(tokens, index, _options, env) {
    const { state, number } = note(tokens[index], stateOf(env));
    return `<li id="${noteId(state, number)}">`;
  },
  footnote_close: () => '</li>\n',
  footnote_anchor(tokens, index, _options, env) {
    const { state, number, mention } = note(tokens[index], stateOf(env));
    const label = escapeHtml(state.context.say('footnote.back', { number }));
    return ` <a href="#${mentionId(state, number, mention)}" class="note-back" role="doc-backlink" aria-label="${label}">↑</a>`;
  },
};

function note(token: Token | undefined, state: RenderState) {
  const meta = (token?.meta ?? { id: 0 }) as unknown as NoteMeta;
  return { state, number: meta.id + 1, mention: meta.subId ?? 0 };
}

const noteId = (state: RenderState, number: number) => `note-${state.context.prefix}-${number}`;
const mentionId = (state: RenderState, number: number, mention: number) =>
  `mark-${state.context.prefix}-${number}${mention > 0 ? `-${mention + 1}` : ''}`;
