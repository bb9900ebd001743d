import { describe, expect, it } from 'vitest';
import { viewFiles } from '../../src/packaging/view-files.ts';
import type { ContentFile } from '../../src/releases/release.ts';
import { type Lms, lmsNames, lmsProfiles } from '../../src/verify/lms-profiles.ts';
import { verifyForLms } from '../../src/verify/lms-rules.ts';
import { verify } from '../../src/verify/verify.ts';
import { aiccPackage } from '../fixtures/packages/aicc.ts';
import { testContent } from '../support/content.ts';
import { all, edit, packageFiles, put } from '../support/packages.ts';

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
      'LMS-MULTIPLE-SCOS: This package has 4 items to launch. ',
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
    expect((await told(lms, files))[0]).toContain(lmsProfiles[lms].source);
  });

  it('successfactors tells resources apart by 15 characters', async () => {
    const alike = all(
      edit(manifest, /basics_resource/g, 'harbour-safety-basics'),
      edit(manifest, /final_resource/g, 'harbour-safety-final'),
    );
    expect(await told('successfactors', packageFiles('scorm12', several))).toEqual([]);
    expect(await told('successfactors', alike(packageFiles('scorm12', several)))).toEqual([
      expect.stringContaining(
        'LMS-ID-SHORT: The resources “harbour-safety-basics” and “harbour-safety-final” have the same first 15 characters',
      ),
    ]);
  });

  it('a size', async () => {
    expect(await told('cornerstone', packageFiles('scorm12'), 2 * 1024 ** 3)).toEqual([]);
    expect(await told('cornerstone', packageFiles('scorm12'), 3 * 1024 ** 3)).toEqual([
      expect.stringContaining('LMS-SIZE: The zip has 3.0 GB, and Cornerstone takes 2.0 GB'),
    ]);
  });

  it.each(lmsNames)('and %s takes what it says that it takes, ours and others’', async (lms) => {
    for (const one of lmsProfiles[lms].takes) {
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
