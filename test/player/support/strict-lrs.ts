import { createHash } from 'node:crypto';
import { at, type Fields, faultsOf, isDefined, type LaunchFacts, verbOf } from './statement-rules.ts';

const endpoint = 'https://lrs.example/xapi/';
const fetchUrl = 'https://lms.example/fetch';

export interface SessionOptions {
  readonly cmi5?: boolean;
  readonly launchMode?: LaunchFacts['launchMode'];
  readonly masteryScore?: number;
  readonly returnURL?: string;
  readonly moveOn?: string;
  /** As it stands in the launch URL. */
  readonly actor?: string;
  readonly contextTemplate?: Fields;
}

export interface Seen {
  readonly method: string;
  /** `statements`, `activities/state LMS.LaunchData`, `agents/profile`, `fetch`. */
  readonly what: string;
  readonly body: string;
  readonly init: RequestInit;
}

/**
 * `lost`: done, and the answer never arrives. `network`: never arrives. `hang`: neither arrives nor fails. A number:
 * refused with that status. A response: somebody else's, in place of the LRS's.
 */
export type Fault = number | 'network' | 'lost' | 'hang' | Response | undefined;

export const actor = JSON.stringify({
  objectType: 'Agent',
  name: 'Ana Rivera',
  account: { homePage: 'https://lms.example', name: '42' },
});

const template: Fields = {
  contextActivities: {
    grouping: [{ objectType: 'Activity', id: 'https://learn.example/publisher' }],
    category: [{ id: 'https://lms.example/tenant' }],
  },
  extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'session-1' },
};

/** An LMS with its LRS, in memory: answers `fetch`, keeps order, and writes down every broken rule. */
export class StrictLrs {
  readonly broken: string[] = [];
  readonly seen: Seen[] = [];
  readonly statements: Fields[] = [];
  readonly documents = new Map<string, string>();
  fault: (what: string, method: string) => Fault = () => undefined;
  /** A statement that this LRS will not take, and with it the batch that it is in: with this status, or 400. */
  refuses: (statement: Fields) => boolean | number = () => false;
  /** Milliseconds until an answer. */
  delay: number | ((what: string) => number) = 5;
  /** Some LRSs name the ETag only in the answer to GET; some do not let a page see any. */
  tagsPuts = true;
  showsTags = true;
  /** Writes that were refused with 412. */
  clashes = 0;
  private facts: LaunchFacts | undefined;
  private token = '';
  private sessions = 0;
  private progress = new Set<string>();
  private running = new Set<string>();

  /** A launch by the LMS; gives the query of the launch URL. */
  launch(options: SessionOptions = {}): string {
    const {
      cmi5 = true,
      launchMode = 'Normal',
      masteryScore,
      returnURL,
      moveOn = 'CompletedAndPassed',
    } = options;
    const registration = '5b6f6d1c-93c7-4f2f-8a08-1d5a8dd6f111';
    const activityId = cmi5 ? 'https://lms.example/au/17' : 'https://learn.example/courses/social';
    this.facts = {
      cmi5,
      activityId,
      actor: options.actor ?? actor,
      registration,
      contextTemplate: cmi5 ? (options.contextTemplate ?? template) : {},
      masteryScore,
      launchMode,
    };
    this.sessions++;
    // A Tin Can launch has the same address each time.
    this.token = cmi5 ? `token-${this.sessions}` : 'token';
    this.progress = new Set();
    const data = {
      contextTemplate: this.facts.contextTemplate,
      launchMode,
      launchMethod: 'AnyWindow',
      moveOn,
    };
    this.documents.set('LMS.LaunchData', JSON.stringify({ ...data, masteryScore, returnURL }));
    const common = { endpoint, actor: this.facts.actor, registration };
    const own: Record<string, string> = cmi5
      ? { fetch: `${fetchUrl}?session=${this.sessions}`, activityId }
      : { auth: `Basic ${this.token}`, activity_id: activityId };
    return `?${new URLSearchParams({ ...common, ...own })}`;
  }

