import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { Origin } from '../../content/markdown.ts';
import type { Diagnostic, Fix, Place, Result } from '../../diagnostics/diagnostic.ts';
import { positionAt } from '../../diagnostics/positions.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { DataSource, Path } from './data-source.ts';
import { reasonOf, type SourceText } from './source-text.ts';
import { valueAt } from './validate.ts';
import { aliasProblem, maxAliasWork, maxDepth, tooDeepAt } from './yaml-limits.ts';
import { plain, yamlProblem } from './yaml-problems.ts';

/** Aliases may stand for at most this many nodes in all: enough for reuse, far from a bomb. */
const maxAliasCount = 1000;

/**
 * Parses `source.text` from `from` to `to` (the front matter of a module is a part of a file).
 * After the first error of syntax the parser guesses: what it reports from there on, and what its data lacks, would send
 * the author to lines that are right. So that error stands alone, and there is no data. Fields that are there twice are
 * all reported, and the rest is read.
 */
export function parseYaml(
  source: SourceText,
  from = 0,
  to = source.text.length,
): Result<DataSource | undefined> {
  const padded = from === 0 && to === source.text.length ? source.text : blankBut(source.text, from, to);
  const diagnostics: Diagnostic[] = [];
  const deep = tooDeepAt(padded);
  if (deep !== undefined) {
    return {
      value: undefined,
      diagnostics: [diagnostic('YAML-TOO-DEEP', placeBetween(source, deep, deep), { limit: maxDepth })],
    };
  }
  // With `silent`, a second document would be left out without a word.
  const document = parseDocument(padded, { prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  const broken = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  for (const error of document.errors) {
    if (error.code !== 'DUPLICATE_KEY' && error !== broken) continue;
    const { problem, hint } = yamlProblem(error, source.text);
    diagnostics.push(
      diagnostic(
        'YAML-SYNTAX',
        placeBetween(source, error.pos[0], error.pos[1]),
        { problem },
        hint ? { hint } : {},
      ),
    );
  }
  if (broken) return { value: undefined, diagnostics };
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  // The parser looks through the whole document for what an alias names.
  const tooMany = aliases.length * source.text.length > maxAliasWork;
  const { data, reason } = tooMany
    ? { data: undefined, reason: `there are ${aliases.length} of them` }
    : dataOf(document, source.text.length);
  if (reason !== undefined) {
    const atFault =
      (!tooMany && aliases.find((alias) => alias.resolve(document) === undefined)) || aliases[0];
    const [start, end] = atFault?.range ?? [from, from];
    diagnostics.push(diagnostic('YAML-ALIASES', placeBetween(source, start, end), { reason }));
    return { value: undefined, diagnostics };
  }
  return { value: yamlSource(source, document, data, from), diagnostics };
}

/** The plain data, or why its aliases cannot be followed. */
function dataOf(
  document: Document.Parsed,
  textLength: number,
): { data?: unknown; reason?: string | undefined } {
  try {
    const data: unknown = document.toJS({ maxAliasCount });
    return { data, reason: aliasProblem(data, textLength) };
  } catch (error) {
    // Aliases that name nothing, or that multiply beyond the limit, end toJS.
    return { reason: plain(reasonOf(error)) };
  }
}

function yamlSource(source: SourceText, document: Document.Parsed, data: unknown, from: number): DataSource {
  const find = finder(document);
  const range = (node: Node | null | undefined): Place =>
    node?.range
      ? placeBetween(source, node.range[0], trimmedEnd(source.text, node.range[0], node.range[1]))
      : placeBetween(source, from, from);
  const place = (path: Path): Place => {
    const found = find(path);
    return found.node
      ? range(found.node)
      : found.parentKey
        ? range(found.parentKey)
        : range(document.contents);
  };
  return {
    file: source.file,
    data,
    has: (path) => valueAt(data, path) !== undefined,
    place,
    keyPlace: (path) => {
      const key = find(path).key;
      return key ? range(key) : place(path);
    },
    origin: (path) => originOf(source, find(path).node, place(path)),
    idFix: (path, id) => idFix(source, find(path).node, id),
  };
}

interface Found {
  readonly node?: Node | null;
  readonly key?: Node | null;
  /** The nearest existing ancestor: its key, or the node itself for list items. */
  readonly parentKey?: Node | null;
}

/** Looks nodes up by path, and remembers them: each field of a question is asked for several times, by ever longer paths. */
function finder(document: Document.Parsed): (path: Path) => Found {
  const known = new Map<string, Found>();
  const look = (path: Path): Found => {
    const step = path.at(-1);
    if (step === undefined) return { node: document.contents, key: null };
    const name = path.join('\0');
    const found = known.get(name) ?? stepInto(document, look(path.slice(0, -1)), step);
    known.set(name, found);
    return found;
  };
  return look;
}

function stepInto(document: Document.Parsed, parent: Found, step: string | number): Found {
  const missing: Found = { parentKey: parent.parentKey ?? parent.key ?? parent.node ?? null };
  const node = isAlias(parent.node) ? parent.node.resolve(document) : parent.node;
  if (isMap(node)) {
    const pair: Pair | undefined = node.items.find(
      (item) => isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === String(step),
    );
    const key = (pair?.key ?? null) as Node | null;
    const next = (pair?.value as Node | null | undefined) ?? key;
    return next ? { node: next, key } : missing;
  }
  const next = isSeq(node) ? (node.items[Number(step)] as Node | undefined) : undefined;
  return next ? { node: next, key: null } : missing;
}

/**
 * Puts `id: …` first into a map, or turns a plain text into a map that has one. Only the text at hand is touched, so
 * comments and formatting stay. A multi-line text in a list would need new indentation: left to the author.
 */
function idFix(source: SourceText, node: Node | null | undefined, id: string): Fix | undefined {
  const at = node?.range?.[0];
  if (at === undefined) return undefined;
  const change = (offset: number, remove: number, insert: string): Fix => ({
    file: source.file,
    offset,
    remove,
    insert,
  });
  const column = positionAt(source.text, at).column;
  if (isMap(node))
    return node.flow
      ? change(at + 1, 0, ` id: ${id},`)
      : change(at, 0, `id: ${id}\n${' '.repeat(column - 1)}`);
  if (!isScalar(node)) return undefined;
  const raw = source.text.slice(at, trimmedEnd(source.text, at, node.range?.[1] ?? at));
  if (raw.includes('\n')) return undefined;
  const line = source.text.slice(at - column + 1, at);
  return /^\s*-\s+$/.test(line)
    ? change(at, 0, `id: ${id}\n${' '.repeat(column - 1)}text: `)
    : change(at, raw.length, `{ id: ${id}, text: ${raw} }`);
}

/** A block literal (`|`) keeps its lines: places inside it are exact. Other scalars are pointed at as a whole. */
function originOf(source: SourceText, node: Node | null | undefined, place: Place): Origin {
  const start = place.start ?? { line: 1, column: 1, offset: 0 };
  const end = place.end ?? start;
  const whole: Origin = { file: source.file, text: source.text, start, end, exact: false, indent: 0 };
  if (!isScalar(node) || typeof node.value !== 'string') return whole;
  if (node.type === 'BLOCK_LITERAL') {
    const bodyLine = source.text.indexOf('\n', start.offset) + 1;
    const indent = indentOf(node.value, source.text.slice(bodyLine, end.offset));
    // A first line that is blank may be shorter than the indentation.
    const blank = /^ *(?=\n|$)/.exec(source.text.slice(bodyLine))?.[0].length ?? indent;
    return {
      ...whole,
      start: positionAt(source.text, bodyLine + Math.min(indent, blank)),
      exact: true,
      indent,
    };
  }
  const raw = source.text.slice(start.offset, end.offset);
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const inner = quoted ? raw.slice(1, -1) : raw;
  if (inner !== node.value || inner.includes('\n')) return whole;
  return quoted
    ? { ...whole, start: positionAt(source.text, start.offset + 1), exact: true }
    : { ...whole, exact: true };
}

/** How far the lines of a block literal are indented: what its first line with words has more in the file. */
function indentOf(value: string, body: string): number {
  const lines = value.split('\n');
  const at = lines.findIndex((line) => line.trim() !== '');
  return at === -1 ? 0 : (body.split('\n')[at]?.length ?? 0) - (lines[at]?.length ?? 0);
}

function placeBetween(source: SourceText, start: number, end: number): Place {
  return {
    file: source.file,
    text: source.text,
    start: positionAt(source.text, start),
    end: positionAt(source.text, Math.max(start, end)),
  };
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** Blanks everything outside the part, keeping offsets. */
function blankBut(text: string, from: number, to: number): string {
  return text.slice(0, from).replace(/[^\n]/g, ' ') + text.slice(from, to);
}
