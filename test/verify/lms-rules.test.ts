import { describe, expect, it } from 'vitest';
import { viewFiles } from '../../src/packaging/view-files.ts';
import type { ContentFile } from '../../src/releases/release.ts';
import { answerOf, type Lms, lmsAliases, lmsNames, profileOf } from '../../src/verify/lms-profiles.ts';
import { verifyForLms } from '../../src/verify/lms-rules.ts';
import type { Standard } from '../../src/verify/standard.ts';
import { verify } from '../../src/verify/verify.ts';
import { aiccPackage } from '../fixtures/packages/aicc.ts';
import { testContent } from '../support/content.ts';
import { edit, packageFiles, put } from '../support/packages.ts';

const manifest = 'imsmanifest.xml';
const several = testContent('per-module');
async function told(lms: Lms, files: readonly ContentFile[], bytes?: number): Promise<string[]> {
  const view = viewFiles('a.zip', files);
  const found = await verifyForLms(view, await verify(view, { target: 'web' }), [lms], bytes);
  return found.map(({ code, message }) => `${code}: ${message}`);
}

describe('what an LMS is known to want', () => {
  it.each<readonly [Lms, string, readonly ContentFile[], string]>([
    [
      'talentlms',
      'another edition',
      packageFiles('scorm2004-4th'),
      'LMS-STANDARD: This package is SCORM 2004 4th Edition. TalentLMS takes SCORM 1.2, ',
    ],
    [
      'docebo',
      'another edition',
      packageFiles('scorm2004-4th'),
      'LMS-STANDARD: This package is SCORM 2004 4th Edition. Docebo takes SCORM 1.2, SCORM 2004 3rd Edition, ',
    ],
    ['moodle', 'cmi5', packageFiles('cmi5'), 'LMS-STANDARD: This package is cmi5. Moodle takes '],
    ['absorb', 'cmi5', packageFiles('cmi5'), 'LMS-STANDARD: '],
    ['cornerstone', 'cmi5', packageFiles('cmi5'), 'LMS-STANDARD: '],
    [
      'tovuti',
      'several SCOs',
      packageFiles('scorm12', several),
      'LMS-MULTIPLE-SCOS: This SCORM 1.2 package has 4 items to launch. Tovuti takes such packages with one',
    ],
    [
      'tovuti',
      'a zip inside',
      put('media/all.zip', 'x')(packageFiles('scorm12')),
      'LMS-FILE-TYPE: Tovuti refuses packages with files such as “media/all.zip”',
    ],
    [
      'absorb',
      'a driver elsewhere',
      put('player/player.js', 'import("https://vendor.example/d.js")')(packageFiles('scorm12')),
      'LMS-OUTSIDE: “player/player.js” loads a file from another host. Absorb',
    ],
    [
      'docebo',
      'sequencing',
      edit(
        manifest,
        '<imsss:sequencing>',
        '<imsss:sequencing><imsss:sequencingRules><imsss:preConditionRule/></imsss:sequencingRules>',
      )(packageFiles('scorm2004-3rd', several)),
      'LMS-SEQUENCING: This package orders its items by sequencing rules. Docebo',
    ],
  ])('%s and %s', async (lms, _, files, message) => {
    expect(await told(lms, files)).toEqual([expect.stringContaining(message)]);
    expect((await told(lms, files))[0]).toContain(profileOf(lms).source);
  });

  it.each<readonly [Lms, Standard]>([
    ['blackboard', 'cmi5'],
    ['bridge', 'xapi'],
    ['brightspace', 'cmi5'],
    ['knowbe4', 'scorm12'],
    ['knowbe4', 'scorm2004-3rd'],
    ['learnupon', 'cmi5'],
    ['openedx', 'xapi'],
    ['openolat', 'scorm2004-4th'],
    ['oracle', 'scorm2004-4th'],
    ['oracle', 'xapi'],
    ['totara', 'cmi5'],
    ['tovuti', 'cmi5'],
    ['360learning', 'xapi'],
  ])('%s says nothing of taking %s', async (lms, standard) => {
    const files = standard === 'scorm2004-2nd' || standard === 'aicc' ? [] : packageFiles(standard);
    expect(await told(lms, files)).toEqual([expect.stringMatching(/^LMS-STANDARD: This package is /)]);
  });

  it.each<readonly [Lms, 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th', readonly string[]]>([
    ['360learning', 'scorm12', ['LMS-MULTIPLE-SCOS']],
    ['360learning', 'scorm2004-4th', []],
    ['learnupon', 'scorm12', []],
    ['learnupon', 'scorm2004-3rd', ['LMS-MULTIPLE-SCOS']],
    ['learnupon', 'scorm2004-4th', ['LMS-MULTIPLE-SCOS']],
    ['openedx', 'scorm12', ['LMS-MULTIPLE-SCOS']],
    ['openedx', 'scorm2004-4th', ['LMS-MULTIPLE-SCOS']],
    ['oracle', 'scorm12', []],
    ['scormcloud', 'scorm2004-4th', []],
  ])('%s and several SCOs of %s', async (lms, target, codes) => {
    const found = await told(lms, packageFiles(target, several));
    expect(found.map((line) => line.replace(/:.*/, ''))).toEqual(codes);
  });

  it.each(['docebo', 'moodle', 'totara'] as const)('%s lays sequencing aside', async (lms) => {
    const rules = edit(
      manifest,
      '<imsss:sequencing>',
      '<imsss:sequencing><imsss:sequencingRules><imsss:preConditionRule/></imsss:sequencingRules>',
    );
    expect(await told(lms, rules(packageFiles('scorm2004-3rd', several)))).toEqual([
      expect.stringMatching(/^LMS-SEQUENCING: /),
    ]);
    expect(await told(lms, rules(packageFiles('scorm2004-3rd')))).toEqual([]);
  });

  it('openedx launches the first resource, whatever the item refers to', async () => {
    const shared = '<resource identifier="shared" type="webcontent" adlcp:scormtype="asset"';
    const ahead = (attributes: string) =>
      edit(manifest, /<resources>/, `<resources>${shared}${attributes}><file href="a.js"/></resource>`);
    expect(await told('openedx', ahead(' href="a.js"')(packageFiles('scorm12')))).toEqual([
      expect.stringContaining(
        'LMS-FIRST-RESOURCE: Open edX (SCORM XBlock) launches the first resource that has an address, which is “a.js”, and not “index.html',
      ),
    ]);
    expect(await told('openedx', ahead('')(packageFiles('scorm12')))).toEqual([]);
    expect(await told('moodle', ahead(' href="a.js"')(packageFiles('scorm12')))).toEqual([]);
  });

  it.each(['absorb', 'knowbe4'] as const)('%s takes nothing that lies elsewhere', async (lms) => {
    const files = packageFiles(lms === 'knowbe4' ? 'scorm2004-4th' : 'scorm12');
    const driver = put('player/player.js', 'import("https://vendor.example/d.js")');
    expect(await told(lms, driver(files))).toEqual([expect.stringMatching(/^LMS-OUTSIDE: /)]);
  });

  const megabyte = 1024 ** 2;
  it.each<readonly [Lms, 'scorm12' | 'scorm2004-4th' | 'xapi', number, string]>([
    [
      'cornerstone',
      'scorm12',
      2048,
      'LMS-SIZE: The zip has a little more than 2.0 GB, and Cornerstone takes 2.0 GB',
    ],
    [
      'knowbe4',
      'scorm2004-4th',
      1024,
      'LMS-SIZE: The zip has a little more than 1.0 GB, and KnowBe4 takes 1.0 GB',
    ],
    [
      'oracle',
      'scorm12',
      1024,
      'LMS-SIZE: The zip has a little more than 1.0 GB, and Oracle Learning takes 1.0 GB',
    ],
    ['docebo', 'xapi', 1024, 'LMS-SIZE: The zip has a little more than 1.0 GB, and Docebo takes 1.0 GB'],
    [
      'cornerstone',
      'scorm12',
      250,
      'LMS-SIZE-WAY: The zip has a little more than 250 MB. Cornerstone takes up to 250 MB by Course Publisher, and up to 750 MB by Content Uploader',
    ],
    [
      'cornerstone',
      'scorm12',
      750,
      'LMS-SIZE-WAY: The zip has a little more than 750 MB. Cornerstone takes up to 750 MB by Content Uploader, and up to 2.0 GB by Edge Import',
    ],
  ])('%s and a zip of %s with more than %d MB', async (lms, target, megabytes, message) => {
    const files = packageFiles(target);
    expect(await told(lms, files, megabytes * megabyte + 1)).toEqual([expect.stringContaining(message)]);
    const codes = (await told(lms, files, megabytes * megabyte)).join();
    expect(codes).not.toContain(message);
  });

  it('a size that is clearly above the limit is told as it is', async () => {
    expect(await told('cornerstone', packageFiles('scorm12'), 300 * megabyte)).toEqual([
      expect.stringContaining('The zip has 300 MB. Cornerstone takes up to 250 MB'),
    ]);
  });

  it('a limit of one standard is none for another', async () => {
    expect(await told('docebo', packageFiles('scorm12'), 2048 * megabyte)).toEqual([]);
  });

  it('360learning counts files, and the bytes that they unpack to', async () => {
    const view = (count: number, size: number) => ({
      name: 'a.zip',
      entries: Array.from({ length: count }, (_, at) => ({ path: `media/${at}.png`, size })),
      read: async () => undefined,
    });
    const codes = async (count: number, size: number) =>
      (await verifyForLms(view(count, size), [], ['360learning'])).map(({ code }) => code);
    expect(await codes(50_000, 1)).toEqual([]);
    expect(await codes(50_001, 1)).toEqual(['LMS-FILES']);
    expect(await codes(4, 1024 ** 3)).toEqual([]);
    expect(await codes(4, 1024 ** 3 + 1)).toEqual(['LMS-SIZE']);
  });

  it.each(lmsNames)('and %s takes what it says that it takes, ours and others’', async (lms) => {
    const { takes, unsure = [] } = profileOf(lms);
    for (const one of [...takes, ...unsure]) {
      if (one === 'scorm2004-2nd') continue;
      expect(await told(lms, one === 'aicc' ? aiccPackage() : packageFiles(one)), one).toEqual([]);
    }
    expect(await told(lms, packageFiles('web'))).toEqual([]);
  });

  it('of several, each is asked', async () => {
    const view = viewFiles('a.zip', packageFiles('cmi5'));
    const found = await verifyForLms(view, [], ['moodle', 'scormcloud', 'absorb']);
    expect(found.map(({ message }) => /\. (\w+) takes/.exec(message)?.[1])).toEqual(['Moodle', 'Absorb']);
  });
});

