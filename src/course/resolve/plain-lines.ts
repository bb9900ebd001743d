import type { Place } from '../../diagnostics/diagnostic.ts';
import { positionAt } from '../../diagnostics/positions.ts';
import type { DataSource } from '../load/data-source.ts';
import { valueAt } from '../load/data-source.ts';
import type { Course, Module, PlainLine } from '../model.ts';
import { modulesOf } from '../question-lists.ts';

/**
 * Words of an edition that learners read and that are no Markdown: titles, summaries, objectives, the description. Those
 * that its translation lacks are left out: they are the original’s, and were read with it. `written`: its course.yaml.
 */
export function plainLinesOf(
  edition: Pick<Course, 'modules' | 'refreshers'>,
  written: DataSource | undefined,
  folder: string,
): PlainLine[] {
  const said = written ? linesIn(written) : [];
  const known = new Set(said.map(({ text }) => text));
  const inFiles = modulesOf(edition).flatMap((module): PlainLine[] => {
    const heading = module.kind === 'pages' ? module.pages[0]?.title : undefined;
    const { file, text } = fileOf(module) ?? { file: module.place.file };
    const lines: PlainLine[] = [
      // A module without a title has that of its first page.
      {
        kind: 'title',
        text: module.title === heading ? '' : module.title,
        place: wordsIn(file, text, module.title),
      },
      { kind: 'sentence', text: module.summary ?? '', place: wordsIn(file, text, module.summary ?? '') },
    ];
    if (module.kind !== 'scenario') return lines;
    const titled = [...module.scenario.nodes, ...module.scenario.endings];
    return [
      ...lines,
      ...titled.map(({ title = '', place }) => ({ kind: 'title' as const, text: title, place })),
    ];
  });
  return [
    ...said,
    ...inFiles.filter(({ text, place }) => text !== '' && !known.has(text) && place.file.startsWith(folder)),
  ];
}

/** The file that a module is written in. Of an activity its questions may be those of a bank. */
function fileOf(module: Module): Place | undefined {
  if (module.kind === 'pages') return module.pages[0]?.content.origin;
  if (module.kind === 'scenario') return module.scenario.nodes[0]?.place;
  const { intro, questions } = module.kind === 'quiz' ? module.quiz : module.survey;
  const place = intro?.origin ?? questions[0]?.place;
  return place?.text?.includes(module.title) ? place : undefined;
}

/** The fields of course.yaml, and of its translation, that learners read; each list with those of its fields. */
const lists = [
  ['objectives', 'text', 'sentence'],
  ['modules', 'title', 'title'],
  ['modules', 'summary', 'sentence'],
  ['refreshers', 'title', 'title'],
  ['refreshers.steps', 'title', 'title'],
  ['refreshers.updates', 'title', 'title'],
] as const;

function linesIn({ data, place }: DataSource): PlainLine[] {
  const line = (path: readonly (string | number)[], kind: PlainLine['kind']): PlainLine[] => {
    const text = valueAt(data, path);
    return typeof text === 'string' ? [{ kind, text, place: place(path) }] : [];
  };
  return [
    ...line(['title'], 'title'),
    ...line(['description'], 'sentence'),
    ...lists.flatMap(([list, field, kind]) => {
      const path = list.split('.');
      const entries = valueAt(data, path);
      return Array.isArray(entries) ? entries.flatMap((_, index) => line([...path, index, field], kind)) : [];
    }),
  ];
}

/** Where words first stand in a file; the file where they are written in another form. */
function wordsIn(file: string, text: string | undefined, words: string): Place {
  const at = text?.indexOf(words) ?? -1;
  if (text === undefined || at === -1) return { file };
  return { file, text, start: positionAt(text, at), end: positionAt(text, at + words.length) };
}
