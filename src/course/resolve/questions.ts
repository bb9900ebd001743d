import type { Markdown } from '../../content/markdown.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { questionWords, type ScaleName } from '../../languages/scales.ts';
import type { BodyContext } from '../../questions/body-context.ts';
import type { Question } from '../../questions/question.ts';
import { bodyOf, type QuestionFile } from '../../questions/sources.ts';
import { type Cursor, eachOf } from '../load/cursor.ts';
import { unused } from '../slug.ts';
import { counterpartOf, noteId, ownId, reportMissingId } from './ids.ts';
import { markdownAt, markdownFrom, type Resolving, useAsset } from './resolving.ts';

/** A question of any type, from YAML or from a block. `scored`: false in a survey. */
export function resolveQuestion(
  resolving: Resolving,
  source: Cursor<QuestionFile>,
  scored: boolean,
): Question {
  const { value } = source;
  const text = (field: Cursor<string> | undefined) => field && markdownAt(resolving, field);
  const feedback = source.maybe('feedback');
  const correct = text(feedback?.maybe('correct'));
  const incorrect = text(feedback?.maybe('incorrect'));
  const id = ownId(
    resolving,
    'question',
    { id: value.id, source: source.source, path: source.path },
    value.prompt,
  );
  const media = source.maybe('media');
  for (const one of eachOf<string>(source.maybe('objective')))
    checkObjective(resolving, one.value, one.place);
  return {
    id,
    prompt: media ? withMedia(resolving, source, media.value) : markdownAt(resolving, source.at('prompt')),
    objectives: value.objective === undefined ? [] : [value.objective].flat(),
    points: value.points ?? 1,
    weight: value.weight ?? value.points ?? 1,
    feedback: { ...(correct ? { correct } : {}), ...(incorrect ? { incorrect } : {}) },
    hint: text(source.maybe('hint')),
    shuffle: value.shuffle ?? true,
    required: value.required ?? false,
    tags: value.tags ?? [],
    difficulty: value.difficulty ?? 'medium',
    revision: value.revision ?? 1,
    body: bodyOf(source, bodyContext(resolving, id, scored)),
    place: source.place,
  };
}

/** Questions, pages and modules name objectives that the course has: reports, refreshers and remediation go by them. */
export function checkObjective(resolving: Resolving, id: string, place: Place): void {
  const { objectives, lost } = resolving;
  if (objectives.has(id) || lost.has('objective')) return;
  const parameters = { kind: 'objective', id };
  resolving.report(diagnostic('REF-UNKNOWN', place, parameters, didYouMean(id, objectives)));
}

/** `media` is an image above the prompt: the same as writing it there. */
function withMedia(resolving: Resolving, source: Cursor<QuestionFile>, path: string): Markdown {
  // The words are plain but for variables, and nothing in the path may end it.
  const alt = (source.value.mediaAlt ?? '')
    .replace(/\s+/g, ' ')
    .replace(/\{\{[^{}]*\}\}|[\\`*_[\]<>&^~!]/g, (found) => (found.length > 1 ? found : `\\${found}`));
  const target = path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  const image = `![${alt}](<${target}>)`;
  return markdownFrom(resolving, `${image}\n\n${source.value.prompt}`, {
    ...source.at('prompt').origin,
    exact: false,
  });
}

function bodyContext(resolving: Resolving, id: string, scored: boolean): BodyContext {
  const words = questionWords(resolving.language);
  const label = (id: string, text: string, source: Cursor<unknown>) => ({
    id,
    text: markdownFrom(resolving, text, { ...source.origin, exact: false }),
  });
  return {
    scored,
    report: resolving.report,
    text: (field) => markdownAt(resolving, field),
    asset: (field) => useAsset(resolving, field.value, field.place),
    trueFalseLabels: (source) => [
      label('true', words.trueFalse[0], source),
      label('false', words.trueFalse[1], source),
    ],
    scaleLabels: (name, source) =>
      words.scales[name as ScaleName].map((text, index) => label(String(index + 1), text, source)),
    optionIds: (list) => optionIds(resolving, id, list),
  };
}

const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

function freeId(wanted: string | undefined, taken: ReadonlySet<string>, index: number): string {
  if (wanted !== undefined && !taken.has(wanted)) return wanted;
  return (
    letters.find((letter) => !taken.has(letter)) ?? unused(`option-${index + 1}`, (name) => taken.has(name))
  );
}

/**
 * The authors' ids; for missing ones the first free letters, since SCORM 1.2 records one character for an option. In a
 * translation, what the same question of the original has in the same place.
 */
function optionIds(
  resolving: Resolving,
  question: string,
  list: readonly Cursor<string | object>[],
): string[] {
  const given = list.map(({ value }) =>
    typeof value === 'object' ? (value as { id?: string }).id : undefined,
  );
  const taken = new Set<string>();
  given.forEach((id, index) => {
    if (id === undefined) return;
    const place = list[index]?.place;
    if (taken.has(id))
      resolving.report(diagnostic('ID-DUPLICATE', place, { id, kind: 'option of this question' }));
    taken.add(id);
  });
  return list.map((entry, index) => {
    const { source, path } = entry;
    const same = counterpartOf(resolving, 'option', source.file, question);
    const id = given[index] ?? freeId(same, taken, index);
    noteId(resolving, 'option', source.file, id, question);
    if (given[index] !== undefined) return id;
    taken.add(id);
    reportMissingId(resolving, 'option', source, path, id);
    return id;
  });
}
