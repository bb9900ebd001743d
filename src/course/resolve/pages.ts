import { lineComment } from '../../content/line-comments.ts';
import { type Markdown, type Origin, originOfLines, placeInText } from '../../content/markdown.ts';
import { definitionsOf } from '../../content/parse-markdown.ts';
import { positionAt } from '../../diagnostics/positions.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { Question } from '../../questions/question.ts';
import { Cursor } from '../load/cursor.ts';
import type { DataSource } from '../load/data-source.ts';
import { validateWhatStands } from '../load/salvage.ts';
import type { SourceText } from '../load/source-text.ts';
import { splitPages } from '../load/split-pages.ts';
import { parseYaml } from '../load/yaml-source.ts';
import type { Page } from '../model.ts';
import { type FrontMatter, frontMatter } from '../schema/course-file.ts';
import { validId } from './ids.ts';
import { pageHeading } from './page-heading.ts';
import { resolveQuestionBlock } from './question-blocks.ts';
import { markdownFrom, type Resolving, reportAll } from './resolving.ts';

/** A module's Markdown file: its front matter, and where the text begins. */
export interface ModuleText {
  readonly source: SourceText;
  readonly front: Cursor<FrontMatter>;
  /** Line (from 0) after the front matter; missing where it does not end. */
  readonly bodyLine: number | undefined;
}

export function readModule(resolving: Resolving, source: SourceText): ModuleText {
  const lines = source.text.split('\n');
  const whole = originOf(source);
  const empty = new Cursor<FrontMatter>({}, emptyFront(source));
  if (lines[0]?.trimEnd() !== '---') return { source, front: empty, bodyLine: 0 };
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (close === -1) {
    resolving.report(diagnostic('MODULE-FRONT-MATTER', placeInText(whole, 0, 0, 3), {}));
    return { source, front: empty, bodyLine: undefined };
  }
  const from = lines[0].length + 1;
  const to = lines.slice(0, close).join('\n').length;
  const parsed = parseYaml(source, from, Math.max(from, to));
  if (!parsed.value) {
    // Text where fields should be: the line that was found ends the first page, and none ends the front matter.
    const text = lines.findIndex(
      (line, index) => index > 0 && index < close && /^(#{1,6}\s|:{3,})/.test(line),
    );
    if (text === -1) reportAll(resolving, parsed.diagnostics);
    else resolving.report(diagnostic('MODULE-FRONT-MATTER', placeInText(whole, 0, 0, 3), {}));
    // Other files may refer to the module: its id is most often still there to read.
    const id = lines.slice(1, close).flatMap((line) => /^id:\s*([a-z][a-z0-9-]*)\s*$/.exec(line)?.[1] ?? []);
    return {
      source,
      front: new Cursor<FrontMatter>(id[0] ? { id: id[0] } : {}, { ...empty.source, has: () => true }),
      bodyLine: text === -1 ? close + 1 : text,
    };
  }
  reportAll(resolving, parsed.diagnostics);
  if (parsed.value.data === null) return { source, front: empty, bodyLine: close + 1 };
  const { value, diagnostics } = validateWhatStands(parsed.value, frontMatter, {});
  reportAll(resolving, diagnostics);
  return { source, front: value ?? empty, bodyLine: close + 1 };
}

/** The pages of a module, each with its knowledge checks. */
export function resolvePages(resolving: Resolving, module: ModuleText, breaks: 'rule' | 'heading'): Page[] {
  const { source, bodyLine } = module;
  if (bodyLine === undefined) return [];
  const lines = source.text.split('\n');
  const whole = originOf(source);
  const texts = splitPages(lines, bodyLine, breaks).flatMap(({ from, to }) => {
    const first = firstLineOf(lines, from, to);
    return first < to ? [{ first, to, text: lines.slice(first, to).join('\n') }] : [];
  });
  if (texts.length === 0) resolving.report(diagnostic('MODULE-EMPTY', { file: source.file }, {}));
  const definitions = definitionsOf(texts.map(({ text }) => text));
  return texts.map(({ first, to, text }) => {
    const origin: Origin = { ...originOfLines(whole, first, to), definitions };
    const content = markdownFrom(resolving, text, origin);
    const heading = pageHeading(resolving, content, lines[first] ?? '');
    checkSectionIds(resolving, content);
    return {
      ...heading,
      content,
      questions: questionsOf(resolving, content),
      place: placeInText(origin, 0, 0, (lines[first] ?? '').length),
    };
  });
}

/** Where the text of a page begins: above its heading there may be comments. */
function firstLineOf(lines: readonly string[], from: number, to: number): number {
  let first = from;
  while (first < to) {
    const comment = lineComment(lines, first);
    if (comment?.alone) first = comment.next;
    else if ((lines[first] ?? '').trim() === '') first += 1;
    else break;
  }
  return first;
}

/** Ids of the headings below the page's own: they become ids in HTML. */
function checkSectionIds(resolving: Resolving, content: Markdown): void {
  const lines = content.source.split('\n');
  for (const token of content.tokens.slice(1)) {
    const id = token.type === 'heading_open' ? token.meta?.id : undefined;
    const line = token.map?.[0] ?? 0;
    if (typeof id === 'string')
      validId(
        resolving,
        id,
        placeInText(content.origin, line, (lines[line] ?? '').lastIndexOf(id), id.length),
      );
  }
}

function questionsOf(resolving: Resolving, content: Markdown): Question[] {
  const blocks = content.tokens.filter((token) => token.type === 'question_block');
  const lines = blocks.length > 0 ? content.source.split('\n') : [];
  return blocks.flatMap((token) => resolveQuestionBlock(resolving, token, lines, content.origin) ?? []);
}

function originOf(source: SourceText): Origin {
  const start = { line: 1, column: 1, offset: 0 };
  return {
    file: source.file,
    text: source.text,
    start,
    end: positionAt(source.text, source.text.length),
    exact: true,
    indent: 0,
  };
}

/** A module without front matter: everything about it stands at its first line, where front matter would be written. */
function emptyFront(source: SourceText): DataSource {
  const start = { line: 1, column: 1, offset: 0 };
  const place = { file: source.file, text: source.text, start, end: start };
  const hasFence = source.text.startsWith('---\n');
  return {
    file: source.file,
    data: {},
    has: () => false,
    place: () => place,
    keyPlace: () => place,
    origin: () => ({ file: source.file, text: source.text, start, end: start, exact: false, indent: 0 }),
    idFix: (_path, id) => ({
      file: source.file,
      offset: hasFence ? 4 : 0,
      remove: 0,
      insert: hasFence ? `id: ${id}\n` : `---\nid: ${id}\n---\n\n`,
    }),
  };
}
