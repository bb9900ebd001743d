import { join } from 'node:path';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

/** Findings name files from where the user stands, so that an editor or CI can open them. */
export function shownFrom(finding: Diagnostic, folder: string): Diagnostic {
  const below = (file: string) => (file === folder ? file : join(folder, file).replaceAll('\\', '/'));
  const shown = (place: Place): Place => ({ ...place, file: below(place.file) });
  return {
    ...finding,
    ...(finding.place ? { place: shown(finding.place) } : {}),
    ...(finding.fix ? { fix: { ...finding.fix, file: below(finding.fix.file) } } : {}),
    ...(finding.related
      ? { related: finding.related.map((one) => ({ ...one, place: shown(one.place) })) }
      : {}),
  };
}
