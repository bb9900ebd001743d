import type { Browser } from 'playwright-core';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { pathOf } from '../targets/imscp/manifest-model.ts';
import type { PackageView } from '../targets/target.ts';
import { closedMachine } from './browser.ts';
import type { LaunchUnit } from './launch-units.ts';
import { startRefusingProxy } from './refusing-proxy.ts';
import type { Runtime, Told } from './runtimes/runtime.ts';
import { scormRuntime } from './runtimes/scorm.ts';
import { webRuntime } from './runtimes/web.ts';
import { xapiRuntime } from './runtimes/xapi.ts';
import { launchProblem, seenFindings } from './seen-findings.ts';
import { type Visit, visit } from './tab/visit.ts';
import { watchMachine } from './tab/watch.ts';
import { within } from './within.ts';

/** How a unit did. */
export interface UnitRun extends Told {
  readonly file: string;
  /** Address in the package, with what is asked of it. */
  readonly launch: string;
  readonly title: string;
  readonly standard: string;
  /** Of both launches, from opening to closing. */
  readonly seconds: number;
  /** Addresses that were asked for and are not of the runtime, each once. */
  readonly outside: readonly string[];
}

export interface RunUnitOptions {
  /** As the zip was named. */
  readonly file: string;
  readonly axe: string;
  /** Milliseconds without a request after which a page is taken to be ready. */
  readonly quiet: number;
  /** Seconds for both launches. */
  readonly seconds: number;
}

export interface RanUnit {
  readonly run: UnitRun;
  readonly diagnostics: readonly Diagnostic[];
  /** The browser could not get rid of the package, and is not to be used again. */
  readonly spoilt: boolean;
}

/** Launches a unit as an LMS does, closes the tab as a learner does, does both once more, and says what was seen. */
export async function runUnit(
  browser: Browser,
  view: PackageView,
  unit: LaunchUnit,
  { file, axe, quiet, seconds }: RunUnitOptions,
): Promise<RanUnit> {
  const runtime = await startRuntime(view, unit);
  const proxy = await startRefusingProxy();
  let spoilt = true;
  try {
    const machine = await within(closedMachine(browser, proxy.address, runtime.origins), 15_000);
    const { title, launch, standard } = unit;
    const place = { file: `${file}/${pathOf(launch)}` };
    if (!machine) {
      const reason = 'the browser does not answer any more';
      const run = { file, launch, title, standard, seconds: 0, outside: [] };
      return { run, diagnostics: [diagnostic('RUN-NOT-RUN', place, { reason })], spoilt };
    }
    const watched = watchMachine(machine, runtime.origins);
    const visits: Visit[] = [];
    const { isCourse, heard } = runtime;
    const start = performance.now();
    const open = async (share: number, look: boolean): Promise<void> => {
      const deadline = start + seconds * 1000 * share;
      const options = { quiet, deadline, isCourse, heard, ...(look ? { axe } : {}) };
      const visited = await within(
        visit(machine, runtime.launch(), watched, options),
        seconds * 1000 + 30_000,
      );
      visits.push(visited ?? { blank: false, hangs: true, barriers: [], seconds });
    };
    await open(0.6, true);
    const problem = launchProblem(runtime);
    if (!problem && !watched.lost() && !visits[0]?.hangs) await open(1, false);
    spoilt =
      (await within(
        machine.close().then(() => true),
        5000,
      )) !== true;
    const diagnostics = problem
      ? [diagnostic('RUN-LAUNCH', place, { title, reason: problem })]
      : [
          ...seenFindings({ unit, place, runtime, watched, visits }),
          ...(visits.some(({ hangs }) => hangs) || watched.lost() ? [] : runtime.findings(place)),
        ];
    const outside = [...new Set(watched.outside)];
    const time = Math.round(visits.reduce((sum, one) => sum + one.seconds, 0) * 10) / 10;
    const run = { file, launch, title, standard, ...shortened(runtime.told()), seconds: time, outside };
    return { run, diagnostics, spoilt };
  } finally {
    await Promise.all([runtime.close(), proxy.close()]);
  }
}

function startRuntime(view: PackageView, unit: LaunchUnit): Promise<Runtime> {
  if (unit.standard === 'web') return webRuntime(view, unit);
  return unit.standard === 'cmi5' || unit.standard === 'xapi'
    ? xapiRuntime(view, unit)
    : scormRuntime(view, unit);
}

const mostHeard = 500;

function shortened(told: Told): Told {
  return {
    ...told,
    ...(told.calls ? { calls: told.calls.slice(0, mostHeard) } : {}),
    ...(told.statements ? { statements: told.statements.slice(0, mostHeard) } : {}),
  };
}
