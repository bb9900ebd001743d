/**
 * A strict reader of the HTML that we write: every element closed in order, every attribute quoted. It throws where a
 * browser would repair, so a test that reads a page also says that the page is well formed.
 */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const piece =
  /<!--[\s\S]*?-->|<!DOCTYPE html>|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>|[^<]+|</gi;

export function parseHtml(html: string): Element {
  const root: Element = { name: '#root', attributes: {}, children: [] };
  const open: Element[] = [root];
  for (const [whole, slash, name, rest = ''] of html.matchAll(piece)) {
    const parent = open.at(-1) ?? root;
    if (whole === '<') throw new Error(`A tag that is not well formed near “${near(html, whole)}”.`);
    if (name === undefined) {
      if (!whole.startsWith('<!')) parent.children.push(decode(whole));
    } else if (slash) {
      if (parent.name !== name)
        throw new Error(`</${name}> closes <${parent.name} ${JSON.stringify(parent.attributes)}>.`);
      open.pop();
    } else {
      const element: Element = { name, attributes: attributesOf(rest), children: [] };
      parent.children.push(element);
      if (!voids.has(name)) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is never closed.`);
  return root;
}

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of source.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)) {
    if (name in attributes) throw new Error(`The attribute ${name} is given twice in “${source}”.`);
    attributes[name] = decode(value);
  }
  return attributes;
}

const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) =>
    name === undefined
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
      : (names[name] ?? whole),
  );
}

const near = (html: string, part: string): string => html.slice(html.indexOf(part), html.indexOf(part) + 60);

/** Every element below, in document order. */
export function* elements(root: Element): Generator<Element> {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* elements(child);
  }
}

/** Elements by name, and by attributes that they have (`''`: with any value). */
export function all(
  root: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element[] {
  return [...elements(root)].filter(
    (element) =>
      (name === '*' || element.name === name) &&
      Object.entries(attributes).every(([key, value]) =>
        key === 'class'
          ? (element.attributes[key] ?? '').split(' ').includes(value)
          : key in element.attributes && (value === '' || element.attributes[key] === value),
      ),
  );
}

/** The one element that matches; more or fewer are an error. */
export function one(root: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const [found, ...more] = all(root, name, attributes);
  if (!found || more.length > 0) {
    throw new Error(
      `${more.length + (found ? 1 : 0)} elements match <${name} ${JSON.stringify(attributes)}>; one was expected.`,
    );
  }
  return found;
}

/** The words inside, in one line. */
export function text(root: Element): string {
  return wordsOf(root).replace(/\s+/g, ' ').trim();
}

function wordsOf(root: Element): string {
  return root.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}
