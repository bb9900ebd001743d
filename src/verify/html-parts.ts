/** A start tag. Names are in lower case, values as a browser reads them. */
export interface Tag {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** What a page asks of a browser. Its words are none of it, and so they are in none of these. */
export interface HtmlParts {
  /** Only those with an address or a handler: a page has thousands of tags, and few of them are worth reading. */
  readonly tags: readonly Tag[];
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * Comments and start tags. A “>” in a quoted value ends no tag. Whatever is left open lasts to the end of the page, as in
 * a browser, so that the pattern never has to go back.
 */
const markup =
  /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<([a-z][^\s/>]*)((?:[^=>]|=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))?)*)(?:>|$)/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const worthReading = /\/\/|[\s"'/]on[a-z]+\s*=|javascript:/i;
/** Elements whose content is no markup. Patterns find their ends. */
const rawText: Readonly<Record<string, RegExp>> = {
  script: /<\/script/gi,
  style: /<\/style/gi,
  textarea: /<\/textarea/gi,
  title: /<\/title/gi,
};
/** `type` of a script that is run; others, such as application/json, hold data. */
const runs = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;
const address = /^(?:.*:)?(?:href|src|data|(?:form)?action)$/;
/** Where SVG takes `url(…)` outside of styles. */
const styling = /^(?:style|fill|stroke|filter|mask|clip-path|cursor|marker(?:-\w+)?)$/;
const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&amp;': '&',
};

export function htmlParts(html: string): HtmlParts {
  const tags: Tag[] = [];
  const scripts: string[] = [];
  const styles: string[] = [];
  const openings = new RegExp(markup);
  for (let found = openings.exec(html); found; found = openings.exec(html)) {
    const name = found[1]?.toLowerCase();
    if (name === undefined) continue;
    const written = found[2] ?? '';
    const tag = { name, attributes: name === 'script' || worthReading.test(written) ? read(written) : [] };
    if (tag.attributes.length > 0) tags.push(tag);
    const closing = rawText[name];
    // So SVG closes them; in HTML the slash says nothing, and where it is written the end tag follows at once.
    if (!closing || written.endsWith('/')) continue;
    closing.lastIndex = openings.lastIndex;
    const end = closing.exec(html)?.index ?? html.length;
    const content = html.slice(openings.lastIndex, end);
    if (name === 'script' && runs.test(attributeValue(tag, 'type')?.trim() ?? '')) scripts.push(content);
    if (name === 'style') styles.push(content);
    openings.lastIndex = end;
  }
  const attributes = tags.flatMap((tag) => tag.attributes);
  scripts.push(...attributes.filter(isScript).map(([, value]) => value));
  styles.push(...attributes.filter(([name]) => styling.test(name)).map(([, value]) => value));
  return { tags, scripts, styles };
}

export function attributeValue(tag: Tag, name: string): string | undefined {
  return tag.attributes.find((one) => one[0] === name)?.[1];
}

function isScript([name, value]: Tag['attributes'][number]): boolean {
  return /^on[a-z]+$/.test(name) || (address.test(name) && /^\s*javascript:/i.test(value));
}

function read(written: string): Tag['attributes'] {
  return [...written.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
    name.toLowerCase(),
    (double ?? single ?? bare ?? '').replace(
      /&(?:quot|apos|amp|#34|#39);/g,
      (entity) => entities[entity] ?? '',
    ),
  ]);
}
