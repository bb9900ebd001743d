import { courseIri, moduleIri, objectiveIri, ownerIri, unitIri } from '../../course/iris.ts';
import { type Content, type LaunchUnit, languagesOf } from '../../releases/release.ts';
import { countsForCompletion } from '../completion-parts.ts';
import { mark } from '../text.ts';
import { courseWords, objectiveWords, type Said, unitWords } from '../words.ts';
import { writeXml, type XmlElement } from '../xml.ts';

/** cmi5 §13.1.4 `moveOn`, from what counts as done. */
const moveOn = {
  completed: 'Completed',
  passed: 'Passed',
  'completed-and-passed': 'CompletedAndPassed',
} as const;

/** `cmi5.xml`: a single AU, or a block with an AU for each module. Order of elements as in CourseStructure.xsd. */
export function courseStructure(content: Content): string {
  const { course } = content.release;
  const several = content.units.length > 1;
  return writeXml('courseStructure', {
    $: { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
    course: { $: { id: courseIri(course) }, ...described(courseWords(content)) },
    objectives:
      course.objectives.length === 0
        ? undefined
        : {
            objective: course.objectives.map((objective) => ({
              $: { id: objectiveIri(course, objective.id) },
              ...described(objectiveWords(content, objective.id)),
            })),
          },
    ...(several
      ? { block: content.units.map((unit) => block(content, unit)) }
      : inRefresherBlock(content, { au: content.units.map((unit) => assignableUnit(content, unit)) })),
  });
}

/** A refresher lies in a block that says of which course it is one: cmi5 has no other place for it. */
function inRefresherBlock(content: Content, unit: XmlElement): XmlElement {
  const { course } = content.release;
  if (!course.refreshes) return unit;
  const said = languagesOf(content.release).map(({ course: { language, refreshes } }) => ({
    language,
    title: refreshes?.title ?? '',
    description: refreshes?.title ?? '',
  }));
  return { block: { $: { id: `${ownerIri(course)}/refreshers` }, ...described(said), ...unit } };
}

function block(content: Content, unit: LaunchUnit): XmlElement {
  return {
    $: { id: moduleIri(content.release.course, unit.id) },
    ...described(unitWords(content, unit)),
    au: assignableUnit(content, unit),
  };
}

function assignableUnit(content: Content, unit: LaunchUnit): XmlElement {
  const { course } = content.release;
  return {
    $: {
      id: unitIri(course, unit.id),
      // A unit that the course can do without must not keep it from being satisfied: cmi5 has no other word (§13.1.4).
      // Elsewhere never absent: the default is NotApplicable, which counts as done before anybody has launched it.
      moveOn: countsForCompletion(course, unit) ? moveOn[unit.done] : 'NotApplicable',
      masteryScore: unit.passing === undefined ? undefined : mark(unit.passing),
      launchMethod: 'AnyWindow',
      activityType: 'http://adlnet.gov/expapi/activities/module',
    },
    ...described(unitWords(content, unit)),
    objectives:
      unit.objectives.length === 0
        ? undefined
        : { objective: unit.objectives.map((id) => ({ $: { idref: objectiveIri(course, id) } })) },
    url: unit.href,
  };
}

/** In every language of the package (cmi5 13.1.2: one langstring each). */
function described(said: readonly Said[]): XmlElement {
  const words = (which: 'title' | 'description'): XmlElement => ({
    langstring: said.map((one) => ({ $: { lang: one.language }, _: one[which] })),
  });
  return { title: words('title'), description: words('description') };
}
