import type { BlockInfo } from '../content/block-info.ts';
import { type Markdown, placeInText, tokensOfType } from '../content/markdown.ts';
import type { Course, PlainLine } from '../course/model.ts';
import { lineOf } from '../diagnostics/positions.ts';
import { CourseProse, ownTextsOf, proseOf } from './course-prose.ts';

/** Several rules read the same words. */
const known = new WeakMap<Course, readonly CourseProse[]>();

/**
 * All prose of a course, and what else learners read: objectives, titles and summaries of modules, titles of blocks. Those
 * come last, so that what is told once is told of a text.
 */
export function titledProseOf(course: Course): readonly CourseProse[] {
  const prose = known.get(course) ?? [
    ...proseOf(course),
    ...ownTextsOf(course).flatMap((text) => blockTitlesIn(text, course.language)),
    ...(course.lines ?? []).map((line) => proseOfLine(line, course.language)),
  ];
  known.set(course, prose);
  return prose;
}

function blockTitlesIn(markdown: Markdown, language: string): CourseProse[] {
  return tokensOfType(markdown, 'container_block_open').flatMap(({ token, line }) => {
    const { title } = token.meta as BlockInfo;
    if (title === '') return [];
    const column = Math.max(0, lineOf(markdown.source, line + 1).lastIndexOf(title));
    return [
      plain('heading', title, language, markdown, (offset, length) =>
        placeInText(markdown.origin, line, column + offset, length),
      ),
    ];
  });
}

function proseOfLine({ kind, text, place }: PlainLine, language: string): CourseProse {
  const nowhere = { line: 1, column: 1, offset: 0 };
  const { file, text: whole = '', start = nowhere, end = nowhere } = place;
  const origin = { file, text: whole, start, end, exact: false, indent: 0 };
  const markdown = { source: text, tokens: [], origin };
  return plain(kind === 'title' ? 'heading' : 'paragraph', text, language, markdown, () => place);
}

function plain(
  kind: CourseProse['kind'],
  text: string,
  language: string,
  markdown: Markdown,
  placeOf: CourseProse['placeOf'],
): CourseProse {
  const pieces = [{ start: 0, text, language: undefined, kind: 'plain', at: undefined, line: -1 }] as const;
  return new CourseProse({ kind, noted: false, text, pieces, markdown }, language, placeOf);
}
