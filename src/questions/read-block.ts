import type { z } from 'zod';
import { parseBlockInfo } from '../content/block-info.ts';
import type { Path } from '../course/load/data-source.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { closest } from '../diagnostics/suggest.ts';
import type { QuestionType } from './question.ts';
import { type BlockItem, type BlockText, readQuestionBlock } from './question-block.ts';
import { questionSchemas, questionSources, questionTypes } from './sources.ts';
import { strayFix } from './stray-fix.ts';

/** A finding that still lacks its place in a file. */
export interface BlockProblem {
  readonly at: BlockText;
  readonly finding: (place: Place) => Diagnostic;
}

/** A `::: question` block as the fields that YAML would have; `data` is missing where it cannot be a question. */
export interface ReadBlock {
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly places: readonly (readonly [Path, BlockText])[];
  readonly items: readonly BlockItem[];
  readonly problems: readonly BlockProblem[];
}

/** `opening` is the whole first line, `info` what stands in it after the colons, `body` the lines up to the last. */
export function readBlock(opening: string, info: string, body: string): ReadBlock {
  const { attributes, title } = parseBlockInfo(info);
  const inOpening = (text: string, from = 0): BlockText => ({
    text,
    line: -1,
    column: Math.max(0, opening.indexOf(text, from)),
  });
  const type = (attributes.type ?? inferType(body)) as QuestionType;
  if (!questionTypes.includes(type)) {
    const guess = closest(type, questionTypes);
    const hint = guess ? `Did you mean “${guess}”?` : `The types are: ${questionTypes.join(', ')}.`;
    const at = inOpening(type, settingColumn(opening, 'type'));
    return {
      data: undefined,
      places: [],
      items: [],
      problems: [{ at, finding: (place) => diagnostic('QUESTION-TYPE', place, { type }, { hint }) }],
    };
  }
  const { marks, fromBlock } = questionSources[type];
  const block = readQuestionBlock(body, marks);
  const problems: BlockProblem[] = block.strays.map((at) => ({
    at,
    finding: (place) => {
      const fix = strayFix(place, at, body, marks);
      return diagnostic('QUESTION-LINE', place, { line: at.text.slice(0, 60) }, fix ? { fix } : {});
    },
  }));
  const question = inOpening('question');
  if (title) problems.push(unknownSetting(type, title, inOpening(title)));
  if (block.prompt.text === '') {
    problems.push({ at: question, finding: (place) => diagnostic('QUESTION-NO-PROMPT', place, {}) });
    return { data: undefined, places: [], items: block.items, problems };
  }
  const settings = readSettings(type, attributes, opening);
  const fields = fromBlock(block);
  const { misfit } = fields;
  if (misfit) {
    problems.push({
      at: block.items[0] ?? question,
      finding: (place) => diagnostic('QUESTION-ANSWERS', place, { type, ...misfit }),
    });
    return { data: undefined, places: [], items: block.items, problems: [...settings.problems, ...problems] };
  }
  const notes = Object.entries(block.notes);
  const feedback = {
    ...(fields.data.feedback as object | undefined),
    ...Object.fromEntries(notes.filter(([name]) => name !== 'hint').map(([name, { text }]) => [name, text])),
  };
  const data = {
    type,
    ...settings.data,
    ...fields.data,
    prompt: block.prompt.text,
    ...(Object.keys(feedback).length ? { feedback } : {}),
    ...(block.notes.hint ? { hint: block.notes.hint.text } : {}),
  };
  const notePlaces = notes.map(
    ([name, text]) => [name === 'hint' ? ['hint'] : ['feedback', name], text] as const,
  );
  return {
    data,
    places: [...settings.places, [['prompt'], block.prompt], ...fields.places, ...notePlaces],
    items: block.items,
    problems: [...settings.problems, ...problems],
  };
}

/** What the answers look like, where the author names no type. */
function inferType(body: string): QuestionType {
  const options = body.match(/^[-*]\s+\[[xX ]\]/gm) ?? [];
  if (/^=\s/m.test(body)) {
    if (body.includes('{blank}')) return 'blanks';
    const answers = body.match(/^=\s+.*$/gm) ?? [];
    return answers.length === 1 && /^=\s+[-+]?\d+(\.\d+)?(\s*±.*)?$/.test(answers[0] ?? '')
      ? 'number'
      : 'text';
  }
  if (options.length) return options.filter((option) => /x/i.test(option)).length > 1 ? 'multiple' : 'choice';
  if (/^\S.*\s::\s/m.test(body)) return 'matching';
  return /^\d+[.)]\s/m.test(body) ? 'ordering' : 'essay';
}

/** `key=value` of the first line as fields: each value in the kind that the field's schema takes. */
function readSettings(
  type: QuestionType,
  attributes: Readonly<Record<string, string>>,
  opening: string,
): Pick<ReadBlock, 'places' | 'problems'> & { data: Record<string, unknown> } {
  const shape: Readonly<Record<string, z.ZodType>> = questionSchemas[type].shape;
  const data: Record<string, unknown> = {};
  const places: (readonly [Path, BlockText])[] = [];
  const problems: BlockProblem[] = [];
  for (const [key, raw] of Object.entries(attributes)) {
    const column = settingColumn(opening, key);
    const value: BlockText = {
      text: raw,
      line: -1,
      column: Math.max(0, opening.indexOf(raw, column + key.length + 1)),
    };
    if (key === 'type') continue;
    if (type === 'scale' && (key === 'min-label' || key === 'max-label')) {
      data.labels = { ...(data.labels as object | undefined), [key.slice(0, 3)]: raw };
      places.push([['labels', key.slice(0, 3)], value]);
      continue;
    }
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!schema || key === 'prompt' || key === 'feedback') {
      problems.push(unknownSetting(type, key, { text: key, line: -1, column }));
      continue;
    }
    data[key] = valueFor(schema, raw);
    places.push([[key], value]);
  }
  return { data, places, problems };
}

function settingColumn(opening: string, key: string): number {
  const match = new RegExp(`\\s${key}=`).exec(opening);
  return match ? match.index + 1 : 0;
}

function unknownSetting(type: QuestionType, attribute: string, at: BlockText): BlockProblem {
  const guess = closest(attribute, Object.keys(questionSchemas[type].shape));
  return {
    at,
    finding: (place) =>
      diagnostic(
        'QUESTION-ATTRIBUTE',
        place,
        { attribute },
        guess ? { hint: `Did you mean “${guess}”?` } : {},
      ),
  };
}

function valueFor(schema: z.ZodType, raw: string): unknown {
  const list = raw.split(',').map((part) => part.trim());
  const number = raw.trim() === '' ? raw : Number(raw);
  const candidates = [
    ...(list.length > 1 ? [list] : []),
    Number.isNaN(number) ? raw : number,
    raw,
    raw === 'true' ? true : raw === 'false' ? false : raw,
    list,
  ];
  const issueOf = (candidate: unknown) => schema.safeParse(candidate).error?.issues[0]?.code;
  // Where none fits, the one of the right kind: `points=0` is a number that is too small.
  return (
    candidates.find((candidate) => issueOf(candidate) === undefined) ??
    candidates.find((candidate) => !issueOf(candidate)?.startsWith('invalid_')) ??
    raw
  );
}
