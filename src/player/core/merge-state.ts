import { moreTypes } from '../../questions/more-types.ts';
import type { CourseData } from '../course-data.ts';
import { mergeMemory } from './media-memory.ts';
import { attemptsLeft } from './quiz.ts';
import { mergeScenario } from './scenario.ts';
import type { QuizState, SurveyState } from './state.ts';
import { decodeState, encodeState } from './state-text.ts';

/**
 * The states of two tabs (or browsers) that went different ways, as one in which nothing done in either is lost; where
 * both did the same thing, ours stands. All three are texts as `encodeState` writes them.
 */
export function mergeState(ours: string, theirs: string, data: CourseData): string {
  const [mine, other] = [decodeState(ours, data), decodeState(theirs, data)];
  const quizData = new Map(data.modules.map((module) => [module.id, module.quiz]));
  return encodeState(
    {
      visited: new Set([...other.visited, ...mine.visited]),
      checks: new Map([...other.checks, ...mine.checks]),
      quizzes: joined(mine.quizzes, other.quizzes, (one, another, id) => {
        const quiz = quizData.get(id);
        const left = quiz ? attemptsLeft(quiz, another) : 0;
        return mergeQuiz(one, another, left > 0);
      }),
      surveys: joined(mine.surveys, other.surveys, mergeSurvey),
      scenarios: joined(mine.scenarios, other.scenarios, mergeScenario),
      ...(moreTypes ? { media: joined(mine.media ?? new Map(), other.media ?? new Map(), mergeMemory) } : {}),
    },
    data,
  );
}

function joined<T>(
  ours: ReadonlyMap<string, T>,
  theirs: ReadonlyMap<string, T>,
  merge: (ours: T, theirs: T, id: string) => T,
): Map<string, T> {
  const all = new Map([...theirs, ...ours]);
  for (const [id, value] of ours) {
    const other = theirs.get(id);
    if (other) all.set(id, merge(value, other, id));
  }
  return all;
}

/** `left`: they have not used up the attempts. What was better stays, as in a retake. */
function mergeQuiz(ours: QuizState, theirs: QuizState, left: boolean): QuizState {
  const further = theirs.used > ours.used || (theirs.used === ours.used && theirs.open);
  // The learner is in the middle of ours; unless all attempts were handed in elsewhere meanwhile, it goes on.
  const base = further && !(ours.open && left) ? theirs : ours;
  const objectives = new Map(ours.objectives);
  for (const [id, share] of theirs.objectives) objectives.set(id, Math.max(share, objectives.get(id) ?? 0));
  const best = shareOf(theirs) > shareOf(ours) ? theirs.best : ours.best;
  return {
    ...base,
    used: Math.max(ours.used, theirs.used),
    passed: ours.passed || theirs.passed,
    ...(best ? { best } : {}),
    objectives,
  };
}

function shareOf({ best }: QuizState): number {
  return best ? best.raw / best.max : -1;
}

/** What was sent stands in reports, so a draft never takes its place. */
function mergeSurvey(ours: SurveyState, theirs: SurveyState): SurveyState {
  return ours.status === 'draft' && theirs.status !== 'draft' ? theirs : ours;
}
