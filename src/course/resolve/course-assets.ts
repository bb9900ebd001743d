import type { BlockInfo } from '../../content/block-info.ts';
import { type Markdown, placeInText, tokensOfType } from '../../content/markdown.ts';
import type { Course } from '../model.ts';
import { textsOf } from '../texts.ts';
import { type Resolving, useAsset } from './resolving.ts';

const mediaAttributes = ['src', 'captions', 'transcript', 'poster', 'descriptions'] as const;

/** Notes every file that the texts show, play or link to. */
export function collectAssets(resolving: Resolving, course: Pick<Course, 'modules' | 'banks' | 'glossary' | 'refreshers'>): void {
  for (const text of textsOf(course)) {
    for (const { path, line } of filesIn(text)) useAsset(resolving, path, placeOfPath(text, line, path));
  }
}

/** A link without a scheme and not to a page: a file of the course. */
export function isCourseFile(href: string): boolean {
  return href !== '' && !/^([a-z][a-z0-9+.-]*:|#|\/\/)/i.test(href);
}

function* filesIn(text: Markdown): Generator<{ path: string; line: number }> {
  for (const [type, attribute] of [['image', 'src'], ['link_open', 'href']] as const) {
    for (const { token, line } of tokensOfType(text, type)) {
      const href = String(token.attrGet(attribute) ?? '');
      if (isCourseFile(href)) yield { path: decode(href), line };
    }
  }
  for (const { token, line } of tokensOfType(text, 'container_block_open')) {
    const { name, attributes } = token.meta as BlockInfo;
    if (name !== 'video' && name !== 'audio') continue;
    for (const key of mediaAttributes) if (attributes[key]) yield { path: attributes[key], line };
  }
}

function placeOfPath(text: Markdown, line: number, path: string) {
  const lines = text.source.split('\n');
  for (let at = line; at < lines.length; at++) {
    const column = lines[at]?.indexOf(path) ?? -1;
    if (column !== -1) return placeInText(text.origin, at, column, path.length);
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
