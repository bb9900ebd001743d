import type { Place } from '../../diagnostics/diagnostic.ts';
import { positionAt } from '../../diagnostics/positions.ts';

/** A comment that ignores findings, as it was written. */
export interface IgnoreComment {
  readonly place: Place;
  readonly wholeFile: boolean;
  /** `coursewright-ignore-file` further down than at the top. */
  readonly misplaced: boolean;
  readonly codes: readonly { readonly code: string; readonly place: Place }[];
  /** Why it says too little to ignore anything. */
  readonly problem?: string;
  /** The lines (from 1) that it covers, both inclusive; of a comment for the whole file, or above nothing: none. */
  readonly covers?: { readonly from: number; readonly to: number };
}

export const keyword = 'coursewright-ignore';
/** What a comment of ours starts with, behind `<!--` or `#`. */
const opening = /^\s*coursewright-ignore(-file)?(?![\w-])/;

/** A text, and where a comment stands in it: `inside` are the offsets of what it says. */
export interface Written {
  readonly file: string;
  readonly text: string;
  readonly comment: readonly [number, number];
  readonly inside: readonly [number, number];
}

/** Reads `coursewright-ignore CODE, CODE: reason`; `undefined` for any other comment. */
export function readComment(written: Written, atTop: boolean): IgnoreComment | undefined {
  const [from, to] = written.inside;
  const words = written.text.slice(from, to);
  const [start = '', file] = opening.exec(words) ?? [];
  if (start === '') return undefined;
  const wholeFile = file !== undefined;
  const colon = words.indexOf(':', start.length);
  const names = [...words.slice(0, colon === -1 ? undefined : colon).matchAll(/[^\s,]+/g)]
    .filter(({ index }) => index >= start.length)
    // Without a colon the other words are a reason, more likely than codes.
    .slice(0, colon === -1 ? 1 : undefined);
  const reason = colon === -1 ? '' : words.slice(colon + 1);
  const hasReason = /[\p{L}\p{N}]/u.test(reason);
  const problem = names.length === 0 ? 'names no finding' : hasReason ? undefined : 'gives no reason';
  const placeOf = (first: number, last: number): Place => ({
    file: written.file,
    text: written.text,
    start: positionAt(written.text, first),
    end: positionAt(written.text, last),
  });
  return {
    place: placeOf(...written.comment),
    wholeFile,
    misplaced: wholeFile && !atTop,
    codes: names.map(({ 0: code, index }) => ({
      code,
      place: placeOf(from + index, from + index + code.length),
    })),
    ...(problem ? { problem } : {}),
  };
}
