import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { Question } from '../questions/question.ts';
import type { Course, Module } from './model.ts';
import { modulesOf } from './question-lists.ts';
import { firstDifference } from './structure.ts';

/** Something of a course that every language shares: what it is, what must be equal, where it stands. */
interface Part {
  readonly name: string;
  /** Plain data: ids, keys and settings, no words. */
  readonly facts: unknown;
  readonly place: Place;
  /** Of the entries, where the facts are a list. */
  readonly places?: readonly (Place | undefined)[];
}

/**
 * Holds a translation against the original: same pages, questions, options, keys, settings and paths, in the same
 * order. Progress and reports of all languages share identifiers, so a difference would record nonsense.
 */
export function compareTranslation(original: Course, translation: Course): Diagnostic[] {
  // A module or bank whose file could not be read has been reported for that, and so has one of another id.
  const modules = pairs(modulesOf(original), modulesOf(translation));
  // Those that come before are not known where one of them could not be read.
  const known = !original.lost?.has('module') && !translation.lost?.has('module');
  const banks = pairs(original.banks, translation.banks);
  const terms = (course: Course) => [
    sequence('glossary terms', course.glossary, {
      file: course.glossary[0]?.definition.origin.file ?? course.place.file,
    }),
  ];
  const both = [
    ...modules.map(
      ([wanted, found]) =>
        [
          [factsOfModule(wanted, known), ...partsOfModule(wanted)],
          [factsOfModule(found, known), ...partsOfModule(found)],
        ] as const,
    ),
    ...banks.map(
      ([wanted, found]) =>
        [
          partsOfQuestions(wanted.questions, wanted.place),
          partsOfQuestions(found.questions, found.place),
        ] as const,
    ),
    ...(translation.glossary.length ? [[terms(original), terms(translation)] as const] : []),
  ];
  return [
    ...both.flatMap(([wanted, found]) => differences(wanted, found, translation.language)),
    ...modules.flatMap((pair) => missingSummary(pair, translation.language)),
  ];
}

/** A summary in the front matter of the original file, and none in that of its translation. */
function missingSummary([wanted, found]: [Module, Module], language: string): Diagnostic[] {
  if (wanted.summary === undefined || found.summary !== undefined) return [];
  const parameters = { language, what: `the summary of the module “${wanted.id}”`, instead: 'has none' };
  return [diagnostic('I18N-MISSING-TEXT', fileOf(found), parameters)];
}

function pairs<T extends { readonly id: string; readonly kind?: string }>(
  wanted: readonly T[],
  found: readonly T[],
): [T, T][] {
  return wanted.flatMap((one) => {
    const other = found.find(({ id, kind }) => id === one.id && kind === one.kind);
    return other ? [[one, other] as [T, T]] : [];
  });
}

/** Of each part the first difference: what follows a missing or foreign entry is not told apart any more. */
function differences(wanted: readonly Part[], found: readonly Part[], language: string): Diagnostic[] {
  const byName = new Map(found.map((part) => [part.name, part]));
  return wanted.flatMap((part) => {
    const other = byName.get(part.name);
    const difference = other && firstDifference(part.facts, other.facts);
    if (!other || difference === undefined) return [];
    const related = [{ place: part.place, message: 'This is the original.' }];
    return [
      diagnostic(
        'I18N-STRUCTURE',
        placeOfDifference(part, other),
        { language, difference: `${part.name}: ${difference}` },
        { related },
      ),
    ];
  });
}

type Identified = { readonly id: string; readonly place?: Place };

/** The first entry that differs, the last one where some are missing. */
function placeOfDifference({ facts: wanted }: Part, { facts, places = [], place }: Part): Place {
  const first = places.findIndex(
    (_, index) => !Array.isArray(wanted) || !Array.isArray(facts) || wanted[index] !== facts[index],
  );
  return places.at(first) ?? place;
}

function sequence(name: string, list: readonly Identified[], around: Place): Part {
  return { name, facts: list.map(({ id }) => id), place: around, places: list.map(({ place }) => place) };
}

/** The file that says what a module is; for an activity, the entry in course.yaml. */
function fileOf(module: Module): Place {
  const [first] = module.kind === 'pages' ? module.pages : [];
  return first ? { file: first.place.file } : module.place;
}

/** What a module’s entry or front matter says of it, but for the words. */
function factsOfModule(module: Module, withRequirements: boolean): Part {
  const { id, optional, requires, objectives, duration } = module;
  const facts = { optional, objectives, duration, ...(withRequirements ? { requires } : {}) };
  return { name: `module “${id}”`, facts, place: fileOf(module) };
}

function partsOfModule(module: Module): Part[] {
  const { place } = module;
  switch (module.kind) {
    case 'pages':
      return [
        sequence('pages', module.pages, place),
        ...module.pages.flatMap((page) => [
          { name: `objectives of the page “${page.id}”`, facts: page.objectives, place: page.place },
          ...partsOfQuestions(page.questions, page.place, ` on the page “${page.id}”`),
        ]),
      ];
    case 'quiz': {
      const { intro: _, questions, draw, timeLimit, ...settings } = module.quiz;
      // Why the time is essential is said in words; how long it is, is a setting.
      const time = timeLimit && { seconds: timeLimit.seconds, adjustable: timeLimit.adjustable };
      const draws = draw.map(({ count, by, pool }) => ({
        count,
        by,
        pool: pool.map((question) => question.id),
      }));
      const around = questions[0] ? { file: questions[0].place.file } : place;
      return [
        { name: 'settings of the quiz', facts: { ...settings, timeLimit: time, draw: draws }, place: around },
        ...partsOfQuestions(questions, around),
      ];
    }
    case 'survey':
      return partsOfQuestions(module.survey.questions, place);
    case 'scenario': {
      const { start, variables, nodes, endings } = module.scenario;
      const choices = (list: (typeof nodes)[number]['choices']) =>
        list.map(({ id, to, effects }) => ({ id, to, effects }));
      return [
        {
          name: 'start and variables of the scenario',
          facts: { start, variables: variables.map(({ label: _, ...rest }) => rest) },
          place: { file: nodes[0]?.place.file ?? place.file },
        },
        sequence('nodes', nodes, place),
        ...nodes.map((node) => ({
          name: `choices of the node “${node.id}”`,
          facts: choices(node.choices),
          place: node.place,
        })),
        sequence('endings', endings, place),
        ...endings.map((ending) => ({
          name: `score of the ending “${ending.id}”`,
          facts: ending.score,
          place: ending.place,
        })),
      ];
    }
  }
}

function partsOfQuestions(questions: readonly Question[], around: Place, where = ''): Part[] {
  return [sequence(`questions${where}`, questions, around), ...questions.map(factsOf)];
}

function factsOf(question: Question): Part {
  const { objectives, points, weight, revision, required, body } = question;
  const facts = JSON.parse(
    JSON.stringify({ objectives, points, weight, revision, required, ...body }, keepStructure),
  );
  return { name: `question “${question.id}”`, facts, place: question.place };
}

/** Ids, keys and numbers of a body; words, and what is accepted as typed words, belong to the language. */
function keepStructure(key: string, value: unknown): unknown {
  if (['text', 'feedback', 'term', 'match', 'title', 'alt', 'unit', 'answers'].includes(key))
    return undefined;
  if (key === 'labels' && !Array.isArray(value)) return undefined;
  // The wrong entries of a list are words; those that can be chosen by an id are not.
  return key === 'distractors' && Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? undefined
    : value;
}
