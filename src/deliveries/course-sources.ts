import manifest from '../../package.json' with { type: 'json' };
import type { CheckedCourse, CourseHead } from '../build/check-folder.ts';
import type { Day } from '../course/days.ts';
import type { FoundCourse } from '../course/find-courses.ts';
import type { LicensedCatalogue } from '../course/find-subjects.ts';
import { readYaml } from '../course/load/course-yaml.ts';
import { valueAt } from '../course/load/data-source.ts';
import { diskFiles } from '../course/load/disk-files.ts';
import type { Theme } from '../course/model.ts';
import { addTo, type Diagnostic, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import type { DigestedFile } from '../proof/provenance.ts';
import type { DeliverOptions } from './deliver.ts';
import { digestOf, digestsIn, type FingerprintParts } from './fingerprints.ts';
import type { KnownLicensee } from './known-licensees.ts';

/** A course that was checked, and the files that it is made of. */
export interface ReadyCourse {
  readonly found: FoundCourse;
  readonly checked: CheckedCourse;
  readonly sources: readonly DigestedFile[];
}

/**
 * The courses of a catalogue for deliveries: what they are made from is digested, and they are read and checked, each
 * once and only when somebody asks.
 */
export class CourseSources {
  readonly #catalogue: LicensedCatalogue;
  readonly #from: string;
  readonly #ids = new Map<string, Promise<string | undefined>>();
  readonly #files = new Map<string, Promise<readonly DigestedFile[]>>();
  #compiler: Promise<string> | undefined;
  readonly #checked = new Map<string, Promise<Result<CheckedCourse | undefined>>>();
  readonly #told = new Set<string>();

  constructor(catalogue: LicensedCatalogue, from: string) {
    this.#catalogue = catalogue;
    this.#from = from;
  }

  /** Of the sources of a course, by its id, and of what the catalogue says of it; empty where there is no such course. */
  async digest(id: string): Promise<string> {
    for (const course of this.#catalogue.courses) {
      if ((await once(this.#ids, course.folder, () => idIn(course.folder))) !== id) continue;
      return digestOf(await this.#filesIn(course.folder), course.targets, course.levels, course.defaults);
    }
    return '';
  }

  #filesIn(folder: string): Promise<readonly DigestedFile[]> {
    return once(this.#files, folder, () => digestsIn(folder));
  }

  /** What fingerprints of deliveries are made of in this run. */
  async fingerprintParts({
    resources,
    timestamp,
    today,
    key,
  }: Pick<DeliverOptions, 'resources' | 'timestamp' | 'today' | 'key'>): Promise<FingerprintParts> {
    this.#compiler ??= digestsIn(resources.folder).then((files) => digestOf(manifest.version, files));
    return {
      compiler: await this.#compiler,
      timestamp,
      today,
      kid: key?.public.kid,
      digest: (course) => this.digest(course),
    };
  }

  /**
   * The courses that a licensee has licensed, by id, with the findings about its file and about them; `undefined` with
   * errors among those. Findings about a course come with the first licensee that asks for it.
   */
  async readyFor(
    { found: own, licensee }: KnownLicensee,
    today: Day,
    styleOf: (theme: Theme['name']) => string,
  ): Promise<Result<ReadonlyMap<string, ReadyCourse> | undefined>> {
    // Loaded when something has changed: see `deliver`.
    const [{ checkFolder, headOf }, { checkLicensees }] = await Promise.all([
      import('../build/check-folder.ts'),
      import('../build/check-licensees.ts'),
    ]);
    const ready = new Map<string, ReadyCourse>();
    const heads: CourseHead[] = [];
    const told: Diagnostic[] = [];
    let isSound = true;
    for (const found of this.#catalogue.courses) {
      const { value: checked, diagnostics } = await once(this.#checked, found.folder, () =>
        checkFolder(found, this.#from),
      );
      const head = checked && headOf(checked, this.#from, found.targets);
      if (head) heads.push(head);
      if (!checked || !head || !licensee.licence.courses.includes(head.id)) continue;
      const sources = await this.#filesIn(found.folder);
      ready.set(head.id, { found, checked, sources });
      isSound &&= !hasErrors(diagnostics);
      if (!this.#told.has(found.folder)) addTo(told, diagnostics);
      this.#told.add(found.folder);
    }
    const isWhole = heads.length === this.#catalogue.courses.length;
    const asked = new Set([own.file]);
    const around = { today, courses: heads, isWhole, styleOf };
    const { diagnostics } = await checkLicensees({ ...this.#catalogue, asked }, around, this.#from);
    const isReady = isSound && !hasErrors(diagnostics) && ready.size === licensee.licence.courses.length;
    return { value: isReady ? ready : undefined, diagnostics: [...told, ...diagnostics] };
  }
}

/** What a course calls itself; the rest of it is not read. */
async function idIn(folder: string): Promise<string | undefined> {
  const { value } = await readYaml(await diskFiles(folder), 'course.yaml', 'a course');
  const id = value && valueAt(value.data, ['id']);
  return typeof id === 'string' ? id : undefined;
}

function once<K, V>(known: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
