import type { Token } from 'markdown-it';
import { z } from 'zod';
import type { BlockInfo } from '../../content/block-info.ts';
import { type Origin, placeInText, placeOf } from '../../content/markdown.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { offsetOfLine } from '../../diagnostics/positions.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { closest } from '../../diagnostics/suggest.ts';
import type { Question, QuestionType } from '../../questions/question.ts';
import { type BlockItem, type BlockText, type QuestionBlock, readQuestionBlock } from '../../questions/question-block.ts';
import { questionFile, questionSchemas, questionSources, questionTypes } from '../../questions/sources.ts';
import type { DataSource, Path } from '../load/data-source.ts';
import { validate } from '../load/validate.ts';
import { resolveQuestion } from './questions.ts';
import type { Resolving } from './resolving.ts';

/** A `::: question` block → a question, by way of the same fields and the same schema as in YAML. */
export function resolveQuestionBlock(resolving: Resolving, token: Token, origin: Origin): Question | undefined {
  const info = token.meta as BlockInfo;
  const firstLine = token.map?.[0] ?? 0;
  const opening = lineOf(origin, firstLine);
  const at = (word: string) => placeInText(origin, firstLine, Math.max(0, opening.indexOf(word)), word.length);
  const inBody = (text: BlockText) => placeInText(origin, firstLine + 1 + text.line, text.column, (text.text.split('\n')[0] ?? '').length);

  const type = (info.attributes['type'] ?? inferType(token.content)) as QuestionType;
  if (!questionTypes.includes(type)) {
    const guess = closest(type, questionTypes);
    const hint = guess ? `Did you mean “${guess}”?` : `The types are: ${questionTypes.join(', ')}.`;
    resolving.report(diagnostic('QUESTION-TYPE', at(type), { type }, { hint }));
    return undefined;
  }
  const { marks, fromBlock } = questionSources[type];
  const block = readQuestionBlock(token.content, marks);
  for (const stray of block.strays) resolving.report(diagnostic('QUESTION-LINE', inBody(stray), { line: stray.text.slice(0, 60) }));
  if (block.prompt.text === '') {
    resolving.report(diagnostic('QUESTION-NO-PROMPT', at('question'), {}));
    return undefined;
  }
  const fields = fromBlock(block);
  const attributes = attributeFields(resolving, info, type, at);
  const notes = notesOf(block);
  const feedback = { ...(fields.data['feedback'] as object | undefined), ...notes.feedback };
  const data = {
    type,
    ...attributes,
    ...fields.data,
    prompt: block.prompt.text,
    ...(Object.keys(feedback).length ? { feedback } : {}),
    ...(block.notes['hint'] ? { hint: block.notes['hint'].text } : {}),
  };
  const places: (readonly [Path, BlockText])[] = [[['prompt'], block.prompt], ...notes.places, ...fields.places];
  const source = blockSource(data, places, block.items, origin, firstLine, at('question'));
  const { value, diagnostics } = validate(source, questionFile);
  resolving.report(...diagnostics);
  return value && resolveQuestion(resolving, value, true);
}

/** What the answers look like, where the author names no type. */
function inferType(body: string): QuestionType {
  const options = body.match(/^[-*]\s+\[[xX ]\]/gm) ?? [];
  if (/^=\s/m.test(body)) {
    if (body.includes('{blank}')) return 'blanks';
    const answers = body.match(/^=\s+.*$/gm) ?? [];
    return answers.length === 1 && /^=\s+[-+]?\d+(\.\d+)?(\s*±.*)?$/.test(answers[0] ?? '') ? 'number' : 'text';
  }
  if (options.length) return options.filter((option) => /x/i.test(option)).length > 1 ? 'multiple' : 'choice';
  if (/^\S.*\s::\s/m.test(body)) return 'matching';
  return /^\d+[.)]\s/m.test(body) ? 'ordering' : 'essay';
}

