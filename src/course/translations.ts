import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { Question } from '../questions/question.ts';
import type { Course, Module } from './model.ts';
import { questionsOf } from './texts.ts';

/** Something of a course that every language shares: what it is, what must be equal, where it stands. */
interface Part {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

/**
 * Holds a translation against the original: same modules, pages, questions, options, keys and paths, in the same order.
 * Progress and reports of all languages share identifiers, so a difference would record nonsense.
 */
export function compareTranslation(original: Course, translation: Course): Diagnostic[] {
  const wanted = new Map(partsOf(original).map((part) => [part.name, part]));
  const found = new Map(partsOf(translation).map((part) => [part.name, part]));
  const differences: Diagnostic[] = [];
  const report = (place: Place, difference: string, origin?: Place) =>
    differences.push(
      diagnostic('I18N-STRUCTURE', place, { language: translation.language, difference }, origin ? { related: [{ place: origin, message: 'This is the original.' }] } : {}),
    );
  for (const part of wanted.values()) {
    const other = found.get(part.name);
    if (!other) report(part.place, `the ${part.name} is missing in it`);
    else if (other.value !== part.value) report(other.place, `the ${part.name} is “${other.value}” and not “${part.value}”`, part.place);
  }
  for (const part of found.values()) if (!wanted.has(part.name)) report(part.place, `the ${part.name} is not in the original`);
  return differences;
}

function partsOf(course: Course): Part[] {
  return [...course.modules.flatMap(partsOfModule), ...questionsOf(course).flatMap(partsOfQuestion), ...(course.refreshers?.updates ?? []).flatMap((update) => partsOfModule(update.module))];
}

function partsOfModule(module: Module): Part[] {
  const { place } = module;
  const list = (what: string, ids: readonly string[]): Part => ({ name: `list of ${what} of the module “${module.id}”`, value: ids.join(', '), place });
  switch (module.kind) {
    case 'pages':
      return [
        list('pages', module.pages.map((page) => page.id)),
        ...module.pages.map((page) => ({ name: `list of questions on the page “${page.id}”`, value: page.questions.map((question) => question.id).join(', '), place: page.place })),
      ];
    case 'quiz': {
      const { intro: _, questions, draw, timeLimit, ...settings } = module.quiz;
      // Why the time is essential is said in words; how long it is, is a setting.
      const { reason: __, ...time } = timeLimit ?? {};
      const setting = ([name, value]: [string, unknown]): Part => ({ name: `setting “${name}” of the quiz “${module.id}”`, value: said(value), place });
      return [
        list('questions', questions.map((question) => question.id)),
        list('draws', draw.map((one) => `${one.count} (${one.by}) of ${one.pool.map((question) => question.id).join(' ')}`)),
        ...Object.entries({ ...settings, timeLimit: time }).map(setting),
      ];
    }
    case 'survey':
      return [list('questions', module.survey.questions.map((question) => question.id))];
    case 'scenario':
      return [
        { name: `start of the scenario “${module.id}”`, value: module.scenario.start, place },
        list('variables', module.scenario.variables.map(({ id, start, min, max }) => `${id} ${start} (${min} to ${max})`)),
        ...module.scenario.nodes.map((node) => ({
          name: `list of choices of the node “${node.id}” of “${module.id}”`,
          value: node.choices.map((choice) => `${choice.id} → ${choice.to} ${JSON.stringify(choice.effects)}`).join(', '),
          place: node.place,
        })),
        ...module.scenario.endings.map((ending) => ({ name: `score of the ending “${ending.id}” of “${module.id}”`, value: said(ending.score), place: ending.place })),
      ];
  }
}

function partsOfQuestion(question: Question): Part[] {
  const name = (what: string) => `${what} of the question “${question.id}”`;
  const { objectives, points, weight, revision, required } = question;
  return [
    { name: name('type'), value: question.body.type, place: question.place },
    ...Object.entries({ objectives, points, weight, revision, required }).map(([what, value]) => ({ name: name(`field “${what}”`), value: said(value), place: question.place })),
    { name: name('list of answers'), value: JSON.stringify(question.body, keepStructure), place: question.place },
  ];
}

/** A setting as words of a message. */
function said(value: unknown): string {
  return value === undefined ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** Ids, keys and numbers of a body; words, and what is accepted as typed words, belong to the language. */
function keepStructure(key: string, value: unknown): unknown {
  if (['text', 'feedback', 'term', 'match', 'title', 'alt', 'unit', 'distractors', 'answers'].includes(key)) return undefined;
  return key === 'labels' && !Array.isArray(value) ? undefined : value;
}
