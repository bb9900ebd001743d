import { escapeHtml } from '../html.ts';
import { withoutComments } from '../html-pieces.ts';
import { sanitiseHtml } from '../sanitise-html.ts';
import { startPart, startPartBody } from './blocks.ts';
import { type RenderState, type Rules, stateOf } from './context.ts';
import { inScrollBoxes } from './html-tables.ts';
import { headingId } from './links.ts';

/** Headings, variables, tasks and raw HTML. */
export const textRules: Rules = {
  heading_open(tokens, index, _options, env) {
    const state = stateOf(env);
    const token = tokens[index];
    const tag = token?.tag ?? 'h3';
    const id = (token?.meta as { id?: string } | null)?.id;
    const name = id === undefined ? '' : ` id="${escapeHtml(headingId(state.context, id))}"`;
    return `${startPart(state, token?.level ?? 0, tag)}<h${depth(tag, state)}${name}>`;
  },
  heading_close(tokens, index, _options, env) {
    const state = stateOf(env);
    const tag = tokens[index]?.tag ?? 'h3';
    return `</h${depth(tag, state)}>\n${startPartBody(state, tokens[index]?.level ?? 0, tag)}`;
  },

  variable(tokens, index, _options, env) {
    const name = tokens[index]?.content ?? '';
    return escapeHtml(stateOf(env).context.variables[name] ?? `{{ ${name} }}`);
  },

  /** Paper shows no title that a pointer rests on: there the first mention of each is written out. */
  abbr_open(tokens, index, _options, env) {
    const title = String(tokens[index]?.attrGet('title') ?? '');
    const { mentioned } = stateOf(env);
    const first = mentioned.has(title) ? '' : ' class="first"';
    mentioned.add(title);
    return `<abbr title="${escapeHtml(title)}"${first}>`;
  },

  /** In the prompt of a fill-the-blanks question, each `{blank}` is a field. */
  text(tokens, index, _options, env) {
    const content = tokens[index]?.content ?? '';
    const { blank } = stateOf(env).context;
    if (!blank) return escapeHtml(content);
    return content
      .split('{blank}')
      .map((part, at) => (at === 0 ? '' : (blank() ?? '{blank}')) + escapeHtml(part))
      .join('');
  },

  list_item_open(tokens, index, _options, env) {
    const checked = (tokens[index]?.meta as { checked?: boolean } | null)?.checked;
    if (checked === undefined) return '<li>';
    const word = escapeHtml(stateOf(env).context.say(checked ? 'task.done' : 'task.open'));
    return `<li class="task task-${checked ? 'done' : 'open'}"><span class="visually-hidden">${word} </span>`;
  },

  html_block: (tokens, index, _options, env) =>
    inScrollBoxes(sanitiseHtml(tokens[index]?.content ?? ''), stateOf(env).context.say),
  html_inline: (tokens, index) => sanitiseHtml(tokens[index]?.content ?? ''),
  refused_html(tokens, index) {
    const words = withoutComments(tokens[index]?.content ?? '');
    return words.trim() === '' ? '' : escapeHtml(words);
  },
};

/** The highest level of the text is what the page allows; what is below it keeps its distance (WCAG 1.3.1). */
function depth(tag: string, { context, topLevel }: RenderState): number {
  return Math.min(6, context.topHeading + Math.max(0, Number(tag.slice(1)) - topLevel));
}
