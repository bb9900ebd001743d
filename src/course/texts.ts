import type { Markdown } from '../content/markdown.ts';
import type { Labelled, Question } from '../questions/question.ts';
import type { Course, Module } from './model.ts';

type Texts = Pick<Course, 'modules' | 'banks' | 'glossary' | 'refreshers' | 'transcripts'>;

/** A dozen checks walk over the same texts. */
const known = new WeakMap<Texts, readonly Markdown[]>();

/** Every Markdown text of a course, in reading order: what checks and asset collection walk over. */
export function textsOf(course: Texts): readonly Markdown[] {
  const texts = known.get(course) ?? [...everyText(course)];
  known.set(course, texts);
  return texts;
}

function* everyText(course: Texts): Generator<Markdown> {
  // Questions that a quiz takes from a bank come with the bank.
  const banked = new Set(course.banks.flatMap((bank) => bank.questions));
  for (const module of course.modules) yield* textsOfModule(module, banked);
  for (const question of banked) yield* textsOfQuestion(question);
  for (const term of course.glossary) yield term.definition;
  for (const transcript of course.transcripts.values()) if (typeof transcript !== 'string') yield transcript;
  for (const update of course.refreshers?.updates ?? []) yield* textsOfModule(update.module, banked);
}

function* textsOfModule(module: Module, banked: ReadonlySet<Question>): Generator<Markdown> {
  switch (module.kind) {
    case 'pages':
      for (const page of module.pages) {
        yield page.content;
        for (const question of page.questions) yield* textsOfQuestion(question);
      }
      return;
    case 'quiz':
      if (module.quiz.intro) yield module.quiz.intro;
      for (const question of module.quiz.questions)
        if (!banked.has(question)) yield* textsOfQuestion(question);
      return;
    case 'survey':
      if (module.survey.intro) yield module.survey.intro;
      if (module.survey.privacy) yield module.survey.privacy;
      for (const question of module.survey.questions) yield* textsOfQuestion(question);
      return;
    case 'scenario':
      if (module.scenario.intro) yield module.scenario.intro;
      for (const node of module.scenario.nodes) {
        yield node.text;
        for (const choice of node.choices) {
          yield choice.text;
          if (choice.feedback) yield choice.feedback;
        }
      }
      for (const ending of module.scenario.endings) yield ending.text;
  }
}

/** The texts of one question: what it asks, what can be answered, what is said then. */
export function* textsOfQuestion(question: Question): Generator<Markdown> {
  yield question.prompt;
  yield* textsOfBody(question);
  if (question.feedback.correct) yield question.feedback.correct;
  if (question.feedback.incorrect) yield question.feedback.incorrect;
  if (question.hint) yield question.hint;
}

function* textsOfBody({ body }: Question): Generator<Markdown> {
  const labels = function* (list: readonly Labelled[]) {
    for (const label of list) yield label.text;
  };
  switch (body.type) {
    case 'choice':
    case 'multiple':
    case 'hotspot':
      for (const option of body.type === 'hotspot' ? body.regions : body.options) {
        yield option.text;
        if (option.feedback) yield option.feedback;
      }
      return;
    case 'matching':
      for (const pair of body.pairs) yield* [pair.term, pair.match];
      yield* labels(body.distractors);
      return;
    case 'ordering':
      yield* labels(body.items);
      return;
    case 'categorise':
      for (const category of body.categories) {
        yield category.title;
        yield* labels(category.items);
      }
      return;
    case 'likert':
      yield* labels(body.labels);
      return;
    case 'matrix':
      yield* labels(body.statements);
      yield* labels(body.labels);
  }
}
