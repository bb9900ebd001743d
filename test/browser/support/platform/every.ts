import type { Browser } from 'playwright-core';
import type { TargetId } from '../../../../src/course/model.ts';
import { coursePackage } from '../packages.ts';
import type { Platform } from './platform.ts';
import { scormPlatform } from './scorm.ts';
import { webPlatform } from './web.ts';
import { xapiPlatform } from './xapi.ts';

/** A course of `courses/` where packages for a target are taken: an LMS, a launcher with a record store, a web server. */
export async function platformFor(target: TargetId, course: string, browser: Browser): Promise<Platform> {
  return platformOn(target, await coursePackage(course, target), browser);
}

/** The same for the folder of an unpacked package. */
export async function platformOn(target: TargetId, folder: string, browser: Browser): Promise<Platform> {
  if (target === 'web') return webPlatform(browser, folder);
  if (target === 'cmi5' || target === 'xapi') return xapiPlatform(browser, { folder, standard: target });
  return scormPlatform(browser, { folder, edition: target === 'scorm12' ? '1.2' : '2004' });
}

export const everyTarget: readonly TargetId[] = [
  'scorm12',
  'scorm2004-3rd',
  'scorm2004-4th',
  'cmi5',
  'xapi',
  'web',
];

/** One target for each tracker: both editions of SCORM 2004 have one. */
export const everyTracker = everyTarget.filter((target) => target !== 'scorm2004-3rd');
