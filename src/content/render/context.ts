import type { Env, RendererRule } from 'markdown-it';
import type { Asset } from '../../course/model.ts';
import type { Say } from '../../languages/pages/index.ts';
import type { Html } from '../html.ts';
import type { Markdown } from '../markdown.ts';

/** What a text needs to know of the page that it is printed on. */
export interface MarkdownContext {
  readonly say: Say;
  /** Starts every element id that the text makes; unique in the document for each text. */
  readonly prefix: string;
  /** The highest heading that the text may have: 3 on a page, whose title is the h2. */
  readonly topHeading: 3 | 4;
  /** The text's first heading is the page's title, which the view prints. */
  readonly withoutTitle?: boolean;
  /** `{{ name }}` → value. */
  readonly variables: Readonly<Record<string, string>>;
  /** The file that a source path means, where the course has it. */
  readonly asset: (source: string) => Asset | undefined;
  /** The words of a transcript that is printed in its place: Markdown, or plain text. */
  readonly transcript: (source: string) => Markdown | string | undefined;
  /** Where a page of the course is: in this document, or in a unit of its own that is only named. */
  readonly page: (id: string) => { readonly href: string } | { readonly elsewhere: string } | undefined;
  /** Whether the glossary of this document has the term. */
  readonly hasTerm: (id: string) => boolean;
  /** The forms of the text's `question` blocks, in their order. */
  readonly questions?: readonly Html[];
  /** The next field of a fill-the-blanks prompt; each `{blank}` in it asks for one. */
  readonly blank?: () => Html | undefined;
}

/** One block that is open while rendering: what closes it, and its parts where it has some. */
export interface OpenBlock {
  readonly close: string;
  readonly parts?: PartShape & { heading: string; level: number; open: boolean; started: boolean };
}

/** How the parts of tabs, steps, cards and columns are written. Each part starts with a heading. */
export interface PartShape {
  readonly list: string;
  readonly listEnd: string;
  readonly part: string;
  readonly partEnd: string;
  /** Round what follows the heading. */
  readonly body?: readonly [open: string, close: string];
}

/** What a rendering remembers between tokens. */
export interface RenderState extends Env {
  readonly context: MarkdownContext;
  /** The highest heading level that the text uses, as written: 2 for `##`. */
  readonly topLevel: number;
  readonly blocks: OpenBlock[];
  /** A text of its own that is printed inside this one. */
  readonly inner: (text: Markdown, context: MarkdownContext) => Html;
  /** What each open link or span still has to print. */
  readonly links: string[];
  readonly spans: string[];
  /** In a phrase: the words of each footnote, by its number from 0. They follow where the note is mentioned. */
  readonly asides?: ReadonlyMap<number, Html>;
  /** The table that is being printed: the words of its header, and the column that is next. */
  table?: { readonly headers: readonly string[]; readonly corner: boolean; column: number };
  /** Abbreviations that were mentioned. */
  readonly mentioned: Set<string>;
  questions: number;
  ids: number;
}

/** markdown-it hands its rules an environment of any shape; ours is always the state of this rendering. */
export const stateOf = (env: Env | undefined): RenderState => env as RenderState;

export type Rules = Readonly<Record<string, RendererRule>>;
