import { readFileSync } from 'node:fs';
import type { MarkdownContext } from '../../src/content/render/context.ts';
import { renderMarkdown } from '../../src/content/render-markdown.ts';
import type { Course } from '../../src/course/model.ts';
import { pageWords } from '../../src/languages/pages/index.ts';
import { renderRelease } from '../../src/pages/render.ts';
import type { Content, Release } from '../../src/releases/release.ts';
import { markdown, release } from './course.ts';
import { type Element, parseHtml } from './html.ts';

/** What the renderer reads of a theme's style sheet. */
const tokens = (name: string) => readFileSync(`templates/themes/${name}/tokens.css`, 'utf8');
const parts = {
  themes: {
    civic: tokens('civic'),
    plain: tokens('plain'),
  },
  languageStyle: '/* languages */',
  licencePlayer: () => new TextEncoder().encode('// licences'),
  playerStrings: () => ({ greeting: 'Hello' }),
};

export function content(course: Course, more: Partial<Release> = {}): Content {
  return renderRelease(release(course, more), parts).value;
}

/** The document of a course's first unit. */
export function document(course: Course, more: Partial<Release> = {}): Element {
  return parseHtml(content(course, more).units[0]?.html ?? '');
}

export function fileText(of: Content, path: string): string {
  const file = of.files.find((entry) => entry.path === path);
  return file && 'bytes' in file.content ? new TextDecoder().decode(file.content.bytes) : '';
}

export function context(more: Partial<MarkdownContext> = {}): MarkdownContext {
  return {
    say: pageWords('en'),
    prefix: 'p1',
    topHeading: 3,
    variables: {},
    asset: () => undefined,
    transcript: () => undefined,
    page: () => undefined,
    hasTerm: () => false,
    ...more,
  };
}

/** A Markdown text as elements. */
export function rendered(source: string, more: Partial<MarkdownContext> = {}): Element {
  return parseHtml(renderMarkdown(markdown(source), context(more)));
}
