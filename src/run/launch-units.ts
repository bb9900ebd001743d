import { titleOf } from '../diff/outline-of.ts';
import { isAbsolute, type Resource, readImsManifest, resourceOf } from '../targets/imscp/manifest-model.ts';
import { passingMark } from '../targets/imscp/passing-mark.ts';
import type { PackageView } from '../targets/target.ts';
import { attribute, childNamed, childrenNamed, descendants } from '../verify/element.ts';
import { readManifest } from '../verify/manifest-file.ts';
import { type Standard, standardsOf } from '../verify/standard.ts';

/** Something that an LMS launches by itself: a SCO, an AU, an activity, a web page. */
export interface LaunchUnit {
  readonly standard: Standard;
  readonly title: string;
  /** Address of its page in the package, with what is asked of it. */
  readonly launch: string;
  /** The id of the AU or the activity. */
  readonly id: string;
  /** Where the manifest tells a passing mark: as it is written there. */
  readonly mastery?: string;
  /** What the manifest has for this unit alone. */
  readonly launchData?: string;
  readonly moveOn?: string;
}

/** Every unit of a package, each address once. `isWeb`: it is for a web server. */
export async function launchUnits(view: PackageView, isWeb = false): Promise<LaunchUnit[]> {
  const standards = isWeb ? (['web'] as const) : await standardsOf(view);
  const found: LaunchUnit[] = [];
  for (const standard of standards) found.push(...(await unitsOf(view, standard)));
  return found.filter(
    ({ standard, launch }, index) =>
      found.findIndex((one) => one.standard === standard && one.launch === launch) === index,
  );
}

async function unitsOf(view: PackageView, standard: Standard): Promise<LaunchUnit[]> {
  if (standard === 'web') return [{ standard, title: view.name, launch: 'index.html', id: '' }];
  if (standard === 'cmi5') return assignableUnits(view);
  if (standard === 'xapi') return activities(view);
  return standard === 'aicc' ? [] : scos(view, standard);
}

async function scos(view: PackageView, standard: Standard): Promise<LaunchUnit[]> {
  const manifest = await readImsManifest(view);
  return (manifest?.items ?? []).flatMap((item): LaunchUnit[] => {
    const resource = manifest && resourceOf(manifest, item);
    if (!resource?.href || !isSco(resource)) return [];
    const launch = withParameters(
      `${resource.base}${resource.href}`,
      attribute(item.element, 'parameters') ?? '',
    );
    const mastery = passingMark(item.element, standard === 'scorm12');
    const data = childNamed(item.element, 'datafromlms') ?? childNamed(item.element, 'dataFromLMS');
    return [
      {
        standard,
        title: titleOf(item.element),
        launch: isAbsolute(resource.href) ? resource.href : launch,
        id: item.identifier,
        ...(mastery ? { mastery } : {}),
        ...(data ? { launchData: data.text } : {}),
      },
    ];
  });
}

/** `scormtype` in SCORM 1.2, `scormType` in 2004. */
function isSco({ element }: Resource): boolean {
  return element.attributes.some(
    ({ local, value }) => local.toLowerCase() === 'scormtype' && value.toLowerCase() === 'sco',
  );
}

/** SCORM CAM, item@parameters: how they are put behind an address. */
function withParameters(href: string, parameters: string): string {
  const bare = parameters.replace(/^[?&]+/, '');
  if (bare === '') return href;
  const [, address = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(href) ?? [];
  if (bare.startsWith('#')) return fragment ? href : `${href}${bare}`;
  return `${address}${address.includes('?') ? '&' : '?'}${bare}${fragment}`;
}

async function assignableUnits(view: PackageView): Promise<LaunchUnit[]> {
  const root = (await readManifest(view, 'cmi5.xml'))?.root;
  return (root ? descendants(root, 'au') : []).map((au): LaunchUnit => {
    const mastery = attribute(au, 'masteryScore');
    const data = childNamed(au, 'launchParameters');
    return {
      standard: 'cmi5',
      title: titleOf(au),
      launch: childNamed(au, 'url')?.text ?? '',
      id: attribute(au, 'id') ?? '',
      moveOn: attribute(au, 'moveOn') ?? 'NotApplicable',
      ...(mastery ? { mastery } : {}),
      ...(data ? { launchData: data.text } : {}),
    };
  });
}

async function activities(view: PackageView): Promise<LaunchUnit[]> {
  const root = (await readManifest(view, 'tincan.xml'))?.root;
  return (root ? descendants(root, 'activity') : []).flatMap((activity) =>
    childrenNamed(activity, 'launch').map(
      ({ text }): LaunchUnit => ({
        standard: 'xapi',
        title: titleOf(activity),
        launch: text,
        id: attribute(activity, 'id') ?? '',
      }),
    ),
  );
}
