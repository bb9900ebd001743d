import type { Cursor } from '../../course/load/cursor.ts';
import type { LicenseeFile } from '../../course/schema/licensee-file.ts';

/** The values of a licensee's variables, each with its place. */
export function valuesOf(source: Cursor<LicenseeFile>): Cursor<string>[] {
  const variables = source.maybe('variables');
  return variables ? Object.keys(variables.value).map((name) => variables.at(name)) : [];
}
