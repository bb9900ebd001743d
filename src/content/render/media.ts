import type { BlockInfo } from '../block-info.ts';
import { escapeHtml } from '../html.ts';
import { fileAt } from '../source-path.ts';
import type { MarkdownContext, OpenBlock } from './context.ts';

/**
 * `::: video src=… captions=… transcript=… poster=…` and `::: audio`. The browser's own controls; nothing plays by
 * itself (WCAG 1.4.2). Captions are on from the start; the transcript is a link beside (WCAG 1.2.2, 1.2.3; 508 503.4).
 */
export function mediaBlock(
  kind: 'video' | 'audio',
  info: BlockInfo,
  context: MarkdownContext,
): [string, OpenBlock] {
  const path = (name: string): string | undefined => {
    const source = info.attributes[name];
    // Attributes are written as they are, links percent-encoded.
    const found = source === undefined ? undefined : fileAt(encodeURI(source), context.asset);
    return found && escapeHtml(found.file.path + found.part);
  };
  const say = (key: Parameters<typeof context.say>[0]) => escapeHtml(context.say(key));
  const src = path('src');
  const title = escapeHtml(info.title);
  const link = (href: string | undefined, words: string) =>
    href
      ? `<a href="${href}" target="_blank" rel="noopener">${words}<span class="visually-hidden"> ${say('link.new-tab')}</span></a>`
      : '';
  const poster = path('poster');
  const language = escapeHtml(info.attributes.lang ?? context.say.language);
  const track = (kind: 'captions' | 'descriptions', more: string) => {
    const file = path(kind);
    return (
      file &&
      `<track kind="${kind}" src="${file}" srclang="${language}" label="${say(`media.${kind}`)}"${more}>`
    );
  };
  const tracks = [track('captions', ' default'), track('descriptions', '')].join('');
  const player = src
    ? `<${kind} controls preload="metadata" src="${src}"${poster && kind === 'video' ? ` poster="${poster}"` : ''}${title && ` aria-label="${title}"`}>${tracks}${link(src, say('media.download'))}</${kind}>`
    : '';
  const transcript = link(path('transcript'), say('media.transcript'));
  const caption = [title, transcript].filter(Boolean).join(' · ');
  const figcaption = caption && `<figcaption>${caption}</figcaption>\n`;
  return [`<figure class="media media-${kind}">${player}\n`, { close: `${figcaption}</figure>\n` }];
}
