import { courseIri, moduleIri, quizIri } from '../../course/iris.ts';
import type { Module } from '../../course/model.ts';
import type { Content } from '../../releases/release.ts';
import { startPagePath } from '../start-page.ts';
import { courseWords, moduleWords, type Said } from '../words.ts';
import { writeXml, type XmlElement } from '../xml.ts';

const activityTypes = 'http://adlnet.gov/expapi/activities';

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
          ...activity(courseIri(course), 'course', courseWords(content)),
          launch: { $: { lang: content.release.language }, _: start ?? startPagePath },
        },
        ...course.modules.flatMap((module) => moduleActivities(content, module)),
      ],
    },
  });
}

function moduleActivities(content: Content, module: Module): XmlElement[] {
  const { course } = content.release;
  const words = moduleWords(content, module.id);
  const itself = activity(moduleIri(course, module.id), 'module', words);
  return module.kind === 'quiz'
    ? [itself, activity(quizIri(course, module.id), 'assessment', words)]
    : [itself];
}

/** In every language of the package: tincan.xsd takes a name and a description for each. */
function activity(id: string, type: string, said: readonly Said[]): XmlElement {
  return {
    $: { id, type: `${activityTypes}/${type}` },
    name: said.map(({ language, title }) => ({ $: { lang: language }, _: title })),
    description: said.map(({ language, description }) => ({ $: { lang: language }, _: description })),
  };
}
