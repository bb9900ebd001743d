import type { Env, MarkdownIt, StateCore, Token } from 'markdown-it';
import { folded } from './fold-questions.ts';

/** What the texts of a module define for each other: `[label]: https://…`, `*[LMS]: …`, `[^label]: …`. */
export interface Definitions {
  readonly references: NonNullable<Environment['references']>;
  readonly abbreviations: NonNullable<Environment['abbreviations']>;
  /** The blocks of each footnote, by its label. */
  readonly notes: ReadonlyMap<string, readonly Token[]>;
}

/** What markdown-it and its plugins keep of one text while they read it. */
interface Environment extends Env {
  references?: Record<string, { title: string; href: string }>;
  /** The keys start with `:`, here and in `refs`. */
  abbreviations?: Record<string, string>;
  /** `refs`: −1 until a mention gives the note its number. */
  footnotes?: { refs?: Record<string, number> };
  definitions?: Definitions | undefined;
}

/** The definitions of some texts, the first of each name; `undefined` where they have none. Reads blocks only. */
export function collectDefinitions(parser: MarkdownIt, sources: readonly string[]): Definitions | undefined {
  const found = sources.filter((source) => source.includes(']:')).map((source) => definedIn(parser, source));
  if (found.length === 0) return undefined;
  return {
    references: Object.assign({}, ...found.map(({ references }) => references).reverse()),
    abbreviations: Object.assign({}, ...found.map(({ abbreviations }) => abbreviations).reverse()),
    notes: new Map(found.flatMap(({ notes }) => [...notes]).reverse()),
  };
}

function definedIn(parser: MarkdownIt, source: string): Definitions {
  const env: Environment = {};
  const tokens: Token[] = [];
  parser.block.parse(source, parser, env, tokens);
  const notes = new Map<string, Token[]>();
  let note: { label: string; level: number; tokens: Token[] } | undefined;
  for (const token of folded(tokens, source)) {
    if (note && token.type === 'footnote_reference_close' && token.level === note.level) {
      if (!notes.has(note.label)) notes.set(note.label, note.tokens);
      note = undefined;
    } else if (note) note.tokens.push(token);
    else if (token.type === 'footnote_reference_open')
      note = { label: labelOf(token), level: token.level, tokens: [] };
  }
  return { references: env.references ?? {}, abbreviations: env.abbreviations ?? {}, notes };
}

/** Gives a text what others of its module define, `env.definitions`; what it defines itself goes first. */
export function sharedDefinitions(markdown: MarkdownIt): void {
  markdown.core.ruler.after('fold_questions', 'shared_definitions', (state) => {
    const env = state.env as Environment;
    const { definitions } = env;
    if (!definitions) return;
    env.references = env.references
      ? { ...definitions.references, ...env.references }
      : definitions.references;
    // The plugin takes an empty list for a pattern that matches everywhere.
    if (Object.keys(definitions.abbreviations).length > 0)
      env.abbreviations = { ...definitions.abbreviations, ...env.abbreviations };
    borrowNotes(state, env, definitions);
  });
}

/** Adds the footnotes that the text mentions and does not have, as if it defined them at its end. */
function borrowNotes(state: StateCore, env: Environment, { notes }: Definitions): void {
  const own = new Set(state.tokens.filter(({ type }) => type === 'footnote_reference_open').map(labelOf));
  const wanted = state.tokens.flatMap((token) => mentionsIn(token.content, token.map?.[0] ?? 0));
  for (const { label, line } of wanted) {
    const blocks = notes.get(label);
    if (!blocks || own.has(label)) continue;
    own.add(label);
    env.footnotes ??= {};
    env.footnotes.refs ??= {};
    env.footnotes.refs[`:${label}`] = -1;
    const edge = (type: string, nesting: 1 | -1) =>
      Object.assign(new state.Token(type, '', nesting), { meta: { label } });
    state.tokens.push(edge('footnote_reference_open', 1));
    for (const block of blocks) {
      state.tokens.push(copyAt(block, line));
      // A footnote may mention another one.
      for (const mention of mentionsIn(block.content, 0)) wanted.push({ ...mention, line });
    }
    state.tokens.push(edge('footnote_reference_close', -1));
  }
}

function mentionsIn(content: string, from: number): { label: string; line: number }[] {
  if (!content.includes('[^')) return [];
  return content
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(/\[\^([^\s[\]]+)\]/g)].map(([, label = '']) => ({ label, line: from + index })),
    );
}

/** A block of another text, whose place in this one is that of the mention. */
function copyAt(token: Token, line: number): Token {
  const copy: Token = Object.assign(Object.create(Object.getPrototypeOf(token)), token);
  return Object.assign(copy, {
    map: token.map ? [line, line + 1] : null,
    meta: token.meta ? { ...token.meta } : null,
    children: token.children ? [] : null,
  });
}

const labelOf = (token: Token): string => String(token.meta?.label ?? '');
