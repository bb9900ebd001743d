import { autonym } from '../../languages/autonym.ts';
import { directionOf } from '../../languages/direction.ts';
import { type BlockInfo, filesIn, isReadInPlace, languageIn, noDescriptions } from '../block-info.ts';
import { asHtml, escapeHtml, type Html, noHtml } from '../html.ts';
import type { Markdown } from '../markdown.ts';
import { fileAt } from '../source-path.ts';
import type { MarkdownContext, OpenBlock } from './context.ts';

type Kind = 'video' | 'audio';
type TrackKind = 'captions' | 'descriptions';

/** A file of words, in its language; `name`: of the language in itself, where there are several. */
interface InLanguage {
  readonly source: string;
  readonly language: string;
  readonly name?: string;
}

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
  // Attributes are written as they are, links percent-encoded.
  const find = (source: string | undefined) =>
    source === undefined ? undefined : fileAt(encodeURI(source), context.asset);
  const path = (source: string | undefined): string | undefined => {
    const found = find(source);
    return found && escapeHtml(found.file.path + found.part);
  };
  const say = (key: Parameters<typeof context.say>[0]) => escapeHtml(context.say(key));
  const src = path(attributes.src);
  const name = escapeHtml(encodeURI(find(attributes.src)?.file.source.replace(/^assets\//, '') ?? ''));
  const title = escapeHtml(info.title);
  const link = (href: string | undefined, words: string) =>
    href
      ? `<a href="${href}" target="_blank" rel="noopener">${words}<span class="visually-hidden"> ${say('link.new-tab')}</span></a>`
      : '';
  const poster = kind === 'video' ? path(attributes.poster) : undefined;
  const described = path(attributes.described);
  const own = attributes.lang ?? context.say.language;
  const captions = inLanguages(attributes.captions, own).filter(({ source }) => path(source));
  const descriptions = [attributes.descriptions ?? noDescriptions].filter(
    (source) => source !== noDescriptions && path(source),
  );
  const track = (each: TrackKind, { source, language, name: called }: InLanguage, first: boolean) =>
    `<track kind="${each}" src="${path(source)}" srclang="${escapeHtml(language)}" label="${called ? escapeHtml(called) : say(`media.${each}`)}"${first ? ' default' : ''}>`;
  const shown = closest(captions, own);
  const tracks = [
    ...captions.map((each) => track('captions', each, each === shown)),
    ...descriptions.map((source) => track('descriptions', { source, language: own }, false)),
  ];
  // Some servers and all file:// pages refuse tracks to a browser: the player then takes the words from here.
  const words = (each: TrackKind, source: string) =>
    `<template data-cw="${each}">${escapeHtml(find(source)?.file.text ?? '')}</template>\n`;
  const templates = [
    ...captions.map(({ source }) => words('captions', source)),
    ...descriptions.map((source) => words('descriptions', source)),
  ];
  const player = src
    ? `<${kind} controls preload="metadata" src="${src}" data-media="${name}"${poster ? ` poster="${poster}"` : ''}${title && ` aria-label="${title}"`}${described ? ` data-described="${described}"` : ''}>${tracks.join('')}${link(src, say('media.download'))}</${kind}>\n`
    : '';
  const named = title && `<span class="visually-hidden">: ${title}</span>`;
  const details: string[] = [];
  const linked: string[] = [];
  for (const { source, language, name: called } of inLanguages(attributes.transcript, own)) {
    const text = transcriptOf(source, context, renderTranscript);
    const tongue = called ? ` lang="${escapeHtml(language)}" dir="${directionOf(language)}"` : '';
    const plain = say('media.transcript');
    const heading = called ? `<span>${plain} · <span${tongue}>${escapeHtml(called)}</span></span>` : plain;
    if (text)
      details.push(
        `<details class="more transcript"${called ? ` data-language="${escapeHtml(language)}"` : ''}><summary>${heading}${named}</summary>\n<div class="more-body"${tongue}>\n${text}</div></details>\n`,
      );
    else linked.push(link(path(source), heading));
  }
  const version = described
    ? `<span data-cw="described">${link(described, say('media.described'))}</span>`
    : '';
  const caption = [title, version, ...linked].filter(Boolean).join(' · ');
  const figcaption = caption && `<figcaption>${caption}</figcaption>\n`;
  return [
    `<div class="media media-${kind}" data-cw="media">\n<figure>${player}`,
    { close: `${figcaption}</figure>\n${templates.join('')}${details.join('')}</div>\n` },
  ];
}

/** One file is in the language of the block; several have theirs in their names. */
function inLanguages(list: string | undefined, own: string): readonly InLanguage[] {
  const files = filesIn(list);
  if (files.length < 2) return files.map((source) => ({ source, language: own }));
  const languages = files.map((source) => languageIn(source) ?? own);
  return files.map((source, at) => {
    const language = languages[at] ?? own;
    return { source, language, name: autonym(language, languages) };
  });
}

/** What is shown where nobody has chosen: the language of the page, or what the author named first. */
function closest(files: readonly InLanguage[], own: string): InLanguage | undefined {
  const primary = (tag: string) => tag.split('-')[0]?.toLowerCase();
  return files.find(({ language }) => primary(language) === primary(own)) ?? files[0];
}

/** The transcript where it is a text that is printed in its place. */
function transcriptOf(
  source: string,
  context: MarkdownContext,
  render: (transcript: Markdown) => Html,
): Html {
  if (!isReadInPlace(source)) return noHtml;
  const transcript = context.transcript(source.replace(/^\.\//, ''));
  if (transcript === undefined) return noHtml;
  return typeof transcript === 'string' ? paragraphs(transcript) : render(transcript);
}

/** Plain text: an empty line starts a paragraph, and lines stay lines. */
function paragraphs(text: string): Html {
  const blocks = text.trim().split(/\n[ \t]*\n\s*/);
  return asHtml(blocks.map((block) => `<p>${escapeHtml(block).replaceAll('\n', '<br>')}</p>\n`).join(''));
}
