import { stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import {
  type Baseline,
  baselineOf,
  baselineText,
  compareWith,
  type Known,
  namingFrom,
} from '../diagnostics/baseline.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isFixed, type Levels, withLevels } from '../diagnostics/levels.ts';
import { positionAt } from '../diagnostics/positions.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { readBaselineFile, unusable } from './baseline-file.ts';
import { isConfiguration } from './exit.ts';
import { replaceFile } from './replace-file.ts';

export interface BaselineFlags {
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

/** A course, or the file of a licensee in place of a folder, and what the catalogue says of its findings. */
interface Subject {
  readonly folder: string;
  readonly levels?: Levels | undefined;
}

/** What is left of the findings, and what to say of the others. */
export interface HeldAgainst {
  readonly diagnostics: readonly Diagnostic[];
  readonly note?: string;
  /** For machines. */
  readonly fields: object;
}

interface Holding {
  /** From where files are shown. */
  readonly from: string;
  readonly subjects: readonly Subject[];
  /** Whether packages are wanted: what keeps them from being built is counted, known or not. */
  readonly builds?: boolean;
}

/** Holds findings against a baseline, or writes them into one. What is wrong with the run itself is always counted. */
export async function heldAgainst(
  findings: readonly Diagnostic[],
  flags: BaselineFlags,
  { from, subjects, builds = false }: Holding,
): Promise<HeldAgainst> {
  const shown = flags.writeBaseline ?? flags.baseline;
  if (shown === undefined) return { diagnostics: findings, fields: {} };
  const file = resolve(from, shown);
  const nameOf = namingFrom(dirname(file), from);
  const own = findings.filter(isConfiguration);
  const others = findings.filter((finding) => !isConfiguration(finding));
  const read = await readBaselineFile(file);
  if (flags.writeBaseline !== undefined) {
    const refused =
      'reason' in read ? unusable(shown, read.reason) : await write(file, shown, baselineOf(others, nameOf));
    if (refused) return { diagnostics: [...own, refused], fields: {} };
    return {
      diagnostics: own,
      note: `${counted(others.length, 'finding', '')} written to ${shown}.${unbuilt(others)}`,
      fields: { baseline: { file: shown, written: others.length } },
    };
  }
  if ('reason' in read) return { diagnostics: [...findings, unusable(shown, read.reason)], fields: {} };
  if (!read.baseline)
    return { diagnostics: [...findings, unusable(shown, 'there is no such file')], fields: {} };
  const { fresh, known, gone } = compareWith(read.baseline, others, nameOf);
  const isCounted = ({ code }: Diagnostic) => builds && isFixed(code);
  const past = known.filter((finding) => !isCounted(finding));
  const subjectOf = ({ file: name }: Known) =>
    subjects.find(({ folder }) => isInside(folder, resolve(dirname(file), name)));
  const missed = gone.filter(subjectOf);
  const { text } = read;
  const aboutMissed = missed.flatMap((one) =>
    withLevels([goneFinding(one, shown, text)], subjectOf(one)?.levels),
  );
  const lost = missed.reduce((sum, { count }) => sum + count, 0);
  const note = [
    `${counted(past.length, 'known finding', ` in ${shown}`)} not counted.${unbuilt(past)}`,
    ...(lost > 0
      ? [
          `${lost} of its findings ${lost === 1 ? 'is' : 'are'} no longer there: write it again to let it shrink.`,
        ]
      : []),
  ].join(' ');
  return {
    diagnostics: [...own, ...fresh, ...known.filter(isCounted), ...aboutMissed],
    note,
    fields: { baseline: { file: shown, known: past.length, gone: lost } },
  };
}

async function write(file: string, shown: string, baseline: Baseline): Promise<Diagnostic | undefined> {
  try {
    const text = baselineText(baseline);
    const isThere = await stat(file).then(
      () => true,
      () => false,
    );
    await (isThere ? replaceFile(file, text) : writeFile(file, text, { flag: 'wx' }));
    return undefined;
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const hint = 'Name a file in a folder that exists and can be written.';
    return diagnostic('OUT-WRITE', undefined, { path: shown, reason: error.message }, { hint });
  }
}

function goneFinding({ file, code, fingerprint, count }: Known, shown: string, text: string): Diagnostic {
  const at = text.indexOf(`"${code} ${fingerprint}"`);
  const end = at + code.length + fingerprint.length + 3;
  const place = { file: shown, text, start: positionAt(text, at), end: positionAt(text, end) };
  return diagnostic('BASELINE-GONE', at === -1 ? { file: shown } : place, { count, code, file });
}

const counted = (count: number, words: string, where: string) =>
  count === 1 ? `1 ${words}${where} is` : `${count} ${words}s${where} are`;

function unbuilt(findings: readonly Diagnostic[]): string {
  const count = findings.filter(({ code }) => isFixed(code)).length;
  return count === 0
    ? ''
    : ` Until ${count} of them ${count === 1 ? 'is' : 'are'} mended, nothing can be built.`;
}

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return !path.startsWith('..') && !isAbsolute(path);
}
