import type { CourseData, ModuleData, QuestionData } from '../course-data.ts';
import { shortHash } from './hash.ts';
import { formOf } from './question-types.ts';
import { decodeScenarios, encodeScenarios } from './scenario-text.ts';
import { freshState, type LearnerState, mostAttempts, type QuizState, type SurveyState } from './state.ts';
import { type SurveyAnswers, surveyQuestions } from './survey.ts';

/**
 * State as text: `cw1.<owner>.<pages>.<checks>.<quizzes>[.<surveys>[.<scenarios>]].<checksum>`, of `[A-Za-z0-9._~*!-]` only, because
 * LMSs re-encode, trim and escape everything else. Lists are joined by `-`, the fields of an entry by `*`, the parts of
 * a field by `~`, quizzes and surveys by `!`; a survey's answers are fields of it, since a text in them may have a `-`.
 * Numbers are in base 36. Keys are the short codes of CourseData, so that a new version of the course finds what it
 * still has. SCORM 1.2 gives 4,096 characters (cmi.suspend_data, CMIString4096).
 */
const version = 'cw1';

export function encodeState(state: LearnerState, data: CourseData): string {
  const pages = data.modules.flatMap((module) => module.pages).filter((page) => state.visited.has(page.id));
  const checks = Object.values(data.questions).flatMap((question) => {
    const response = state.checks.get(question.id);
    // Between the two a former player counted tries.
    return response ? [`${question.code}**${picks(question, response)}`] : [];
  });
  const quizzes = data.modules.flatMap((module) => {
    const quiz = state.quizzes.get(module.id);
    return quiz && module.quiz ? [encodeQuiz(quiz, module.quiz.code, data)] : [];
  });
  const surveys = data.modules.flatMap((module) => {
    const survey = state.surveys.get(module.id);
    return survey && written(survey) ? [encodeSurvey(survey, module, data)] : [];
  });
  const body = [pages.map((page) => page.code).join('-'), checks.join('-'), quizzes.join('!')];
  const scenarios = encodeScenarios(data, state.scenarios);
  if (surveys.length > 0 || scenarios) body.push(surveys.join('!'));
  if (scenarios) body.push(scenarios);
  return seal(body.join('.'), data);
}

/** Never throws. What is foreign, newer, cut short or tampered with gives a fresh state; unknown codes are dropped. */
export function decodeState(text: string, data: CourseData): LearnerState {
  const body = text.split('.').slice(2, -1);
  if (seal(body.join('.'), data) !== text) return freshState;
  const [pages, checks, quizzes, surveys, scenarios] = body;
  const pageIds = new Map(data.modules.flatMap((module) => module.pages).map((page) => [page.code, page.id]));
  const questions = byCode(Object.values(data.questions));
  const visited = list(pages).flatMap((code) => pageIds.get(code) ?? []);
  const answered = list(checks).flatMap((entry): [string, readonly string[]][] => {
    const [code = '', , picked] = entry.split('*');
    const question = questions.get(code);
    const response = question && unpick(question, picked);
    return response ? [[question.id, response]] : [];
  });
  const taken = list(quizzes, '!').flatMap((entry): [string, QuizState][] => {
    const module = data.modules.find((each) => each.quiz && each.quiz.code === entry.split('*')[0]);
    return module ? [[module.id, decodeQuiz(entry, data, questions)]] : [];
  });
  const begun = list(surveys, '!').flatMap((entry): [string, SurveyState][] => {
    const code = entry.split('~')[0];
    const module = data.modules.find(({ kind, pages }) => kind === 'survey' && pages[0]?.code === code);
    return module ? [[module.id, decodeSurvey(entry, module, data)]] : [];
  });
  return {
    visited: new Set(visited),
    checks: new Map(answered),
    quizzes: new Map(taken),
    surveys: new Map(begun),
    scenarios: decodeScenarios(data, scenarios),
  };
}

function encodeQuiz(quiz: QuizState, code: string, data: CourseData): string {
  const best = quiz.best ? `${roundedHundredths(quiz.best.raw)}~${roundedHundredths(quiz.best.max)}` : '';
  const objectives = data.objectives.flatMap(({ id, code: key }) => {
    const scaled = quiz.objectives.get(id);
    return scaled === undefined ? [] : [`${key}~${roundedHundredths(scaled)}`];
  });
  const answers = encodeAnswers(Object.values(data.questions), quiz.answers, quiz.unchecked);
  const flags = `${quiz.open ? 'o' : ''}${quiz.passed ? 'p' : ''}`;
  const used = Math.min(quiz.used, mostAttempts).toString(36);
  return [code, used, flags, best, objectives.join('-'), answers.join('-')].join('*');
}

