import { courseIri, moduleIri, objectiveIri, unitIri } from '../../course/iris.ts';
import type { Content, LaunchUnit } from '../../releases/release.ts';
import { countsForCompletion } from '../completion-parts.ts';
import { clip, mark } from '../text.ts';
import { writeXml, type XmlElement } from '../xml.ts';

const longestTitle = 255;

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
    course: { $: { id: courseIri(course) }, ...described(content, course.title, course.description) },
    objectives:
      course.objectives.length === 0
        ? undefined
        : {
            objective: course.objectives.map((objective) => ({
              $: { id: objectiveIri(course, objective.id) },
              ...described(content, objective.text, objective.text),
            })),
          },
    ...(several
      ? { block: content.units.map((unit) => block(content, unit)) }
      : { au: content.units.map((unit) => assignableUnit(content, unit)) }),
  });
}

function block(content: Content, unit: LaunchUnit): XmlElement {
  return {
    $: { id: moduleIri(content.release.course, unit.id) },
    ...described(content, unit.title, unit.description),
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
    ...described(content, unit.title, unit.description),
    objectives:
      unit.objectives.length === 0
        ? undefined
        : { objective: unit.objectives.map((id) => ({ $: { idref: objectiveIri(course, id) } })) },
    url: unit.href,
  };
}

/** cmi5 wants a description on everything; a title is a better one than none. */
function described(content: Content, title: string, description: string | undefined): XmlElement {
  const words = (text: string): XmlElement => ({
    langstring: { $: { lang: content.release.language }, _: text },
  });
  return { title: words(clip(title, longestTitle)), description: words(clip(description || title, 1000)) };
}
