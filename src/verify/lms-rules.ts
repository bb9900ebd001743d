import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ImsManifest, readImsManifest, resourceOf } from '../targets/imscp/manifest-model.ts';
import type { PackageView } from '../targets/target.ts';
import { descendants } from './element.ts';
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
  /** Of the zip, where it is one. */
  readonly bytes: number | undefined;
}
const rule = rulesAbout<ForLms>();

const lmsRules = [
  rule('LMS-STANDARD', function* ({ profile, standards }) {
    const { title: lms, takes, source } = profile;
    // A package of two standards is imported by the one that is known.
    if (standards.length === 0 || standards.some((one) => takes.includes(one))) return;
    const standard = standards.map(titleOf).join(' and ');
    yield { lms, standard, takes: takes.map(titleOf).join(', '), source };
  }),

  rule('LMS-MULTIPLE-SCOS', function* ({ profile, manifest }) {
    const { title: lms, oneSco, source } = profile;
    const count = manifest?.items.filter(({ isLeaf }) => isLeaf).length ?? 0;
    if (oneSco && count > 1) yield { lms, count, source };
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

  rule('LMS-SIZE', function* ({ profile, bytes = 0 }) {
    const { title: lms, largest = Infinity, source } = profile;
    const gigabytes = (size: number) => `${(size / 1024 ** 3).toFixed(1)} GB`;
    if (bytes > largest) yield { lms, size: gigabytes(bytes), largest: gigabytes(largest), source };
  }),

  rule('LMS-ID-SHORT', function* ({ profile, manifest }) {
    const { title: lms, idLength, source } = profile;
    if (!idLength || !manifest) return;
    const seen = new Map<string, string>();
    for (const item of manifest.items) {
      const id = resourceOf(manifest, item)?.identifier;
      if (id === undefined || !item.isLeaf) continue;
      const start = id.slice(0, idLength);
      const first = seen.get(start);
      if (first === undefined) seen.set(start, id);
      else if (first !== id) yield { lms, first, second: id, length: idLength, source };
    }
  }),
];

/** What each of these LMSs is known to want, and does not find. `bytes`: of the zip. */
export async function verifyForLms(
  view: PackageView,
  found: readonly Diagnostic[],
  wanted: readonly Lms[],
  bytes?: number,
): Promise<Diagnostic[]> {
  if (wanted.length === 0) return [];
  const standards = await standardsOf(view);
  const manifest = await readImsManifest(view);
  const paths = view.entries.map(({ path }) => path);
  return wanted.flatMap((lms) =>
    applyRules(lmsRules, {
      file: view.name,
      profile: profileOf(lms),
      standards,
      paths,
      manifest,
      found,
      bytes,
    }),
  );
}
