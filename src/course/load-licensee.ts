import { codes } from '../diagnostics/codes/index.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { knownLms } from '../verify/lms-profiles.ts';
import { isoDuration } from './duration.ts';
import type { Licence, LicenceTerm, Licensee } from './licensee.ts';
import { readYaml } from './load/course-yaml.ts';
import { type Cursor, items } from './load/cursor.ts';
import { valueAt } from './load/data-source.ts';
import type { Files } from './load/files.ts';
import { validateWhatStands } from './load/salvage.ts';
import { resolveAssets } from './resolve/assets.ts';
import { useAsset } from './resolve/resolving.ts';
import { type LicenseeFile, licenseeFile } from './schema/licensee-file.ts';

export type LicenseeField = keyof LicenseeFile;

/** A licensee, and the file that it was made of. */
export interface LoadedLicensee {
  readonly licensee: Licensee;
  readonly source: Cursor<LicenseeFile>;
  /** Fields with mistakes, of which a part was left out or stood in for: nothing more is said of them. */
  readonly lost: ReadonlySet<LicenseeField>;
}

/** Stand-ins for required fields that are missing, so that the rest is still read for its findings. */
const standIns = {
  id: 'licensee',
  agency: '?',
  contact: { name: '?', email: 'help@agency.example' },
  licence: { number: '?', courses: ['course'], from: '2000-01-01', until: 'none' },
} satisfies LicenseeFile;

/**
 * The licensee in a file of a folder. `value` is missing when there is none to speak of; with errors among the findings
 * nothing must be delivered. Findings name files as `files` does.
 */
export async function loadLicensee(files: Files, path: string): Promise<Result<LoadedLicensee | undefined>> {
  const yaml = await readYaml(files, path, 'a licensee');
  if (!yaml.value) return { value: undefined, diagnostics: yaml.diagnostics };
  const { value: source, diagnostics } = validateWhatStands(yaml.value, licenseeFile, standIns);
  const found: Diagnostic[] = [...yaml.diagnostics, ...diagnostics];
  if (!source) return { value: undefined, diagnostics: found };
  const licensee = await resolveLicensee(files, source, (...more) => found.push(...more.map(fromHere)));
  return { value: { licensee, source, lost: lostIn(yaml.value.data, source.value) }, diagnostics: found };
}

async function resolveLicensee(
  files: Files,
  source: Cursor<LicenseeFile>,
  report: (...findings: readonly Diagnostic[]) => void,
): Promise<Licensee> {
  const { value } = source;
  const assets = new Map();
  const brand = source.maybe('brand');
  const [logo, logoDark] = [brand?.maybe('logo'), brand?.maybe('logoDark')].map(
    (field) => field && useAsset({ assets }, field.value, field.place),
  );
  // No text of it is translated.
  const looking = { files, locale: undefined, language: '', untranslated: new Set<string>(), report, assets };
  return {
    id: value.id,
    agency: value.agency,
    contact: { name: value.contact.name, email: value.contact.email, phone: value.contact.phone },
    licence: licenceOf(source.at('licence')),
    targets: value.targets,
    languages: value.languages,
    hosts: (value.hosts ?? []).map((host) => host.toLowerCase()),
    lms: value.lms === undefined ? undefined : knownLms(value.lms),
    lmsName: value.lms,
    brand: {
      name: value.brand?.name ?? value.agency,
      accent: value.brand?.accent?.toLowerCase(),
      logo,
      logoDark,
    },
    variables: { 'agency.name': value.agency, ...value.variables },
    assets: await resolveAssets(looking),
    place: source.place,
  };
}

function licenceOf(licence: Cursor<LicenseeFile['licence']>): Licence {
  const { courses, number, seats, grace, onExpiry } = licence.value;
  const first = termOf(licence, number, seats);
  const renewals = items(licence.maybe('renewals')).map((renewal) => termOf(renewal, number, seats));
  return {
    courses,
    terms: [first, ...renewals],
    grace: grace === undefined ? undefined : isoDuration(grace),
    onExpiry: onExpiry ?? 'notice',
  };
}

type WrittenTerm = {
  readonly number?: string | undefined;
  readonly from: string;
  readonly until: string;
  readonly seats?: number | undefined;
};

/** `number` and `seats`: of the first term, which hold where a renewal does not say. */
function termOf(term: Cursor<WrittenTerm>, number: string, seats: number | undefined): LicenceTerm {
  const { value } = term;
  return {
    number: value.number ?? number,
    from: value.from,
    until: value.until === 'none' ? undefined : value.until,
    seats: value.seats ?? seats,
    place: term.at('until').place,
    numberPlace: (term.maybe('number') ?? term).place,
  };
}

function lostIn(written: unknown, stands: LicenseeFile): ReadonlySet<LicenseeField> {
  const fields = Object.keys(licenseeFile.shape) as LicenseeField[];
  return new Set(
    fields.filter((field) => JSON.stringify(valueAt(written, [field])) !== JSON.stringify(stands[field])),
  );
}

/** Advice about paths, which start in the folder of a licensee's own file. A file of a licensee is no logo. */
function fromHere(finding: Diagnostic): Diagnostic {
  const { code, hint = '' } = finding;
  return code === 'SRC-MISSING' && (hint === codes['SRC-MISSING'].hint || /\.ya?ml”\?$/i.test(hint))
    ? { ...finding, hint: 'Correct the path, or add the file. Paths start in the folder of this file.' }
    : finding;
}
