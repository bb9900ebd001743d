import type { BlockInfo } from '../../content/block-info.ts';
import { type Markdown, placeInText, tokensOfType } from '../../content/markdown.ts';
import type { Course } from '../model.ts';
import { textsOf } from '../texts.ts';
import { type Resolving, useAsset } from './resolving.ts';

const mediaAttributes = ['src', 'captions', 'transcript', 'poster', 'descriptions'] as const;

/** Notes every file that the texts show, play or link to. */
export function collectAssets(
  resolving: Resolving,
  course: Pick<Course, 'modules' | 'banks' | 'glossary' | 'refreshers'>,
): void {
  for (const text of textsOf(course)) {
    for (const { path, line, written } of filesIn(text))
      useAsset(resolving, path, placeOfPath(text, line, [path, written]));
  }
}

/** A link without a scheme, not to a page and not to the root of a server: a file of the course. */
export function isCourseFile(href: string): boolean {
  return href !== '' && !/^([a-z][a-z0-9+.-]*:|#|\/)/i.test(href);
}

/** `written`: as it may stand in the text, percent-encoded. */
function* filesIn(text: Markdown): Generator<{ path: string; line: number; written: string }> {
  for (const [type, attribute] of [
    ['image', 'src'],
    ['link_open', 'href'],
  ] as const) {
    for (const { token, line } of tokensOfType(text, type)) {
      const href = String(token.attrGet(attribute) ?? '');
      if (isCourseFile(href)) yield { path: decode(href), line, written: href };
    }
  }
  for (const { token, line } of tokensOfType(text, 'container_block_open')) {
    const { name, attributes } = token.meta as BlockInfo;
    if (name !== 'video' && name !== 'audio') continue;
    for (const key of mediaAttributes)
      if (attributes[key]) yield { path: attributes[key], line, written: attributes[key] };
  }
}

function placeOfPath(text: Markdown, line: number, forms: readonly string[]) {
  const lines = text.source.split('\n');
  for (let at = line; at < lines.length; at++) {
    for (const form of forms) {
      const column = lines[at]?.indexOf(form) ?? -1;
      if (column !== -1) return placeInText(text.origin, at, column, form.length);
    }
  }
  return placeInText(text.origin, line, 0, 0);
}

/** markdown-it percent-encodes what it parses. */
function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
