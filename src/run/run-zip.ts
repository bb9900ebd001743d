import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { addTo, type Diagnostic, type Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { openZip } from '../packaging/read-zip.ts';
import { isAbsolute, pathOf } from '../targets/imscp/manifest-model.ts';
import type { PackageView } from '../targets/target.ts';
import { courseFileIn } from '../verify/aicc/course-files.ts';
import { bareManifest } from '../verify/bare-manifest.ts';
import { openBrowser } from './browser.ts';
import { type LaunchUnit, launchUnits } from './launch-units.ts';
import { runUnit, type UnitRun } from './run-unit.ts';
import type { RunTools } from './tools.ts';
import { within } from './within.ts';

export interface RunOptions {
  /** The folder that paths are relative to. */
  readonly from?: string;
  /** They are for a web server. */
  readonly web?: boolean;
  /** Seconds for each unit. */
  readonly seconds?: number;
  /** Milliseconds without a request after which a page is taken to be ready. */
  readonly quiet?: number;
  /** Told of each zip before it is run. */
  readonly onZip?: (file: string, index: number) => void;
}

/** More say nothing new, and take minutes. */
const mostUnits = 20;
/** Units that may take all of their time; the time for a whole package is theirs. */
const mostSlow = 15;

/**
 * Launches every unit of some zips, anybody's, as an LMS does, and adds what only running shows. Nothing is unpacked to
 * disk, nothing that they ask for leaves this computer, and nothing of them is kept.
 */
export async function runZips(
  files: readonly string[],
  tools: RunTools,
  options: RunOptions = {},
): Promise<Result<readonly UnitRun[]>> {
  const runs: UnitRun[] = [];
  const diagnostics: Diagnostic[] = [];
  const browsers = new Browsers(tools, diagnostics);
  try {
    for (const [index, file] of files.entries()) {
      options.onZip?.(file, index);
      // Why one cannot be opened is for `verify` to say.
      const path = resolve(options.from ?? process.cwd(), file);
      const { value: zip } = await openZip(path);
      if (!zip) {
        if ((await bareManifest(path)) === 'cmi5.xml')
          diagnostics.push(
            leftOut(file, 'a course structure comes without a zip, so its pages are elsewhere'),
          );
        continue;
      }
      try {
        const found = await runPackage(file, zip.view, tools, browsers, options);
        runs.push(...found.value);
        addTo(diagnostics, found.diagnostics);
      } finally {
        zip.close();
      }
    }
  } finally {
    await browsers.close();
  }
  return { value: runs, diagnostics };
}

async function runPackage(
  file: string,
  view: PackageView,
  tools: RunTools,
  browsers: Browsers,
  { web = false, seconds = 20, quiet = 1500 }: RunOptions,
): Promise<Result<readonly UnitRun[]>> {
  const units = await launchUnits(view, web);
  const runs: UnitRun[] = [];
  const diagnostics: Diagnostic[] = [];
  const leave = (path: string, reason: string): void =>
    void diagnostics.push(leftOut(path ? `${file}/${path}` : file, reason));
  const course = courseFileIn(view.entries.map(({ path }) => path));
  if (course) leave(course, 'AICC courses are looked at, and not run');
  const start = performance.now();
  const isLate = (): boolean => performance.now() - start > mostSlow * seconds * 1000;
  let ran = 0;
  let left = 0;
  for (const unit of units) {
    if (isElsewhere(unit)) {
      leave('', `“${unit.title}” is at ${unit.launch.slice(0, 150)}, which is not in the package`);
      continue;
    }
    const browser = ran < mostUnits && !isLate() ? await browsers.get() : undefined;
    if (!browser) {
      left += 1;
      continue;
    }
    ran += 1;
    const found = await runUnit(browser, view, unit, { file, axe: tools.axe, quiet, seconds });
    if (found.spoilt) await browsers.discard();
    runs.push(found.run);
    diagnostics.push(...found.diagnostics);
  }
  if (left > 0 && ran > 0)
    leave(
      '',
      `${left} more of its ${units.length} parts: at most ${mostUnits} are run, and some minutes for all`,
    );
  return { value: runs, diagnostics };
}

const leftOut = (file: string, reason: string): Diagnostic => diagnostic('RUN-NOT-RUN', { file }, { reason });

const isElsewhere = ({ launch }: LaunchUnit): boolean =>
  isAbsolute(launch) || !URL.canParse(pathOf(launch), 'http://127.0.0.1/');

/** One browser for all, and a new one where a package could not be got rid of. */
class Browsers {
  readonly #tools: RunTools;
  readonly #diagnostics: Diagnostic[];
  #browser: Browser | undefined;
  #failed = false;
  #told = false;

  constructor(tools: RunTools, diagnostics: Diagnostic[]) {
    this.#tools = tools;
    this.#diagnostics = diagnostics;
  }

  async get(): Promise<Browser | undefined> {
    if (this.#failed) return undefined;
    if (this.#browser?.isConnected()) return this.#browser;
    const { value, diagnostics } = await openBrowser(this.#tools);
    if (!this.#told || !value) this.#diagnostics.push(...diagnostics);
    this.#told = true;
    this.#failed = value === undefined;
    this.#browser = value;
    return value;
  }

  async discard(): Promise<void> {
    const browser = this.#browser;
    this.#browser = undefined;
    await within(browser?.close() ?? Promise.resolve(), 10_000);
  }

  close(): Promise<void> {
    return this.discard();
  }
}
