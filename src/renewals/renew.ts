import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { checkLicensees } from '../build/check-licensees.ts';
import { type CourseFacts, factsOf } from '../course/course-facts.ts';
import { type Day, laterBy } from '../course/days.ts';
import type { LicensedCatalogue } from '../course/find-subjects.ts';
import type { Licence, Licensee } from '../course/licensee.ts';
import { diskFiles } from '../course/load/disk-files.ts';
import { loadCourse } from '../course/load-course.ts';
import type { Theme } from '../course/model.ts';
import { knownLicensees, licensedCatalogue, namedLicensees } from '../deliveries/known-licensees.ts';
import { addTo, type Diagnostic, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { insertRenewal, type NewTerm } from './insert-renewal.ts';

export interface RenewOptions {
  /** The catalogue, or its folder; relative to `from`. */
  readonly catalogue: string;
  readonly licensee: string;
  /** `from`: the day after the last term where it is missing. */
  readonly term: Omit<NewTerm, 'from'> & { readonly from?: Day | undefined };
  readonly today: Day;
  readonly from: string;
  readonly styleOf: (theme: Theme['name']) => string;
}

/** A licensee’s file, before and after. Nothing was written. */
export interface Renewal {
  readonly licensee: Licensee;
  readonly term: NewTerm;
  /** Absolute. */
  readonly path: string;
  /** As seen from where the user is. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** What renewing a licence makes of its file; `undefined` where the file would have errors, which are told. */
export async function renew(options: RenewOptions): Promise<Result<Renewal | undefined>> {
  const { from, today, styleOf } = options;
  const { value: catalogue, diagnostics } = await licensedCatalogue(options.catalogue, from);
  const found: Diagnostic[] = [...diagnostics];
  const none = { value: undefined, diagnostics: found };
  if (!catalogue) return none;
  const named = namedLicensees(await knownLicensees(catalogue, from), [options.licensee]);
  addTo(found, named.diagnostics);
  const [known] = named.value;
  if (!known || hasErrors(found)) return none;
  const { licensee } = known;
  const { file: path } = known.found;
  const file = relative(from, path).replaceAll('\\', '/');
  const start = options.term.from ?? dayAfter(licensee.licence);
  if (start === undefined) {
    found.push(diagnostic('RENEW-ENDLESS', licensee.place, { agency: licensee.agency }));
    return none;
  }
  const term: NewTerm = { ...options.term, from: start };
  const before = await readFile(path, 'utf8');
  const after = insertRenewal(before, term);
  if (after === undefined) {
    const { until } = term;
    found.push(diagnostic('RENEW-FORM', licensee.place, { from: start, until }));
    return none;
  }
  const asked = { ...catalogue, asked: new Set([path]) };
  const around = { today, styleOf, ...(await coursesOf(catalogue)) };
  const laidOver = new Map([[path, after]]);
  const checked = await checkLicensees(asked, around, from, laidOver);
  addTo(found, checked.diagnostics);
  if (hasErrors(found)) return none;
  return { value: { licensee, term, path, file, before, after }, diagnostics: found };
}

/** The first day that no term has; `undefined`: there is none. */
function dayAfter({ terms }: Licence): Day | undefined {
  const ends = terms.map(({ until }) => until);
  if (ends.includes(undefined)) return undefined;
  const [last] = ends.filter((end) => end !== undefined).sort((a, b) => (a < b ? 1 : -1));
  return last === undefined ? undefined : laterBy(last, 'P1D');
}

async function coursesOf(catalogue: LicensedCatalogue) {
  const courses: CourseFacts[] = [];
  for (const { folder, targets, defaults } of catalogue.courses) {
    const { value } = await loadCourse(await diskFiles(folder, defaults));
    const [course, ...translations] = value?.editions ?? [];
    if (course) courses.push(factsOf([course, ...translations], targets));
  }
  return { courses, isWhole: courses.length === catalogue.courses.length };
}
