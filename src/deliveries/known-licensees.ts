import { basename, dirname, relative } from 'node:path';
import type { FoundLicensee } from '../course/find-licensees.ts';
import { findSubjects, type LicensedCatalogue } from '../course/find-subjects.ts';
import type { Licensee } from '../course/licensee.ts';
import { diskFiles } from '../course/load/disk-files.ts';
import { loadLicensee } from '../course/load-licensee.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { didYouMean } from '../diagnostics/suggest.ts';

/** A licensee of a catalogue, and its file. */
export interface KnownLicensee {
  readonly found: FoundLicensee;
  /** Its place names the file as seen from where the user is. */
  readonly licensee: Licensee;
}

/** The catalogue in a folder, or in a file of it; `undefined`, with a finding, where it has no licensees. */
export async function licensedCatalogue(
  path: string,
  from: string,
): Promise<Result<LicensedCatalogue | undefined>> {
  const { value: subjects, diagnostics } = await findSubjects([path], from);
  const [catalogue] = subjects.catalogues;
  if (catalogue && catalogue.licensees.length > 0) return { value: catalogue, diagnostics };
  return {
    value: undefined,
    diagnostics: [...diagnostics, diagnostic('DELIVERY-NONE', undefined, {})],
  };
}

/** The licensees of a catalogue whose files can be read. What is wrong in them is told when they are checked. */
export async function knownLicensees(
  { licensees }: LicensedCatalogue,
  from: string,
): Promise<readonly KnownLicensee[]> {
  const known: KnownLicensee[] = [];
  for (const found of licensees) {
    const { value } = await loadLicensee(await diskFiles(dirname(found.file)), basename(found.file));
    if (!value) continue;
    const file = relative(from, found.file).replaceAll('\\', '/');
    known.push({ found, licensee: { ...value.licensee, place: { ...value.licensee.place, file } } });
  }
  return known;
}

/** Those with these ids, in the order of the catalogue; all, where none is named. */
export function namedLicensees(
  known: readonly KnownLicensee[],
  ids: readonly string[],
): Result<readonly KnownLicensee[]> {
  if (ids.length === 0) return { value: known, diagnostics: [] };
  const names = known.map(({ licensee }) => licensee.id);
  const diagnostics = ids
    .filter((id) => !names.includes(id))
    .map((id) =>
      diagnostic(
        'DELIVERY-NO-LICENSEE',
        undefined,
        { id, licensees: names.join(', ') },
        didYouMean(id, names),
      ),
    );
  return { value: known.filter(({ licensee }) => ids.includes(licensee.id)), diagnostics };
}
