import { compare, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { apartFrom, applyFixes } from './apply-fixes.ts';
import { freezeIds } from './freeze-ids.ts';
import { originalText, withTexts } from './load/changed-files.ts';
import type { Files } from './load/files.ts';

/** What mending a course comes to. Nothing is written here. */
export interface FixedSources {
  /** By path, texts as they lie on disk and as they would. */
  readonly texts: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  readonly mended: readonly Mended[];
}

export interface Mended {
  readonly file: string;
  readonly code: string;
  readonly count: number;
}

/** Fixes that touch the same words, or that a fix makes room for, take a round each. No real course needs ten. */
const mostRounds = 50;

/**
 * Applies every fix that `check` reports for a file of the course, checks again, and goes on until there is none. Ids
 * that are missing are frozen last, when all else can be read; a text that would not read as before with them is left.
 */
export async function fixSources(
  files: Files,
  check: (files: Files) => Promise<readonly Diagnostic[]>,
): Promise<FixedSources> {
  const originals = new Map<string, string>();
  const texts = new Map<string, string>();
  const counts = new Map<string, Mended>();
  const change = (file: string, text: string, codes: readonly string[]) => {
    texts.set(file, text);
    for (const code of codes) {
      const key = `${file}\0${code}`;
      counts.set(key, { file, code, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  };
  const textOf = async (file: string): Promise<string | undefined> => {
    const original = originals.get(file) ?? (await originalText(files, file));
    if (original !== undefined) originals.set(file, original);
    return texts.get(file) ?? original;
  };
  let left: readonly Diagnostic[] = [];
  for (let round = 0; round < mostRounds; round++) {
    left = await check(withTexts(files, texts));
    let isChanged = false;
    for (const [file, findings] of fixable(left, files)) {
      const text = await textOf(file);
      if (text === undefined) continue;
      const fixes = new Map(findings.map(({ code, fix }) => [fix, code]));
      const apart = apartFrom([...fixes.keys()]);
      const mended = applyFixes(text, apart);
      if (mended === text) continue;
      isChanged = true;
      change(
        file,
        mended,
        apart.flatMap((fix) => fixes.get(fix) ?? []),
      );
    }
    if (!isChanged) break;
  }
  const keyOf = ({ code, message, place }: Diagnostic) => [code, place?.file, message].join('\0');
  const wanted = new Set(left.filter(({ code }) => code === 'ID-MISSING').map(keyOf));
  if (wanted.size > 0) {
    const frozen = await freezeIds(withTexts(files, texts), (finding) => wanted.has(keyOf(finding)));
    for (const [file, { text, ids }] of frozen.texts) {
      await textOf(file);
      change(
        file,
        text,
        Array.from({ length: ids }, () => 'ID-MISSING'),
      );
    }
  }
  const changed = [...texts].sort(([a], [b]) => compare(a, b));
  return {
    texts: new Map(changed.map(([file, after]) => [file, { before: originals.get(file) ?? '', after }])),
    mended: [...counts.values()].sort((a, b) => compare(a.file, b.file) || compare(a.code, b.code)),
  };
}

type Fixable = Diagnostic & Required<Pick<Diagnostic, 'fix'>>;

/** The findings that can be mended, by file: of files in the course folder alone, each change once. */
function fixable(findings: readonly Diagnostic[], files: Files): Map<string, Fixable[]> {
  const byFile = new Map<string, Fixable[]>();
  const seen = new Set<string>();
  for (const finding of findings) {
    const { code, fix } = finding;
    if (!fix || code === 'ID-MISSING') continue;
    const entry = files.entries.get(fix.file);
    const key = JSON.stringify(fix);
    if (!entry || (entry.link !== undefined && entry.link !== 'inside') || seen.has(key)) continue;
    seen.add(key);
    const list = byFile.get(fix.file);
    if (list) list.push({ ...finding, fix });
    else byFile.set(fix.file, [{ ...finding, fix }]);
  }
  return byFile;
}