  /** The verbs in the order in which they were stored. */
  get verbs(): string[] {
    return this.statements.map(verbOf);
  }

  /** Stored statements about the launched activity itself. */
  defined(verb: string): Fields[] {
    const { facts } = this;
    return facts ? this.statements.filter((each) => verbOf(each) === verb && isDefined(each, facts)) : [];
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const url = new URL(String(input));
    const method = init.method ?? 'GET';
    const what = this.name(url);
    this.seen.push({ method, what, body: String(init.body ?? ''), init });
    const lane = `${method} ${what}`;
    // Statements may overlap: each has its id. Documents may not: the second would be refused (412) and lost.
    if (method !== 'GET' && what !== 'statements' && this.running.has(lane))
      this.broken.push(`${lane} overlaps another one`);
    this.running.add(lane);
    const fault = this.fault(what, method);
    const answer =
      typeof fault === 'number'
        ? Response.json({ error: 'no' }, { status: fault })
        : fault instanceof Response
          ? fault
          : fault === 'network' || fault === 'hang'
            ? undefined
            : this.answer(url, method, what, init);
    if (fault === 'hang') {
      await new Promise((resolve) => init.signal?.addEventListener('abort', resolve));
    }
    if (fault === 'lost') this.progress.add(`${what} lost`);
    const { delay } = this;
    await new Promise((resolve) => setTimeout(resolve, typeof delay === 'number' ? delay : delay(what)));
    this.running.delete(lane);
    if (!answer || fault === 'lost') throw new TypeError('Failed to fetch');
    return answer;
  };

  /** The same LRS as one page sees it, until that page is gone. */
  pageFetch(): { readonly fetch: typeof fetch; readonly kill: () => void } {
    let alive = true;
    return {
      fetch: (input, init) => (alive ? this.fetch(input, init) : new Promise<Response>(() => {})),
      kill: () => {
        alive = false;
      },
    };
  }

  private name(url: URL): string {
    if (url.href.startsWith(fetchUrl)) return 'fetch';
    const resource = url.href.slice(endpoint.length).split('?')[0] ?? '';
    return resource === 'activities/state' ? `${resource} ${url.searchParams.get('stateId')}` : resource;
  }

  private answer(url: URL, method: string, what: string, init: RequestInit): Response {
    if (what === 'fetch') return this.answerFetch(method);
    const headers = new Headers(init.headers);
    if (headers.get('Authorization') !== `Basic ${this.token}`) return new Response('', { status: 401 });
    if (headers.get('X-Experience-API-Version') !== '1.0.3')
      this.broken.push(`${what} without a version header`);
    if (this.progress.has('terminated')) this.broken.push(`${method} ${what} after terminated`);
    if (what === 'statements' && method === 'GET') return this.find(url.searchParams);
    if (what === 'statements') return this.store(String(init.body));
    if (what === 'agents/profile') {
      this.progress.add('preferences');
      return new Response('', { status: 404 });
    }
    if (url.searchParams.get('agent') !== this.facts?.actor) this.broken.push(`${what} for another agent`);
    if (url.searchParams.get('registration') !== this.facts?.registration)
      this.broken.push(`${what} without registration`);
    return method === 'GET' ? this.read(what) : this.write(what, String(init.body), headers);
  }

  private find(query: URLSearchParams): Response {
    if (query.get('agent') !== this.facts?.actor) this.broken.push('statements of another agent');
    if (this.facts?.cmi5 && !this.progress.has('initialized'))
      this.broken.push('statements asked for before initialized');
    const asked = (name: string, value: unknown) => (query.get(name) ?? value) === value;
    const found = this.statements.filter(
      (each) =>
        asked('verb', at(each, 'verb', 'id')) &&
        asked('activity', at(each, 'object', 'id')) &&
        asked('registration', at(each, 'context', 'registration')),
    );
    return Response.json({ statements: found.reverse().slice(0, Number(query.get('limit'))), more: '' });
  }

