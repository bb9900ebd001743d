import { packageCodes } from '../../diagnostics/codes/package-codes.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { adjustableCodes, isCode, isFixed } from '../../diagnostics/levels.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { type IgnoreComment, keyword } from './comment.ts';
import { markdownComments } from './markdown-comments.ts';
import { yamlComments } from './yaml-comments.ts';

/** Texts by the name that findings give their file. */
export type Texts = ReadonlyMap<string, string>;

/**
 * The findings without those that comments in the texts ignore, `coursewright-ignore CODE: reason`, and with what is
 * wrong with such comments. Runs over what all rules have found.
 */
export function suppress(findings: readonly Diagnostic[], texts: Texts): Diagnostic[] {
  const comments = commentsIn(texts);
  if (comments.length === 0) return [...findings];
  const used = new Set<string>();
  const left = withoutIgnored(findings, comments, used);
  // Of what could not be read, nobody knows what would have been found.
  const isWhole = !findings.some(({ code }) => isFixed(code));
  const about = comments.flatMap((comment, index) =>
    aboutComment(comment, (code) => !isWhole || used.has(`${index} ${code}`)),
  );
  return [...left, ...about];
}

/** The findings without those that comments in the texts ignore: for findings that come later than the check. */
export function withoutSuppressed(findings: readonly Diagnostic[], texts: Texts): Diagnostic[] {
  return withoutIgnored(findings, commentsIn(texts), new Set());
}

function commentsIn(texts: Texts): IgnoreComment[] {
  return [...texts].flatMap(([file, text]) => {
    if (!text.includes(keyword)) return [];
    return /\.md$/i.test(file) ? markdownComments(file, text) : yamlComments(file, text);
  });
}

/** The lines that the comment with a number covers. Findings without a line stand on line 0. */
interface Cover {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** `used`: gains the number and the code of each comment that ignores something. */
function withoutIgnored(
  findings: readonly Diagnostic[],
  comments: readonly IgnoreComment[],
  used: Set<string>,
): Diagnostic[] {
  const byCode = new Map<string, Cover[]>();
  for (const [index, comment] of comments.entries()) {
    const { problem, misplaced, wholeFile, covers, place } = comment;
    const lines = wholeFile ? { from: 0, to: Number.POSITIVE_INFINITY } : covers;
    if (problem !== undefined || misplaced || !lines) continue;
    for (const { code } of comment.codes) {
      if (isFixed(code)) continue;
      const key = `${code} ${place.file}`;
      const cover = { index, from: lines.from, to: lines.to };
      const known = byCode.get(key);
      if (known) known.push(cover);
      else byCode.set(key, [cover]);
    }
  }
  return findings.filter(({ code, place }) => {
    const line = place?.start?.line ?? 0;
    let isIgnored = false;
    for (const { index, from, to } of byCode.get(`${code} ${place?.file}`) ?? []) {
      if (line < from || line > to) continue;
      used.add(`${index} ${code}`);
      isIgnored = true;
    }
    return !isIgnored;
  });
}

function aboutComment(comment: IgnoreComment, isUsed: (code: string) => boolean): Diagnostic[] {
  const { place, problem, misplaced, wholeFile } = comment;
  if (problem !== undefined)
    return [diagnostic('SUPPRESS-REASON', place, { problem, form: wholeFile ? `${keyword}-file` : keyword })];
  if (misplaced) return [diagnostic('SUPPRESS-PLACE', place, {})];
  return comment.codes.flatMap(({ code, place: at }) => {
    if (!isCode(code))
      return [diagnostic('SUPPRESS-UNKNOWN', at, { code }, didYouMean(code, adjustableCodes()))];
    if (isFixed(code)) return [diagnostic('SUPPRESS-FIXED', at, { code })];
    return isUsed(code) || isFoundLater(code) ? [] : [diagnostic('SUPPRESS-UNUSED', at, { code })];
  });
}

/**
 * What is found only when pages are rendered, packages made or reports written, or on some days: a check cannot tell that
 * it is not.
 */
const later: readonly string[] = [
  'THEME-ACCENT',
  'THEME-CONTRAST',
  'STATE-LARGE',
  'ACR-DRAFT',
  'LICENCE-ENDED',
  'LICENCE-GRACE',
  'LICENCE-ENDING',
];

function isFoundLater(code: string): boolean {
  return later.includes(code) || Object.hasOwn(packageCodes, code);
}
