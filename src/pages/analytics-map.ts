import { plainTextOf } from '../content/plain-text.ts';
import { questionIri } from '../course/iris.ts';
import type { Module } from '../course/model.ts';
import { questionsOfModule } from '../course/question-lists.ts';
import { answered } from '../player/core/answered.ts';
import { cell } from '../player/core/cells.ts';
import { formOf } from '../player/core/question-types.ts';
import { decisionQuestion } from '../player/core/scenario.ts';
import type { QuestionData } from '../player/course-data.ts';
import type { Recorders } from '../player/trackers/recorders.ts';
import type { Labelled, Question, QuestionBody } from '../questions/question.ts';
import { scorm12Records, scorm2004Records, xapiRecords } from '../questions/records.ts';
import type { Release } from '../releases/release.ts';
import { questionData, scenarioData } from './unit-data.ts';

/** What an interaction in an LMS's report or an LRS stands for; see `analyticsMap`. */
export interface AnalyticsEntry {
  /** `cmi.interactions.n.id` in SCORM. */
  readonly id: string;
  /** The activity of xAPI and cmi5 statements. */
  readonly iri: string;
  /** Id of the question or of the scenario's node; of a matrix, each statement is an interaction. */
  readonly question: string;
  readonly type: string;
  readonly revision: number;
  /** Where it is asked, and what for. Of a question in a bank, each module that may draw it. */
  readonly asked: readonly { readonly module: string; readonly role: Role }[];
  readonly objectives: readonly string[];
  readonly points: number;
  readonly prompt: string;
  /** What answers are made of, and how each standard writes it. */
  readonly options: readonly (Part & { readonly correct?: boolean; readonly recorded: InStandards })[];
  /** Rows of matching and its like. */
  readonly rows: readonly Part[];
  /** The whole right answer as each standard writes it; empty where nothing is right or wrong. */
  readonly key: InStandards;
}
/** `check`: on a page, for oneself. */
export type Role = 'check' | 'pre-test' | 'practice' | 'assessment' | 'survey' | 'decision';
interface Part {
  readonly id: string;
  readonly text: string;
}
export interface InStandards {
  readonly scorm12: string;
  readonly scorm2004: string;
  readonly xapi: string;
}

/**
 * Every interaction that a release can record, for whoever reads reports: SCORM 1.2 knows options by single
 * characters only. It holds the key, so it is for the vendor and not for learners.
 */
export function analyticsMap(release: Release): readonly AnalyticsEntry[] {
  const entries = release.course.modules.flatMap((module) =>
    module.kind === 'scenario'
      ? decisions(release, module)
      : questionsOfModule(module).flatMap((question) =>
          entriesOf(release, module, question, questionData(release, question)),
        ),
  );
  const asked = new Map<string, AnalyticsEntry['asked']>();
  for (const one of entries) asked.set(one.id, [...(asked.get(one.id) ?? []), ...one.asked]);
  const each = new Map(entries.map((one) => [one.id, one]));
  return [...each.values()].map((one) => ({ ...one, asked: asked.get(one.id) ?? [] }));
}

function roleIn(module: Module): Role {
  if (module.kind === 'quiz') return module.quiz.mode;
  return module.kind === 'survey' ? 'survey' : 'check';
}

/** One, or one for each of its parts, as the player cuts it. */
function entriesOf(
  release: Release,
  module: Module,
  question: Question,
  data: QuestionData,
): readonly AnalyticsEntry[] {
  const whole = entry(release, module, question, data);
  const statements = new Map(whole.rows.map(({ id, text }) => [id, text]));
  const texts = { prompt: whole.prompt, options: new Map<string, string>(), statements };
  const answers = whole.rows.map(({ id }) => cell(id, data.options?.[0]?.id ?? ''));
  const parts = formOf(data)?.parts?.(data, texts, answers);
  return (
    parts?.map((part) => ({
      ...whole,
      id: part.question.id,
      iri: part.question.iri,
      prompt: part.texts.prompt,
      rows: [],
    })) ?? [whole]
  );
}