function decodeQuiz(entry: string, data: CourseData, questions: Questions): QuizState {
  const [, used, flags = '', best = '', objectives, answers] = entry.split('*');
  const [raw, max] = best.split('~').map(count);
  const known = new Map(data.objectives.map((objective) => [objective.code, objective.id]));
  const given = decodeAnswers(list(answers), questions);
  return {
    used: count(used),
    open: flags.includes('o'),
    passed: flags.includes('p'),
    ...(raw !== undefined && max ? { best: { raw: Math.min(raw, max) / 100, max: max / 100 } } : {}),
    objectives: new Map(
      list(objectives).flatMap((each): [string, number][] => {
        const [code = '', scaled] = each.split('~');
        const id = known.get(code);
        return id === undefined ? [] : [[id, Math.min(100, count(scaled)) / 100]];
      }),
    ),
    answers: given.answers,
    unchecked: given.marked,
  };
}

function written({ status, answers }: SurveyState): boolean {
  return status !== 'draft' || answers.size > 0;
}

const statuses = ['draft', 'sent', 'changed'] as const;

/** `<page>~<status>*<question>~<answer>*…` */
function encodeSurvey(survey: SurveyState, module: ModuleData, data: CourseData): string {
  const head = `${module.pages[0]?.code}~${statuses.indexOf(survey.status)}`;
  return [head, ...encodeAnswers(surveyQuestions(data, module), survey.answers, survey.unsent)].join('*');
}

function decodeSurvey(entry: string, module: ModuleData, data: CourseData): SurveyState {
  const [head = '', ...given] = entry.split('*');
  const { answers, marked } = decodeAnswers(given, byCode(surveyQuestions(data, module)));
  const status = statuses[count(head.split('~')[1])] ?? 'draft';
  // A former player did not tell which were changed.
  const all = status === 'changed' && marked.size === 0;
  return { status, answers, unsent: all ? new Set(answers.keys()) : marked };
}

/** `<question>~<answer>` each, and `<question>_~<answer>` of those that are marked: no code has a `_`. */
function encodeAnswers(
  questions: readonly QuestionData[],
  answers: SurveyAnswers,
  marked: ReadonlySet<string>,
): string[] {
  return questions.flatMap((question) => {
    const response = answers.get(question.id);
    return response
      ? [`${question.code}${marked.has(question.id) ? '_' : ''}~${picks(question, response)}`]
      : [];
  });
}

function decodeAnswers(entries: readonly string[], questions: Questions) {
  const answers = new Map<string, readonly string[]>();
  const marked = new Set<string>();
  for (const entry of entries) {
    const [, code = '', mark, packed] = /^([^_~]+)(_?)~(.*)$/.exec(entry) ?? [];
    const question = questions.get(code);
    const response = question && unpick(question, packed);
    if (!response) continue;
    answers.set(question.id, response);
    if (mark) marked.add(question.id);
  }
  return { answers, marked };
}

type Questions = ReadonlyMap<string, QuestionData>;

function byCode(questions: readonly QuestionData[]): Questions {
  return new Map(questions.map((question) => [question.code, question]));
}

/** Owner and checksum round the body: the owner tells foreign text, the checksum text that was cut or changed. */
function seal(body: string, data: CourseData): string {
  const owned = `${version}.${shortHash(`${data.course.id}/${data.unit.id}`)}.${body}`;
  return `${owned}.${shortHash(owned)}`;
}

function picks(question: QuestionData, response: readonly string[]): string {
  return formOf(question)?.pack(question, response) ?? '';
}

function unpick(question: QuestionData, picked = ''): readonly string[] | undefined {
  return formOf(question)?.unpack(question, picked);
}

function list(text: string | undefined, separator = '-'): string[] {
  return text ? text.split(separator) : [];
}

/** Points, and shares that were rounded down before (`hundredths` in quiz.ts): here they only become text. */
function roundedHundredths(value: number): string {
  return Math.round(value * 100).toString(36);
}

function count(text: string | undefined): number {
  const value = Number.parseInt(text ?? '', 36);
  return value >= 0 && value <= 1e9 ? value : 0;
}