describe('what is known of an LMS', () => {
  it.each(lmsNames)('%s names a source that was read on a day', (lms) => {
    const { source, read, notes = [] } = profileOf(lms);
    expect(read).toMatch(/^20\d\d-\d\d-\d\d$/);
    for (const one of [source, ...notes.flatMap((note) => note.source ?? [])])
      expect(one).toMatch(/^https:\/\/[a-z0-9.-]+\/\S/);
  });

  it('goes by one name and by others, none of them twice', () => {
    const names = [...lmsNames, ...lmsAliases.keys()];
    expect(new Set(names).size).toBe(names.length);
    expect(lmsAliases.size).toBe(lmsNames.flatMap((name) => profileOf(name).aliases ?? []).length);
    expect(lmsAliases.get('sap')).toBe('successfactors');
  });

  it('holds the notes that matter for a standard, each with its source', () => {
    expect(answerOf('moodle', ['scorm12']).notes).toEqual([]);
    expect(answerOf('moodle', ['scorm2004-4th']).notes).toEqual([
      { says: expect.stringContaining('no sequencing'), source: profileOf('moodle').source },
    ]);
    expect(answerOf('oracle', ['cmi5']).notes).toEqual([
      { says: expect.stringContaining('self-paced'), source: expect.stringContaining('cmi5-features') },
    ]);
    expect(answerOf('bridge', []).notes).toHaveLength(1);
  });
});
