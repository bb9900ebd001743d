import { type Markdown, type Origin, placeInText, tokensOfType } from '../../content/markdown.ts';
import { parseMarkdown } from '../../content/parse-markdown.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { lineOf } from '../../diagnostics/positions.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { Cursor } from '../load/cursor.ts';
import type { DataSource } from '../load/data-source.ts';
import type { Files } from '../load/files.ts';
import { findFile } from '../load/find-file.ts';
import { isPattern, matchesOf } from '../load/pattern.ts';
import { readText, type SourceText } from '../load/source-text.ts';
import { parseYaml } from '../load/yaml-source.ts';
import type { LostKind } from '../model.ts';
import type { IdBook } from './ids.ts';

/** What resolving one edition of a course shares: where files come from, what was found, which ids are taken. */
export interface Resolving {
  readonly files: Files;
  /** BCP 47 of this edition. */
  readonly language: string;
  /** Set for a translation: files are looked for in `folder` first; `place` is where course.yaml names the language. */
  readonly locale: { readonly folder: string; readonly source: string; readonly place: Place } | undefined;
  readonly html: 'refuse' | 'sanitise';
  readonly report: (...findings: readonly Diagnostic[]) => void;
  readonly ids: IdBook;
  /** Kinds of things of which some could not be read: what refers to them is not reported as well. */
  readonly lost: Set<LostKind>;
  /** Ids of the objectives, once course.yaml is read. */
  readonly objectives: Set<string>;
  /** Source paths of assets that texts and settings use, with the place of the first use. */
  readonly assets: Map<string, Place>;
  /** Translated files that are missing and were reported. */
  readonly untranslated: Set<string>;
}

/** What finding a file needs of it. */
export type Locating = Pick<Resolving, 'files' | 'locale' | 'language' | 'untranslated' | 'report'>;

/** Reports many at once: as arguments, some hundred thousand would end the stack. */
export function reportAll(resolving: Resolving, findings: Iterable<Diagnostic>): void {
  for (const finding of findings) resolving.report(finding);
}

/** Where a file of this edition lies: the translation when there is one, else the original. */
export function locate(
  resolving: Locating,
  path: string,
  place: Place,
  kind: 'text' | 'asset',
): string | undefined {
  const { files, locale } = resolving;
  if (locale) {
    const translated = `${locale.folder}/${path.replace(/^\.\//, '')}`;
    if (files.entries.has(translated)) {
      const found = findFile(files, translated, place);
      if ('path' in found) return found.path;
      resolving.report(found.finding);
      return undefined;
    }
    if (kind === 'text' && !resolving.untranslated.has(translated)) {
      resolving.untranslated.add(translated);
      resolving.report(
        diagnostic('I18N-MISSING-FILE', place, {
          path: translated,
          language: resolving.language,
          source: locale.source,
        }),
      );
    }
  }
  const found = findFile(files, path, place);
  if ('path' in found) return found.path;
  resolving.report(found.finding);
  return undefined;
}

/** The files that a path or a pattern names; a file whose name looks like a pattern comes first. */
export async function pathsOf(resolving: Resolving, pattern: Cursor<string>): Promise<readonly string[]> {
  const wanted = pattern.value.replace(/^\.\//, '');
  if (resolving.files.entries.has(wanted) || !isPattern(wanted)) return [wanted];
  const { value, diagnostics } = await matchesOf(wanted, pattern, resolving.files.glob);
  reportAll(resolving, diagnostics);
  return value;
}

export async function loadText(
  resolving: Resolving,
  path: string,
  place: Place,
): Promise<SourceText | undefined> {
  const located = locate(resolving, path, place, 'text');
  if (located === undefined) return undefined;
  const { value, diagnostics } = await readText(resolving.files, located);
  reportAll(resolving, diagnostics);
  return value;
}

export async function loadYaml(
  resolving: Resolving,
  path: string,
  place: Place,
  kind: string,
): Promise<DataSource | undefined> {
  const text = await loadText(resolving, path, place);
  if (!text) return undefined;
  const { value, diagnostics } = parseYaml(text);
  reportAll(resolving, diagnostics);
  if (value && (value.data === null || value.data === undefined)) {
    resolving.report(diagnostic('FILE-EMPTY', { file: text.file }, { kind }));
    return undefined;
  }
  return value;
}

/** A text of a field: it cannot ask a question of its own. */
export function markdownAt(resolving: Resolving, source: Cursor<string>): Markdown {
  return refuseQuestions(resolving, source.value, source.origin);
}

/** A text outside a page. */
export function refuseQuestions(resolving: Resolving, source: string, origin: Origin): Markdown {
  const text = markdownFrom(resolving, source, origin);
  for (const { token, line } of tokensOfType(text, 'question_block')) {
    const column = Math.max(0, lineOf(text.source, line + 1).indexOf('question'));
    resolving.report(
      diagnostic(
        'QUESTION-PLACE',
        placeInText(text.origin, line, column, token.info.trim().split(' ')[0]?.length ?? 0),
        { where: 'outside a page' },
      ),
    );
  }
  return text;
}

export function markdownFrom(resolving: Resolving, text: string, origin: Origin): Markdown {
  const { value, diagnostics } = parseMarkdown(text, origin, { html: resolving.html });
  reportAll(resolving, diagnostics);
  // Code without an end takes in the pages behind it.
  if (diagnostics.some(({ code }) => code === 'MD-CODE-UNCLOSED')) resolving.lost.add('page');
  return value;
}

/** Notes that an asset is used; its path is relative to the course folder. */
export function useAsset(resolving: Pick<Resolving, 'assets'>, path: string, place: Place): string {
  const clean = path.replace(/^\.\//, '');
  if (!resolving.assets.has(clean)) resolving.assets.set(clean, place);
  return clean;
}
