import MarkdownIt, { type Token } from 'markdown-it';
import { asHtml, type Html } from './html.ts';
import type { Markdown } from './markdown.ts';
import { blockRules } from './render/blocks.ts';
import type { MarkdownContext, RenderState } from './render/context.ts';
import { footnoteRules } from './render/footnotes.ts';
import { imageRules } from './render/images.ts';
import { linkRules } from './render/links.ts';
import { prepare } from './render/prepare.ts';
import { tableRules } from './render/tables.ts';
import { textRules } from './render/text.ts';

const { renderer, options } = new MarkdownIt();
Object.assign(renderer.rules, blockRules, footnoteRules, imageRules, linkRules, tableRules, textRules);

/** A text as HTML: headings, paragraphs, lists, tables, figures, blocks. */
export function renderMarkdown(markdown: Markdown, context: MarkdownContext): Html {
  const tokens = prepare(context.withoutTitle ? withoutTitle(markdown.tokens) : markdown.tokens);
  return asHtml(renderer.render(tokens, options, newState(context)));
}

/** A text inside a label, a button or a line: its words and their emphasis, without paragraphs (HTML: phrasing content). */
export function renderPhrase(markdown: Markdown, context: MarkdownContext): Html {
  const state = newState(context);
  const lines = markdown.tokens.flatMap((token) =>
    token.children ? [renderer.renderInline(token.children, options, state)] : [],
  );
  return asHtml(lines.join('<br>'));
}

function newState(context: MarkdownContext): RenderState {
  return { context, blocks: [], links: [], spans: [], questions: 0, ids: 0 };
}

/** Without the heading that the text begins with. */
function withoutTitle(tokens: readonly Token[]): readonly Token[] {
  return tokens[0]?.type === 'heading_open' ? tokens.slice(3) : tokens;
}
