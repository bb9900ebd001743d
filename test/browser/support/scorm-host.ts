import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { Call } from './scorm/calls.ts';
import type { Edition } from './scorm/elements.ts';
import { scormViolations } from './scorm/rules.ts';
import { bodyOf, type Route, type Server, sendJson, serve } from './serve.ts';

type Json = Readonly<Record<string, unknown>>;
export type Mode = 'normal' | 'review' | 'browse';

interface LaunchOptions {
  readonly mode?: Mode;
  /** `false`: the page of an LMS that offers no API. */
  readonly api?: boolean;
  /** The SCO is shown in a window of its own, and the API is in its opener. */
  readonly popup?: boolean;
  /** Address of what the LMS shows in the place of the SCO, by the SCO's own: a frame round it. */
  readonly around?: (sco: string) => string;
}

/** What the LMS holds for one SCO of one learner. */
export interface ScoRecord {
  /** As it was in the last commit that arrived; `undefined` before the first. */
  readonly cmi: Json | undefined;
  readonly exit: string;
  readonly commits: number;
  readonly calls: readonly Call[];
}

export interface ScormHost {
  readonly origin: string;
  readonly server: Server;
  /** Address of the LMS page that shows the SCO. Each time it is asked for, a reload too, is a launch of its own. */
  readonly launch: (sco: string, options?: LaunchOptions) => string;
  readonly record: (sco: string) => ScoRecord;
  /** Broken rules of all launches of all SCOs, each with its SCO and launch. */
  readonly violations: () => string[];
  readonly close: () => Promise<void>;
}

type Wish = Required<Omit<LaunchOptions, 'around'>> & { readonly sco: string; readonly content: string };

interface Launched extends Wish {
  /** Which launch of this SCO, from 1. */
  readonly number: number;
}

interface Stored {
  cmi: Json | undefined;
  exit: string;
  commits: number;
  launches: number;
  /** Order of the newest commit, by launch. */
  newest: Map<number, number>;
  calls: Call[];
}

interface Committed {
  readonly launch: number;
  readonly order: number;
  readonly exit: string;
  readonly cmi: Json;
}

interface HostOptions {
  readonly edition: Edition;
  /** Folder of the unzipped package. */
  readonly folder: string;
  /** Browsers may keep a page that they leave, to go back to. */
  readonly cached?: boolean;
  /** Other pages of the LMS. */
  readonly routes?: readonly Route[];
  /** `cmi.student_data.mastery_score` (0 to 100) or `cmi.scaled_passing_score` (0 to 1), as the edition has it. */
  readonly mastery?: string;
  /** The learner's language in the LMS, until the SCO sets another. */
  readonly language?: string;
  /** What a launch finds after an exit that was not `suspend`: the same attempt as in Moodle, or a new one. */
  readonly afterExit?: 'same-attempt' | 'new-attempt';
  readonly types?: 'right' | 'lms';
}

function scormAgain(edition: Edition): string {
  return createRequire(import.meta.url).resolve(
    edition === '1.2' ? 'scorm-again/scorm12' : 'scorm-again/scorm2004',
  );
}

