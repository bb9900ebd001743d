import { describe, expect, it } from 'vitest';
import type { Acr } from '../../src/course/model.ts';
import { course, page, pagesModule, somewhere } from '../support/course.ts';
import { all, type Element, one, parseHtml, text } from '../support/html.ts';
import { content, fileText } from '../support/pages.ts';

const modules = [pagesModule('one', [page('first')])];
const acr: Acr = {
  author: {},
  methods: undefined,
  notes: undefined,
  disclaimer: undefined,
  limits: ['The map is not read out.'],
  language: 'en-US',
  evaluations: [
    {
      by: 'Jane Miller',
      on: '2027-03-01',
      version: '0.9.0',
      how: 'NVDA and Firefox',
      found: new Map([['1.1.1', { level: 'partially-supports', notes: 'A chart.', place: somewhere }]]),
      place: somewhere,
    },
  ],
  place: somewhere,
};
const statement = (more: Parameters<typeof course>[1], release = {}): Element =>
  parseHtml(fileText(content(course(modules, more), release), 'accessibility.html'));

describe('the accessibility statement in a package', () => {
  it('says plainly that no person has evaluated the course', () => {
    const main = one(statement({}), 'main');
    expect(text(one(main, 'strong'))).toBe('No person has evaluated this course yet.');
    expect(text(main)).toContain('they cannot say whether the course works for you');
    expect(all(main, 'table')).toEqual([]);
    expect(text(main)).not.toMatch(/[Ss]upports|conforms|meets/);
  });

  it('says who looked, when, at what, how, what they found, and what does not work', () => {
    const main = one(statement({ acr }), 'main');
    expect(text(main)).not.toContain('No person');
    expect(text(main)).toContain('Jane Miller, March 1, 2027, Version 0.9.0: NVDA and Firefox');
    expect(text(main)).toContain('Version 0.9.0 was evaluated last. This is version 1.0.0');
    expect(text(main)).toContain('that people have judged: 1 of 56.');
    expect(all(one(main, 'tbody'), 'td').map(text)).toEqual(['Partially supports', 'A chart.']);
    expect(text(main)).toContain('The map is not read out.');
  });

  it('says whom to write to: who answers for the report, else the publisher, else where to find them', () => {
    const asked = (more: Parameters<typeof course>[1]) =>
      all(one(statement(more), 'main'), 'a')[0]?.attributes.href;
    const publisher = { name: 'Press', url: 'https://press.example', email: 'help@press.example' };
    expect(asked({ publisher, acr: { ...acr, author: { email: 'ada@press.example' } } })).toBe(
      'mailto:ada@press.example',
    );
    expect(asked({ publisher, acr })).toBe('mailto:help@press.example');
    expect(asked({ publisher: { ...publisher, email: undefined } })).toBe('https://press.example');
  });

  it('speaks the language of the course, and marks what was written in another', () => {
    const html = statement({ acr }, { language: 'ar' });
    expect(one(html, 'html').attributes).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(one(html, 'ul', { lang: 'en-US' }).children.length).toBeGreaterThan(0);
    expect(text(one(html, 'h1'))).toBe('بيان إمكانية الوصول');
  });

  it('runs no script, and is linked from the foot of every page', () => {
    const rendered = content(course(modules, {}));
    const html = statement({});
    expect(one(html, 'meta', { 'http-equiv': 'Content-Security-Policy' }).attributes.content).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'",
    );
    expect(all(html, 'script')).toEqual([]);
    for (const { html: unit } of rendered.units)
      expect(text(one(one(parseHtml(unit), 'footer'), 'a', { href: 'accessibility.html' }))).toBe(
        'Accessibility statement (opens in a new tab)',
      );
  });

  it('keeps its place when a module is called like it', () => {
    const clash = content(course([pagesModule('accessibility', [page('first')])], { scos: 'per-module' }));
    expect(clash.units.map(({ href }) => href)).toEqual(['accessibility_.html']);
    expect(fileText(clash, 'accessibility.html')).toContain('Accessibility statement');
  });
});
