import type { YAMLParseError } from 'yaml';

/** What is wrong with a YAML text, in the words of somebody who writes courses, and what to do. */
export interface YamlProblem {
  readonly problem: string;
  readonly hint?: string;
}

const indented =
  'Lines of one list or one group start in the same column. Compare this line with those above it.';
const quoteIt = 'Put the whole text in quotes.';

const missingComma: YamlProblem = {
  problem: 'a comma is missing inside { … } or [ … ]',
  hint: 'A text with a comma, a colon or a bracket in it needs quotes there.',
};
const tooFarIn: YamlProblem = {
  problem: 'the next line is indented further, so it is read as part of this text',
  hint: 'If it is a field, start it in the same column as this one. If it is text, put the whole text in quotes.',
};
const noSpace: YamlProblem = {
  problem: 'a space is missing behind the colon',
  hint: 'Write a space between “:” and the value.',
};

/** By the parser's code, or by the beginning of its message where one code stands for several mistakes. */
const problems: Readonly<Record<string, YamlProblem>> = {
  TAB_AS_INDENT: {
    problem: 'a tab stands here',
    hint: 'Indent with two spaces. Most editors can be set to write spaces when you press the tab key.',
  },
  BAD_INDENT: { problem: 'this line is not indented like the lines that it belongs to', hint: indented },
  BAD_SCALAR_START: { problem: 'a text cannot start with this character', hint: quoteIt },
  BLOCK_AS_IMPLICIT_KEY: { problem: 'a second “: ” stands in this line', hint: quoteIt },
  BLOCK_IN_FLOW: missingComma,
  MULTILINE_IMPLICIT_KEY: {
    problem: 'a “: ” stands in a text of several lines',
    hint: 'Put the whole text in quotes, or write “>-” behind the field’s name and the text below it, indented.',
  },
  MULTIPLE_DOCS: { problem: 'a line “---” starts a second document here', hint: 'Remove that line.' },
  BAD_DQ_ESCAPE: {
    problem: 'a “\\” in double quotes stands for something else here',
    hint: 'Use single quotes, or write “\\\\”.',
  },
  'Sequence item without - indicator': {
    problem: 'this line is indented too little for the entry above it, or its “- ” is missing',
    hint: indented,
  },
  'Implicit map keys need to be followed by map values': {
    problem: 'this line has no “: ”',
    hint: 'A field is a name, a colon, a space and a value. The further lines of a long text are indented.',
  },
  "Missing closing 'quote": {
    problem: "the text that starts with “'” has no second “'” that ends it",
    hint: "Add it. Inside such a text, an apostrophe is written twice: 'don''t'.",
  },
  'Missing closing "quote': {
    problem: 'the text that starts with “"” has no second “"” that ends it',
    hint: 'Add it.',
  },
  'Missing ,': missingComma,
  'Unexpected block-seq-ind on same line': {
    problem: 'a list starts on the line of its field',
    hint: 'Start it on the next line, or write it as [a, b].',
  },
  'Unexpected scalar at node end': {
    problem: 'this text cannot stand here',
    hint: `${indented} Inside '…', an apostrophe is written twice: 'don''t'.`,
  },
  'Expected flow map to end with }': { problem: 'the “{” has no “}” that ends it', hint: 'Add it.' },
  'Expected flow sequence to end with ]': { problem: 'the “[” has no “]” that ends it', hint: 'Add it.' },
  'Flow map in block collection': {
    problem: 'the “{” has no “}” that ends it, or its lines are not indented',
    hint: 'Add it.',
  },
  'Flow sequence in block collection': {
    problem: 'the “[” has no “]” that ends it, or its lines are not indented',
    hint: 'Add it.',
  },
  'Block scalar values in collections': {
    problem: 'the text below “>-” or “|” is not indented',
    hint: 'Indent each of its lines by two spaces more than the field.',
  },
};

export function yamlProblem({ code, message, pos }: YAMLParseError, text: string): YamlProblem {
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(text.slice(pos[0]))?.[0] ?? '';
    return { problem: `the field “${key}” is here twice`, hint: 'Keep one of them.' };
  }
  const line =
    /^[^\n]*/
      .exec(text.slice(pos[0]))?.[0]
      .replace(/\s+#.*$/, '')
      .trimEnd() ?? '';
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:\s/.test(line)) return tooFarIn;
  if (code === 'MULTILINE_IMPLICIT_KEY' && /^[\w-]+:\S/.test(line)) return noSpace;
  const known = Object.entries(problems).find(([start]) => message.startsWith(start))?.[1] ?? problems[code];
  if (!known) return { problem: plain(message) };
  return known.hint === quoteIt
    ? { ...known, hint: `Put the whole text in quotes: '${line.replaceAll("'", "''")}'` }
    : known;
}

/** The parser's message, without its own full stop and position. */
export function plain(message: string): string {
  return message.replace(/ at line \d+.*$/s, '').replace(/[.:]?\s*$/, '');
}
