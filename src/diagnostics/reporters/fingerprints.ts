import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostic.ts';
import { lineOf } from '../positions.ts';

/**
 * Gives each finding of a run, in order, what it is known by in the next: code, file and text of the line, so that it
 * is the same finding when lines above it come or go. Findings alike are counted.
 */
export function fingerprinter(): (finding: Diagnostic) => string {
  const counts = new Map<string, number>();
  const lines = new Map<string, string>();
  /** Thousands of findings may be on one long line, which is hashed once. */
  const lineHash = ({ place, message }: Diagnostic): string => {
    if (place?.text === undefined || !place.start) return sha256(message);
    const key = `${place.start.line}\0${place.file}`;
    const known = lines.get(key) ?? sha256(lineOf(place.text, place.start.line).trim());
    lines.set(key, known);
    return known;
  };
  return (finding) => {
    const alike = [finding.code, finding.place?.file ?? '', lineHash(finding)].join('\0');
    const count = (counts.get(alike) ?? 0) + 1;
    counts.set(alike, count);
    return sha256(`${alike}\0${count}`);
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
