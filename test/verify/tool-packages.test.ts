import { expect, it } from 'vitest';
import { chaptersThatLaunch, markOfAnotherEdition } from '../fixtures/packages/tools.ts';
import { findings } from '../support/packages.ts';

it.each([
  ['chapters that launch, as of eXeLearning', chaptersThatLaunch, []],
  [
    'spaces in names and a mark of SCORM 1.2 in SCORM 2004, as of Camtasia',
    markOfAnotherEdition,
    [
      'info PKG-SCHEMA-LOCATION-BREAK',
      'warning PKG-HREF-CHARACTERS',
      'warning PKG-PATH-CHARACTERS',
      'warning S04-OLDER-ELEMENT',
    ],
  ],
])('%s', async (_, files, expected) => {
  const found = (await findings(files())).map(({ severity, code }) => `${severity} ${code}`);
  expect(found.sort()).toEqual(expected);
});
