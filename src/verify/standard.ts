import type { TargetId } from '../course/model.ts';
import { targets } from '../targets/index.ts';
import type { PackageView } from '../targets/target.ts';
import { courseFileIn } from './aicc/course-files.ts';
import { childNamed } from './element.ts';
import { type ManifestFile, manifestNames, readManifest } from './manifest-file.ts';

/** What a package can be: what we emit, and what only others made. */
export type Standard = TargetId | 'scorm2004-2nd' | 'aicc';

/** As people say them. */
export function titleOf(standard: Standard): string {
  if (standard === 'aicc') return 'AICC';
  return standard === 'scorm2004-2nd' ? 'SCORM 2004 2nd Edition' : targets[standard].title;
}

/** Every standard that a package says it is of, by the manifests and course files in it. */
export async function standardsOf(view: PackageView): Promise<Standard[]> {
  const manifests = await Promise.all(manifestNames.map((name) => readManifest(view, name)));
  const told = manifests.flatMap((manifest): Standard[] => {
    if (!manifest?.root) return [];
    return [versionOf(manifest) === 'CAM 1.3' ? 'scorm2004-2nd' : standardOf(manifest)];
  });
  return courseFileIn(view.entries.map(({ path }) => path)) ? [...told, 'aicc'] : told;
}

/**
 * Which standard a manifest means. `imsmanifest.xml` says it in metadata/schemaversion; where that is missing or
 * misspelt, its namespaces do. The 2nd edition (`CAM 1.3`) has the rules of the 3rd.
 */
export function standardOf(manifest: ManifestFile): TargetId {
  const { file, text } = manifest;
  if (file === 'cmi5.xml') return 'cmi5';
  if (file === 'tincan.xml') return 'xapi';
  const version = versionOf(manifest);
  if (/4th/i.test(version)) return 'scorm2004-4th';
  if (/2004|CAM/i.test(version)) return 'scorm2004-3rd';
  if (/^1\.[12]/.test(version)) return 'scorm12';
  return text.includes('adlcp_v1p3') || text.includes('imscp_v1p1"') ? 'scorm2004-4th' : 'scorm12';
}

function versionOf({ root }: ManifestFile): string {
  const metadata = root && childNamed(root, 'metadata');
  return (metadata && childNamed(metadata, 'schemaversion')?.text) ?? '';
}
