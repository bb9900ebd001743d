import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import type { TargetId } from '../../src/course/model.ts';
import type { DiffCode } from '../../src/diagnostics/codes/diff-codes.ts';
import { comparePackages, type Verdict } from '../../src/diff/compare-packages.ts';
import { writeZip } from '../../src/packaging/write-zip.ts';
import type { ContentFile } from '../../src/releases/release.ts';
import { loadResources } from '../../src/resources.ts';
import { foreignPackages } from '../fixtures/packages/foreign.ts';
import { chaptersThatLaunch, markOfAnotherEdition } from '../fixtures/packages/tools.ts';
import { exampleCourse } from '../support/example-course.ts';
import { type Change, edit } from '../support/packages.ts';
import { writeFiles } from '../support/temp-course.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const from = temporaryFolder();
let made = 0;

/** A course of two modules with checks of three types, as a package. */
async function built(change: (text: string) => string, target: TargetId = 'scorm12'): Promise<string> {
  const changed = Object.fromEntries(Object.entries(source).map(([path, text]) => [path, change(text)]));
  const folder = await writeFiles(exampleCourse(changed));
  const out = join(from, String(++made));
  const { value, diagnostics } = await build({
    paths: [folder],
    from: folder,
    out,
    targets: [target],
    resources: loadResources(),
  });
  const [zip] = value;
  if (!zip) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return zip.file;
}
const source = {
  'course.yaml': `objectives: [{ id: respond, text: Publish }, { id: listen, text: Listen }]
modules: [{ id: one, pages: modules/one.md }, { id: two, pages: modules/two.md, optional: true }]
completion: { when: [all-modules] }
packaging: { scos: per-module }
`,
  'modules/one.md': `---
id: one
title: One
---

## Start {#start}

::: question id=first type=choice objective=respond
What is first?

- [x] a. Answer {#answer}
- [ ] b. Wait {#wait}
- [ ] c. Delete {#delete}
:::

---

## Words {#words}

::: question id=typed type=text objective=listen
Which word?

= listen
:::
`,
  'modules/two.md': '---\nid: two\ntitle: Two\n---\n\n## More {#more}\n\nWords.\n',
};

async function told(before: string, after: string): Promise<[Verdict | undefined, string[]]> {
  const { value, diagnostics } = await comparePackages(before, after, from);
  return [value?.verdict, diagnostics.map(({ code }) => code)];
}

describe('two versions of a course', () => {
  it('of the same sources are safe', async () => {
    const words = await built((text) =>
      text.replace('Words.', 'Other words.').replace('What is first?', 'What first?'),
    );
    expect(await told(await built((text) => text), words)).toEqual(['safe', []]);
  });

  it.each<readonly [string, (text: string) => string, Verdict, readonly DiffCode[]]>([
    [
      'another key',
      (text) => text.replace('[x] a', '[ ] a').replace('[ ] b', '[x] b'),
      'breaks-reporting',
      ['DIFF-QUESTION-KEY'],
    ],
    ['another word', (text) => text.replace('= listen', '= hear'), 'breaks-reporting', ['DIFF-QUESTION-KEY']],
    [
      'another type',
      (text) => text.replace('- [ ] b', '- [x] b').replace('type=choice', 'type=multiple'),
      'resets-progress',
      ['DIFF-QUESTION-TYPE'],
    ],
    ['an option gone', (text) => text.replace(/- \[ \] c.*\n/, ''), 'safe', ['DIFF-QUESTION-PARTS']],
    [
      'a new revision',
      (text) =>
        text.replace('[x] a', '[ ] a').replace('[ ] b', '[x] b').replace('id=first', 'id=first revision=2'),
      'safe',
      ['DIFF-QUESTION-REVISION'],
    ],
    [
      'a question by another id',
      (text) => text.replace('id=typed', 'id=written'),
      'safe',
      ['DIFF-QUESTION-GONE', 'DIFF-QUESTION-NEW'],
    ],
    ['a page by another id', (text) => text.replace('{#words}', '{#terms}'), 'safe', ['DIFF-PAGE-GONE']],
    [
      'an objective gone',
      (text) => text.replace(', { id: listen, text: Listen }', '').replace(' objective=listen', ''),
      'safe',
      ['DIFF-OBJECTIVE-GONE'],
    ],
    [
      'another course id',
      (text) => (text.startsWith('objectives') ? `id: another\n${text}` : text),
      'resets-progress',
      ['DIFF-COURSE-ID'],
    ],
  ])('with %s', async (_, change, verdict, codes) => {
    const [found, ...rest] = await told(await built((text) => text), await built(change));
    expect([found, ...rest.map((list) => list.sort())]).toEqual([verdict, codes]);
  });

  it('with a module gone, and one by another id', async () => {
    const gone = await built((text) => text.replace(/, \{ id: two.*true \}/, ''));
    expect(await told(await built((text) => text), gone)).toEqual([
      'resets-progress',
      expect.arrayContaining(['DIFF-UNIT-GONE', 'DIFF-PAGE-GONE']),
    ]);
    const other = await built((text) =>
      text.replace('{ id: two, ', '{ id: second, ').replace('id: two\ntitle', 'id: second\ntitle'),
    );
    const [verdict, codes] = await told(await built((text) => text), other);
    expect([verdict, codes]).toEqual(['resets-progress', expect.arrayContaining(['DIFF-UNIT-ID'])]);
    expect(codes).not.toContain('DIFF-UNIT-GONE');
    // The other way round it is new.
    expect(await told(gone, await built((text) => text))).toEqual([
      'safe',
      expect.arrayContaining(['DIFF-UNIT-NEW']),
    ]);
  });

  it('in one piece, with a module that is needed now', async () => {
    const whole = (text: string) => text.replace('per-module', 'one');
    const needed = (text: string) => whole(text).replace(', optional: true', '');
    expect(await told(await built(whole), await built(needed))).toEqual(['safe', ['DIFF-MORE-NEEDED']]);
    expect(await told(await built(needed), await built(whole))).toEqual(['safe', []]);
  });

  it('of two standards are two courses', async () => {
    const [first, second] = [await built((text) => text), await built((text) => text, 'cmi5')];
    expect(await told(first, second)).toEqual(['resets-progress', ['DIFF-STANDARD']]);
  });
});

