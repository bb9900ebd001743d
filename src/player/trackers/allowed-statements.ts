import { moreTypes } from '../../questions/more-types.ts';
import { isoDuration } from '../format/durations.ts';
import type { Answered, LearningEvent, ObjectiveStanding } from '../tracker.ts';
import { mediaStatement } from './media-statements.ts';
import { choose, type Recorded, type Recorders } from './recorders.ts';
import { type Fields, type Said, type Statements, scoreOf, type Verb } from './statements.ts';

const activityTypes = 'http://adlnet.gov/expapi/activities/';

/** What cmi5 allows (9.4): about the course's own parts, without its categories. Undefined: nothing to say. */
export function allowedStatement(
  statements: Statements,
  event: LearningEvent,
  recorders: Recorders,
): Said | undefined {
  const say = (
    verb: Verb,
    object: Fields,
    result?: Fields,
    parent?: string,
    objectives?: readonly string[],
  ) =>
    statements.statement({
      verb,
      at: event.at,
      object,
      result,
      activities: inside(statements, parent, objectives),
    });
  // The player of courses without recordings leaves out what is told of them.
  if (event.kind === 'media') {
    return moreTypes ? mediaStatement(statements, event) : undefined;
  }
  if (event.kind === 'answered') {
    const recorded = choose(recorders, event);
    const parent = event.quiz ?? event.survey ?? event.scenario;
    return (
      recorded &&
      say(
        'answered',
        interaction(statements, event, recorded),
        resultOf(event, recorded),
        parent?.iri,
        event.question.objectives,
      )
    );
  }
  if (event.kind === 'experienced') {
    const { page, module } = event;
    return say('experienced', activity(statements, page.iri, 'lesson', page.title), undefined, module.iri);
  }
  if (event.kind === 'module-completed') {
    const { iri, title } = event.module;
    // The launched activity is completed by `completed` above alone.
    if (iri === statements.launch.activity) return undefined;
    return say('completed', activity(statements, iri, 'module', title), { completion: true });
  }
  const { quiz, score, passed, seconds } = event;
  // Not passed or failed, of which cmi5 wants one for a session and about the launched activity.
  return say('scored', activity(statements, quiz.iri, 'assessment', quiz.title), {
    score: scoreOf(score),
    success: passed,
    duration: seconds === undefined ? seconds : isoDuration(seconds),
  });
}

/** How far an objective is reached, which no single event says. */
export function objectiveStatement(
  statements: Statements,
  at: Date,
  { id, scaled, success }: ObjectiveStanding,
): Said | undefined {
  const objective = statements.data.objectives.find((each) => each.id === id);
  if (!objective) return undefined;
  const passed = success === 'passed';
  return statements.statement({
    verb: passed ? 'mastered' : 'scored',
    at,
    object: activity(statements, objective.iri, 'objective', objective.text),
    result: { score: { scaled }, success: success === 'unknown' ? undefined : passed },
    activities: inside(statements),
  });
}

/** xAPI 1.0.3 Data 2.4.4.1: the question with its options and key, so that the statement explains itself. */
function interaction(
  statements: Statements,
  { question }: Answered,
  { type, pattern, patterns }: Recorded,
): Fields {
  const words = (text: string) => ({ [statements.data.course.language]: text });
  const { definition, ...rest } = activity(statements, question.iri, 'cmi.interaction', question.prompt);
  return {
    ...rest,
    definition: {
      ...(definition as Fields),
      description: words(question.prompt),
      interactionType: type,
      correctResponsesPattern: pattern === '' ? undefined : (patterns ?? [pattern]),
      ...components(type, question, words),
    },
  };
}

/** `numeric` takes no words: what was typed and is no number is left out, and so is what was not answered. */
function resultOf({ response, correct, scaled, seconds }: Answered, recorded: Recorded): Fields {
  return {
    response: response.length > 0 ? recorded.response || undefined : undefined,
    ...(correct === 'neutral' ? {} : { success: correct, score: { scaled } }),
    duration: isoDuration(seconds),
  };
}

/** What an answer is made of, by the interaction type (xAPI 1.0.3 Data, Interaction Components). */
function components(type: string, question: Answered['question'], words: (text: string) => Fields): Fields {
  const list = (parts: readonly { readonly id: string; readonly text: string }[]) =>
    parts.map(({ id, text }) => ({ id, description: words(text) }));
  const { options, statements = [] } = question;
  if (moreTypes) {
    if (type === 'matching') return { source: list(statements), target: list(options) };
    if (type === 'sequencing') return { choices: list(statements) };
  }
  if (type === 'choice') return { choices: list(options) };
  return type === 'likert' ? { scale: list(options) } : {};
}

function activity({ data }: Statements, id: string, type: string, name: string): Fields {
  const definition = { type: `${activityTypes}${type}`, name: { [data.course.language]: name } };
  return { objectType: 'Activity', id, definition };
}

/** Where it happened: in a part of the course, in the launched activity; `other`: the objectives, by id, that it is about. */
function inside(
  { launch, data }: Statements,
  parent = launch.activity,
  objectives: readonly string[] = [],
): Readonly<Record<string, readonly Fields[]>> {
  const list = (ids: readonly string[]) => ids.map((id) => ({ objectType: 'Activity', id }));
  const other = data.objectives.flatMap(({ id, iri }) => (objectives.includes(id) ? [iri] : []));
  return {
    parent: list([parent]),
    grouping: list([launch.activity]),
    ...(other.length > 0 ? { other: list(other) } : {}),
  };
}
