import { moreTypes } from '../../questions/more-types.ts';
import type { CourseData, ModuleData, QuestionData } from '../course-data.ts';
import { codesIn, itemCode } from './code-lengths.ts';
import { questionsOf } from './draw.ts';
import { shortHash } from './hash.ts';
import { decodeMemories, encodeMemories } from './media-memory.ts';
import { formOf, playerOf } from './question-types.ts';
import { isQuiz, type QuizModule } from './quiz.ts';
import { isScenario } from './scenario.ts';
import { decodeScenario, encodeScenario } from './scenario-text.ts';
import { freshState, type LearnerState, mostAttempts, type QuizState, type SurveyState } from './state.ts';
import { type SurveyAnswers, surveyQuestions } from './survey.ts';

/**
 * State as text: `cw2.<owner>.<pages>.<checks>.<quizzes>[.<surveys>[.<scenarios>[.<recordings>]]].<checksum>`, of
 * `[A-Za-z0-9._~*!-]` only, because LMSs re-encode, trim and escape everything else. Answers are joined by `-`, activities by `!`, the
 * fields of an activity by `*`; a survey's answers are fields of it, since a text in them may have a `-`. Numbers are in
 * base 36. Keys are the short codes of CourseData, of one length, so that a new version of the course finds what it
 * still has. SCORM 1.2 gives 4,096 characters (cmi.suspend_data, CMIString4096).
 */
const version = 'cw2';

export function encodeState(state: LearnerState, data: CourseData): string {
  const pages = data.modules.flatMap((module) => module.pages).filter((page) => state.visited.has(page.id));
  const checks = encodeAnswers(checksOf(data), state.checks);
  const quizzes = encodeEach(data, state.quizzes, (module, quiz) =>
    isQuiz(module) ? encodeQuiz(module, quiz, data) : '',
  );
  const surveys = encodeEach(data, state.surveys, (module, survey) => encodeSurvey(module, survey, data));
  const scenarios = encodeEach(data, state.scenarios, (module, scenario) =>
    isScenario(module) ? encodeScenario(module, scenario) : '',
  );
  const body = [pages.map((page) => page.code).join(''), checks.join('-'), quizzes];
  const media = moreTypes && state.media ? encodeMemories(state.media) : '';
  if (surveys || scenarios || media) body.push(surveys);
  if (scenarios || media) body.push(scenarios);
  if (media) body.push(media);
  return seal(body.join('.'), data);
}

/**
 * Never throws. What is foreign, newer, cut short or tampered with gives a fresh state. What the course has no more is
 * dropped: with the learner's id also answers to questions that this version does not draw for them, so that the state
 * is never longer than the compiler promised.
 */
export function decodeState(text: string, data: CourseData, learnerId?: string): LearnerState {
  const body = text.split('.').slice(2, -1);
  if (seal(body.join('.'), data) !== text) return freshState;
  const [pages = '', checks, quizzes, surveys, scenarios, media] = body;
  const codes = new Set(codesIn(pages, itemCode));
  const visited = data.modules.flatMap((module) => module.pages).filter(({ code }) => codes.has(code));
  return {
    visited: new Set(visited.map(({ id }) => id)),
    checks: decodeAnswers(list(checks), checksOf(data)).answers,
    quizzes: decodeEach(data, quizzes, (module, entry) =>
      isQuiz(module) ? decodeQuiz(module, entry, data, learnerId) : undefined,
    ),
    surveys: decodeEach(data, surveys, (module, entry) =>
      module.kind === 'survey' ? decodeSurvey(module, entry, data) : undefined,
    ),
    scenarios: decodeEach(data, scenarios, (module, entry) =>
      isScenario(module) ? decodeScenario(module, entry) : undefined,
    ),
    ...(moreTypes && media ? { media: decodeMemories(media) } : {}),
  };
}

/** The knowledge checks that this player marks, in source order. */
export function checksOf(data: CourseData): QuestionData[] {
  const pages = data.modules.filter(({ kind }) => kind === 'pages');
  return pages.flatMap((module) => surveyQuestions(data, module)).filter(playerOf);
}

/** Activities: the code of the page that each has, and what it writes. */
function encodeEach<T>(
  data: CourseData,
  states: ReadonlyMap<string, T>,
  encode: (module: ModuleData, state: T) => string,
): string {
  return data.modules
    .flatMap((module) => {
      const state = states.get(module.id);
      const text = state && encode(module, state);
      return text ? [`${module.pages[0]?.code}${text}`] : [];
    })
    .join('!');
}

function decodeEach<T>(
  data: CourseData,
  text: string | undefined,
  decode: (module: ModuleData, entry: string) => T | undefined,
): Map<string, T> {
  const entries = new Map(list(text, '!').map((entry) => [entry.slice(0, itemCode), entry.slice(itemCode)]));
  return new Map(
    data.modules.flatMap((module): [string, T][] => {
      const entry = entries.get(module.pages[0]?.code ?? '');
      const state = entry && decode(module, entry);
      return state ? [[module.id, state]] : [];
    }),
  );
}

