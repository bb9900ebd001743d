import { describe, expect, it } from 'vitest';
import { scorm12Limits } from '../../src/targets/scorm12/limits.ts';
import { manifest } from '../../src/targets/scorm12/manifest.ts';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendants,
  type Element,
  parseXml,
} from '../../src/verify/element.ts';
import { testContent } from '../support/content.ts';
import { schemaErrors } from '../support/xsd.ts';

function parse(text: string): Element {
  const parsed = parseXml(text);
  if (!('root' in parsed)) throw new Error(parsed.reason);
  return parsed.root;
}
const items = (root: Element) => descendants(root, 'item');
const titles = (root: Element) => items(root).map((item) => childNamed(item, 'title')?.text);

describe('the SCORM 1.2 manifest', () => {
  const text = manifest(testContent('per-module'));
  const root = parse(text);

  it('starts with the XML declaration, in UTF-8, without a byte order mark', () => {
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<manifest /);
  });

  it('writes all characters themselves, and no line break in a title', () => {
    expect(text).not.toMatch(/&#/);
    expect(titles(root)[1]).toBe('危機 & Krisenkommunikation 🚨 Erste Stunde');
  });

  it('cuts a title at the 200 characters of the schema', () => {
    expect([...(titles(root)[2] ?? '')]).toHaveLength(200);
    expect(titles(root)[2]).toMatch(/L…$/);
  });

  it('drops characters that XML forbids', () => {
    expect(parse(manifest(testContent('one', { title: 'A\u0000B\uFFFFC\uD800D' })))).toBeTruthy();
  });

  it('begins its identifier with the course id', () => {
    expect(attribute(root, 'identifier')).toBe('town-hall_manifest');
  });

  it('has one item for each module, in order, each with its own resource', () => {
    expect(items(root).map((item) => attribute(item, 'identifier'))).toEqual([
      'basics_item',
      'crisis_item',
      'deep-dive_item',
      'final_item',
    ]);
    expect(items(root).map((item) => attribute(item, 'identifierref'))).toEqual([
      'basics_resource',
      'crisis_resource',
      'deep-dive_resource',
      'final_resource',
    ]);
  });

  it('keeps every identifier when titles change', () => {
    const modules = testContent().release.course.modules.map((module) => ({ ...module, title: 'Other' }));
    const other = parse(manifest(testContent('per-module', { title: 'Other', modules })));
    const identifiers = (of: Element) =>
      [of, ...descendants(of, 'item'), ...descendants(of, 'resource')].map((one) =>
        attribute(one, 'identifier'),
      );
    expect(identifiers(other)).toEqual(identifiers(root));
  });

  it('says prerequisites as an AICC script, without those that follow from others', () => {
    const scripts = items(root).map((item) => childNamed(item, 'prerequisites')?.text);
    expect(scripts).toEqual([undefined, 'basics_item', undefined, 'crisis_item']);
  });

  it('joins several prerequisites by “and”', () => {
    const modules = testContent().release.course.modules.map((module) =>
      module.id === 'crisis' ? { ...module, requires: [] } : module,
    );
    expect(manifest(testContent('per-module', { modules }))).toContain('>basics_item&amp;crisis_item<');
  });

  it('gives no mastery score unless the course asks for it', () => {
    expect(descendants(root, 'masteryscore')).toEqual([]);
    const tracking = { interactions: true, objectives: true, masteryScore: true };
    const asked = parse(manifest(testContent('per-module', { tracking })));
    expect(items(asked).map((item) => childNamed(item, 'masteryscore')?.text)).toEqual([
      undefined,
      undefined,
      undefined,
      '80',
    ]);
  });

  it('lists every file once: a unit its own, the rest in a shared asset on which all units depend', () => {
    const files = descendants(root, 'resource').map((resource) =>
      childrenNamed(resource, 'file').map((file) => attribute(file, 'href')),
    );
    expect(files).toEqual([
      ['basics.html', 'data/basics.js'],
      ['crisis.html', 'data/crisis.js'],
      ['deep-dive.html', 'data/deep-dive.js'],
      ['final.html', 'data/final.js'],
      ['course.json', 'media/bridge.png', 'player/player.js', 'theme/civic.css'],
    ]);
    expect(descendants(root, 'dependency').map((one) => attribute(one, 'identifierref'))).toEqual(
      Array(4).fill('town-hall_shared'),
    );
  });

  it('lists everything in the one resource of a single SCO', () => {
    const single = parse(manifest(testContent('one')));
    expect(descendants(single, 'resource')).toHaveLength(1);
    expect(descendants(single, 'file').map((file) => attribute(file, 'href'))).toEqual([
      'index.html',
      'data/course.js',
      'course.json',
      'media/bridge.png',
      'player/player.js',
      'theme/civic.css',
    ]);
  });

  it('tells title, description, language, keywords, version, duration and rights as LOM', () => {
    const said = (name: string) =>
      descendants(root, name).map(
        (element) =>
          descendants(element, 'langstring')
            .map((one) => one.text)
            .join('|') || element.text,
      );
    const lom = childNamed(childNamed(root, 'metadata') as Element, 'lom') as Element;
    expect(descendants(lom, 'title').map((one) => childNamed(one, 'langstring')?.text)).toEqual([
      'Rathaus – “Fragen & Antworten”',
    ]);
    expect(said('keyword')).toEqual(['social media', 'crise']);
    expect(said('version')).toEqual(['1.2.0']);
    expect(said('language')).toEqual(['en-US']);
    expect(said('datetime')).toEqual(['PT1H30M']);
    expect(said('description')).toEqual(['How to answer in public.', '© 2027 Example Press']);
  });

  it('is valid without duration, rights, keywords and description', async () => {
    const bare = testContent('one', {
      duration: undefined,
      rights: undefined,
      keywords: [],
      description: '',
    });
    expect(await schemaErrors(manifest(bare), 'scorm12')).toEqual([]);
  });
});

describe('prerequisites beyond 200 characters', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `a-rather-long-module-name-${'abcdefghijkl'[index]}`);
  const [example] = testContent().release.course.modules;
  const modules = [...ids, 'last'].map((id) => ({
    ...(example as NonNullable<typeof example>),
    id,
    requires: id === 'last' ? ids : [],
  }));
  const content = testContent('per-module', { modules });

  it('are left out, so that the manifest stays valid', async () => {
    expect(manifest(content)).not.toContain('prerequisites');
    expect(await schemaErrors(manifest(content), 'scorm12')).toEqual([]);
  });

  it('are told to the author', () => {
    expect(scorm12Limits(content).map((one) => one.code)).toEqual(['S12-PREREQUISITES-LEFT-OUT']);
    expect(scorm12Limits(testContent('per-module'))).toEqual([]);
  });
});
