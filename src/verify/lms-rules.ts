import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ImsManifest, readImsManifest, resourceOf } from '../targets/imscp/manifest-model.ts';
import type { PackageView } from '../targets/target.ts';
import { descendants } from './element.ts';
import { GB, MB } from './lms/profile.ts';
import { type Lms, profileOf } from './lms-profiles.ts';
import { applyRules, rulesAbout } from './rule.ts';
import { type Standard, standardsOf, titleOf } from './standard.ts';

/** A package in the eyes of one LMS. */
interface ForLms {
  readonly file: string;
  readonly profile: ReturnType<typeof profileOf>;
  readonly standards: readonly Standard[];
  readonly paths: readonly string[];
  readonly manifest: ImsManifest | undefined;
  /** What was found of it without asking for an LMS. */
  readonly found: readonly Diagnostic[];
  /** Of the zip, where it is one, and of all files in it. */
  readonly bytes: number;
  readonly unpacked: number;
}
const rule = rulesAbout<ForLms>();

const lmsRules = [
  rule('LMS-STANDARD', function* ({ profile, standards }) {
    const { title: lms, takes, unsure = [], source } = profile;
    // A package of two standards is imported by the one that is known.
    if (standards.length === 0 || standards.some((one) => takes.includes(one) || unsure.includes(one)))
      return;
    const standard = standards.map(titleOf).join(' and ');
    yield { lms, standard, takes: takes.map(titleOf).join(', '), source };
  }),

  rule('LMS-MULTIPLE-SCOS', function* ({ profile, manifest, standards }) {
    const { title: lms, oneSco = [], source } = profile;
    const count = manifest?.items.filter(({ isLeaf }) => isLeaf).length ?? 0;
    const standard = standards.find((one) => oneSco.includes(one));
    if (standard && count > 1) yield { lms, count, standard: titleOf(standard), source };
  }),

  rule('LMS-FIRST-RESOURCE', function* ({ profile, manifest }) {
    const { title: lms, firstResource, source } = profile;
    if (!firstResource || !manifest) return;
    const item = manifest.items.find(({ isLeaf }) => isLeaf);
    const meant = item && resourceOf(manifest, item)?.href;
    const first = manifest.resources.find(({ href }) => href !== undefined)?.href;
    if (meant !== undefined && first !== undefined && first !== meant) yield { lms, first, meant, source };
  }),

  rule('LMS-SEQUENCING', function* ({ profile, manifest }) {
    const { title: lms, noSequencing, source } = profile;
    // With one thing to launch there is nothing to put in order.
    if (!noSequencing || !manifest || manifest.items.filter(({ isLeaf }) => isLeaf).length < 2) return;
    if (descendants(manifest.root, 'sequencingRules').length > 0) yield { lms, source };
  }),

  rule('LMS-FILE-TYPE', function* ({ profile, paths }) {
    const { title: lms, refuses, source } = profile;
    for (const path of paths) if (refuses?.test(path)) yield { lms, path, source };
  }),

  rule('LMS-OUTSIDE', function* ({ profile, found }) {
    const { title: lms, noOutside, source } = profile;
    const outside = found.find(({ code }) => code === 'PKG-EXTERNAL-REQUEST');
    if (noOutside && outside) yield { lms, where: outside.place?.file ?? '', source };
  }),

  rule('LMS-SIZE', function* ({ profile, standards, bytes, unpacked }) {
    const { title: lms, size: limit, source } = profile;
    if (!limit || (limit.of && !standards.some((one) => limit.of?.includes(one)))) return;
    const [what, size] = limit.unpacked
      ? (['The zip unpacks to', unpacked] as const)
      : (['The zip has', bytes] as const);
    if (size > limit.largest)
      yield { lms, what, size: above(size, limit.largest), largest: inWords(limit.largest), source };
  }),

  rule('LMS-SIZE-WAY', function* ({ profile, bytes }) {
    const { title: lms, size: limit, source } = profile;
    if (!limit?.ways || !limit.by || bytes > limit.largest) return;
    const ways = [...limit.ways, { by: limit.by, largest: limit.largest }];
    const short = ways.filter(({ largest }) => bytes > largest).at(-1);
    const way = ways.find(({ largest }) => bytes <= largest);
    if (!short || !way) return;
    const largest = inWords(short.largest);
    const size = above(bytes, short.largest);
    yield { lms, size, by: short.by, largest, way: way.by, wayLargest: inWords(way.largest), source };
  }),

  rule('LMS-FILES', function* ({ profile, paths }) {
    const { title: lms, mostFiles = Infinity, source } = profile;
    if (paths.length > mostFiles) yield { lms, count: paths.length, most: mostFiles, source };
  }),
];

/** A size that exceeds a limit, so that it does not read like the limit itself. */
function above(bytes: number, limit: number): string {
  const words = inWords(bytes);
  return words === inWords(limit) ? `a little more than ${words}` : words;
}

function inWords(bytes: number): string {
  return bytes < GB ? `${(bytes / MB).toFixed(0)} MB` : `${(bytes / GB).toFixed(1)} GB`;
}

/** What each of these LMSs is known to want, and does not find. `bytes`: of the zip. */
export async function verifyForLms(
  view: PackageView,
  found: readonly Diagnostic[],
  wanted: readonly Lms[],
  bytes = 0,
): Promise<Diagnostic[]> {
  if (wanted.length === 0) return [];
  const standards = await standardsOf(view);
  const manifest = await readImsManifest(view);
  const paths = view.entries.map(({ path }) => path);
  const unpacked = view.entries.reduce((sum, { size }) => sum + size, 0);
  return wanted.flatMap((lms) =>
    applyRules(lmsRules, {
      file: view.name,
      profile: profileOf(lms),
      standards,
      paths,
      manifest,
      found,
      bytes,
      unpacked,
    }),
  );
}
