import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Day } from '../course/days.ts';
import type { Licensee } from '../course/licensee.ts';
import { diskFiles } from '../course/load/disk-files.ts';
import type { DigestedFile } from '../proof/provenance.ts';
import { licensedTo } from '../releases/licensed-course.ts';

/** SHA-256 of a file of any size, in hexadecimal. */
export async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** All files below a folder, by path. What links lead to outside, or to nothing, is not read for a package either. */
export async function digestsIn(folder: string): Promise<readonly DigestedFile[]> {
  const { entries } = await diskFiles(folder);
  const files: DigestedFile[] = [];
  for (const { path, link } of entries.values())
    if (link === undefined || link === 'inside')
      files.push({ name: path, sha256: await digestOfFile(join(folder, path)) });
  return files;
}

/** One digest for several values. */
export function digestOf(...values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}

/** What a delivery is made from: equal where nothing has changed that any byte of it depends on, but for its date. */
export interface Fingerprints {
  readonly whole: string;
  /** By id of the course. */
  readonly courses: ReadonlyMap<string, string>;
  /** The same of its sources alone, whoever gets it. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * `compiler`: what stands for our own version; `timestamp`: as the build has it; `digest`: of a course’s sources. A licence
 * that a day has changed, such as one that was renewed, is another one.
 */
export async function fingerprintsOf(
  licensee: Licensee,
  { compiler, timestamp, today, kid, digest }: FingerprintParts,
): Promise<Fingerprints> {
  const { brand, variables, languages, targets, licence, assets } = licensee;
  const licensed = licensedTo(licensee, today);
  const logos: string[] = [];
  for (const { file } of assets.values()) logos.push(await digestOfFile(file));
  const own = digestOf(compiler, timestamp, kid, licensed, brand, logos, variables, languages, targets);
  const sources = new Map<string, string>();
  for (const id of licence.courses) sources.set(id, digestOf(await digest(id)));
  const courses = new Map([...sources].map(([id, one]) => [id, digestOf(own, one)]));
  return { whole: digestOf([...courses], licensee.lmsName, licensee.contact), courses, sources };
}

export interface FingerprintParts {
  readonly compiler: string;
  readonly timestamp: number | undefined;
  readonly today: Day;
  /** Of the key that signs. */
  readonly kid: string | undefined;
  readonly digest: (course: string) => Promise<string>;
}
