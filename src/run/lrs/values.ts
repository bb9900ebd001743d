/** The value types of xAPI 1.0.3 (Data, 2.4 and 4), as checks that return what is wrong, or nothing. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Fields = { readonly [key: string]: Json };
/** Finds what is wrong with a value; `path` says where it stands in the statement. */
export type Check = (value: Json, path: string) => string[];

const shown = (value: Json): string => JSON.stringify(value).slice(0, 100);

function text(what: string, test: (value: string) => boolean): Check {
  return (value, path) =>
    typeof value === 'string' && test(value) ? [] : [`${path} is not ${what}: ${shown(value)}`];
}

export const isObject = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const anyText = text('a text', () => true);
export const anyBoolean: Check = (value, path) =>
  typeof value === 'boolean' ? [] : [`${path} is not true or false: ${shown(value)}`];
/** RFC 4122, lower or upper case, variant 2. */
export const uuid = text('a UUID', (value) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(value),
);
/** RFC 3987: absolute, so with a scheme, and without spaces. */
export const iri = text('an absolute IRI', (value) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value));
export const mailbox = text('a mailto IRI', (value) => /^mailto:[^\s@]+@[^\s@]+$/.test(value));
export const sha1 = text('a SHA-1 in hexadecimal', (value) => /^[0-9a-f]{40}$/.test(value));
/** RFC 3339. That it is UTC is a rule of cmi5, not of xAPI. */
export const timestamp = text(
  'a timestamp',
  (value) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
);
export const duration = text(
  'an ISO 8601 duration',
  (value) =>
    /^P(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)$/.test(value) && /\d[A-Z]$/.test(value),
);
export const languageTag = text('a language tag', (value) =>
  /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value),
);
export const version = text('1.0.x', (value) => /^1\.0(\.\d+)?$/.test(value));

export const decimal: Check = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? [] : [`${path} is not a number: ${shown(value)}`];

export const oneOf = (...words: readonly string[]): Check =>
  text(`one of ${words.join(', ')}`, (value) => words.includes(value));

export const listOf =
  (item: Check): Check =>
  (value, path) =>
    Array.isArray(value)
      ? (value as readonly Json[]).flatMap((one, index) => item(one, `${path}[${index}]`))
      : [`${path} is not a list`];

export const languageMap: Check = (value, path) =>
  isObject(value)
    ? Object.entries(value).flatMap(([tag, words]) => [
        ...languageTag(tag, `${path} key`),
        ...anyText(words, `${path}.${tag}`),
      ])
    : [`${path} is not a language map`];

/** Data 2.4: keys are IRIs, values anything. */
export const extensions: Check = (value, path) =>
  isObject(value)
    ? Object.keys(value).flatMap((key) => iri(key, `${path} key`))
    : [`${path} is not an object`];

/** An object with known properties and no others; nulls are refused (Data 2.2). */
export function shape(properties: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, path) => {
    if (!isObject(value)) return [`${path} is not an object`];
    const missing = required.filter((name) => !(name in value)).map((name) => `${path}.${name} is missing`);
    return missing.concat(
      Object.entries(value).flatMap(([name, inner]) => {
        const check = properties[name];
        if (check === undefined) return [`${path}.${name} is not a property that xAPI knows`];
        if (inner === null) return [`${path}.${name} is null`];
        return check(inner, `${path}.${name}`);
      }),
    );
  };
}

/** `undefined` when the text is not JSON. */
export function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
