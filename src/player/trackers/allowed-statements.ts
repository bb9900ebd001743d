import { isoDuration } from '../format/durations.ts';
import type { Answered, LearningEvent } from '../tracker.ts';
import { choose, type Recorders } from './recorders.ts';
import type { Fields, Statement, Statements } from './statements.ts';

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
  const { question, quiz, survey, scenario, response, correct } = event;
  const recorded = choose(recorders, event);
  if (!recorded) return undefined;
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
        ...components(recorded.type, question, words),
      },
    },
    result: {
      // `numeric` takes no words: what was typed and is no number is left out.
      ...(response.length > 0 && recorded.response !== '' ? { response: recorded.response } : {}),
      ...(correct === 'neutral' ? {} : { success: correct, score: { scaled: event.scaled } }),
      duration: isoDuration(event.seconds),
    },
    activities: inside(statements, (quiz ?? survey ?? scenario)?.iri),
  });
}

/** What an answer is made of, by the interaction type (xAPI 1.0.3 Data, Interaction Components). */
function components(type: string, question: Answered['question'], words: (text: string) => Fields): Fields {
  const list = (parts: readonly { readonly id: string; readonly text: string }[]) =>
    parts.map(({ id, text }) => ({ id, description: words(text) }));
  const { options, statements = [] } = question;
  if (type === 'matching') return { source: list(statements), target: list(options) };
  if (type === 'sequencing') return { choices: list(statements) };
  if (type === 'choice') return { choices: list(options) };
  return type === 'likert' ? { scale: list(options) } : {};
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