describe('two versions by other makers', () => {
  const both = (name: string, change: Change) => bothOf(foreignPackages[name]?.() ?? [], change);
  async function bothOf(files: ContentFile[], change: Change): Promise<[Verdict | undefined, string[]]> {
    const [before, after] = [`${++made}.zip`, `${++made}.zip`];
    await writeZip(files, join(from, before));
    await writeZip(change(files), join(from, after));
    expect(await told(before, before)).toEqual(['safe', []]);
    return told(before, after);
  }

  it('of a chapter that is a page too, by another id, lose what was done in it', async () => {
    const change = edit('imsmanifest.xml', 'ITEM-5', 'ITEM-6');
    expect(await bothOf(chaptersThatLaunch(), change)).toEqual(['resets-progress', ['DIFF-UNIT-ID']]);
  });

  it('with another mark of SCORM 1.2 in SCORM 2004 are the same: no LMS applies it', async () => {
    const change = edit('imsmanifest.xml', '>80<', '>90<');
    expect(await bothOf(markOfAnotherEdition(), change)).toEqual(['safe', []]);
  });

  it.each<readonly [string, string, Change, Verdict, DiffCode]>([
    [
      'SCORM 1.2 of one SCO',
      'another passing mark',
      edit('imsmanifest.xml', '>80<', '>90<'),
      'safe',
      'DIFF-PASSING',
    ],
    [
      'SCORM 1.2 of one SCO',
      'another item id',
      edit('imsmanifest.xml', 'ITEM-1', 'ITEM-9'),
      'resets-progress',
      'DIFF-UNIT-ID',
    ],
    [
      'SCORM 1.2 of one SCO',
      'another manifest id',
      edit('imsmanifest.xml', 'Harbour_Safety_1', 'Harbour_Safety_2'),
      'resets-progress',
      'DIFF-COURSE-ID',
    ],
    [
      'SCORM 1.2 of one SCO',
      'another resource id',
      edit('imsmanifest.xml', /RES-1/g, 'RES-2'),
      'safe',
      'DIFF-RESOURCE-ID',
    ],
    [
      'SCORM 2004 4th Edition',
      'another passing mark',
      edit('imsmanifest.xml', '>0.8<', '>0.9<'),
      'safe',
      'DIFF-PASSING',
    ],
    [
      'SCORM 2004 3rd Edition',
      'an item gone',
      edit('imsmanifest.xml', /<item identifier="L1"[\s\S]*?<\/item>/, ''),
      'resets-progress',
      'DIFF-UNIT-GONE',
    ],
    [
      'cmi5 of blocks',
      'another moveOn',
      edit('cmi5.xml', 'moveOn="Completed"', 'moveOn="Passed"'),
      'safe',
      'DIFF-MOVE-ON',
    ],
    [
      'cmi5 of blocks',
      'another AU id',
      edit('cmi5.xml', '/one/boards"', '/one/signs"'),
      'resets-progress',
      'DIFF-UNIT-ID',
    ],
    [
      'Tin Can of several activities',
      'another activity id',
      edit('tincan.xml', 'harbour" type', 'port" type'),
      'resets-progress',
      'DIFF-COURSE-ID',
    ],
    ['AICC', 'another unit id', edit('Harbour.au', '"A2"', '"A3"'), 'resets-progress', 'DIFF-UNIT-ID'],
    ['AICC', 'another mastery score', edit('Harbour.au', '"80"', '"70"'), 'safe', 'DIFF-PASSING'],
  ])('%s with %s', async (name, _, change, verdict, code) => {
    const [found, codes] = await both(name, change);
    expect([found, codes]).toEqual([verdict, expect.arrayContaining([code])]);
  });

  it('cannot be compared where one is no zip', async () => {
    const { value, diagnostics } = await comparePackages('none.zip', 'neither.zip', from);
    expect([value, diagnostics.map(({ code, place }) => [code, place?.file])]).toEqual([
      undefined,
      [
        ['PKG-ZIP-MISSING', 'none.zip'],
        ['PKG-ZIP-MISSING', 'neither.zip'],
      ],
    ]);
  });
});
