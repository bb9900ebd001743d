import type { Token } from 'markdown-it';
import type { BlockInfo } from '../../content/block-info.ts';
import type { Markdown } from '../../content/markdown.ts';
import type { Course, Page } from '../../course/model.ts';
import { taughtIn } from '../../course/taught.ts';

/**
 * For each of these objectives a page with what the course says of it in few words: the `key-point` blocks of the pages
 * that teach it, or else the first paragraph of each. Objectives that no page teaches have none.
 */
export function keyPointPages(
  course: Pick<Course, 'modules' | 'objectives'>,
  objectives: ReadonlySet<string>,
): readonly Page[] {
  return course.objectives.flatMap((objective) => {
    if (!objectives.has(objective.id)) return [];
    const pages = taughtIn(course, objective.id).flatMap((taught) =>
      taught.pages.length > 0 ? taught.pages : taught.module.pages,
    );
    const points = pages.flatMap(({ content }) => blocksNamed(content.tokens, 'key-point'));
    const tokens =
      points.length > 0 ? points : pages.flatMap(({ content }) => firstParagraph(content.tokens));
    const [first] = pages;
    if (!first || tokens.length === 0) return [];
    const content: Markdown = { ...first.content, tokens: tokens.map(standingAlone) };
    return [
      {
        id: `key-${objective.id}`,
        title: objective.text,
        content,
        objectives: [objective.id],
        questions: [],
        place: first.place,
      },
    ];
  });
}

/** The tokens of the blocks with a name, each from its opening to its close. */
function blocksNamed(tokens: readonly Token[], name: string): readonly Token[] {
  const found: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    const opens = token.type === 'container_block_open';
    if (depth > 0 || (opens && (token.meta as BlockInfo).name === name)) {
      found.push(token);
      if (opens) depth += 1;
      else if (token.type === 'container_block_close') depth -= 1;
    }
  }
  return found.filter(({ type }) => type !== 'question_block');
}

/** With words of its own: a picture alone says too little. */
function firstParagraph(tokens: readonly Token[]): readonly Token[] {
  const hasWords = (inline: Token | undefined) =>
    inline?.children?.some(({ type, content }) => type === 'text' && content.trim() !== '') ?? false;
  const at = tokens.findIndex(
    ({ type, level }, index) => type === 'paragraph_open' && level === 0 && hasWords(tokens[index + 1]),
  );
  return at === -1 ? [] : tokens.slice(at, at + 3);
}

/** A token without what leads to parts of the course that are not here: footnotes, and links to its pages. */
function standingAlone(token: Token): Token {
  if (!token.children) return token;
  let inside = false;
  const children = token.children.flatMap((child) => {
    if (child.type === 'footnote_ref') return [];
    const leads = child.type === 'link_open' && String(child.attrGet('href') ?? '').startsWith('#');
    if (!leads && !(inside && child.type === 'link_close')) return [child];
    inside = leads;
    return [like(child, { type: leads ? 'span_open' : 'span_close', meta: {} })];
  });
  return like(token, { children });
}

function like(token: Token, changes: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);
}
