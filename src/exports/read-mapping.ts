import { decode } from '../course/load/source-text.ts';
import { validate } from '../course/load/validate.ts';
import { parseYaml } from '../course/load/yaml-source.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { type MappingFile, mappingFile } from './mapping-file.ts';

/** A mapping file. `known`: the ids that it may name. */
export function readMapping(
  bytes: Uint8Array,
  file: string,
  known: ReadonlySet<string>,
): Result<MappingFile | undefined> {
  const text = decode(bytes, { file });
  const yaml = text.value && parseYaml(text.value);
  const checked = yaml?.value && validate(yaml.value, mappingFile);
  const mapping = checked?.value;
  const unknown: Diagnostic[] = [];
  const mustBeKnown = (id: string, place: Diagnostic['place']) => {
    if (!known.has(id))
      unknown.push(
        diagnostic('REF-UNKNOWN', place, { kind: 'course or refresher', id }, didYouMean(id, known)),
      );
  };
  const only = mapping?.maybe('only');
  if (only) mustBeKnown(only.value, only.place);
  const names = mapping?.maybe('names');
  for (const [name, id] of Object.entries(names?.value ?? {}))
    if (names) mustBeKnown(id, names.source.place([...names.path, name]));
  const found = [
    ...text.diagnostics,
    ...(yaml?.diagnostics ?? []),
    ...(checked?.diagnostics ?? []),
    ...unknown,
  ];
  return {
    value: unknown.length > 0 ? undefined : mapping?.value,
    // Only files of courses are mended.
    diagnostics: found.map(({ fix: _, ...finding }) => finding),
  };
}
