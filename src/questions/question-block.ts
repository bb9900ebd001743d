import type { Path } from '../course/load/data-source.ts';

/**
 * A `::: question` body, read into lines that mean something. The scanner knows the marks; each type's `fromBlock`
 * says what they are in its fields.
 */
export interface QuestionBlock {
  readonly prompt: BlockText;
  readonly items: readonly BlockItem[];
  /** `> correct:`, `> incorrect:`, `> hint:` */
  readonly notes: Readonly<Record<string, BlockText>>;
  /** Lines that mean nothing, for QUESTION-LINE. */
  readonly strays: readonly BlockText[];
}

/** A text and the line (from 0, in the body) and column where it starts. */
export interface BlockText {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface BlockItem extends BlockText {
  /** `option` - [x], `bullet` -, `number` 1., `answer` =, `pair` a :: b, `heading` ## */
  readonly mark: Mark;
  readonly checked: boolean;
  readonly id: string | undefined;
  /** The right side of a pair. */
  readonly match: string | undefined;
  readonly feedback: BlockText | undefined;
  /** Where ` {#id}` would be added. */
  readonly idColumn: number;
}

export type Mark = 'option' | 'bullet' | 'number' | 'answer' | 'pair' | 'heading';

/** Fields of a question as data, with where each of them stands. */
export interface BlockFields {
  readonly data: Record<string, unknown>;
  readonly places: readonly (readonly [Path, BlockText])[];
}

const marks: readonly (readonly [Mark, RegExp])[] = [
  ['option', /^[-*]\s+\[([ xX])\]\s+/],
  ['bullet', /^[-*]\s+/],
  ['number', /^\d+[.)]\s+/],
  ['answer', /^=\s+/],
  ['heading', /^#{2,6}\s+/],
  ['pair', /^(?=.*(^|\s)::\s)/],
];
const note = /^>\s*(correct|incorrect|hint):\s*/;
const trailingId = /\s*\{#([^\s{}]+)\}\s*$/;

/**
 * Reads the body. `wanted` are the marks of the type: what has another mark is part of the prompt (a list in it), or a
 * stray once the answers have begun.
 */
export function readQuestionBlock(body: string, wanted: readonly Mark[]): QuestionBlock {
  const lines = body.split('\n');
  const promptLines: string[] = [];
  const items: BlockItem[] = [];
  const notes: Record<string, BlockText> = {};
  const strays: BlockText[] = [];
  let open: 'prompt' | 'item' | { note: string } | undefined = 'prompt';
  lines.forEach((raw, line) => {
    const named = note.exec(raw);
    const mark = named ? undefined : wanted.find((one) => marks.some(([name, pattern]) => name === one && pattern.test(raw)));
    const last = items.at(-1);
    if (named) {
      notes[named[1] ?? ''] = { text: raw.slice(named[0].length), line, column: named[0].length };
      open = { note: named[1] ?? '' };
    } else if (mark) {
      items.push(readItem(raw, line, mark));
      open = 'item';
    } else if (open === 'prompt') {
      promptLines.push(raw);
    } else if (raw.trim() === '') {
      if (typeof open === 'object') open = undefined;
    } else if (/^\s+>/.test(raw) && last && open === 'item') {
      items[items.length - 1] = { ...last, feedback: joined(last.feedback, raw.replace(/^\s+>\s?/, ''), line, raw.indexOf('>') + 2) };
    } else if (/^\s+/.test(raw) && last && open === 'item' && !last.feedback) {
      items[items.length - 1] = { ...last, text: `${last.text}\n${raw.trim()}` };
    } else if (typeof open === 'object' && raw.startsWith('>')) {
      const before = notes[open.note];
      notes[open.note] = joined(before, raw.replace(/^>\s?/, ''), line, 2);
    } else {
      strays.push({ text: raw.trim(), line, column: raw.length - raw.trimStart().length });
    }
  });
  const first = Math.max(0, promptLines.findIndex((text) => text.trim() !== ''));
  return { prompt: { text: promptLines.join('\n').trim(), line: first, column: 0 }, items, notes, strays };
}

function readItem(raw: string, line: number, mark: Mark): BlockItem {
  const pattern = marks.find(([name]) => name === mark)?.[1] ?? /^/;
  const match = pattern.exec(raw);
  const column = match?.[0].length ?? 0;
  const id = trailingId.exec(raw);
  const text = raw.slice(column, id ? id.index : undefined).trimEnd();
  const split = mark === 'pair' ? /^(.*?)\s*::\s+(.*)$/.exec(text) : null;
  return {
    mark,
    line,
    column,
    text: split ? (split[1] ?? '') : text,
    match: split ? split[2] : undefined,
    checked: mark === 'option' && match?.[1] !== ' ',
    id: id?.[1],
    feedback: undefined,
    idColumn: raw.trimEnd().length,
  };
}

function joined(before: BlockText | undefined, text: string, line: number, column: number): BlockText {
  return before ? { ...before, text: `${before.text}\n${text}` } : { text, line, column };
}

/** Items as option objects: what most types share. */
export function optionObjects(block: QuestionBlock, mark: Mark, under: string, withKey: boolean): BlockFields {
  const chosen = block.items.filter((item) => item.mark === mark);
  const places: [Path, BlockText][] = [];
  const data = chosen.map((item, index) => {
    places.push([[under, index], item], [[under, index, 'text'], item]);
    if (item.id !== undefined) places.push([[under, index, 'id'], { ...item, column: item.column + item.text.length }]);
    if (item.feedback) places.push([[under, index, 'feedback'], item.feedback]);
    return {
      ...(item.id === undefined ? {} : { id: item.id }),
      text: item.text,
      ...(withKey && item.checked ? { correct: true } : {}),
      ...(item.feedback ? { feedback: item.feedback.text } : {}),
    };
  });
  return { data: { [under]: data }, places };
}

/** `= text`, `= /pattern/i` */
export function acceptedValue(text: string): string | { pattern: string; flags?: 'i' } {
  const pattern = /^\/(.+)\/(i?)$/.exec(text);
  if (!pattern) return text;
  return { pattern: pattern[1] ?? '', ...(pattern[2] ? { flags: 'i' as const } : {}) };
}