  /** Once for a session (cmi5 8.1.2). */
  private answerFetch(method: string): Response {
    if (method !== 'POST') this.broken.push('the fetch URL wants POST');
    if (this.progress.has('fetch')) {
      if (!this.progress.has('fetch lost')) this.broken.push('the fetch URL was used twice');
      return Response.json({ 'error-code': '1', 'error-text': 'already in use' });
    }
    this.progress.add('fetch');
    return Response.json({ 'auth-token': this.token });
  }

  private read(what: string): Response {
    const id = what.split(' ')[1] ?? '';
    if (id === 'LMS.LaunchData') this.progress.add('launch data');
    const body = this.documents.get(id);
    return body === undefined
      ? new Response('', { status: 404 })
      : new Response(body, { headers: this.showsTags ? { ETag: tag(body) } : {} });
  }

  private write(what: string, body: string, headers: Headers): Response {
    const id = what.split(' ')[1] ?? '';
    if (headers.get('Content-Type') !== 'application/json') this.broken.push(`${what} is not JSON`);
    if (this.facts?.launchMode !== 'Normal') this.broken.push(`${what} written in ${this.facts?.launchMode}`);
    if (this.facts?.cmi5 && !this.progress.has('initialized'))
      this.broken.push(`${what} written before initialized`);
    const held = this.documents.get(id);
    const match = headers.get('If-Match');
    if (!match && !headers.get('If-None-Match')) this.broken.push(`${what} without a condition`);
    const fits = held === undefined ? match === null : match === '*' || match === tag(held);
    if (!fits) {
      this.clashes++;
      return new Response('', { status: 412 });
    }
    this.documents.set(id, body);
    return new Response(null, { status: 204, headers: this.tagsPuts ? { ETag: tag(body) } : {} });
  }

  private store(body: string): Response {
    const batch = JSON.parse(body) as Fields[];
    if (!Array.isArray(batch) || batch.length === 0) {
      this.broken.push('POST of no statement');
      return new Response('', { status: 400 });
    }
    const known = new Set(this.statements.map(({ id }) => id));
    if (batch.some(({ id }) => known.has(id))) return new Response('', { status: 409 });
    const refusal = batch.map(this.refuses).find(Boolean);
    if (refusal) return new Response('', { status: refusal === true ? 400 : refusal });
    for (const statement of batch) this.check(statement, batch.length);
    this.statements.push(...batch);
    return Response.json(batch.map(({ id }) => id));
  }

  private check(statement: Fields, size: number): void {
    const { facts } = this;
    if (!facts) return;
    const verb = verbOf(statement);
    const defined = isDefined(statement, facts);
    this.broken.push(...faultsOf(statement, facts));
    if (facts.cmi5 && !this.progress.has('launch data'))
      this.broken.push(`${verb} before the launch data was read`);
    if (facts.cmi5 && !this.progress.has('preferences'))
      this.broken.push(`${verb} before the preferences were asked for`);
    if (defined && /^(initialized|terminated)$/.test(verb) && size > 1)
      this.broken.push(`${verb} is not alone`);
    if (facts.cmi5 && !(defined && verb === 'initialized') && !this.progress.has('initialized'))
      this.broken.push(`${verb} before initialized`);
    if (defined && verb === 'initialized' && this.progress.has('initialized'))
      this.broken.push('initialized twice');
    if (defined && verb === 'terminated' && this.running.has('PUT activities/state coursewright'))
      this.broken.push('terminated while the state was on its way');
    if (facts.launchMode !== 'Normal' && !/^(initialized|terminated)$/.test(verb))
      this.broken.push(`${verb} in ${facts.launchMode}`);
    if (!defined) return;
    if (/^(completed|passed)$/.test(verb) && this.defined(verb).length > 0)
      this.broken.push(`${verb} twice for a registration`);
    if (verb === 'passed' && this.progress.has('failed'))
      this.broken.push('passed and failed in one session');
    if (verb === 'failed' && this.progress.has('passed'))
      this.broken.push('passed and failed in one session');
    this.progress.add(verb);
  }
}

function tag(body: string): string {
  return `"${createHash('sha1').update(body).digest('hex')}"`;
}
