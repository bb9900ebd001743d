import { describe, expect, it } from 'vitest';
import { targetIds } from '../../src/course/model.ts';
import { policySlot } from '../../src/releases/release.ts';
import { testContent } from '../support/content.ts';
import { packageFiles, textOf } from '../support/packages.ts';

const paths = (target: (typeof targetIds)[number], scos: 'one' | 'per-module' = 'one') =>
  packageFiles(target, testContent(scos)).map((file) => file.path);
const policyOf = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];

describe('an assembled package', () => {
  it.each(targetIds)('of %s is sorted, has every path once, and leaves no slot unfilled', (target) => {
    const files = packageFiles(target, testContent('per-module'));
    const names = files.map((file) => file.path);
    expect(names).toEqual([...new Set(names)].sort());
    for (const name of names.filter((path) => path.endsWith('.html')))
      expect(textOf(files, name)).not.toContain(policySlot);
  });

  it('allows nothing from outside, and inline script nowhere', () => {
    const policy = policyOf(textOf(packageFiles('scorm12'), 'index.html'));
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    );
  });

  it.each([
    ['cmi5', '*'],
    ['xapi', '*'],
    ['scorm2004-4th', "'self'"],
    ['web', "'self'"],
  ] as const)('of %s may connect to %s', (target, hosts) => {
    expect(policyOf(textOf(packageFiles(target), 'index.html'))).toContain(`connect-src ${hosts};`);
  });

  it('is nothing but the page for the web', () => {
    expect(paths('web')).toEqual([
      'course.json',
      'data/course.js',
      'index.html',
      'media/bridge.png',
      'player/player.js',
      'theme/civic.css',
    ]);
  });

  it.each(['web', 'xapi'] as const)(
    'of %s with a page for each module starts at a list of them, which hands on the launch',
    (target) => {
      const files = packageFiles(target, testContent('per-module'));
      const start = textOf(files, 'index.html');
      expect([...start.matchAll(/<a href="([^"]*)"/g)].map((match) => match[1])).toEqual([
        'basics.html',
        'crisis.html',
        'deep-dive.html',
        'final.html',
      ]);
      expect(start).toContain('Q&amp;A: “What’s &lt;new&gt;?”');
      expect(start).not.toMatch(/<script(?![^>]*src=)|style=/);
      expect(textOf(files, 'player/start.js')).toContain('location.search');
    },
  );

  it.each(targetIds)('of %s tells what the course is in course.json', (target) => {
    expect(JSON.parse(textOf(packageFiles(target), 'course.json'))).toMatchObject({
      id: 'town-hall',
      title: 'Rathaus – “Fragen & Antworten”',
      version: '1.2.0',
      language: 'en-US',
      keywords: ['social media', 'crise'],
      duration: 'PT1H30M',
      rights: '© 2027 Example Press',
    });
  });
});
