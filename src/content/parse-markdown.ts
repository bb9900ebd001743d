import MarkdownIt, { type Token } from 'markdown-it';
import abbr from 'markdown-it-abbr';
import container from 'markdown-it-container';
import deflist from 'markdown-it-deflist';
import footnote from 'markdown-it-footnote';
import type { Result } from '../diagnostics/diagnostic.ts';
import { checkBlocks } from './check-blocks.ts';
import { checkHtml } from './check-html.ts';
import { collectDefinitions, type Definitions, sharedDefinitions } from './definitions.ts';
import { emptyLinks } from './empty-links.ts';
import { foldQuestions } from './fold-questions.ts';
import { headingIds } from './heading-ids.ts';
import { inlineSpans } from './inline-spans.ts';
import { joinText } from './join-text.ts';
import type { Markdown, Origin } from './markdown.ts';
import { plainLine } from './plain-line.ts';
import { refuseHtml } from './refuse-html.ts';
import { taskLists } from './task-lists.ts';
import { undefinedReferences } from './undefined-references.ts';

/**
 * Markdown → tokens. What we add to CommonMark, tables, footnotes, definition lists and abbreviations:
 * - `container_block_open`/`_close`: `meta: BlockInfo` (name, title, attributes);
 * - `question_block`: one token for a whole `::: question`; `content` is its body, `meta: BlockInfo`, `map` its lines;
 * - `span_open`/`span_close`: `[text]{lang=es}` and `[text]{term=id}`; `meta: { lang?, term? }`;
 * - `image` with `meta.decorative`;
 * - `variable`: `{{ name }}`, the name in `content`;
 * - `heading_open` with `meta.id` from `{#id}`, and `meta.objectives` where a title names some;
 * - `list_item_open` with `meta.checked` from `- [x]`;
 * - `text` with `meta.unescaped`: its words, with a placeholder for each character that was escaped;
 * - `refused_html`: raw HTML that is not allowed.
 */
export const parser = new MarkdownIt({ html: true, linkify: false, typographer: false })
  .use(footnote)
  .use(deflist)
  .use(abbr)
  .use(container, 'block', { validate: (parameters: string) => /^\s*[a-zA-Z]/.test(parameters) })
  .use(inlineSpans)
  .use(headingIds)
  .use(taskLists)
  .use(foldQuestions)
  .use(sharedDefinitions)
  .use(joinText);
// The parser would leave `[x](javascript:…)` as text that learners see. As a link it is found by the check LINK-SCHEME.
parser.validateLink = () => true;

export interface MarkdownOptions {
  /** `refuse`: raw HTML is an error and stays text. `sanitise`: it is cleaned when rendered. */
  readonly html: 'refuse' | 'sanitise';
}

export function parseMarkdown(source: string, origin: Origin, options: MarkdownOptions): Result<Markdown> {
  const { definitions } = origin;
  // Abbreviations are found in words without any markup.
  const mayBePlain = Object.keys(definitions?.abbreviations ?? {}).length === 0;
  const simple = mayBePlain && plainLine(parser, source);
  if (simple) return { value: { source, tokens: simple, origin }, diagnostics: [] };
  const lines = source.split('\n');
  const env: { definitions: Definitions | undefined; blocks?: Token[] } = { definitions };
  const tokens = parser.parse(source, env);
  const checkRaw = options.html === 'refuse' ? refuseHtml : checkHtml;
  const diagnostics = [
    ...checkBlocks(env.blocks ?? tokens, lines, origin),
    ...checkRaw(tokens, lines, origin),
    ...undefinedReferences(tokens, lines, origin),
    ...emptyLinks(tokens, lines, origin),
  ];
  return { value: { source, tokens, origin }, diagnostics };
}

/** What these texts define for each other and for the questions in them. */
export function definitionsOf(sources: readonly string[]): Definitions | undefined {
  return collectDefinitions(parser, sources);
}
