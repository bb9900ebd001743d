import { courseIri, moduleIri, quizIri } from '../../course/iris.ts';
import type { Module } from '../../course/model.ts';
import type { Content } from '../../releases/release.ts';
import { startPagePath } from '../start-page.ts';
import { clip } from '../text.ts';
import { writeXml, type XmlElement } from '../xml.ts';

const activityTypes = 'http://adlnet.gov/expapi/activities';
const longestTitle = 255;

/**
 * `tincan.xml`: the course, which has the one launch, and the activities that its statements name: modules and
 * assessments. They stand side by side, because tincan.xsd does not nest; ids are those of `cmi5.xml`.
 */
export function tincan(content: Content): string {
  const { course } = content.release;
  const start = content.units.length === 1 ? content.units[0]?.href : startPagePath;
  return writeXml('tincan', {
    $: { xmlns: 'http://projecttincan.com/tincan.xsd' },
    activities: {
      activity: [
        {
          ...activity(content, courseIri(course), 'course', course.title, course.description),
          launch: { $: { lang: content.release.language }, _: start ?? startPagePath },
        },
        ...course.modules.flatMap((module) => moduleActivities(content, module)),
      ],
    },
  });
}

function moduleActivities(content: Content, module: Module): XmlElement[] {
  const { course } = content.release;
  const itself = activity(content, moduleIri(course, module.id), 'module', module.title, module.summary);
  if (module.kind !== 'quiz') return [itself];
  return [itself, activity(content, quizIri(course, module.id), 'assessment', module.title, module.summary)];
}

function activity(
  content: Content,
  id: string,
  type: string,
  name: string,
  description?: string,
): XmlElement {
  const { language } = content.release;
  return {
    $: { id, type: `${activityTypes}/${type}` },
    name: { $: { lang: language }, _: clip(name, longestTitle) },
    description: { $: { lang: language }, _: clip(description || name, 1000) },
  };
}
