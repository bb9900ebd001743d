import { parseAst } from 'rolldown/parseAst';

/** A node of the syntax tree, ESTree's with TypeScript's own. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

/** What is put in at an offset of the source. */
interface Edit {
  readonly at: number;
  readonly text: string;
}

/** What the names of private members end with after `markPrivates`: nothing that a browser or a course names does. */
export const privateEnding = /\w__$/;

/**
 * The TypeScript module with `__` after the name of every private member of its classes, so that the bundler can give
 * each a letter. By their names alone it could not: `session` and `parts` are also data, which others read.
 * Throws where a class names its own type, since a member of another instance would not be told from data.
 */
export function markPrivates(source: string, path: string): string {
  if (!/\bprivate\s/.test(source)) return source;
  const module = parseAst(source, { lang: 'ts', astType: 'ts' }, path) as unknown as Node;
  return all(module, ({ type }) => type === 'ClassDeclaration')
    .flatMap(([declared]) => editsOf(declared, path))
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, text: put }) => text.slice(0, at) + put + text.slice(at), source);
}

function editsOf(declared: Node, path: string): Edit[] {
  const members = (declared.body as Node).body as Node[];
  const made = members.find(({ kind }) => kind === 'constructor')?.value as Node | undefined;
  const parameters = ((made?.params ?? []) as Node[])
    .filter(({ type, accessibility }) => type === 'TSParameterProperty' && accessibility === 'private')
    .map(({ parameter }) => ((parameter as Node).left ?? parameter) as Node);
  const ofParameters = new Set(parameters.map(nameOf));
  const own = members
    .filter(({ accessibility }) => accessibility === 'private')
    .map(({ key }) => key as Node);
  const names = new Set([...own.map(nameOf), ...ofParameters]);

  const itself = nameOf(declared.id);
  if (all(declared, ({ type, typeName }) => type === 'TSTypeReference' && nameOf(typeName) === itself).length)
    throw new Error(`${path}: ${itself} takes another of its kind, whose private members have no mark`);

  const used = all(
    declared,
    ({ type, object, computed }) => type === 'MemberExpression' && isThis(object) && !computed,
  );
  const takenOut = all(declared, ({ type, init }) => type === 'VariableDeclarator' && isThis(init));
  return [
    ...own.map((key) => marked(key)),
    ...used
      .map(([{ property }]) => property as Node)
      .filter((property) => names.has(nameOf(property)))
      .map((property) => marked(property)),
    ...takenOut
      .flatMap(([{ id }]) => ((id as Node).properties ?? []) as Node[])
      .filter(({ key }) => names.has(nameOf(key)))
      .map(({ key, shorthand }) => marked(key as Node, shorthand ? `: ${nameOf(key)}` : '')),
    // A parameter that is a member, too, has one name for both.
    ...(made ? all(made, ({ type }) => type === 'Identifier') : [])
      .filter(([node]) => ofParameters.has(nameOf(node)))
      .flatMap(([node, around]) => parameterUse(node, around)),
  ];
}

/** Where the constructor says the parameter itself, not a property of the same name. */
function parameterUse(node: Node, around: Node): Edit[] {
  const { type, property, key, value, computed, shorthand } = around;
  if (type === 'MemberExpression' && property === node && !computed) return [];
  // Names in types.
  if (type.startsWith('TS') && around.parameter !== node && around.expression !== node) return [];
  if (type !== 'Property') return [marked(node)];
  if (shorthand) return value === node ? [{ at: nameEnd(node), text: `: ${nameOf(node)}__` }] : [];
  return key === node && !computed ? [] : [marked(node)];
}

/** A name's own end: a parameter's node goes on with its type. */
const nameEnd = (node: Node) => node.start + nameOf(node).length;
const marked = (node: Node, more = ''): Edit => ({ at: nameEnd(node), text: `__${more}` });
const nameOf = (node: unknown): string => String((node as Node | null | undefined)?.name ?? '');
const isThis = (node: unknown) => (node as Node | null | undefined)?.type === 'ThisExpression';

/** The nodes for which `holds`, each with the one around it. */
function all(root: Node, holds: (node: Node) => boolean): [Node, Node][] {
  const found: [Node, Node][] = [];
  const visit = (node: Node, around: Node): void => {
    if (holds(node)) found.push([node, around]);
    for (const child of Object.values(node).flat())
      if (typeof (child as Node | null)?.type === 'string') visit(child as Node, node);
  };
  visit(root, root);
  return found;
}
