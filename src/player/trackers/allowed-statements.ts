import { isoDuration } from '../format/durations.ts';
import type { Answered, LearningEvent } from '../tracker.ts';
import { choose, type Recorders } from './recorders.ts';
import type { Fields, Statement, Statements } from './statements.ts';

/** What an interaction type calls its options (xAPI 1.0.3 Data 4.1.1.6, interaction components). */
const components: Readonly<Record<string, string>> = { choice: 'choices', likert: 'scale' };
const activityTypes = 'http://adlnet.gov/expapi/activities/';

/** What cmi5 allows (9.4): about the course's own parts, without its categories. Undefined: nothing to say. */
export function allowedStatement(
  statements: Statements,
  event: LearningEvent,
  recorders: Recorders,
): Statement | undefined {
  const { at } = event;
  if (event.kind === 'answered') return answeredStatement(statements, event, recorders);
  if (event.kind === 'experienced') {
    const { page, module } = event;
    const object = activity(statements, page.iri, 'lesson', page.title);
    return statements.statement({
      verb: 'experienced',
      at,
      object,
      activities: inside(statements, module.iri),
    });
  }
  if (event.kind === 'module-completed') {
    const { iri, title } = event.module;
    // The launched activity is completed by `completed` above alone.
    if (iri === statements.launch.activity) return undefined;
    const object = activity(statements, iri, 'module', title);
    return statements.statement({
      verb: 'completed',
      at,
      object,
      result: { completion: true },
      activities: inside(statements),
    });
  }
  const { quiz, score, passed, seconds } = event;
  return statements.statement({
    // Not passed or failed, of which cmi5 wants one for a session and about the launched activity.
    verb: 'scored',
    at,
    object: activity(statements, quiz.iri, 'assessment', quiz.title),
    result: {
      score: { scaled: score.scaled, raw: score.raw, min: 0, max: score.max },
      ...(passed === undefined ? {} : { success: passed }),
      ...(seconds === undefined ? {} : { duration: isoDuration(seconds) }),
    },
    activities: inside(statements),
  });
}

/** xAPI 1.0.3 Data 2.4.4.1: the question with its options and key, so that the statement explains itself. */
function answeredStatement(
  statements: Statements,
  event: Answered,
  recorders: Recorders,
): Statement | undefined {
  const { question, quiz, survey, response, correct } = event;
  const recorded = choose(recorders, event);
  if (!recorded) return undefined;
  const list = components[recorded.type];
  const words = (text: string) => ({ [statements.data.course.language]: text });
  return statements.statement({
    verb: 'answered',
    at: event.at,
    object: {
      objectType: 'Activity',
      id: question.iri,
      definition: {
        type: `${activityTypes}cmi.interaction`,
        description: words(question.prompt),
        interactionType: recorded.type,
        ...(recorded.pattern === '' ? {} : { correctResponsesPattern: [recorded.pattern] }),
        ...(list
          ? {
              [list]: question.options.map((option) => ({
                id: option.id,
                description: words(option.text),
              })),
            }
          : {}),
      },
    },
    result: {
      ...(response.length > 0 ? { response: recorded.response } : {}),
      ...(correct === 'neutral' ? {} : { success: correct, score: { scaled: event.scaled } }),
      duration: isoDuration(event.seconds),
    },
    activities: inside(statements, (quiz ?? survey)?.iri),
  });
}

function activity({ data }: Statements, id: string, type: string, name: string): Fields {
  const definition = { type: `${activityTypes}${type}`, name: { [data.course.language]: name } };
  return { objectType: 'Activity', id, definition };
}

/** Where it happened: in a part of the course, in the launched activity. */
function inside(
  { launch }: Statements,
  parent = launch.activity,
): Readonly<Record<string, readonly Fields[]>> {
  const whole = { objectType: 'Activity', id: launch.activity };
  return { parent: [{ objectType: 'Activity', id: parent }], grouping: [whole] };
}
