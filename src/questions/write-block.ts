import { isDeepStrictEqual } from 'node:util';
import { readBlock } from './read-block.ts';
import { type QuestionFile, questionSources } from './sources.ts';

/**
 * A question of YAML as a `::: question` block. `undefined` where the block has no way to say it: a text with a blank
 * line in an option, a setting with a quotation mark, a line that would be read as an answer.
 */
export function writeBlock(question: QuestionFile): string | undefined {
  const { settings = {}, lines } = questionSources[question.type].toBlock(question as never);
  const {
    id,
    type,
    objective,
    points,
    weight,
    shuffle,
    media,
    mediaAlt,
    required,
    tags,
    difficulty,
    revision,
  } = question;
  const all = {
    id,
    type,
    objective,
    points,
    weight,
    ...settings,
    shuffle,
    media,
    mediaAlt,
    required,
    tags,
    difficulty,
    revision,
  };
  const info = ['question', ...Object.entries(all).flatMap(([key, value]) => settingText(key, value))].join(
    ' ',
  );
  const { feedback, hint, prompt } = question;
  const notes = Object.entries({ ...feedback, hint }).flatMap(([name, text]) => noteLines(name, text));
  const body = [plain(prompt), ...section(lines), ...section(notes)].join('\n');
  // More colons than any line inside has, so that none of them ends the block.
  const inside = Math.max(2, ...[...body.matchAll(/^\s*(:{3,})/gm)].map(([, colons = '']) => colons.length));
  const colons = ':'.repeat(inside + 1);
  const { data, problems } = readBlock(`${colons} ${info}`, info, body);
  if (problems.length || !isDeepStrictEqual(normalForm(data), normalForm(question))) return undefined;
  return `${colons} ${info}\n${body}\n${colons}\n`;
}

function section(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line !== '');
  return last === -1 ? [] : ['', ...lines.slice(0, last + 1)];
}

function settingText(
  key: string,
  value: string | number | boolean | readonly string[] | undefined,
): string[] {
  if (value === undefined) return [];
  const text = Array.isArray(value) ? value.join(',') : String(value);
  return [/^[^\s"]+$/.test(text) ? `${key}=${text}` : `${key}="${text}"`];
}

function noteLines(name: string, text: string | undefined): string[] {
  if (text === undefined) return [];
  const [first = '', ...rest] = plain(text).split('\n');
  return [`> ${name}: ${first}`, ...rest.map((line) => `> ${line}`)];
}

/** A text without the blank lines round it, which mean nothing. */
const plain = (text: string) => text.replace(/^(\s*\n)+|\s+$/g, '');

/** The one of several ways to write the same: `Yes` and `{ text: Yes }`, `a` and `[a]`, `42` and `'42'`. */
export function normalForm(question: unknown): unknown {
  return normal(question, []);
}

const objectsOfText = ['options', 'items', 'scale', 'statements'];

function normal(value: unknown, path: readonly string[]): unknown {
  const key = path.at(-1) ?? '';
  if (Array.isArray(value)) {
    if (key === 'objective' && value.length === 1) return value[0];
    return value.map((one) => normal(inList(one, key, path), path));
  }
  if (typeof value === 'string') return key === 'pattern' ? value : plain(value);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([name, child]) => child !== undefined && !(name === 'correct' && child === false),
  );
  const fields = Object.fromEntries(kept.map(([name, child]) => [name, normal(child, [...path, name])]));
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, child]) => !(['feedback', 'labels'].includes(name) && isDeepStrictEqual(child, {})),
    ),
  );
}

function inList(value: unknown, key: string, path: readonly string[]): unknown {
  if (typeof value === 'number' && key === 'answers') return String(value);
  const isText = objectsOfText.includes(key) || (key === 'distractors' && path.length === 1);
  return typeof value === 'string' && isText ? { text: value } : value;
}
