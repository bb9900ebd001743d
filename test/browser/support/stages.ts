import type { Browser } from 'playwright-core';
import type { Fields } from '../../../src/run/lrs/values.ts';
import { questionsPackage } from './packages.ts';
import type { Platform } from './platform/platform.ts';
import { scormPlatform, writtenEntries } from './platform/scorm.ts';
import { objectOf, verbOf, xapiPlatform } from './platform/xapi.ts';

/** The course of all questions in an LMS, and what that LMS holds of single answers: id, type, response, key, whether right. */
export interface Stage {
  readonly platform: Platform;
  readonly answers: () => unknown[][];
}

export async function scorm(browser: Browser, edition: '1.2' | '2004'): Promise<Stage> {
  const folder = await questionsPackage(edition === '1.2' ? 'scorm12' : 'scorm2004-4th');
  const platform = await scormPlatform(browser, { folder, edition });
  return {
    platform,
    answers: () =>
      writtenEntries(platform.host.record('index.html').calls, 'interactions').map((one) => [
        one.id,
        one.type,
        one.student_response ?? one.learner_response,
        one['correct_responses.0.pattern'],
        one.result === 'correct',
      ]),
  };
}

export async function store(browser: Browser, standard: 'cmi5' | 'xapi'): Promise<Stage> {
  const platform = await xapiPlatform(browser, { folder: await questionsPackage(standard), standard });
  const answered = () => platform.lrs.statements.filter((one) => verbOf(one) === 'answered');
  return {
    platform,
    answers: () =>
      answered().map((one) => {
        const { definition } = one.object as Fields;
        const { interactionType, correctResponsesPattern } = definition as Fields;
        const { response, success } = one.result as Fields;
        const [pattern] = (correctResponsesPattern ?? []) as string[];
        return [objectOf(one).replace(/.*\//, ''), interactionType, response, pattern, success];
      }),
  };
}
