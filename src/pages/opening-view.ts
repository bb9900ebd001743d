import type { Module, Objective } from '../course/model.ts';
import type { UnitDocument } from './document.ts';

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
    course.duration === undefined ? '' : timeOf(course.duration, say),
  );
}

export function moduleOpening({ course, say }: UnitDocument, module: Module): OpeningView | false {
  if (module.kind !== 'pages') return opening(module.summary ?? '', '', [], '');
  const taught = module.objectives
    .map((id) => course.objectives.find((objective) => objective.id === id))
    .filter((objective): objective is Objective => objective !== undefined);
  return opening(
    module.summary ?? '',
    say('opening.objectives'),
    taught.map((objective) => objective.text),
    module.duration === undefined ? '' : timeOf(module.duration, say),
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

/** `seconds` in whole minutes, as people plan their day. */
function timeOf(seconds: number, say: UnitDocument['say']): string {
  return say('opening.time', { minutes: say('minutes', { count: Math.max(1, Math.round(seconds / 60)) }) });
}
