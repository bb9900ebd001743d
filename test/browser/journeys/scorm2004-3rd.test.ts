import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { journeyPackage } from '../support/packages.ts';
import { scorm2004Journeys } from './scorm2004.ts';

it('SCORM 2004 3rd Edition has the same player as the 4th, which plays all journeys', async () => {
  const [third, fourth] = await Promise.all(
    (['scorm2004-3rd', 'scorm2004-4th'] as const).map(async (target) =>
      readFileSync(join(await journeyPackage(target), 'player/player.js'), 'utf8'),
    ),
  );
  expect(third).toBe(fourth);
});

scorm2004Journeys('scorm2004-3rd');
