import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { type Day, laterBy } from '../course/days.ts';
import { reasonOf } from '../course/load/source-text.ts';
import { digestOfFile } from '../deliveries/fingerprints.ts';
import { knownLicensees, licensedCatalogue } from '../deliveries/known-licensees.ts';
import { addTo, type Diagnostic, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { daysIn } from '../exports/date-text.ts';
import { itemsOf } from '../exports/items.ts';
import type { MappingFile } from '../exports/mapping-file.ts';
import { readMapping } from '../exports/read-mapping.ts';
import { dayOf } from '../schedule/day.ts';
import { type AskedLicence, countedLicence } from './counted-licence.ts';
import { keysBy } from './key-set.ts';
import { type CountedCourse, licensedCourses } from './licensed-courses.ts';
import { readUsage } from './read-usage.ts';
import { Tally } from './tally.ts';
import { type Source, type TrueUp, trueUpOf } from './true-up.ts';
import type { ReadUsage, UsageOptions } from './usage-reading.ts';

export interface CountOptions extends AskedLicence {
  /** The catalogue, or its folder; relative to `from`, as all files. */
  readonly catalogue: string;
  readonly exports: readonly string[];
  readonly mapping?: string | undefined;
  /** Where days begin, for times that name their own zone. Default: that of the mapping, else UTC. */
  readonly timeZone?: string | undefined;
  readonly today: Day;
  readonly from: string;
  readonly onFile?: (file: string) => void;
}

/** The true-up statement of a licence; `undefined` where it would be wrong, and the findings say why. */
export async function countUsage(options: CountOptions): Promise<Result<TrueUp | undefined>> {
  const { from, today } = options;
  const { value: catalogue, diagnostics } = await licensedCatalogue(options.catalogue, from);
  const found: Diagnostic[] = [...diagnostics];
  const none = { value: undefined, diagnostics: found };
  if (!catalogue) return none;
  const licence = countedLicence(await knownLicensees(catalogue, from), options, today);
  addTo(found, licence.diagnostics);
  if (!licence.value || hasErrors(found)) return none;
  const { licensee, term } = licence.value;
  const courses = await licensedCourses(catalogue, licensee, from);
  addTo(found, courses.diagnostics);
  const mapping = await mappingFor(options.mapping, courses.value, from, found);
  if (hasErrors(found)) return none;
  const timeZone = options.timeZone ?? mapping?.timeZone ?? 'UTC';
  const { grace } = licensee.licence;
  const days = {
    from: dayOf(term.from) ?? 0,
    until: term.until === undefined ? undefined : dayOf(term.until),
    grace: term.until === undefined || grace === undefined ? undefined : dayOf(laterBy(term.until, grace)),
    today: dayOf(today) ?? 0,
  };
  const into = new Tally(days, keysBy(randomBytes(32)));
  const items = itemsOf(courses.value, mapping?.names);
  const reading = { items, mapping, today: days.today, dayIn: daysIn(timeZone), into };
  const read = await readAll(options, reading, found);
  if (hasErrors(found)) return none;
  const sources = read.map(({ callsLearners: _, ...source }) => source);
  const about = { on: today, sources, madeBy: `Coursewright ${manifest.version}`, timeZone };
  const value = trueUpOf(licence.value, courses.value, into, about);
  addTo(found, judged(value, read));
  return { value, diagnostics: found };
}

async function mappingFor(
  file: string | undefined,
  courses: readonly CountedCourse[],
  from: string,
  findings: Diagnostic[],
): Promise<MappingFile | undefined> {
  if (file === undefined) return undefined;
  const shown = file.replaceAll('\\', '/');
  const ids = itemsOf(courses).all.map(({ course, refresher }) => {
    const id = courses[course]?.course.id ?? '';
    return refresher === undefined ? id : `${refresher}-${id}`;
  });
  try {
    const { value, diagnostics } = readMapping(await readFile(resolve(from, file)), shown, new Set(ids));
    addTo(findings, diagnostics);
    return value;
  } catch (error) {
    findings.push(diagnostic('EXPORT-UNREADABLE', { file: shown }, { reason: reasonOf(error) }));
    return undefined;
  }
}

type Counted = Source & Pick<ReadUsage, 'callsLearners'>;

async function readAll(
  { exports, from, onFile }: CountOptions,
  reading: UsageOptions,
  findings: Diagnostic[],
): Promise<Counted[]> {
  const read: Counted[] = [];
  for (const file of exports) {
    const shown = file.replaceAll('\\', '/');
    onFile?.(shown);
    try {
      const path = resolve(from, file);
      const bytes = hashed(createReadStream(path));
      const { value, diagnostics } = await readUsage(shown, bytes.bytes, reading);
      addTo(findings, diagnostics);
      if (!value) continue;
      // A file that was read no further than to a row that is none is the whole file to whoever checks its sum.
      const { sha256, size } = bytes.whole() ?? {
        sha256: await digestOfFile(path),
        size: (await stat(path)).size,
      };
      const twin = read.find((one) => one.sha256 === sha256);
      if (twin) findings.push(diagnostic('USAGE-TWICE', { file: shown }, { other: twin.file }));
      read.push({ file: basename(shown), sha256, size, ...value });
    } catch (error) {
      if (!(error instanceof Error) || !('syscall' in error)) throw error;
      findings.push(diagnostic('EXPORT-UNREADABLE', { file: shown }, { reason: reasonOf(error) }));
    }
  }
  return read;
}

/** Bytes that are digested as they are read. */
function hashed(source: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  let size = 0;
  let ended = false;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      hash.update(piece);
      size += piece.length;
      yield piece;
    }
    ended = true;
  }
  return { bytes: bytes(), whole: () => (ended ? { sha256: hash.digest('hex'), size } : undefined) };
}

/** What the counts mean for the contract, and what makes them less sure. */
function judged({ licence, licensee, used, over, outside }: TrueUp, read: readonly Counted[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (over !== null && over > 0) {
    const { number, seats } = licence;
    const about = { number, agency: licensee.agency, used, seats: seats ?? 0, over };
    found.push(diagnostic('LICENCE-SEATS', undefined, about));
  }
  const apart = outside.before + outside.grace + outside.after + outside.future;
  if (used === 0 && apart > 0) {
    const term = licence.until === null ? `from ${licence.from} on` : `${licence.from} to ${licence.until}`;
    found.push(diagnostic('USAGE-OUTSIDE', undefined, { count: apart, term }));
  }
  const [mail] = read.filter(({ callsLearners }) => callsLearners === 'by e-mail');
  const [otherwise] = read.filter(({ callsLearners }) => callsLearners === 'otherwise');
  if (mail && otherwise)
    found.push(diagnostic('USAGE-NAMES', undefined, { mail: mail.file, other: otherwise.file }));
  if (read.length > 0 && !read.some(({ tellsLaunches }) => tellsLaunches))
    found.push(diagnostic('USAGE-LAUNCHES', undefined, {}));
  return found;
}
