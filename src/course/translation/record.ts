import { stringify } from 'yaml';
import { compare, type Result } from '../../diagnostics/diagnostic.ts';
import { readYaml } from '../load/course-yaml.ts';
import type { Files } from '../load/files.ts';
import { validate } from '../load/validate.ts';
import { recordFile } from './record-file.ts';

/** From which source text each translation was made: fingerprints of the original’s parts, by file and part. */
export type Record = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const recordPath = (language: string) => `locales/${language}/translated-from.yaml`;

/** `undefined`: nothing was recorded, or it cannot be read. */
export async function readRecord(files: Files, language: string): Promise<Result<Record | undefined>> {
  const path = recordPath(language);
  if (!files.entries.has(path)) return { value: undefined, diagnostics: [] };
  const yaml = await readYaml(files, path, 'a record of translations');
  if (!yaml.value) return { value: undefined, diagnostics: yaml.diagnostics };
  const { value, diagnostics } = validate(yaml.value, recordFile);
  return {
    value:
      value &&
      new Map(Object.entries(value.value).map(([file, parts]) => [file, new Map(Object.entries(parts))])),
    diagnostics: [...yaml.diagnostics, ...diagnostics],
  };
}

/** Sorted, and a line for each part, so that Git merges what two translators record. */
export function recordText(record: Record): string {
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => compare(a, b));
  const data = new Map(
    sorted(record).flatMap(([file, parts]) => (parts.size > 0 ? [[file, new Map(sorted(parts))]] : [])) as [
      string,
      Map<string, string>,
    ][],
  );
  const head =
    '# From which source text each translation was made. “coursewright translated” writes this file.\n';
  // Quoted, since a fingerprint of digits alone would be a number.
  const options = { defaultKeyType: 'PLAIN', defaultStringType: 'QUOTE_SINGLE', lineWidth: 0 } as const;
  return head + (data.size > 0 ? stringify(data, options) : '{}\n');
}
