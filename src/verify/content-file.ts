import { type HtmlParts, htmlParts } from './html-parts.ts';
import { isData } from './script-parts.ts';

export type TextKind = 'html' | 'script' | 'style';

/** A text file of the package that a browser reads: what is code in it, and none of the course's words. */
export interface ContentFile extends HtmlParts {
  readonly file: string;
}

/** What kind of text a path holds; `undefined` for all that a browser does not run or lay out. */
export function textKind(path: string): TextKind | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  if (['html', 'htm', 'xhtml', 'svg'].includes(extension)) return 'html';
  if (['js', 'mjs', 'cjs'].includes(extension)) return 'script';
  return extension === 'css' ? 'style' : undefined;
}

export function contentFile(file: string, kind: TextKind, text: string): ContentFile {
  if (kind === 'style') return { file, tags: [], scripts: [], styles: [text] };
  const parts = kind === 'html' ? htmlParts(text) : { tags: [], scripts: [text], styles: [] };
  return { ...parts, file, scripts: parts.scripts.filter((script) => !isData(script)) };
}
