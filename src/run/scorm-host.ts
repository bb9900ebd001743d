import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { distFolder } from '../resources.ts';
import type { PackageView } from '../targets/target.ts';
import type { Call } from './scorm/calls.ts';
import { cmiFor, type Json, type LmsSettings, type Mode } from './scorm/data-model.ts';
import { callsIn, committedIn } from './scorm/heard.ts';
import { scormAgain, sendPage, sendScript } from './scorm/lms-page.ts';
import { scormViolations } from './scorm/rules.ts';
import { bodyOf, type Route, type Server, sendJson, serve } from './serve.ts';

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

interface HostOptions extends LmsSettings {
  /** Folder of the unzipped package, or the opened one. */
  readonly folder?: string;
  readonly view?: PackageView;
  /** Browsers may keep a page that they leave, to go back to. */
  readonly cached?: boolean;
  /** Other pages of the LMS. */
  readonly routes?: readonly Route[];
  readonly types?: 'right' | 'lms' | 'any';
}

/** Of one SCO: a page that calls without end must not fill the memory. */
const mostCalls = 20_000;

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
    else if (action === 'page.js') await sendScript(response, join(distFolder, 'run/lms-page.js'));
    else if (action === 'launch' && wish !== undefined) {
      const kept = store(wish.sco);
      kept.launches += 1;
      const id = launches.push({ ...wish, number: kept.launches }) - 1;
      const cmi = cmiFor(options, kept, wish.mode);
      sendPage(response, { ...wish, edition: options.edition, launch: kept.launches, cmi, id });
    } else if (launched === undefined) sendJson(response, 404, {});
    else if (action === 'commit') {
      const { order, exit, cmi } = committedIn(await bodyOf(request));
      const launch = launched.number;
      const kept = store(launched.sco);
      kept.commits += 1;
      // Beacons of a window may overtake each other; of two windows the last one that says something stands.
      if (order > (kept.newest.get(launch) ?? -1)) {
        kept.newest.set(launch, order);
        Object.assign(kept, { cmi, exit });
      }
      sendJson(response, 200, { result: true, errorCode: 0 });
    } else if (action === 'calls') {
      const { calls } = store(launched.sco);
      const heard = callsIn(await bodyOf(request), launched.number);
      calls.push(...heard.slice(0, mostCalls - calls.length));
      sendJson(response, 200, {});
    } else sendJson(response, 404, {});
    return true;
  }

  const server = await serve({
    ...(options.view ? { view: options.view } : { folder: options.folder ?? '' }),
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