function entry(release: Release, module: Module, question: Question, data: QuestionData): AnalyticsEntry {
  const survey = module.kind === 'survey';
  const named = (list: readonly Labelled[]) =>
    new Map(list.map(({ id, text }) => [id, plain(release, text)]));
  const [optionWords, rowWords] = [named(optionsOf(question.body)), named(rowsOf(question.body))];
  const options = (data.options ?? []).map(({ id, correct }) => ({
    id,
    // The steps of a scale and the places of an order are their own names.
    text: optionWords.get(id) ?? id,
    ...(correct === undefined || survey ? {} : { correct }),
  }));
  const rows = (data.statements ?? []).map(({ id }) => ({ id, text: rowWords.get(id) ?? id }));
  return {
    id: question.id,
    iri: questionIri(release.course, question),
    question: question.id,
    type: question.body.type,
    revision: question.revision,
    asked: [{ module: module.id, role: roleIn(module) }],
    objectives: question.objectives,
    points: survey ? 0 : question.points,
    prompt: plain(release, question.prompt),
    options: options.map((option) => ({ ...option, recorded: recorded(data, [option.id], 'response') })),
    rows,
    key: survey ? noKey : recorded(data, [], 'pattern'),
  };
}

const noKey: InStandards = { scorm12: '', scorm2004: '', xapi: '' };

/** What each standard writes of an answer, made by the same code that records it. */
function recorded(
  data: QuestionData,
  response: readonly string[],
  what: 'response' | 'pattern',
): InStandards {
  const { question } = answered(
    data,
    { prompt: '', options: new Map() },
    {
      at: new Date(0),
      response,
      correct: true,
      scaled: 1,
      seconds: 0,
    },
  );
  const inOne = (records: Recorders) => records[data.type]?.({ question, response })[what] ?? '';
  return {
    scorm12: inOne(scorm12Records),
    scorm2004: inOne(scorm2004Records),
    xapi: inOne(xapiRecords),
  };
}

/** The decisions of a scenario are recorded as choices of which none is right. */
function decisions(release: Release, module: Module & { readonly kind: 'scenario' }): AnalyticsEntry[] {
  const nodes = scenarioData(release.course, module).nodes.map((node) => decisionQuestion(module, node));
  return module.scenario.nodes.flatMap((node, index) => {
    const data = nodes[index];
    if (!data) return [];
    return {
      id: data.id,
      iri: data.iri,
      question: node.id,
      type: 'decision',
      revision: 1,
      asked: [{ module: module.id, role: 'decision' }],
      objectives: module.objectives,
      points: 0,
      prompt: plain(release, node.text),
      options: node.choices.map(({ id, text }) => ({
        id,
        text: plain(release, text),
        recorded: recorded(data, [id], 'response'),
      })),
      rows: [],
      key: noKey,
    };
  });
}

function plain(release: Release, text: Labelled['text']): string {
  return plainTextOf(text, release.variables);
}

/** What an answer picks from, with its words. */
function optionsOf(body: QuestionBody): readonly Labelled[] {
  switch (body.type) {
    case 'true-false':
    case 'choice':
    case 'multiple':
      return body.options;
    case 'hotspot':
      return body.regions;
    case 'matching':
      return [...body.pairs.map(({ id, match }) => ({ id, text: match })), ...body.distractors];
    case 'categorise':
      return body.categories.map(({ id, title }) => ({ id, text: title }));
    case 'likert':
    case 'matrix':
      return body.labels;
    default:
      return [];
  }
}

/** What gets one of the options each. */
function rowsOf(body: QuestionBody): readonly Labelled[] {
  if (body.type === 'matching') return body.pairs.map(({ id, term }) => ({ id, text: term }));
  if (body.type === 'categorise') return body.categories.flatMap(({ items }) => items);
  if (body.type === 'ordering') return body.items;
  return body.type === 'matrix' ? body.statements : [];
}
