import { expect } from 'vitest';

/**
 * What SARIF 2.1.0 says of the objects that we write, field by field; a field that is not named here is not allowed.
 * No npm package that is kept up has its JSON Schema.
 */
type Check = (value: unknown, path: string, log: Loose) => void;
// biome-ignore lint/suspicious/noExplicitAny: a document that is not known to be one yet
type Loose = any;

const fail = (path: string, why: string): never => expect.fail(`${path}: ${why}`);
const text: Check = (value, path) => {
  if (typeof value !== 'string' || value === '') fail(path, 'no text');
  // Half a pair of surrogates is refused by strict readers of JSON.
  if (/\p{Cs}/u.test(String(value))) fail(path, 'not well-formed');
};
const one =
  (...allowed: readonly unknown[]): Check =>
  (value, path) => {
    if (!allowed.includes(value)) fail(path, `${value} is none of ${allowed.join(', ')}`);
  };
const from =
  (least: number): Check =>
  (value, path) => {
    if (!Number.isInteger(value) || Number(value) < least) fail(path, `${value} is no whole number`);
  };
const list =
  (check: Check, least = 0): Check =>
  (value, path, log) => {
    if (!Array.isArray(value) || value.length < least) return fail(path, 'no list');
    value.forEach((item, index) => {
      check(item, `${path}[${index}]`, log);
    });
  };
const object =
  (fields: Readonly<Record<string, Check>>, required: readonly string[], also?: Check): Check =>
  (value, path, log) => {
    if (typeof value !== 'object' || value === null) return fail(path, 'no object');
    for (const key of required) if (!(key in value)) fail(path, `has no ${key}`);
    for (const [key, item] of Object.entries(value)) {
      const check = fields[key];
      if (!check) return fail(path, `may not have ${key}`);
      check(item, `${path}.${key}`, log);
    }
    also?.(value, path, log);
  };

/** §3.11: a message; no placeholder without arguments, no link. */
const message = object({ text, markdown: text }, ['text'], (value: Loose, path) => {
  if (/(?<!\{)\{\d+\}(?!\})/.test(value.text)) fail(path, 'has a placeholder');
  if (/\[[^\]]*(?<!\\)\]\(/.test(value.text)) fail(path, 'has a link');
});
/** RFC 3986 §4.2 without a scheme: only what may stand in a path. */
const relativeUri: Check = (value, path) => {
  if (!/^(?:[\w.~!$&'()*+,;=@-]|%[0-9A-F]{2}|\/)+$/.test(String(value))) fail(path, `${value} is no path`);
};
/** §3.4: the base is one of the run. */
const artifactLocation = object(
  { uri: relativeUri, uriBaseId: text },
  ['uri', 'uriBaseId'],
  (value: Loose, path, log) => {
    if (!log.runs[0].originalUriBaseIds?.[value.uriBaseId]) fail(path, 'has no base');
  },
);
/** §3.30: lines and columns from 1, the end not before the start. */
const region = object(
  { startLine: from(1), startColumn: from(1), endLine: from(1), endColumn: from(1) },
  ['startLine'],
  ({ startLine, startColumn = 1, endLine = startLine, endColumn = startColumn }: Loose, path) => {
    if (endLine < startLine || (endLine === startLine && endColumn < startColumn))
      fail(path, 'ends before it starts');
  },
);
const physicalLocation = object({ artifactLocation, region }, ['artifactLocation']);
const location = object({ id: from(0), physicalLocation, message }, ['physicalLocation']);
const level = one('error', 'warning', 'note');
const descriptor = object(
  {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: object({ level }, ['level']),
  },
  ['id'],
);
const replacement = object(
  {
    deletedRegion: region,
    insertedContent: object({ text: (value, path) => typeof value === 'string' || fail(path, 'no text') }, [
      'text',
    ]),
  },
  ['deletedRegion'],
);
const fix = object(
  {
    description: message,
    artifactChanges: list(
      object({ artifactLocation, replacements: list(replacement, 1) }, ['artifactLocation', 'replacements']),
      1,
    ),
  },
  ['artifactChanges'],
);
/** §3.27.6: the index leads to the rule that is named. GitHub wants a location and a fingerprint in each result. */
const result = object(
  {
    ruleId: text,
    ruleIndex: from(0),
    level,
    message,
    locations: list(location, 1),
    relatedLocations: list(location, 1),
    partialFingerprints: object({ 'coursewrightLine/v1': text }, ['coursewrightLine/v1']),
    fixes: list(fix, 1),
  },
  ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints'],
  ({ ruleId, ruleIndex }: Loose, path, log) => {
    if (log.runs[0].tool.driver.rules[ruleIndex]?.id !== ruleId) fail(path, 'has another rule at its index');
  },
);
const notification = object({ descriptor: object({ id: text, index: from(0) }, ['id']), level, message }, [
  'message',
]);
const run = object(
  {
    tool: object(
      {
        driver: object(
          { name: text, semanticVersion: text, rules: list(descriptor), notifications: list(descriptor, 1) },
          ['name', 'semanticVersion', 'rules'],
        ),
      },
      ['driver'],
    ),
    automationDetails: object({ id: text }, ['id']),
    columnKind: one('utf16CodeUnits'),
    originalUriBaseIds: object({ '%SRCROOT%': object({ description: message }, []) }, ['%SRCROOT%']),
    invocations: list(
      object(
        { executionSuccessful: one(true, false), toolConfigurationNotifications: list(notification, 1) },
        ['executionSuccessful'],
      ),
      1,
    ),
    results: list(result),
  },
  ['tool', 'columnKind', 'results'],
);
const sarifLog = object({ $schema: text, version: one('2.1.0'), runs: list(run, 1) }, ['version', 'runs']);

/** Reads a log and holds it against the standard. */
export function readSarif(json: string): Loose {
  const log: Loose = JSON.parse(json);
  sarifLog(log, 'log', log);
  return log;
}
