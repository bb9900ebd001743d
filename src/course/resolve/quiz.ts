import type { Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import type { Question } from '../../questions/question.ts';
import type { QuestionFile } from '../../questions/sources.ts';
import { seconds, shareOf } from '../duration.ts';
import { type Cursor, eachOf, items } from '../load/cursor.ts';
import type { Bank, Draw, Quiz } from '../model.ts';
import type { QuizFile } from '../schema/activity-files.ts';
import { resolveQuestion } from './questions.ts';
import { markdownAt, type Resolving } from './resolving.ts';

/** What the course says about assessments where the quiz says nothing. */
export interface QuizDefaults {
  readonly passing: number;
  readonly attempts: number | undefined;
}

type DrawSource = Extract<NonNullable<QuizFile['draw']>, readonly unknown[]>[number];
type QuestionEntry = NonNullable<QuizFile['questions']>[number];

export function resolveQuiz(
  resolving: Resolving,
  source: Cursor<QuizFile>,
  banks: readonly Bank[],
  defaults: QuizDefaults,
): Quiz {
  const { value } = source;
  const mode = value.mode ?? 'assessment';
  const questions = fixedQuestions(resolving, source, banks);
  const draw = resolveDraws(resolving, source, banks, questions);
  // Where all that it asks has mistakes, those are what there is to mend.
  if (questions.length === 0 && draw.length === 0 && !resolving.lost.has('question'))
    resolving.report(diagnostic('QUIZ-EMPTY', source.place, {}));
  if (value.testOut !== undefined && mode !== 'pre-test')
    resolving.report(diagnostic('QUIZ-TEST-OUT', source.at('testOut').place, { mode }));
  const shuffle = value.shuffle ?? ['questions', 'options'];
  const intro = source.maybe('intro');
  return {
    mode,
    intro: intro && markdownAt(resolving, intro),
    passing:
      value.passing !== undefined
        ? shareOf(value.passing)
        : mode === 'assessment'
          ? defaults.passing
          : undefined,
    attempts: attemptsOf(value, mode, defaults),
    questions,
    draw,
    shuffle: {
      questions: shuffle === true || (Array.isArray(shuffle) && shuffle.includes('questions')),
      options: shuffle === true || (Array.isArray(shuffle) && shuffle.includes('options')),
    },
    feedback: value.feedback ?? (mode === 'practice' ? 'immediate' : 'on-submit'),
    review: value.review ?? true,
    remediate: value.remediate ?? mode === 'assessment',
    timeLimit: timeLimitOf(resolving, source),
    testOut: value.testOut === undefined ? [] : [value.testOut].flat(),
  };
}

function attemptsOf(value: QuizFile, mode: Quiz['mode'], defaults: QuizDefaults): number | undefined {
  if (value.attempts === 'unlimited') return undefined;
  if (value.attempts !== undefined) return value.attempts;
  return mode === 'assessment' ? defaults.attempts : mode === 'pre-test' ? 1 : undefined;
}

/** The questions that are always asked, each once. */
function fixedQuestions(
  resolving: Resolving,
  source: Cursor<QuizFile>,
  banks: readonly Bank[],
): readonly Question[] {
  const asked = new Map<Question, Place>();
  for (const entry of items(source.maybe('questions') as Cursor<QuestionEntry[]> | undefined)) {
    const question = fixedQuestion(resolving, entry, banks);
    const first = question && asked.get(question);
    if (!question) continue;
    if (!first) {
      asked.set(question, entry.place);
      continue;
    }
    const related = [{ place: first, message: 'It is asked here first.' }];
    resolving.report(diagnostic('QUIZ-REPEAT', entry.place, { id: question.id }, { related }));
  }
  return [...asked.keys()];
}

function fixedQuestion(
  resolving: Resolving,
  entry: Cursor<QuestionEntry>,
  banks: readonly Bank[],
): Question | undefined {
  const { value } = entry;
  if (!('ref' in value)) return resolveQuestion(resolving, entry as Cursor<QuestionFile>, true);
  const [bankId = '', questionId = ''] = value.ref.split('/');
  const bank = bankOf(resolving, banks, bankId, entry);
  const question = bank?.questions.find((one) => one.id === questionId);
  if (bank && !question && !resolving.lost.has('bank')) {
    const parameters = { kind: `question of the bank “${bankId}” called`, id: questionId };
    const ids = bank.questions.map((one) => one.id);
    const hint = didYouMean(questionId, ids, (guess) => `${bankId}/${guess}`);
    resolving.report(diagnostic('REF-UNKNOWN', entry.place, parameters, hint));
  }
  return question;
}

function resolveDraws(
  resolving: Resolving,
  source: Cursor<QuizFile>,
  banks: readonly Bank[],
  fixed: readonly Question[],
): Draw[] {
  const draws: Draw[] = [];
  for (const entry of eachOf<DrawSource>(
    source.maybe('draw') as Cursor<DrawSource | DrawSource[]> | undefined,
  )) {
    const { count, by = 'random' } = entry.value;
    const always = new Set(fixed.map((question) => question.id));
    const pool = poolOf(resolving, entry, banks).filter((question) => !always.has(question.id));
    // Draws before this one may take questions that both could: in the worst case as many as they share.
    const mine = new Set(pool);
    const gone = draws.reduce(
      (sum, one) => sum + Math.min(one.count, one.pool.filter((question) => mine.has(question)).length),
      0,
    );
    const available = Math.max(0, pool.length - gone);
    if (count > available && !resolving.lost.has('bank'))
      resolving.report(diagnostic('QUIZ-POOL', entry.at('count').place, { count, available }));
    draws.push({ count, by, pool });
  }
  return draws;
}

function poolOf(resolving: Resolving, entry: Cursor<DrawSource>, banks: readonly Bank[]): Question[] {
  const names = eachOf<string>(entry.at('from'));
  const named = names.flatMap((name) =>
    name.value === 'all' ? [] : (bankOf(resolving, banks, name.value, name) ?? []),
  );
  const chosen = names.some((name) => name.value === 'all') ? banks : new Set(named);
  const { objective, tags, difficulty } = entry.value.where ?? {};
  const any = (wanted: string | readonly string[] | undefined, has: readonly string[]) =>
    wanted === undefined || [wanted].flat().some((one) => has.includes(one));
  return [...chosen]
    .flatMap((bank) => bank.questions)
    .filter(
      (question) =>
        any(objective, question.objectives) &&
        any(tags, question.tags) &&
        any(difficulty, [question.difficulty]),
    );
}

function bankOf(
  resolving: Resolving,
  banks: readonly Bank[],
  id: string,
  source: Cursor<unknown>,
): Bank | undefined {
  const bank = banks.find((one) => one.id === id);
  if (bank) return bank;
  if (resolving.lost.has('bank')) return undefined;
  const hint = didYouMean(
    id,
    banks.map((one) => one.id),
  );
  resolving.report(diagnostic('REF-UNKNOWN', source.place, { kind: 'bank', id }, hint));
  return undefined;
}

function timeLimitOf(resolving: Resolving, source: Cursor<QuizFile>): Quiz['timeLimit'] {
  const { timeLimit } = source.value;
  if (timeLimit === undefined) return undefined;
  const { limit, adjustable, reason } =
    typeof timeLimit === 'string'
      ? { limit: timeLimit, adjustable: undefined, reason: undefined }
      : timeLimit;
  if (!adjustable && !reason)
    resolving.report(diagnostic('QUIZ-TIME-LIMIT', source.at('timeLimit').place, {}));
  return { seconds: seconds(limit), adjustable: adjustable ?? false, ...(reason ? { reason } : {}) };
}
