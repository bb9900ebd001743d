import type { Token } from 'markdown-it';
import type { Markdown } from '../content/markdown.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { applyFixes } from './apply-fixes.ts';
import { withTexts } from './load/changed-files.ts';
import type { Files } from './load/files.ts';
import { type LoadedCourse, loadCourse } from './load-course.ts';

/** What freezing the ids of a course comes to. Nothing is written here. */
export interface FrozenIds {
  /** New texts by path, and how many ids each gains. */
  readonly texts: ReadonlyMap<string, { readonly text: string; readonly ids: number }>;
  /** Files that would not read as before with the ids in them: they stay as they are. */
  readonly refused: readonly string[];
}

interface Reading {
  readonly essence: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes the ids that a course lacks into its texts. A text is taken only when the course reads the same with it: same
 * words, same keys, same ids as were derived before, and no new finding. `wanted`: of the findings of missing ids, those
 * that are mended.
 */
export async function freezeIds(
  files: Files,
  wanted: (finding: Diagnostic) => boolean = () => true,
): Promise<FrozenIds> {
  const before = await readingOf(files);
  const changed = new Map<string, { text: string; ids: number }>();
  for (const [path, fixes] of fixesByFile(before.diagnostics.filter(wanted))) {
    const original = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.read(path));
    changed.set(path, { text: applyFixes(original, fixes), ids: fixes.length });
  }
  if (changed.size === 0 || (await isSafe(files, before, changed, wanted)))
    return { texts: changed, refused: [] };
  const texts = new Map<string, { text: string; ids: number }>();
  const refused: string[] = [];
  for (const [path, change] of changed) {
    if (await isSafe(files, before, new Map([...texts, [path, change]]), wanted)) texts.set(path, change);
    else refused.push(path);
  }
  return { texts, refused };
}

/** Fixes of missing ids; one for each place, since an alias may lead to the same place twice. */
function fixesByFile(diagnostics: readonly Diagnostic[]): Map<string, Fix[]> {
  const byFile = new Map<string, Map<number, Fix>>();
  for (const { code, fix } of diagnostics) {
    if (code !== 'ID-MISSING' || !fix) continue;
    const fixes = byFile.get(fix.file) ?? new Map<number, Fix>();
    if (!fixes.has(fix.offset)) fixes.set(fix.offset, fix);
    byFile.set(fix.file, fixes);
  }
  return new Map([...byFile].map(([file, fixes]) => [file, [...fixes.values()]]));
}

async function isSafe(
  files: Files,
  before: Reading,
  changed: ReadonlyMap<string, { readonly text: string }>,
  wanted: (finding: Diagnostic) => boolean,
): Promise<boolean> {
  const texts = new Map([...changed].map(([path, { text }]) => [path, text]));
  const after = await readingOf(withTexts(files, texts));
  const known = new Set(before.diagnostics.map(keyOf));
  const isNew = (finding: Diagnostic) => !known.has(keyOf(finding));
  const isLeft = (finding: Diagnostic) =>
    finding.code === 'ID-MISSING' && finding.fix && changed.has(finding.fix.file) && wanted(finding);
  return (
    after.essence === before.essence &&
    !after.diagnostics.some((finding) => isNew(finding) || isLeft(finding))
  );
}

const keyOf = ({ code, message, place }: Diagnostic) => [code, place?.file, message].join('\0');

async function readingOf(files: Files): Promise<Reading> {
  const { value, diagnostics } = await loadCourse(files);
  return { essence: JSON.stringify(value ? essenceOf(value) : {}), diagnostics };
}

/** All that a course says, without where it says it and how its ids are written. */
function essenceOf({ editions }: LoadedCourse): unknown {
  return JSON.parse(JSON.stringify(editions, essential));
}

function essential(key: string, value: unknown): unknown {
  if (key === 'place') return undefined;
  if (value instanceof Map) return [...value];
  return isMarkdown(value) ? value.tokens.map(tokenEssence) : value;
}

function isMarkdown(value: unknown): value is Markdown {
  return typeof value === 'object' && value !== null && 'tokens' in value && 'origin' in value;
}

function tokenEssence({ type, tag, attrs, content, meta, children }: Token): unknown {
  // The questions of a page are compared as questions.
  if (type === 'question_block') return type;
  const { id: _, ...rest } = (meta ?? {}) as Record<string, unknown>;
  return [type, tag, attrs, content, rest, children?.map(tokenEssence)];
}
