import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docsPages } from '../scripts/docs-pages.ts';

describe('the generated page', () => {
  it.each([...docsPages()])('docs/%s says what the sources say (npm run docs)', (path, text) => {
    expect(readFileSync(new URL(`../docs/${path}`, import.meta.url), 'utf8')).toBe(text);
  });
});

describe('the page about package rules', () => {
  const page = readFileSync(new URL('../docs/package-rules.md', import.meta.url), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:rule|---) /.test(line))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/\\([|<])/g, '$1')));

  it.each(rows)('%s%s: names files and tests that exist', (_, rule, _reason, upheld = '', tests = '') => {
    const files = [...upheld.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    expect(files.filter((file) => !existsSync(new URL(`../src/${file}`, import.meta.url)))).toEqual([]);
    expect(files).not.toEqual([]);
    const named = tests.split('<br>').flatMap((line) => {
      const file = /^`([^`]+)`/.exec(line)?.[1] ?? rule;
      const source = readFileSync(new URL(`../test/${file}.test.ts`, import.meta.url), 'utf8').replace(
        /\\'/g,
        "'",
      );
      return [...line.matchAll(/“(.+?)”(?=, “|$)/g)].map((match) => ({ title: match[1] ?? '', source }));
    });
    expect(named.filter(({ title, source }) => !source.includes(title)).map(({ title }) => title)).toEqual(
      [],
    );
    expect(named).not.toEqual([]);
  });
});
