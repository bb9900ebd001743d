import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { CourseData } from '../../../src/player/course-data.ts';
import { playerFile } from '../../../src/resources.ts';
import { type Route, type Server, serve } from '../../../src/run/serve.ts';
import type { PlayerKind } from '../../../src/targets/target.ts';
import { startChromium } from '../../browser/support/chromium.ts';
import { patientPlayer } from './patient-lms.ts';
import { samplePage } from './sample-page.ts';
import type { Options12, Stored12 } from './strict-scorm12.ts';

/** Chromium in front of a small server: an LMS page that frames the course, as LMSs do. */
export class CourseBrowser {
  private readonly browser: Browser;
  private readonly server: Server;
  private readonly files: Map<string, string>;

  private constructor(browser: Browser, server: Server, files: Map<string, string>) {
    this.browser = browser;
    this.server = server;
    this.files = files;
  }

  static async start(): Promise<CourseBrowser> {
    const files = new Map<string, string>();
    const file: Route = (_request, response, { pathname }) => {
      const body = files.get(pathname);
      if (body === undefined) return false;
      const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
      return true;
    };
    return new CourseBrowser(await startChromium(), await serve({ routes: [file] }), files);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** Puts a course on the server, for one kind of player. */
  async serve(kind: PlayerKind | 'patient', data: CourseData): Promise<void> {
    // As `npm run build` made it, which a run of the tests sees to: to make it anew takes seconds.
    const code =
      kind === 'patient'
        ? await patientPlayer()
        : await readFile(`dist/player/${playerFile(kind, true)}`, 'utf8');
    this.files.set('/course/index.html', samplePage(data));
    this.files.set('/course/data.js', `globalThis.coursewright=${JSON.stringify(data)};`);
    this.files.set('/course/player.js', code);
  }

  /** Opens the course as it is, without an LMS. Script errors fail the test that awaits `errors`. */
  async open(hash = ''): Promise<{ page: Page; errors: string[] }> {
    const page = await this.page();
    return { page, errors: await this.go(page, `/course/index.html${hash}`) };
  }

  /** Opens the course in the frame of a strict SCORM 1.2 LMS. */
  async launch(options: Options12 & { readonly stored?: Stored12 } = {}): Promise<Launched> {
    const page = await this.page({ width: 900, height: 760 });
    const stored = options.stored && { ...options.stored, values: [...options.stored.values] };
    const lms = await build({
      stdin: {
        contents: `import { StrictScorm12 } from './strict-scorm12.ts';
          const options = ${JSON.stringify({ ...options, stored })};
          window.API = new StrictScorm12({ ...options, ...(options.stored ? { stored: { ...options.stored, values: new Map(options.stored.values) } } : {}) });`,
        resolveDir: import.meta.dirname,
      },
      bundle: true,
      write: false,
    });
    this.files.set(
      '/lms.html',
      '<!DOCTYPE html><title>LMS</title><link rel="icon" href="data:,"><script src="lms.js"></script><iframe id="sco" src="course/index.html" width="650" height="666"></iframe>',
    );
    this.files.set('/lms.js', lms.outputFiles[0]?.text ?? '');
    const errors = await this.go(page, '/lms.html');
    const frame = page.frame({ url: /course/ });
    if (!frame) throw new Error('the course is not in its frame');
    return {
      page,
      errors,
      course: page.frameLocator('#sco'),
      lms: () =>
        page.evaluate(() => {
          const {
            stored: kept,
            refusals,
            calls,
          } = (window as unknown as { API: import('./strict-scorm12.ts').StrictScorm12 }).API;
          return { values: [...kept.values], exit: kept.exit, refusals, calls };
        }),
    };
  }

  /** On a machine of its own until the end of the test: pages that stay open slow the others down. */
  private async page(viewport = { width: 1280, height: 720 }): Promise<Page> {
    const machine = await this.browser.newContext({ viewport });
    onTestFinished(() => machine.close());
    return machine.newPage();
  }

  private async go(page: Page, path: string): Promise<string[]> {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(`${this.server.origin}${path}`);
    return errors;
  }
}

export interface Launched {
  readonly page: Page;
  readonly errors: string[];
  readonly course: ReturnType<Page['frameLocator']>;
  readonly lms: () => Promise<{
    values: [string, string][];
    exit: string;
    refusals: unknown[];
    calls: string[];
  }>;
}
