import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import { compare, type Diagnostic } from './diagnostic.ts';
import { isFixed } from './levels.ts';
import { lineOf } from './positions.ts';

/** Findings that are known: how often each, by file, code and fingerprint. */
export type Baseline = ReadonlyMap<string, Known>;

export interface Known {
  /** Relative to the folder of the baseline. */
  readonly file: string;
  readonly code: string;
  readonly fingerprint: string;
  readonly count: number;
}

/** The file of a finding, as the baseline calls it. */
export type Naming = (file: string) => string;

const sign = 'coursewright-baseline';
const format = 1;

/**
 * What tells a finding from others when lines move: its code, its file and the words of its line. How the line is
 * indented does not matter. Findings that are alike in all three are counted.
 */
function knownOf({ code, place }: Diagnostic, nameOf: Naming): Omit<Known, 'count'> {
  const file = place ? nameOf(place.file) : '';
  const words = place?.text !== undefined && place.start ? lineOf(place.text, place.start.line).trim() : '';
  const hash = createHash('sha256').update([code, file, words].join('\0'));
  return { file, code, fingerprint: hash.digest('hex').slice(0, 16) };
}

const keyOf = ({ file, code, fingerprint }: Omit<Known, 'count'>) => [file, code, fingerprint].join('\0');

export function baselineOf(findings: readonly Diagnostic[], nameOf: Naming): Baseline {
  const baseline = new Map<string, Known>();
  for (const finding of findings) {
    const known = knownOf(finding, nameOf);
    const key = keyOf(known);
    baseline.set(key, { ...known, count: (baseline.get(key)?.count ?? 0) + 1 });
  }
  return baseline;
}

export interface Compared {
  readonly fresh: readonly Diagnostic[];
  readonly known: readonly Diagnostic[];
  /** What the baseline knows and nobody found, with how many of each. */
  readonly gone: readonly Known[];
}

/** Tells what is new. Of findings alike, the first ones are those that are known. */
export function compareWith(baseline: Baseline, findings: readonly Diagnostic[], nameOf: Naming): Compared {
  const left = new Map([...baseline].map(([key, { count }]) => [key, count]));
  const fresh: Diagnostic[] = [];
  const known: Diagnostic[] = [];
  for (const finding of findings) {
    const key = keyOf(knownOf(finding, nameOf));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    (count > 0 ? known : fresh).push(finding);
  }
  const gone = [...baseline].flatMap(([key, one]) => {
    const count = left.get(key) ?? 0;
    return count > 0 ? [{ ...one, count }] : [];
  });
  return { fresh, known, gone };
}

/** Findings that a build lets pass: a baseline, and the absolute folder that its files are relative to. */
export interface KnownFindings {
  readonly baseline: Baseline;
  readonly folder: string;
}

/** How a baseline in `folder` calls files that are shown from `from`; both absolute. */
export const namingFrom =
  (folder: string, from: string): Naming =>
  (file) =>
    relative(folder, resolve(from, file)).replaceAll('\\', '/');

/**
 * The findings that decide whether a course is built: those that are not known, and errors with which no package works,
 * known or not.
 */
export function decidingFindings(
  findings: readonly Diagnostic[],
  known: KnownFindings | undefined,
  from: string,
): readonly Diagnostic[] {
  if (!known) return findings;
  const compared = compareWith(known.baseline, findings, namingFrom(known.folder, from));
  return [...compared.fresh, ...compared.known.filter(({ code }) => isFixed(code))];
}

/** Sorted, and a line for each kind of finding, so that Git merges what two people change. */
export function baselineText(baseline: Baseline): string {
  const files: Record<string, Record<string, number>> = Object.create(null);
  const order = (a: Known, b: Known) =>
    compare(a.file, b.file) || compare(a.code, b.code) || compare(a.fingerprint, b.fingerprint);
  for (const { file, code, fingerprint, count } of [...baseline.values()].sort(order)) {
    const known = files[file] ?? {};
    files[file] = known;
    known[`${code} ${fingerprint}`] = count;
  }
  return `${JSON.stringify({ [sign]: format, findings: files }, undefined, 2)}\n`;
}

/** What a baseline says, or why it is none. */
export function readBaseline(text: string): { readonly baseline: Baseline } | { readonly reason: string } {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const merge = /^(<{7}|={7}|>{7})/m.test(text) ? 'a merge was left half-way in it' : undefined;
    return { reason: merge ?? `it is not JSON (${error instanceof Error ? error.message : error})` };
  }
  if (!isRecord(data) || data[sign] === undefined) return { reason: 'it is something else' };
  if (data[sign] !== format)
    return {
      reason: 'another version of Coursewright has written it, in a form that this one does not know',
    };
  if (!isRecord(data.findings)) return { reason: 'it has no list of findings' };
  const baseline = new Map<string, Known>();
  for (const [file, entries] of Object.entries(data.findings)) {
    if (!isRecord(entries)) return { reason: `what it says of “${file}” cannot be read` };
    for (const [name, count] of Object.entries(entries)) {
      const [, code, fingerprint] = /^([A-Z0-9-]+) ([0-9a-f]{16})$/.exec(name) ?? [];
      if (
        code === undefined ||
        fingerprint === undefined ||
        !Number.isSafeInteger(count) ||
        Number(count) < 1
      )
        return { reason: `“${name.slice(0, 60)}” in it cannot be read` };
      const known = { file, code, fingerprint, count: Number(count) };
      baseline.set(keyOf(known), known);
    }
  }
  return { baseline };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
