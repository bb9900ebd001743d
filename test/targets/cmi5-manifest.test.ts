import { describe, expect, it } from 'vitest';
import { courseStructure } from '../../src/targets/cmi5/manifest.ts';
import { tincan } from '../../src/targets/xapi/manifest.ts';
import { attribute, childNamed, descendants, type Element, parseXml } from '../../src/verify/element.ts';
import { testContent } from '../support/content.ts';

function parse(text: string): Element {
  const parsed = parseXml(text);
  if (!('root' in parsed)) throw new Error(parsed.reason);
  return parsed.root;
}
const base = 'https://publisher.example/courses/town-hall';
const attributesOf = (elements: readonly Element[], name: string) =>
  elements.map((element) => attribute(element, name));

describe('cmi5.xml', () => {
  const root = parse(courseStructure(testContent('per-module')));

  it('has one AU for the whole course by default', () => {
    const single = parse(courseStructure(testContent('one')));
    const [au, ...others] = descendants(single, 'au') as [Element, ...Element[]];
    expect(others).toEqual([]);
    expect(descendants(single, 'block')).toEqual([]);
    expect(attribute(au, 'id')).toBe(`${base}/units/course`);
    expect(attribute(au, 'moveOn')).toBe('CompletedAndPassed');
    expect(attribute(au, 'masteryScore')).toBe('0.8');
    expect(childNamed(au, 'url')?.text).toBe('index.html');
  });

  it('has a block and an AU for each module, with frozen ids on the publisher’s domain', () => {
    expect(attributesOf(descendants(root, 'block'), 'id')).toEqual(
      ['basics', 'crisis', 'deep-dive', 'final'].map((id) => `${base}/modules/${id}`),
    );
    expect(attributesOf(descendants(root, 'au'), 'id')).toEqual(
      ['basics', 'crisis', 'deep-dive', 'final'].map((id) => `${base}/units/${id}`),
    );
  });

  it('never gives two things one id', () => {
    const ids = ['course', 'block', 'au', 'objective']
      .flatMap((kind) => attributesOf(descendants(root, kind), 'id'))
      .filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('always says moveOn, from what counts as done; an optional module does not hold the course back', () => {
    expect(attributesOf(descendants(root, 'au'), 'moveOn')).toEqual([
      'Completed',
      'Completed',
      'NotApplicable',
      'Passed',
    ]);
  });

  it('asks for no module that the course can do without', () => {
    const completion = {
      allModules: false,
      passed: ['final'],
      completed: ['basics'],
      onFail: 'incomplete' as const,
    };
    const some = parse(courseStructure(testContent('per-module', { completion })));
    expect(attributesOf(descendants(some, 'au'), 'moveOn')).toEqual([
      'Completed',
      'NotApplicable',
      'NotApplicable',
      'Passed',
    ]);
  });

  it('says the mastery score where the passing mark is known, and nowhere else', () => {
    expect(attributesOf(descendants(root, 'au'), 'masteryScore')).toEqual([
      undefined,
      undefined,
      undefined,
      '0.8',
    ]);
  });

  it('defines the objectives once and refers to them from the AUs', () => {
    const ids = descendants(root, 'objective').map((one) => attribute(one, 'id') ?? attribute(one, 'idref'));
    expect(ids).toEqual(
      ['engage', 'respond', 'engage', 'respond', 'respond'].map((id) => `${base}/objectives/${id}`),
    );
  });

  it('opens in any window', () => {
    expect(new Set(attributesOf(descendants(root, 'au'), 'launchMethod'))).toEqual(new Set(['AnyWindow']));
  });
});

describe('tincan.xml', () => {
  const root = parse(tincan(testContent('per-module')));

  it('launches the course, and nothing else', () => {
    const launched = descendants(root, 'activity').filter((one) => childNamed(one, 'launch'));
    expect(attributesOf(launched, 'id')).toEqual([base]);
  });

  it('names course and modules by the ids of cmi5.xml', () => {
    const cmi5 = parse(courseStructure(testContent('per-module')));
    const known = [...descendants(cmi5, 'course'), ...descendants(cmi5, 'block')].map((one) =>
      attribute(one, 'id'),
    );
    expect(attributesOf(descendants(root, 'activity'), 'id')).toEqual(expect.arrayContaining(known));
  });

  it('names the assessment as an activity of its own', () => {
    const types = descendants(root, 'activity').map((one) => attribute(one, 'type')?.replace(/.*\//, ''));
    expect(types).toEqual(['course', 'module', 'module', 'module', 'module', 'assessment']);
  });
});
