import { patiently } from './retry.ts';
import { parseObject } from './storage.ts';

/** Where an LRS is and how it lets us in. */
export interface Access {
  readonly endpoint: string;
  readonly authorization: string;
}

export interface Reply {
  /** 0: no answer, or one that is not the LRS's. */
  readonly status: number;
  /** Nobody answered for as long as we wait. */
  readonly hung?: boolean;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
  readonly etag?: string | undefined;
  /** Milliseconds for which we are asked to wait. */
  readonly rest: number;
}

export interface Request {
  readonly method: 'GET' | 'PUT' | 'POST';
  /** Relative to the endpoint, as `activities/state`. */
  readonly resource: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Milliseconds after which an LRS that does not answer counts as gone. */
const patience = 20_000;
/** Bytes that browsers let requests carry that outlive their page: 64 KiB for all together. */
const keepaliveLimit = 60_000;

/** Speaks HTTP with an LRS (xAPI 1.0.3 Communication). Never throws. */
export class XapiClient {
  private readonly window: Window;
  private readonly access: Access;

  constructor(window: Window, access: Access) {
    this.window = window;
    this.access = access;
  }

  /** Calls `fetch` before it returns, so that a page that is going away gets its last words out. */
  send({ method, resource, query = {}, body, headers = {} }: Request): Promise<Reply> {
    const search = new URLSearchParams(query).toString();
    return request(this.window, `${this.access.endpoint}${resource}${search && `?${search}`}`, {
      method,
      headers: {
        Authorization: this.access.authorization,
        'X-Experience-API-Version': '1.0.3',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
  }
}

/** One request with a time limit, that goes on when the page is closed meanwhile if it is small enough. */
export async function request(window: Window, url: string, init: RequestInit): Promise<Reply> {
  const abort = new AbortController();
  const timer = window.setTimeout(() => abort.abort(), patience);
  const small = typeof init.body !== 'string' || init.body.length * 3 < keepaliveLimit;
  try {
    const response = await window.fetch(url, {
      ...init,
      signal: abort.signal,
      cache: 'no-store',
      keepalive: small && init.method !== 'GET',
    });
    const text = await response.text();
    return {
      // A page in the place of an answer is from a login or a proxy in between, however well it says that all is.
      status: response.ok && /^\s*</.test(text) ? 0 : response.status,
      body: parseObject(text),
      // A proxy that compresses makes a strong ETag weak, and If-Match takes no weak one (RFC 9110 13.1.1).
      etag: response.headers.get('ETag')?.replace(/^W\//, ''),
      rest: restOf(response.headers.get('Retry-After')),
    };
  } catch {
    return { status: 0, hung: abort.signal.aborted, rest: 0 };
  } finally {
    window.clearTimeout(timer);
  }
}

/** Seconds or a date (RFC 9110 10.2.3). More than an hour is taken for an hour. */
function restOf(after: string | null): number {
  if (!after) return 0;
  const wait = Number(after) * 1000 || Date.parse(after) - Date.now();
  return wait > 0 ? Math.min(wait, 3_600_000) : 0;
}

/** Milliseconds between tries of what a session cannot begin without. */
const tries = [0, 1000, 3000];

/**
 * Asks again while there is no answer, or one that may be another in a moment. Undefined in the end; and whoever kept us
 * waiting for nothing once is not waited for again, for the learner waits too.
 */
export function ask(window: Window, send: () => Promise<Reply>): Promise<Reply | undefined> {
  return patiently(window, tries, async () => {
    const reply = await send();
    return reply.hung || !mayPass(reply.status) ? reply : undefined;
  });
}

/** About the LRS or the way to it, and not about what was asked. */
export function mayPass(status: number): boolean {
  return status === 0 || status >= 500 || status === 408 || status === 429;
}

export function isDone(reply: Reply | undefined): boolean {
  return reply !== undefined && reply.status >= 200 && reply.status < 300;
}
