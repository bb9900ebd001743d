import { directionOf } from '../../languages/direction.ts';
import { escapeHtml } from '../html.ts';
import { fileAt } from '../source-path.ts';
import { type MarkdownContext, type Rules, stateOf } from './context.ts';

/** Links and the spans of our inline syntax. What a link prints at its end is kept until then. */
export const linkRules: Rules = {
  link_open(tokens, index, _options, env) {
    const state = stateOf(env);
    const [open, close] = linkTags(String(tokens[index]?.attrGet('href') ?? ''), state.context);
    state.links.push(close);
    return open;
  },
  link_close: (_tokens, _index, _options, env) => stateOf(env).links.pop() ?? '',

  span_open(tokens, index, _options, env) {
    const state = stateOf(env);
    const { lang, term } = (tokens[index]?.meta ?? {}) as { lang?: string; term?: string };
    // The direction too: a phrase in Arabic inside an English sentence has punctuation of its own.
    const language = lang === undefined ? '' : ` lang="${escapeHtml(lang)}" dir="${directionOf(lang)}"`;
    // Inside a link, a label or a button there can be no second control: the words stay, the glossary has the definition.
    const alone = state.links.length === 0 && state.asides === undefined;
    const defined = term !== undefined && alone && state.context.hasTerm(term);
    state.spans.push(defined ? '</button>' : '</span>');
    if (!defined) return `<span${language}>`;
    return `<button type="button" class="term" popovertarget="define-${escapeHtml(term)}"${language}>`;
  },
  span_close: (_tokens, _index, _options, env) => stateOf(env).spans.pop() ?? '',
};

/** The tags round a link's words. Whatever leaves the course opens beside it, and says so (WCAG 3.2.5, G201). */
function linkTags(href: string, context: MarkdownContext): [open: string, close: string] {
  const say = context.say;
  const beside = `</a>`;
  const newTab = `<span class="visually-hidden"> ${escapeHtml(say('link.new-tab'))}</span>${beside}`;
  if (/^https?:\/\//i.test(href)) {
    return [`<a href="${escapeHtml(href)}" target="_blank" rel="noopener" class="external">`, newTab];
  }
  if (/^(mailto|tel):/i.test(href)) return [`<a href="${escapeHtml(href)}">`, beside];
  if (href.startsWith('#')) {
    const id = href.slice(1);
    const page = context.page(id);
    if (page && 'elsewhere' in page) {
      // Another launchable unit: only the LMS may open it, so the words name it instead of linking.
      return ['<span>', ` ${escapeHtml(say('link.elsewhere', { title: page.elsewhere }))}</span>`];
    }
    const target = page?.href ?? `#${headingId(context, id)}`;
    return [`<a href="${escapeHtml(target)}">`, beside];
  }
  const found = fileAt(href, context.asset);
  // Any other scheme or path was a finding of the checks; the words stay.
  if (!found) return ['<span>', '</span>'];
  return [`<a href="${escapeHtml(found.file.path + found.part)}" target="_blank" rel="noopener">`, newTab];
}

/** Headings get their page's prefix, so that two pages may use the same name. No id of an author has a `_`. */
export const headingId = (context: MarkdownContext, id: string): string => `${context.prefix}_${id}`;
