import type { Module, Objective } from '../course/model.ts';
import type { UnitDocument } from './document.ts';
import { timeWords } from './time-words.ts';

/** The model of `templates/views/opening.hbs`: what a course or module is for, before its first words. */
export interface OpeningView {
  readonly text: string;
  readonly objectivesTitle: string;
  readonly objectives: readonly string[];
  readonly time: string;
}

export function courseOpening({ course, say }: UnitDocument): OpeningView | false {
  return opening(
    course.description,
    '',
    [],
    course.duration === undefined ? '' : say('opening.time', { time: timeWords(course.duration, say) }),
  );
}

/** `afterCourse`: on the course's first page, which has a lead and a time of its own: one of each is enough. */
export function moduleOpening(
  { course, say }: UnitDocument,
  module: Module,
  afterCourse: boolean,
): OpeningView | false {
  const summary = afterCourse ? '' : (module.summary ?? '');
  if (module.kind !== 'pages') return opening(summary, '', [], '');
  const taught = module.objectives
    .map((id) => course.objectives.find((objective) => objective.id === id))
    .filter((objective): objective is Objective => objective !== undefined);
  return opening(
    summary,
    taught.length > 0 ? say('opening.objectives') : '',
    taught.map((objective) => objective.text),
    module.duration === undefined || afterCourse
      ? ''
      : say('opening.time', { time: timeWords(module.duration, say) }),
  );
}

function opening(
  text: string,
  objectivesTitle: string,
  objectives: readonly string[],
  time: string,
): OpeningView | false {
  return text || objectives.length > 0 || time ? { text, objectivesTitle, objectives, time } : false;
}
