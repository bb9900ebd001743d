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
  visit,
  type YAMLParseError,
} from 'yaml';
import { atMost } from '../../diagnostics/at-most.ts';
import type { Diagnostic, Place, Result } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { composeYaml, maxDepth } from './compose-yaml.ts';
import { type DataSource, type Path, valueAt } from './data-source.ts';
import { idFix } from './id-fix.ts';
import { originOf } from './scalar-origin.ts';
import { reasonOf, type SourceText } from './source-text.ts';
import { aliasProblem, maxAliasWork, mayHaveAliases } from './yaml-limits.ts';
import { placeBetween, trimmedEnd } from './yaml-places.ts';
import { plain, yamlProblem } from './yaml-problems.ts';

/** Aliases may stand for at most this many nodes in all: enough for reuse, far from a bomb. */
const maxAliasCount = 1000;
/** Of fields that are there twice: more say nothing new. */
const mostAlike = 1000;

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
  const composed = composeYaml(padded);
  if ('tooDeepAt' in composed) {
    const place = placeBetween(source, composed.tooDeepAt, composed.tooDeepAt);
    return { value: undefined, diagnostics: [diagnostic('YAML-TOO-DEEP', place, { limit: maxDepth })] };
  }
  const { document } = composed;
  const broken = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  const errors = broken ? document.errors.filter(({ code }) => code === 'DUPLICATE_KEY') : document.errors;
  const diagnostics = (broken ? [...errors, broken] : errors).map((error) => syntaxFinding(error, source));
  if (broken) return { value: undefined, diagnostics: atMost(diagnostics, mostAlike) };
  const aliases = mayHaveAliases(padded) ? aliasesIn(document) : [];
  // The parser looks through the whole document for what an alias names.
  const tooMany = aliases.length * source.text.length > maxAliasWork;
  const { data, reason } = tooMany
    ? { data: undefined, reason: `there are ${aliases.length} of them` }
    : dataOf(document, aliases.length > 0, source.text.length);
  if (reason !== undefined) {
    const atFault =
      (!tooMany && aliases.find((alias) => alias.resolve(document) === undefined)) || aliases[0];
    const [start, end] = atFault?.range ?? [from, from];
    const finding = diagnostic('YAML-ALIASES', placeBetween(source, start, end), { reason });
    return { value: undefined, diagnostics: [...atMost(diagnostics, mostAlike), finding] };
  }
  return { value: yamlSource(source, document, data, from), diagnostics: atMost(diagnostics, mostAlike) };
}

function syntaxFinding(error: YAMLParseError, source: SourceText): Diagnostic {
  const { problem, hint } = yamlProblem(error, source.text);
  const place = placeBetween(source, error.pos[0], error.pos[1]);
  return diagnostic('YAML-SYNTAX', place, { problem }, hint ? { hint } : {});
}

function aliasesIn(document: Document.Parsed): Alias[] {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  return aliases;
}

/** The plain data, or why its aliases cannot be followed. */
function dataOf(
  document: Document.Parsed,
  hasAliases: boolean,
  textLength: number,
): { data?: unknown; reason?: string | undefined } {
  try {
    const data: unknown = document.toJS({ maxAliasCount });
    return { data, reason: hasAliases ? aliasProblem(data, textLength) : undefined };
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

/** Blanks everything outside the part, keeping offsets. */
function blankBut(text: string, from: number, to: number): string {
  return text.slice(0, from).replace(/[^\n]/g, ' ') + text.slice(from, to);
}
