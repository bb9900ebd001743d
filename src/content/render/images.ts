import type { Token } from 'markdown-it';
import { escapeHtml } from '../html.ts';
import { plainText } from '../plain-text.ts';
import { fileAt } from '../source-path.ts';
import { type MarkdownContext, type RenderState, type Rules, stateOf } from './context.ts';

/**
 * Decorative images have an empty `alt` (WCAG 1.1.1), and sizes are given so that the page does not jump. A file
 * that is not there is a finding of the checks; here its words stand for it.
 */
function renderImage(image: Token, { context }: RenderState): string {
  const decorative = (image.meta as { decorative?: boolean } | null)?.decorative === true;
  const alt = decorative ? '' : wordsOf(image, context);
  const found = fileAt(attribute(image, 'src'), context.asset);
  if (!found) return alt;
  const { path, dimensions } = found.file;
  const size = dimensions ? ` width="${dimensions.width}" height="${dimensions.height}"` : '';
  return `<img src="${escapeHtml(path + found.part)}" alt="${alt}"${size} loading="lazy" decoding="async">`;
}

/** What stands for the picture where it is not seen. */
function wordsOf(image: Token, context: MarkdownContext): string {
  return escapeHtml(plainText(image.children ?? [], context.variables));
}

/** `image` stands in a line; `picture` has a paragraph to itself, and is a figure when it has a caption. */
export const imageRules: Rules = {
  image(tokens, index, _options, env) {
    const token = tokens[index];
    return token ? renderImage(token, stateOf(env)) : '';
  },
  picture(tokens, index, _options, env) {
    const token = tokens[index];
    if (!token) return '';
    const tag = withZoom(renderImage(token, stateOf(env)), token, stateOf(env));
    const caption = attribute(token, 'title');
    return caption
      ? `<figure class="figure">${tag}<figcaption>${escapeHtml(caption)}</figcaption></figure>\n`
      : `<p class="picture">${tag}</p>\n`;
  },
};

/** Pixels of width from which a picture is shown smaller than it is on a phone. */
const phone = 320;

/**
 * A picture that says something can be had larger: in a dialog of the player's; without script, as a file of its own.
 * Both say of which picture they speak: a list of all buttons or links shows them without it (WCAG 2.4.6).
 */
function withZoom(tag: string, image: Token, { context }: RenderState): string {
  const found = fileAt(attribute(image, 'src'), context.asset);
  const { path = '', dimensions } = found?.file ?? {};
  const decorative = (image.meta as { decorative?: boolean } | null)?.decorative === true;
  if (decorative || !(path.endsWith('.svg') || (dimensions?.width ?? 0) > phone)) return tag;
  const which = escapeHtml(attribute(image, 'title')) || wordsOf(image, context);
  const name = escapeHtml(context.say('zoom.open'));
  const hidden = `<span class="visually-hidden">${name}${which && `: ${which}`}</span>`;
  const elsewhere = `<span class="visually-hidden"> ${escapeHtml(context.say('link.new-tab'))}</span>`;
  return `<span class="zoomable">${tag}<button type="button" class="button-quiet zoom" data-zoom>${hidden}</button><a class="button-quiet zoom" href="${escapeHtml(path)}" target="_blank" rel="noopener">${hidden}${elsewhere}</a></span>`;
}

const attribute = (token: Token, name: string): string => String(token.attrGet(name) ?? '');
