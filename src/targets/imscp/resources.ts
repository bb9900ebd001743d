import type { Content } from '../../releases/release.ts';
import { sharedPaths, unitPaths } from '../package-paths.ts';
import type { XmlElement } from '../xml.ts';
import { identifiers } from './identifiers.ts';

/**
 * Every file of the package, once. One SCO lists all it needs itself: some LMSs read no dependency. Several SCOs
 * share a resource of type asset, which each names as its dependency (SCORM CAM, "dependency": no file twice).
 * `scormType` is the attribute's name in the edition: `adlcp:scormtype` in 1.2, `adlcp:scormType` in 2004.
 */
export function resources(content: Content, scormType: 'adlcp:scormtype' | 'adlcp:scormType'): XmlElement {
  const { course } = content.release;
  const several = content.units.length > 1;
  const shared = sharedPaths(content);
  const scos = content.units.map((unit): XmlElement => {
    const paths = several ? unitPaths(content, unit) : [...unitPaths(content, unit), ...shared];
    return {
      $: { identifier: identifiers.resource(unit), type: 'webcontent', [scormType]: 'sco', href: unit.href },
      file: launchFirst(paths, unit.href).map((href) => ({ $: { href } })),
      dependency: several ? { $: { identifierref: identifiers.shared(course) } } : undefined,
    };
  });
  const asset: XmlElement = {
    $: { identifier: identifiers.shared(course), type: 'webcontent', [scormType]: 'asset' },
    file: shared.map((href) => ({ $: { href } })),
  };
  return { resource: several ? [...scos, asset] : scos };
}

function launchFirst(paths: readonly string[], href: string): string[] {
  return [href, ...paths.filter((path) => path !== href)];
}