/** `key=value` of the first line as fields: each value in the kind that the field's schema takes. */
function attributeFields(resolving: Resolving, info: BlockInfo, type: QuestionType, at: (word: string) => Place): Record<string, unknown> {
  const shape: Readonly<Record<string, z.ZodType>> = questionSchemas[type].shape;
  const fields: Record<string, unknown> = {};
  for (const [key, raw] of Object.entries(info.attributes)) {
    if (key === 'type') continue;
    if (type === 'scale' && (key === 'min-label' || key === 'max-label')) {
      fields['labels'] = { ...(fields['labels'] as object | undefined), [key.slice(0, 3)]: raw };
      continue;
    }
    const schema = shape[key];
    if (!schema || key === 'prompt' || key === 'feedback') {
      const guess = closest(key, Object.keys(shape));
      resolving.report(diagnostic('QUESTION-ATTRIBUTE', at(key), { attribute: key }, guess ? { hint: `Did you mean “${guess}”?` } : {}));
      continue;
    }
    const list = raw.split(',').map((part) => part.trim());
    const candidates = [...(list.length > 1 ? [list] : []), Number.isNaN(Number(raw)) ? raw : Number(raw), raw, raw === 'true' ? true : raw === 'false' ? false : raw, list];
    fields[key] = candidates.find((candidate) => schema.safeParse(candidate).success) ?? raw;
  }
  return fields;
}

function notesOf(block: QuestionBlock) {
  const feedback: Record<string, string> = {};
  const places: [Path, BlockText][] = [];
  for (const [name, text] of Object.entries(block.notes)) {
    if (name !== 'hint') feedback[name] = text.text;
    places.push([name === 'hint' ? ['hint'] : ['feedback', name], text]);
  }
  return { feedback, places };
}

/** The block as a data source: each field stands where its line stands. */
function blockSource(
  data: unknown,
  places: readonly (readonly [Path, BlockText])[],
  items: readonly BlockItem[],
  origin: Origin,
  firstLine: number,
  opening: Place,
): DataSource {
  const known = new Map(places.map(([path, text]) => [JSON.stringify(path), text]));
  const nearest = (path: Path): BlockText | undefined => {
    for (let length = path.length; length > 0; length--) {
      const text = known.get(JSON.stringify(path.slice(0, length)));
      if (text) return text;
    }
    return undefined;
  };
  const originAt = (path: Path): Origin => {
    const text = nearest(path);
    if (!text) return { ...origin, start: opening.start ?? origin.start, end: opening.end ?? origin.end, exact: false };
    const lines = text.text.split('\n');
    const place = placeInText(origin, firstLine + 1 + text.line, text.column, lines[0]?.length ?? 0);
    const start = place.start ?? origin.start;
    return { ...origin, start, end: place.end ?? start, exact: true, indent: origin.indent + (text.column > 0 && lines.length > 1 ? text.column : 0) };
  };
  return {
    file: origin.file,
    data,
    place: (path) => (nearest(path) ? placeOf(originAt(path)) : opening),
    keyPlace: () => opening,
    origin: originAt,
    idFix: (path, id) => {
      const end = opening.end?.offset ?? 0;
      if (path.length === 0) return { file: origin.file, offset: end, remove: 0, insert: ` id=${id}` };
      const item = items.find((one) => one === known.get(JSON.stringify(path)));
      if (!item || !origin.exact) return undefined;
      const offset = offsetOfLine(origin.text, origin.start.line + firstLine + 1 + item.line) + origin.indent + item.idColumn;
      return { file: origin.file, offset, remove: 0, insert: ` {#${id}}` };
    },
  };
}

function lineOf(origin: Origin, line: number): string {
  const from = offsetOfLine(origin.text, origin.start.line + line);
  const end = origin.text.indexOf('\n', from);
  return origin.text.slice(from + origin.indent, end === -1 ? undefined : end);
}
