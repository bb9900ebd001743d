import { isCollection, isMap, isPair, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Day } from '../course/days.ts';

/** The next term, as a licensee’s file has it. */
export interface NewTerm {
  readonly from: Day;
  readonly until: Day | 'none';
  readonly number?: string | undefined;
  readonly seats?: number | undefined;
}

/**
 * The text of a licensee’s file with one more renewal, and with nothing else changed: comments, order and form stay. In
 * the form that the renewals, or else the licence, are written in. `undefined`: the licence, or its renewals, stand
 * somewhere else (an alias), or there is none.
 */
export function insertRenewal(text: string, term: NewTerm): string | undefined {
  const document = parseDocument(text, { keepSourceTokens: true });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const licence = document.contents.get('licence');
  if (!isMap(licence) || licence.items.length === 0) return undefined;
  if (licence.items.some(({ key }) => isScalar(key) && key.value === '<<')) return undefined;
  const pair = licence.items.find(({ key }) => isScalar(key) && key.value === 'renewals');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const flat = `{ ${fieldsOf(term).join(', ')} }`;
  if (!pair) {
    if (licence.flow) return beforeEnd(text, licence, `renewals: [${flat}]`);
    const indent = indentOf(text, licence);
    if (indent === undefined) return undefined;
    return afterLine(text, endOf(licence), `${indent}renewals:${eol}${indent}  - ${flat}${eol}`, eol);
  }
  const renewals = pair.value;
  if (!isSeq(renewals) || renewals.items.length === 0) return undefined;
  if (renewals.flow) return beforeEnd(text, renewals, flat);
  const last = renewals.items.at(-1) as Node;
  const start = last.range?.[0];
  if (start === undefined) return undefined;
  const dash = text.lastIndexOf('-', start - 1);
  const before = text.slice(text.lastIndexOf('\n', dash) + 1, dash);
  // A dash behind something else stands in no column that another could stand below.
  if (before.trim() !== '') return undefined;
  const isBlock = isMap(last) && !last.flow;
  const gap = ' '.repeat(Math.max(1, start - dash - 1));
  const onOneLine = !text.slice(dash, start).includes('\n');
  const item = isBlock && onOneLine ? fieldsOf(term).join(`${eol}${before} ${gap}`) : flat;
  return afterLine(text, endOf(last), `${before}-${onOneLine ? gap : ' '}${item}${eol}`, eol);
}

function fieldsOf({ number, from, until, seats }: NewTerm): string[] {
  return [
    ...(number === undefined ? [] : [`number: ${written(number)}`]),
    `from: ${from}`,
    `until: ${until}`,
    ...(seats === undefined ? [] : [`seats: ${seats}`]),
  ];
}

/** In quotes wherever YAML might take it for something else, such as a number. */
function written(text: string): string {
  const isPlain = /^[A-Za-z][A-Za-z0-9]*[-/.][A-Za-z0-9./-]*[A-Za-z0-9]$|^\d{4}-\d{1,4}$/.test(text);
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}

/** Where the last of a collection ends, without the comments below it. */
function endOf(node: Node): number {
  if (isCollection(node) && !node.flow) {
    const last: unknown = node.items.at(-1);
    const value = isPair(last) ? (last.value ?? last.key) : last;
    if (value) return endOf(value as Node);
  }
  return node.range?.[1] ?? 0;
}

/** What stands before the keys of a block. */
function indentOf(text: string, map: YAMLMap): string | undefined {
  const at = (map.items[0]?.key as Node | undefined)?.range?.[0];
  if (at === undefined) return undefined;
  const indent = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return indent.trim() === '' ? indent : undefined;
}

/** Into the lines below the one that `end` is on. */
function afterLine(text: string, end: number, lines: string, eol: string): string {
  if (text.charAt(end - 1) === '\n') return text.slice(0, end) + lines + text.slice(end);
  const next = text.indexOf('\n', end);
  if (next === -1) return `${text}${eol}${lines}`;
  return text.slice(0, next + 1) + lines + text.slice(next + 1);
}

/** As the last of a collection in brackets. */
function beforeEnd(text: string, node: Node, addition: string): string {
  const bracket = (node.range?.[1] ?? 1) - 1;
  const inside = text.slice(0, bracket).trimEnd();
  const space = text.slice(inside.length, bracket);
  // A comment runs to the end of its line, and a comma behind it would be a part of it.
  const line = inside.slice(inside.lastIndexOf('\n') + 1);
  if (/(?:^|\s)#/.test(line))
    return `${inside}${space}, ${addition}${space.includes('\n') ? '\n' : ' '}${text.slice(bracket)}`;
  const comma = inside.endsWith(',') ? '' : ',';
  return `${inside}${comma} ${addition}${space}${text.slice(bracket)}`;
}
