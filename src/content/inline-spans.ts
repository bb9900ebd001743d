import type { MarkdownIt, StateInline } from 'markdown-it';

/**
 * Our inline syntax: `[text]{lang=es}`, `[text]{term=id}`, `![](x.svg){decorative}`, `{{ variable }}`.
 * `[text]{…}` with anything else in the braces is left as text; the check MD-SPAN-UNKNOWN speaks of it.
 */
export function inlineSpans(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'span', span);
  markdown.inline.ruler.before('text', 'variable', variable);
  markdown.core.ruler.after('inline', 'decorative', (state) => {
    for (const block of state.tokens) {
      block.children?.forEach((token, index, all) => {
        const next = all[index + 1];
        if (token.type !== 'image' || next?.type !== 'text' || !next.content.startsWith('{decorative}'))
          return;
        token.meta = { ...token.meta, decorative: true };
        next.content = next.content.slice('{decorative}'.length);
      });
    }
  });
}

const braces = /^\{(lang|term)=([A-Za-z0-9-]+)\}/;

function span(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b) return false;
  const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos);
  if (labelEnd < 0) return false;
  const match = braces.exec(state.src.slice(labelEnd + 1, labelEnd + 80));
  if (!match) return false;
  const [whole, key = '', value = ''] = match;
  if (!silent) {
    const after = state.pos;
    const max = state.posMax;
    state.push('span_open', 'span', 1).meta = { [key]: value };
    state.pos = after + 1;
    state.posMax = labelEnd;
    state.md.inline.tokenize(state);
    state.push('span_close', 'span', -1);
    state.posMax = max;
  }
  state.pos = labelEnd + 1 + whole.length;
  return true;
}

const placeholder = /^\{\{\s*([A-Za-z][A-Za-z0-9_.-]*)\s*\}\}/;

function variable(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x7b) return false;
  const match = placeholder.exec(state.src.slice(state.pos, state.pos + 120));
  if (!match) return false;
  if (!silent) state.push('variable', '', 0).content = match[1] ?? '';
  state.pos += match[0].length;
  return true;
}
