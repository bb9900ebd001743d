import { type BlockInfo, isReadInPlace, noDescriptions } from '../block-info.ts';
import { asHtml, escapeHtml, type Html, noHtml } from '../html.ts';
import type { Markdown } from '../markdown.ts';
import { fileAt } from '../source-path.ts';
import type { MarkdownContext, OpenBlock } from './context.ts';

type Kind = 'video' | 'audio';
type TrackKind = 'captions' | 'descriptions';

/**
 * `::: video src=… captions=… descriptions=… described=… transcript=… poster=…` and `::: audio`. Complete without
 * script: the browser's own controls, captions on from the start, nothing that plays by itself (WCAG 1.4.2), the
 * transcript in its place right below (WCAG 1.2.1 to 1.2.3). The player puts controls of its own over it, whose buttons
 * for captions and descriptions stand beside the volume's (Section 508, 503.4).
 */
export function mediaBlock(
  kind: Kind,
  info: BlockInfo,
  context: MarkdownContext,
  renderTranscript: (transcript: Markdown) => Html,
): [string, OpenBlock] {
  const { attributes } = info;
  const file = (name: string) => {
    const source = attributes[name];
    // Attributes are written as they are, links percent-encoded.
    return source === undefined ? undefined : fileAt(encodeURI(source), context.asset);
  };
  const path = (name: string): string | undefined => {
    const found = file(name);
    return found && escapeHtml(found.file.path + found.part);
  };
  const say = (key: Parameters<typeof context.say>[0]) => escapeHtml(context.say(key));
  const src = path('src');
  const name = escapeHtml(encodeURI(file('src')?.file.source.replace(/^assets\//, '') ?? ''));
  const title = escapeHtml(info.title);
  const link = (href: string | undefined, words: string) =>
    href
      ? `<a href="${href}" target="_blank" rel="noopener">${words}<span class="visually-hidden"> ${say('link.new-tab')}</span></a>`
      : '';
  const poster = kind === 'video' ? path('poster') : undefined;
  const described = path('described');
  const language = escapeHtml(attributes.lang ?? context.say.language);
  const kinds = (['captions', 'descriptions'] as const).filter(
    (each) => !(each === 'descriptions' && attributes[each] === noDescriptions) && path(each),
  );
  const track = (each: TrackKind) =>
    `<track kind="${each}" src="${path(each)}" srclang="${language}" label="${say(`media.${each}`)}"${each === 'captions' ? ' default' : ''}>`;
  // Some servers and all file:// pages refuse tracks to a browser: the player then takes the words from here.
  const words = (each: TrackKind) =>
    `<template data-cw="${each}">${escapeHtml(file(each)?.file.text ?? '')}</template>\n`;
  const player = src
    ? `<${kind} controls preload="metadata" src="${src}" data-media="${name}"${poster ? ` poster="${poster}"` : ''}${title && ` aria-label="${title}"`}${described ? ` data-described="${described}"` : ''}>${kinds.map(track).join('')}${link(src, say('media.download'))}</${kind}>\n`
    : '';
  const transcript = transcriptOf(attributes.transcript, context, renderTranscript);
  const linked = transcript ? '' : link(path('transcript'), say('media.transcript'));
  const version = described
    ? `<span data-cw="described">${link(described, say('media.described'))}</span>`
    : '';
  const caption = [title, version, linked].filter(Boolean).join(' · ');
  const figcaption = caption && `<figcaption>${caption}</figcaption>\n`;
  const named = title && `<span class="visually-hidden">: ${title}</span>`;
  const details =
    transcript &&
    `<details class="more transcript"><summary>${say('media.transcript')}${named}</summary>\n<div class="more-body">\n${transcript}</div></details>\n`;
  return [
    `<div class="media media-${kind}" data-cw="media">\n<figure>${player}`,
    { close: `${figcaption}</figure>\n${kinds.map(words).join('')}${details}</div>\n` },
  ];
}

/** The transcript where it is a text that is printed in its place. */
function transcriptOf(
  source: string | undefined,
  context: MarkdownContext,
  render: (transcript: Markdown) => Html,
): Html {
  if (source === undefined || !isReadInPlace(source)) return noHtml;
  const transcript = context.transcript(source.replace(/^\.\//, ''));
  if (transcript === undefined) return noHtml;
  return typeof transcript === 'string' ? paragraphs(transcript) : render(transcript);
}

/** Plain text: an empty line starts a paragraph, and lines stay lines. */
function paragraphs(text: string): Html {
  const blocks = text.trim().split(/\n[ \t]*\n\s*/);
  return asHtml(blocks.map((block) => `<p>${escapeHtml(block).replaceAll('\n', '<br>')}</p>\n`).join(''));
}