/** `i`: an attempt of which each answer is checked and recorded at once, is under way; `o`: one of another kind. */
function encodeQuiz({ quiz }: QuizModule, state: QuizState, data: CourseData): string {
  const { best, open, passed, used } = state;
  const objectives = data.objectives.flatMap(({ id, code }) => {
    const scaled = state.objectives.get(id);
    return scaled === undefined ? [] : [code + roundedHundredths(scaled)];
  });
  return [
    Math.min(used, mostAttempts).toString(36),
    (open ? (quiz.feedback === 'immediate' ? 'i' : 'o') : '') + (passed ? 'p' : ''),
    best ? `${roundedHundredths(best.raw)}~${roundedHundredths(best.max)}` : '',
    objectives.join('-'),
    encodeAnswers(Object.values(data.questions), state.answers, state.unchecked).join('-'),
  ].join('*');
}

function decodeQuiz(
  module: QuizModule,
  entry: string,
  data: CourseData,
  learnerId: string | undefined,
): QuizState {
  const { quiz } = module;
  const [tries, flags = '', best = '', objectives, given] = entry.split('*');
  const [raw = 0, max = 0] = best.split('~').map(count);
  const scores = new Map(list(objectives).map((each) => [each.slice(0, itemCode), each.slice(itemCode)]));
  const [used, open] = [count(tries), /[io]/.test(flags)];
  const asked =
    learnerId === undefined
      ? [...quiz.questions, ...quiz.draw.flatMap(({ pool }) => pool)]
      : questionsOf(data, module, quiz, learnerId, used + Number(open));
  const { answers, marked } = decodeAnswers(
    list(given),
    asked.flatMap((id) => data.questions[id] ?? []),
  );
  return {
    used,
    open,
    passed: flags.includes('p'),
    ...(max > 0 ? { best: { raw: Math.min(raw, max) / 100, max: max / 100 } } : {}),
    objectives: new Map(
      data.objectives.flatMap(({ id, code }): [string, number][] => {
        const scaled = scores.get(code);
        return scaled === undefined ? [] : [[id, Math.min(100, count(scaled)) / 100]];
      }),
    ),
    answers,
    // Those that another version asked without checking them were not recorded either.
    unchecked: new Set(
      open && quiz.feedback === 'immediate' ? (flags.includes('i') ? marked : answers.keys()) : [],
    ),
  };
}

const statuses = ['draft', 'sent', 'changed'] as const;

/** `<status>*<answer>*…`; nothing before there is anything to keep. */
function encodeSurvey(
  module: ModuleData,
  { status, answers, unsent }: SurveyState,
  data: CourseData,
): string {
  if (status === 'draft' && answers.size === 0) return '';
  return [statuses.indexOf(status), ...encodeAnswers(surveyQuestions(data, module), answers, unsent)].join(
    '*',
  );
}

function decodeSurvey(module: ModuleData, entry: string, data: CourseData): SurveyState {
  const [status, ...given] = entry.split('*');
  const { answers, marked } = decodeAnswers(given, surveyQuestions(data, module));
  return { status: statuses[count(status)] ?? 'draft', answers, unsent: marked };
}

/** `<question><answer>` each, with a `_` before those that are marked: no code has one. */
function encodeAnswers(
  questions: readonly QuestionData[],
  answers: SurveyAnswers,
  marked?: ReadonlySet<string>,
): string[] {
  return questions.flatMap((question) => {
    const { id, code } = question;
    const response = answers.get(id);
    return response
      ? [`${marked?.has(id) ? '_' : ''}${code}${formOf(question)?.pack(question, response) ?? ''}`]
      : [];
  });
}

function decodeAnswers(entries: readonly string[], questions: readonly QuestionData[]) {
  const byCode = new Map(questions.map((question) => [question.code, question]));
  const answers = new Map<string, readonly string[]>();
  const marked = new Set<string>();
  for (const entry of entries) {
    const start = Number(entry[0] === '_');
    const question = byCode.get(entry.slice(start, start + itemCode));
    const form = formOf(question);
    const response = question && form?.unpack(question, entry.slice(start + itemCode));
    // Of several picks for a question that now takes one, nobody can tell which it would have been.
    if (
      !response ||
      !form ||
      form.pack(question, response).length > form.pack(question, form.longest(question)).length
    )
      continue;
    answers.set(question.id, response);
    if (start) marked.add(question.id);
  }
  return { answers, marked };
}

/** Owner and checksum round the body: the owner tells foreign text, the checksum text that was cut or changed. */
function seal(body: string, data: CourseData): string {
  const owned = `${version}.${shortHash(`${data.course.id}/${data.unit.id}`)}.${body}`;
  return `${owned}.${shortHash(owned)}`;
}

function list(text = '', separator = '-'): string[] {
  return text.split(separator);
}

/** Points, and shares that were rounded down before (`hundredths` in quiz.ts): here they only become text. */
function roundedHundredths(value: number): string {
  return Math.round(value * 100).toString(36);
}

/** That a state holds of a quiz: a thousand million hundredths. */
export const mostPoints = 1e7;

function count(text: string | undefined): number {
  const value = Number.parseInt(text ?? '', 36);
  return value >= 0 && value <= mostPoints * 100 ? value : 0;
}
