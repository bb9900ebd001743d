import { type Markdown, placeOf } from '../../content/markdown.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Question } from '../../questions/question.ts';
import type { Course, Module } from '../model.ts';
import { modulesOf } from '../question-lists.ts';
import { textsOfQuestion } from '../texts.ts';
import type { Words } from './meaning.ts';
import { partsOfPage } from './page-parts.ts';

/** What is translated as one: a part of a page, a question, a term. The same in each language. */
export interface Part {
  /** Relative to the course folder. */
  readonly file: string;
  /** Unique in its file, from frozen ids: `page start`, `question q1`. */
  readonly name: string;
  /** As a sentence calls it. */
  readonly called: string;
  /** All that a translator translates of it. */
  readonly words: readonly Words[];
  /** Its texts, where markup is to be the same in each language. */
  readonly texts: readonly Markdown[];
  readonly place: Place;
  /** A part of a page below a heading: the name of the page. */
  readonly within?: string;
}

/** What the files of modules do not say themselves. */
interface Elsewhere {
  /** Titles and summaries that course.yaml gives. */
  readonly titles: ReadonlySet<string>;
  /** Banks, whose questions a quiz may take. */
  readonly files: ReadonlySet<string>;
}

/** Everything in the files of an edition that is translated, but course.yaml. Once each, also where two quizzes ask it. */
export function partsOf(course: Course, titles: ReadonlySet<string>): Part[] {
  const elsewhere = { titles, files: new Set(course.banks.map(({ place }) => place.file)) };
  const parts = [
    ...modulesOf(course).flatMap((module) => partsOfModule(module, elsewhere)),
    ...course.banks.flatMap(({ title, questions, place }) => [
      ...(title === undefined ? [] : [words('title', 'the title', { file: place.file }, [title])]),
      ...questions.map(partOfQuestion),
    ]),
    ...course.glossary.map(({ id, term, also, definition }) =>
      words(`term ${id}`, `the term “${id}”`, placeOf(definition.origin), [term, ...also, definition]),
    ),
  ];
  return [...new Map(parts.map((part) => [`${part.file}\0${part.name}`, part])).values()];
}

function words(name: string, called: string, place: Place, list: readonly Words[]): Part {
  const texts = list.filter((one) => typeof one === 'object');
  return { file: place.file, name, called, words: list, texts, place };
}

function partsOfModule(module: Module, elsewhere: Elsewhere): Part[] {
  const own = partsInside(module);
  const file = own.find((part) => !elsewhere.files.has(part.file))?.file;
  const reason = module.kind === 'quiz' ? module.quiz.timeLimit?.reason : undefined;
  // A module without a title has that of its first page.
  const heading = module.kind === 'pages' ? module.pages[0]?.title : undefined;
  const title = module.title === heading ? undefined : module.title;
  // What its entry in course.yaml says is translated there.
  const said = [title, module.summary, reason].filter((one) => one && !elsewhere.titles.has(one));
  const called = `the title, the summary${reason ? ' or the reason for the time limit' : ''}`;
  return file === undefined || said.length === 0
    ? own
    : [words('title', called.replace(/, (?=the summary$)/, ' or '), { file }, said), ...own];
}

function partsInside(module: Module): Part[] {
  switch (module.kind) {
    case 'pages':
      return module.pages.flatMap((page) => [...partsOfPage(page), ...page.questions.map(partOfQuestion)]);
    case 'quiz': {
      const { intro, questions } = module.quiz;
      return [...introduction(intro), ...questions.map(partOfQuestion)];
    }
    case 'survey': {
      const { intro, privacy, questions } = module.survey;
      return [...introduction(intro, privacy), ...questions.map(partOfQuestion)];
    }
    case 'scenario': {
      const { intro, variables, nodes, endings } = module.scenario;
      const file = nodes[0]?.place.file ?? module.place.file;
      return [
        ...introduction(intro),
        ...nodes.map((node) =>
          words(`node ${node.id}`, `the node “${node.id}”`, node.place, [
            node.title,
            node.text,
            ...node.choices.flatMap(({ text, feedback }) => [text, feedback]),
          ]),
        ),
        ...endings.map(({ id, title, text, place }) =>
          words(`ending ${id}`, `the ending “${id}”`, place, [title, text]),
        ),
        ...variables.map(({ id, label }) =>
          words(`variable ${id}`, `the variable “${id}”`, { file }, [label]),
        ),
      ];
    }
  }
}

function introduction(intro: Markdown | undefined, privacy?: Markdown): Part[] {
  const part = (name: string, text: Markdown) => words(name, `the ${name}`, placeOf(text.origin), [text]);
  return [
    ...(intro ? [part('introduction', intro)] : []),
    ...(privacy ? [part('privacy notice', privacy)] : []),
  ];
}

function partOfQuestion(question: Question): Part {
  const texts = [...textsOfQuestion(question)];
  return {
    file: question.place.file,
    name: `question ${question.id}`,
    called: `the question “${question.id}”`,
    words: [...texts, JSON.stringify(plainWordsOf(question))],
    texts,
    place: question.place,
  };
}

/** The words of a body that are no Markdown. */
function plainWordsOf({ body }: Question): readonly unknown[] {
  switch (body.type) {
    case 'text':
      return body.answers.map((answer) => (answer.kind === 'text' ? answer.text : answer.source));
    case 'blanks':
      return [
        ...body.blanks.flatMap(({ answers }) =>
          answers.map((answer) => (answer.kind === 'text' ? answer.text : answer.source)),
        ),
        ...body.distractors,
      ];
    case 'number':
      return [body.unit];
    case 'hotspot':
      return [body.alt];
    case 'scale':
      return [body.labels.min, body.labels.max];
    default:
      return [];
  }
}
