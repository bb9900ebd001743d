import type { TargetId } from '../course/model.ts';
import { childNamed } from './element.ts';
import type { ManifestFile } from './manifest-file.ts';

/**
 * Which standard a manifest means. `imsmanifest.xml` says it in metadata/schemaversion; where that is missing or
 * misspelt, its namespaces do. The 2nd edition (`CAM 1.3`) has the rules of the 3rd.
 */
export function standardOf({ file, root, text }: ManifestFile): TargetId {
  if (file === 'cmi5.xml') return 'cmi5';
  if (file === 'tincan.xml') return 'xapi';
  const metadata = root && childNamed(root, 'metadata');
  const version = (metadata && childNamed(metadata, 'schemaversion')?.text) ?? '';
  if (/4th/i.test(version)) return 'scorm2004-4th';
  if (/2004|CAM/i.test(version)) return 'scorm2004-3rd';
  if (/^1\.[12]/.test(version)) return 'scorm12';
  return text.includes('adlcp_v1p3') || text.includes('imscp_v1p1"') ? 'scorm2004-4th' : 'scorm12';
}
