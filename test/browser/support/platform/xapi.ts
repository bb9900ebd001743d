import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { parseStringPromise } from 'xml2js';
import type { Au } from '../../../../src/run/lrs/launch.ts';
import type { Fields } from '../../../../src/run/lrs/values.ts';
import { type Lrs, startLrs } from '../../../../src/run/lrs.ts';
import { serve } from '../../../../src/run/serve.ts';
import { courseData } from '../answer-key.ts';
import { watch } from '../chromium.ts';
import { Learner } from '../learner.ts';
import { videoViolations } from '../lrs/video-rules.ts';
import {
  answerLine,
  failures,
  Machines,
  misbehaviour,
  type Platform,
  type Recorded,
  settled,
} from './platform.ts';
import { hrefOf } from './scorm.ts';

export interface XapiPlatform extends Platform {
  readonly lrs: Lrs;
  readonly aus: readonly Au[];
}

interface Options {
  readonly folder: string;
  readonly standard: 'cmi5' | 'xapi';
  /** The LMS names a `returnURL`. */
  readonly returns?: boolean;
  readonly masteryScore?: number;
  /** The server lets browsers keep a page that they leave. */
  readonly cached?: boolean;
  /** The Tin Can launcher writes the actor in the form of the first drafts. */
  readonly oldActor?: boolean;
  /** What a cmi5 LMS says that the learner reads; elsewhere, what their browser is set to. */
  readonly language?: string;
}

/** A cmi5 LMS or a Tin Can launcher, with the package on one host and the record store on another. */
export async function xapiPlatform(browser: Browser, options: Options): Promise<XapiPlatform> {
  const { folder, standard, language } = options;
  const lrs = await startLrs(standard === 'cmi5' && language ? { languagePreference: language } : undefined);
  const server = await serve({ folder, types: 'lms', cached: options.cached === true });
  const aus = standard === 'cmi5' ? await assignableUnits(folder, server.origin) : [];
  const activity = standard === 'xapi' ? await tinCanActivity(folder) : '';
  const machines = new Machines(browser, standard === 'xapi' ? language : undefined);
  const learners: Learner[] = [];
  /** One for the whole course, as LMSs have it. */
  let registration: string | undefined;

  function address(unit: string, mode: 'Normal' | 'Review' | 'Browse'): string {
    const known = registration === undefined ? {} : { registration };
    const page = `${server.origin}/${hrefOf(unit)}`;
    const au = aus.find(({ url }) => url === page);
    if (standard === 'cmi5' && au === undefined) throw new Error(`cmi5.xml has no AU for ${page}`);
    const launch =
      au === undefined
        ? lrs.launchXapi(page, activity, { ...known, oldActor: options.oldActor === true })
        : lrs.launchCmi5(au, {
            ...known,
            mode,
            ...(options.returns === undefined ? {} : { returns: options.returns }),
            ...(options.masteryScore === undefined ? {} : { masteryScore: options.masteryScore }),
          });
    registration = launch.registration;
    return launch.url;
  }

  return {
    lrs,
    aus,
    async launch({
      elsewhere = false,
      review,
      browse,
      deaf = false,
      unit = 'course',
      prepare,
      stopped,
    } = {}) {
      const mode = browse ? 'Browse' : review ? 'Review' : 'Normal';
      const page = await (await machines.get(elsewhere)).newPage();
      await prepare?.(page);
      const behaviour = watch(page, expectedMisses);
      await page.goto(deaf ? `${server.origin}/${hrefOf(unit)}` : address(unit, mode));
      const learner = new Learner(page, courseData(folder, unit), undefined, behaviour);
      learners.push(learner);
      return stopped ? learner : learner.arrive();
    },
    async recorded() {
      await settled(() => lrs.exchanges.length + server.log.length);
      return recordedIn(lrs.statements);
    },
    violations: () => [
      ...lrs.violations(),
      ...videoViolations(lrs.statements),
      ...misbehaviour(learners, [server.origin, lrs.origin]),
      ...failures(server.log),
    ],
    async close() {
      await machines.close();
      await server.close();
      await lrs.close();
    },
  };
}

/**
 * Chromium logs as an error a 404 of the agent profile or of a first state document, and a 412 where another tab wrote:
 * good answers. (Two writes of one page that overlap get a 412 too, and the record store complains of them itself.)
 */
const expectedMisses =
  /status of (404.*\/xapi\/(agents\/profile|activities\/state)|412.*\/xapi\/activities\/state)/;

async function assignableUnits(folder: string, origin: string): Promise<Au[]> {
  interface Element {
    readonly $: Record<string, string>;
    readonly url: readonly string[];
    readonly launchParameters?: readonly string[];
  }
  const xml = await parseStringPromise(readFileSync(join(folder, 'cmi5.xml'), 'utf8'));
  const { block = [], au = [] } = xml.courseStructure as {
    block?: readonly { au: readonly Element[] }[];
    au?: readonly Element[];
  };
  return [...au, ...block.flatMap((one) => one.au)].map(({ $, url, launchParameters }) => ({
    id: $.id ?? '',
    url: `${origin}/${url[0]?.trim()}`,
    moveOn: $.moveOn ?? 'NotApplicable',
    ...($.masteryScore === undefined ? {} : { masteryScore: Number($.masteryScore) }),
    ...(launchParameters?.[0] === undefined ? {} : { launchParameters: launchParameters[0] }),
  }));
}

async function tinCanActivity(folder: string): Promise<string> {
  const xml = await parseStringPromise(readFileSync(join(folder, 'tincan.xml'), 'utf8'));
  return xml.tincan.activities[0].activity[0].$.id as string;
}

export const verbOf = (statement: Fields): string =>
  String((statement.verb as Fields).id).replace(/.*\//, '');
export const objectOf = (statement: Fields): string => String((statement.object as Fields).id);

function recordedIn(statements: readonly Fields[]): Recorded {
  const verdicts = ['passed', 'failed', 'completed'] as const;
  const verdict = verdicts.find((verb) => statements.some((one) => verbOf(one) === verb && isOfCourse(one)));
  const scores = statements
    .filter((one) => ['passed', 'failed', 'scored'].includes(verbOf(one)))
    .flatMap(scaledOf);
  return {
    verdict: verdict ?? (statements.length > 0 ? 'incomplete' : 'nothing'),
    ...(scores.length > 0 ? { scaled: Math.max(...scores) } : {}),
    answers: statements
      .filter((one) => verbOf(one) === 'answered')
      .map((one) => {
        const { response, success } = one.result as { response: string; success: boolean };
        return answerLine(objectOf(one).replace(/.*\//, ''), response.split('[,]'), success);
      }),
  };
}

/** About the course or the launched unit, not about a module or quiz in it. */
function isOfCourse(statement: Fields): boolean {
  return !/\/(modules|quizzes|media)\//.test(objectOf(statement));
}

function scaledOf(statement: Fields): number[] {
  const score = ((statement.result ?? {}) as Fields).score as { scaled?: number } | undefined;
  return score?.scaled === undefined ? [] : [score.scaled];
}
