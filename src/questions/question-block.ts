import { lineComment } from '../content/line-comments.ts';
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

/** A text and the line (from 0, in the body; -1 is the line that opens the block) and column where it starts. */
export interface BlockText {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Where its other lines start: `mixed` when each starts elsewhere. */
  readonly indent?: number | 'mixed';
}

export interface BlockItem extends BlockText {
  /** `option` - [x], `bullet` -, `number` 1., `answer` =, `pair` a :: b, `heading` ## */
  readonly mark: Mark;
  readonly checked: boolean;
  readonly id: BlockText | undefined;
  /** The right side of a pair. */
  readonly match: BlockText | undefined;
  readonly feedback: BlockText | undefined;
  /** Where ` {#id}` would be added. */
  readonly idColumn: number;
}

export type Mark = 'option' | 'bullet' | 'number' | 'answer' | 'pair' | 'heading';

/** Fields of a question as data, with where each of them stands. */
export interface BlockFields {
  readonly data: Record<string, unknown>;
  readonly places: readonly (readonly [Path, BlockText])[];
  /** Answers that do not fit the type: what it needs, and what was found. */
  readonly misfit?: { readonly needed: string; readonly found: string };
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
const trailingId = /\s*\{#([^{}]*)\}\s*$/;

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
  let unread = 0;
  let looked = 0;
  lines.forEach((raw, line) => {
    // Among the answers a comment is no answer; what is above them is read as Markdown.
    if (open !== 'prompt' && line >= looked && raw.startsWith('<!--')) {
      const comment = lineComment(lines, line);
      looked = comment?.next ?? lines.length;
      if (comment?.alone) unread = comment.next;
    }
    if (line < unread) return;
    const named = note.exec(raw);
    const mark = named
      ? undefined
      : wanted.find((one) => marks.some(([name, pattern]) => name === one && pattern.test(raw)));
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
      items[items.length - 1] = {
        ...last,
        feedback: joined(last.feedback, raw.replace(/^\s+>\s?/, ''), line, raw.indexOf('>') + 2),
      };
    } else if (/^\s+/.test(raw) && last && open === 'item' && !last.feedback) {
      items[items.length - 1] = continued(last, raw, line);
    } else if (typeof open === 'object' && raw.startsWith('>')) {
      const before = notes[open.note];
      notes[open.note] = joined(before, raw.replace(/^>\s?/, ''), line, 2);
    } else {
      strays.push({ text: raw.trim(), line, column: raw.length - raw.trimStart().length });
    }
  });
  const first = Math.max(
    0,
    promptLines.findIndex((text) => text.trim() !== ''),
  );
  return {
    prompt: { text: promptLines.slice(first).join('\n').trimEnd(), line: first, column: 0, indent: 0 },
    items,
    notes,
    strays,
  };
}

/** The next line of an item's text; its id may stand at the end of any line. */
function continued(item: BlockItem, raw: string, line: number): BlockItem {
  const id = item.id ? undefined : idAtEnd(raw, line);
  const text = (id ? raw.slice(0, id.from) : raw).trim();
  return {
    ...item,
    ...joined(item, text, line, raw.length - raw.trimStart().length),
    ...(id ? { id: id.id } : {}),
  };
}

function idAtEnd(raw: string, line: number): { id: BlockText; from: number } | undefined {
  const match = trailingId.exec(raw);
  const text = match?.[1];
  if (!match || text === undefined) return undefined;
  return { id: { text, line, column: raw.lastIndexOf('{#') + 2 }, from: match.index };
}

function readItem(raw: string, line: number, mark: Mark): BlockItem {
  const pattern = marks.find(([name]) => name === mark)?.[1] ?? /^/;
  const match = pattern.exec(raw);
  const column = match?.[0].length ?? 0;
  const id = idAtEnd(raw, line);
  const text = raw.slice(column, id?.from).trimEnd();
  const split = mark === 'pair' ? /^(.*?)(?:^|\s+)::\s+(.*)$/.exec(text) : null;
  const right = split?.[2] ?? '';
  return {
    mark,
    line,
    column,
    text: split ? (split[1] ?? '') : text,
    match: split ? { text: right, line, column: column + text.length - right.length } : undefined,
    checked: mark === 'option' && match?.[1] !== ' ',
    id: id?.id,
    feedback: undefined,
    idColumn: raw.trimEnd().length,
  };
}

function joined(before: BlockText | undefined, text: string, line: number, column: number): BlockText {
  if (!before) return { text, line, column };
  const indent = before.indent === undefined || before.indent === column ? column : 'mixed';
  return { ...before, text: `${before.text}\n${text}`, indent };
}

/** Items as option objects: what most types share. */
export function optionObjects(
  block: QuestionBlock,
  mark: Mark,
  under: string,
  withKey: boolean,
): BlockFields {
  const chosen = block.items.filter((item) => item.mark === mark);
  const places: [Path, BlockText][] = [];
  const data = chosen.map((item, index) => {
    places.push([[under, index], item], [[under, index, 'text'], item]);
    if (item.id) places.push([[under, index, 'id'], item.id]);
    if (item.feedback) places.push([[under, index, 'feedback'], item.feedback]);
    return {
      ...idOf(item),
      text: item.text,
      ...(withKey && item.checked ? { correct: true } : {}),
      ...(item.feedback ? { feedback: item.feedback.text } : {}),
    };
  });
  return { data: { [under]: data }, places };
}

export function idOf(item: BlockItem): { id?: string } {
  return item.id ? { id: item.id.text } : {};
}

/** `= text`, `= /pattern/i` */
export function acceptedValue(text: string): string | { pattern: string; flags?: 'i' } {
  const pattern = /^\/(.+)\/(i?)$/.exec(text);
  if (!pattern) return text;
  return { pattern: pattern[1] ?? '', ...(pattern[2] ? { flags: 'i' as const } : {}) };
}
