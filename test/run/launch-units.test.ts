import { describe, expect, it } from 'vitest';
import { viewFiles } from '../../src/packaging/view-files.ts';
import { launchUnits } from '../../src/run/launch-units.ts';
import { foreignPackages } from '../fixtures/packages/foreign.ts';
import { runnable12 } from '../fixtures/packages/runnable.ts';
import { edit, packageFiles } from '../support/packages.ts';

const unitsOf = async (name: string) => {
  const files = foreignPackages[name]?.() ?? [];
  return (await launchUnits(viewFiles('a.zip', files))).map(({ launch, title, mastery, launchData }) =>
    [launch, title, mastery, launchData].filter((one) => one !== undefined),
  );
};

describe('what an LMS launches of a package', () => {
  it('is the SCOs of all organizations, each address once, with bases, parameters, mark and data', async () => {
    expect(await unitsOf('SCORM 1.2 of one SCO')).toEqual([
      ['index_lms.html', 'Harbour safety', '80', 'mode=1'],
    ]);
    expect(await unitsOf('SCORM 1.2 of several SCOs and organizations')).toEqual([
      ['content/one/flags.htm?start=1', 'Flags'],
      ['content/one/flags.htm?start=1&lesson=1&lang=en', 'Flags'],
      ['content/two/boards.htm#top', 'Boards'],
    ]);
    expect(await unitsOf('SCORM 2004 4th Edition')).toEqual([
      ['pre/Start.html?mode=pre', 'Pre-test', '0.8', 'pre'],
      ['l1/start.html', 'Flags'],
    ]);
  });

  it.each([
    [
      'of SCORM 1.2 in SCORM 2004',
      'SCORM 2004 4th Edition',
      '<title>Flags</title>',
      '<title>Flags</title><adlcp:masteryscore>80</adlcp:masteryscore>',
      'l1/start.html',
    ],
    ['out of range', 'SCORM 2004 4th Edition', '>0.8<', '>80<', 'pre/Start.html?mode=pre'],
    ['in words', 'SCORM 1.2 of one SCO', '>80<', '>eighty<', 'index_lms.html'],
  ])('is launched without a passing mark %s', async (_, name, from, to, page) => {
    const files = edit('imsmanifest.xml', from, to)(foreignPackages[name]?.() ?? []);
    const unit = (await launchUnits(viewFiles('a.zip', files))).find(({ launch }) => launch === page);
    expect(unit).toBeDefined();
    expect(unit).not.toHaveProperty('mastery');
  });

  it('is no asset', async () => {
    const files = edit('imsmanifest.xml', 'adlcp:scormtype="sco"', 'adlcp:scormtype="asset"')(runnable12());
    expect(await launchUnits(viewFiles('a.zip', files))).toEqual([]);
  });

  it('is every AU, wherever its blocks are, and every launch of an activity', async () => {
    expect(await unitsOf('cmi5 of blocks')).toEqual([
      ['Flags/index.html?lang=en&mode=1', 'Flags', '0.8', '{"speed":1}'],
      ['https://content.port.example/boards/', 'Boards'],
      ['Last.html', 'Reading'],
    ]);
    expect(await unitsOf('Tin Can of several activities')).toEqual([
      ['Start.html', 'Harbour'],
      ['fr/Start.html', 'Harbour'],
    ]);
  });

  it('is the start page where it is for the web', async () => {
    const [unit, ...others] = await launchUnits(viewFiles('a.zip', packageFiles('web')), true);
    expect([unit?.launch, others]).toEqual(['index.html', []]);
  });
});
