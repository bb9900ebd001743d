import { readImsManifest, resourceOf } from '../targets/imscp/manifest-model.ts';
import { passingMark } from '../targets/imscp/passing-mark.ts';
import type { PackageView } from '../targets/target.ts';
import { readAiccCourse } from '../verify/aicc/course-files.ts';
import { attribute, childNamed, descendants, type Element } from '../verify/element.ts';
import { readManifest } from '../verify/manifest-file.ts';
import { type Standard, standardsOf } from '../verify/standard.ts';
import { courseOutline } from './course-outline.ts';
import type { PackageOutline, Unit } from './outline.ts';

/** Reads from any package what a later version of it is compared by. */
export async function outlineOf(view: PackageView): Promise<PackageOutline> {
  const [standard] = await standardsOf(view);
  const course = await courseOutline(view);
  const told = { standard, course };
  if (standard === 'cmi5') return { ...told, ...(await cmi5Outline(view)) };
  if (standard === 'xapi') return { ...told, ...(await tincanOutline(view)) };
  if (standard === 'aicc') return { ...told, ...(await aiccOutline(view)) };
  return { ...told, ...(await imsOutline(view, standard)) };
}

type Structure = Pick<PackageOutline, 'id' | 'title' | 'units'>;

async function imsOutline(view: PackageView, standard: Standard | undefined): Promise<Structure> {
  const manifest = await readImsManifest(view);
  if (!manifest) return { id: '', title: '', units: [] };
  const { root, organizations, defaultOrganization, items } = manifest;
  const organization =
    organizations.find((one) => attribute(one, 'identifier') === defaultOrganization) ?? organizations[0];
  return {
    id: attribute(root, 'identifier') ?? '',
    title: titleOf(organization),
    units: items
      // In SCORM 1.2 a chapter may be a page too; eXeLearning makes each so.
      .filter(({ isLeaf, identifierref }) => isLeaf || identifierref !== undefined)
      .map((item): Unit => {
        const resource = resourceOf(manifest, item);
        const passing = passingMark(item.element, standard === 'scorm12');
        return {
          id: item.identifier,
          title: titleOf(item.element),
          launch: `${resource?.base ?? ''}${resource?.href ?? ''}`,
          resource: item.identifierref ?? '',
          ...(passing === undefined ? {} : { passing }),
        };
      }),
  };
}

async function cmi5Outline(view: PackageView): Promise<Structure> {
  const root = (await readManifest(view, 'cmi5.xml'))?.root;
  const course = root && childNamed(root, 'course');
  return {
    id: (course && attribute(course, 'id')) ?? '',
    title: titleOf(course),
    units: (root ? descendants(root, 'au') : []).map((au) => {
      const passing = attribute(au, 'masteryScore');
      return {
        id: attribute(au, 'id') ?? '',
        title: titleOf(au),
        launch: childNamed(au, 'url')?.text ?? '',
        moveOn: attribute(au, 'moveOn') ?? 'NotApplicable',
        ...(passing === undefined ? {} : { passing }),
      };
    }),
  };
}

async function tincanOutline(view: PackageView): Promise<Structure> {
  const root = (await readManifest(view, 'tincan.xml'))?.root;
  const activities = root ? descendants(root, 'activity') : [];
  const launched = activities.filter((one) => childNamed(one, 'launch'));
  return {
    id: (launched[0] && attribute(launched[0], 'id')) ?? '',
    title: titleOf(launched[0]),
    units: launched.map((one) => ({
      id: attribute(one, 'id') ?? '',
      title: titleOf(one),
      launch: childNamed(one, 'launch')?.text ?? '',
    })),
  };
}

async function aiccOutline(view: PackageView): Promise<Structure> {
  const course = await readAiccCourse(view);
  const titles = new Map(course?.descriptions.map(({ values }) => [values.system_id, values.title ?? '']));
  return {
    id: course?.settings['course.course_id'] ?? '',
    title: course?.settings['course.course_title'] ?? '',
    units: (course?.units ?? []).map(({ values }) => ({
      id: values.system_id ?? '',
      title: titles.get(values.system_id) ?? '',
      launch: values.file_name ?? '',
      ...(values.mastery_score ? { passing: values.mastery_score } : {}),
    })),
  };
}

/** The title of an item or of an AU, the name of an activity: in the first language where there are several. */
export function titleOf(element: Element | undefined): string {
  const title = element && (childNamed(element, 'title') ?? childNamed(element, 'name'));
  return title?.text || title?.children[0]?.text || '';
}