/** An LMS for one learner and one SCORM package: scorm-again in the page, the store here. */
export async function startScormHost(options: HostOptions): Promise<ScormHost> {
  const stores = new Map<string, Stored>();
  const wishes: Wish[] = [];
  const launches: Launched[] = [];
  const store = (sco: string): Stored => {
    const known = stores.get(sco) ?? {
      cmi: undefined,
      exit: '',
      commits: 0,
      launches: 0,
      newest: new Map(),
      calls: [],
    };
    stores.set(sco, known);
    return known;
  };

  async function lms(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
    const [, area, action, index] = url.pathname.split('/');
    if (area !== 'lms') return false;
    const wish = wishes[Number(index)];
    const launched = launches[Number(index)];
    if (action === 'api.js') await sendScript(response, scormAgain(options.edition));
    else if (action === 'page.js') await sendScript(response, new URL('scorm/page.js', import.meta.url));
    else if (action === 'launch' && wish !== undefined) {
      const kept = store(wish.sco);
      kept.launches += 1;
      const id = launches.push({ ...wish, number: kept.launches }) - 1;
      sendPage(response, setUp(options, kept, wish, id));
    } else if (launched === undefined) sendJson(response, 404, {});
    else if (action === 'commit') {
      const { launch, order, exit, cmi } = JSON.parse(await bodyOf(request)) as Committed;
      const kept = store(launched.sco);
      kept.commits += 1;
      // Beacons of a window may overtake each other; of two windows the last one that says something stands.
      if (order > (kept.newest.get(launch) ?? -1)) {
        kept.newest.set(launch, order);
        Object.assign(kept, { cmi, exit });
      }
      sendJson(response, 200, { result: true, errorCode: 0 });
    } else if (action === 'calls') {
      store(launched.sco).calls.push(...(JSON.parse(await bodyOf(request)) as Call[]));
      sendJson(response, 200, {});
    } else sendJson(response, 404, {});
    return true;
  }

  const server = await serve({
    folder: options.folder,
    under: '/content/',
    types: options.types ?? 'lms',
    cached: options.cached === true,
    routes: [lms, ...(options.routes ?? [])],
  });
  return {
    origin: server.origin,
    server,
    launch(sco, { mode = 'normal', api = true, popup = false, around = (own: string) => own } = {}) {
      const content = around(`${server.origin}/content/${sco}`);
      return `${server.origin}/lms/launch/${wishes.push({ sco, mode, api, popup, content }) - 1}`;
    },
    record(sco) {
      const kept = store(sco);
      return { ...kept, calls: inOrder(kept.calls) };
    },
    violations() {
      return launches.flatMap(({ sco, number, mode }) => {
        const calls = inOrder(store(sco).calls.filter((call) => call.launch === number));
        return scormViolations(calls, { edition: options.edition, mode }).map(
          (text) => `${sco}, launch ${number}: ${text}`,
        );
      });
    },
    close: server.close,
  };
}

function inOrder(calls: readonly Call[]): Call[] {
  return [...calls].sort((a, b) => a.launch - b.launch || a.order - b.order);
}

/** The data model that a launch starts with. */
function cmiFor(options: HostOptions, kept: Stored, mode: Mode): Json {
  const suspended = kept.exit === 'suspend';
  const keeps =
    kept.cmi !== undefined && (suspended || options.afterExit !== 'new-attempt' || mode !== 'normal');
  const old = keeps ? (structuredClone(kept.cmi) as Record<string, unknown>) : preference(options);
  const entry = kept.cmi === undefined || !keeps ? 'ab-initio' : suspended ? 'resume' : '';
  // In review it should be `no-credit`, and some LMSs leave it: the mode alone has to be enough.
  const credit = 'credit';
  if (options.edition === '2004') {
    const { exit: _exit, session_time: _time, ...rest } = old;
    const mastery = options.mastery === undefined ? {} : { scaled_passing_score: options.mastery };
    return {
      ...rest,
      learner_id: 'learner-7',
      learner_name: 'Lovelace, Ada',
      mode,
      credit,
      entry,
      ...mastery,
    };
  }
  const { exit: _exit, session_time: _time, ...core } = (old.core ?? {}) as Record<string, unknown>;
  const mastery = options.mastery === undefined ? {} : { student_data: { mastery_score: options.mastery } };
  const learner = { student_id: 'learner-7', student_name: 'Lovelace, Ada' };
  return { ...old, core: { ...core, ...learner, lesson_mode: mode, credit, entry }, ...mastery };
}

/** A learner's profile, as far as it is kept for content. */
function preference({ edition, language }: HostOptions): Record<string, unknown> {
  if (language === undefined) return {};
  return { [edition === '1.2' ? 'student_preference' : 'learner_preference']: { language } };
}

async function sendScript(response: ServerResponse, file: string | URL): Promise<void> {
  response.setHeader('Content-Type', 'text/javascript');
  response.end(await readFile(file));
}

/** What `scorm/page.js` needs to know. */
function setUp(options: HostOptions, kept: Stored, { mode, api, popup, content }: Wish, id: number): Json {
  return {
    edition: options.edition,
    launch: kept.launches,
    api,
    popup,
    cmi: cmiFor(options, kept, mode),
    commitUrl: `/lms/commit/${id}`,
    callsUrl: `/lms/calls/${id}`,
    content,
  };
}

function sendPage(response: ServerResponse, setup: Json): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html>
<title>LMS</title>
<link rel="icon" href="data:,">
<style>html,body{margin:0;height:100%}iframe{border:0;display:block;width:100%;height:100%}</style>
<body>
<script type="application/json" id="setup">${JSON.stringify(setup).replaceAll('<', '\\u003c')}</script>
<script src="/lms/api.js"></script>
<script src="/lms/page.js"></script>`);
}
