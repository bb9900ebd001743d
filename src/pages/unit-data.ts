import { recordingsIn } from '../content/recordings.ts';
import { itemCodeOf, partCodeOf } from '../course/codes.ts';
import {
  courseIri,
  decisionIri,
  moduleIri,
  objectiveIri,
  ownerIri,
  pageIri,
  questionIri,
  quizIri,
  unitIri,
} from '../course/iris.ts';
import type { Course, Module, Quiz, ScenarioModule } from '../course/model.ts';
import { questionsOfModule, questionsOfQuiz } from '../course/question-lists.ts';
import { textsOf } from '../course/texts.ts';
import { fullRoom } from '../player/core/packed-text.ts';
import type {
  CourseData,
  ModuleData,
  PageData,
  QuestionData,
  QuizData,
  ScenarioData,
} from '../player/course-data.ts';
import { optionsWithKey } from '../questions/options-with-key.ts';
import type { Question } from '../questions/question.ts';
import { viewOf } from '../questions/views.ts';
import type { Release } from '../releases/release.ts';
import type { UnitPlan } from './units.ts';

/** What the player must know of a unit; `strings` is what it says, in the language of the release. */
export function unitData(release: Release, unit: UnitPlan, strings: CourseData['strings']): CourseData {
  const { course } = release;
  const modules = course.modules.filter((module) => unit.modules.includes(module.id));
  const surveyed = modules.filter(({ kind }) => kind === 'survey').flatMap(questionsOfModule);
  const room = roomForTexts(surveyed);
  return {
    format: 1,
    course: {
      id: course.id,
      version: course.version,
      title: course.title,
      language: release.language,
      iri: courseIri(course),
      ...(course.refreshes ? { refreshes: [{ objectType: 'Activity' as const, id: ownerIri(course) }] } : {}),
    },
    unit: { id: unit.id, whole: unit.whole, title: unit.title, iri: unitIri(course, unit.id) },
    navigation: course.navigation,
    modules: modules.map((module) => moduleData(course, unit, module)),
    questions: Object.fromEntries(
      modules.flatMap((module) =>
        questionsOfModule(module).map((question) => {
          const data = questionData(release, question);
          return [question.id, module.kind === 'survey' ? opinionData(data, room) : data];
        }),
      ),
    ),
    objectives: course.objectives.map(({ id, text }) => ({
      id,
      code: itemCodeOf(id),
      iri: objectiveIri(course, id),
      text,
    })),
    completion: unit.completion,
    ...(hasCaptions(modules) ? { captions: true } : {}),
    tracking: {
      interactions: course.tracking.interactions,
      objectives: course.tracking.objectives,
      ...(course.tracking.masteryScore && unit.passing !== undefined ? { passing: true } : {}),
    },
    strings,
  };
}

/** Whether any text of these modules plays a recording with captions. */
function hasCaptions(modules: readonly Module[]): boolean {
  const texts = textsOf({ modules, banks: [], glossary: [], refreshers: undefined, transcripts: new Map() });
  return texts.flatMap(recordingsIn).some(({ attributes }) => attributes.captions !== undefined);
}

function moduleData(course: Course, unit: UnitPlan, module: Module): ModuleData {
  const page = (id: string, title: string, questions: readonly Question[]): PageData => ({
    id,
    code: itemCodeOf(id),
    title,
    iri: pageIri(course, id),
    questions: questions.map((question) => question.id),
  });
  return {
    id: module.id,
    title: module.title,
    iri: moduleIri(course, module.id),
    kind: module.kind,
    optional: module.optional,
    requires: module.requires.filter((id) => unit.modules.includes(id)),
    objectives: module.objectives,
    pages:
      module.kind === 'pages'
        ? module.pages.map(({ id, title, questions }) => page(id, title, questions))
        : [page(module.id, module.title, questionsOfModule(module))],
    ...(module.kind === 'scenario' ? { scenario: scenarioData(course, module) } : {}),
    ...(module.kind === 'quiz' ? { quiz: quizData(course, module.id, module.quiz) } : {}),
  };
}

/** The story that the player tells: structure and effects, without its words. */
export function scenarioData(course: Course, { id, scenario }: ScenarioModule): ScenarioData {
  return {
    start: scenario.start,
    variables: scenario.variables.map(({ label: _, ...variable }) => variable),
    nodes: scenario.nodes.map((node) => ({
      id: node.id,
      code: partCodeOf(node.id),
      iri: decisionIri(course, id, node.id),
      choices: node.choices.map(({ id: choice, to, effects }) => ({
        id: choice,
        code: partCodeOf(choice),
        to,
        effects,
      })),
    })),
    endings: scenario.endings.map(({ id: ending, score }) => ({
      id: ending,
      ...(score === undefined ? {} : { score }),
    })),
  };
}

function quizData(course: Course, moduleId: string, quiz: Quiz): QuizData {
  const { timeLimit } = quiz;
  return {
    mode: quiz.mode,
    iri: quizIri(course, moduleId),
    ...(quiz.passing === undefined ? {} : { passing: quiz.passing }),
    ...(quiz.attempts === undefined ? {} : { attempts: quiz.attempts }),
    ...(timeLimit ? { timeLimit: { seconds: timeLimit.seconds, adjustable: timeLimit.adjustable } } : {}),
    questions: questionsOfQuiz({ ...quiz, draw: [] }).map((question) => question.id),
    draw: quiz.draw.map(({ count, by, pool }) => ({ count, by, pool: pool.map((question) => question.id) })),
    shuffle: quiz.shuffle,
    feedback: quiz.feedback,
    review: quiz.review,
    ...(quiz.testOut.length > 0 ? { testOut: quiz.testOut } : {}),
  };
}

/**
 * Characters of saved state for each essay. All of them share what three need at most, so that a survey of many essays
 * leaves room for the rest of the 4,096 characters of SCORM 1.2.
 */
function roomForTexts(questions: readonly Question[]): number {
  const essays = questions.filter(({ body }) => body.type === 'essay').length;
  return Math.floor((3 * fullRoom) / Math.max(3, essays));
}

/** A question of a survey: it has no key, and its text has a limited room in saved state. */
function opinionData({ scoring: _, penalty: __, ...data }: QuestionData, room: number): QuestionData {
  return {
    ...data,
    ...(data.options ? { options: data.options.map(({ id, code }) => ({ id, code })) } : {}),
    ...(data.type === 'essay' ? { room } : {}),
  };
}

/** What the player must know of one question. */
export function questionData({ course, language }: Release, question: Question): QuestionData {
  const { id, body } = question;
  const view = viewOf(body);
  const options: readonly { id: string; correct?: boolean }[] =
    view.picks?.(body) ?? optionsWithKey(question);
  const statements = view.statements?.(body) ?? [];
  const rowData = ({ id: row, right }: { id: string; right?: string }) => ({
    id: row,
    code: partCodeOf(row),
    ...(right === undefined ? {} : { right }),
  });
  return {
    id,
    code: itemCodeOf(id),
    type: body.type,
    iri: questionIri(course, question),
    objectives: question.objectives,
    points: question.points,
    weight: question.weight,
    required: question.required,
    shuffle: question.shuffle,
    ...(options.length > 0
      ? {
          options: options.map((option) => ({
            id: option.id,
            code: partCodeOf(option.id),
            ...(option.correct === undefined ? {} : { correct: option.correct }),
          })),
        }
      : {}),
    ...(statements.length > 0 ? { statements: statements.map(rowData) } : {}),
    ...view.data?.(body, language),
  };
}
