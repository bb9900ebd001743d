import { parseObject } from './storage.ts';

/** Where an LRS is and how it lets us in. */
export interface Access {
  readonly endpoint: string;
  readonly authorization: string;
}

export interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly etag: string | undefined;
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

/** Speaks HTTP with an LRS (xAPI 1.0.3 Communication). Never throws: no answer is `undefined`. */
export class XapiClient {
  private readonly window: Window;
  private readonly access: Access;

  constructor(window: Window, access: Access) {
    this.window = window;
    this.access = access;
  }

  /** Calls `fetch` before it returns, so that a page that is going away gets its last words out. */
  send({ method, resource, query = {}, body, headers = {} }: Request): Promise<Reply | undefined> {
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
export async function request(window: Window, url: string, init: RequestInit): Promise<Reply | undefined> {
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
    const body = parseObject(await response.text());
    // A proxy that compresses makes a strong ETag weak, and If-Match takes no weak one (RFC 9110 13.1.1).
    const etag = response.headers.get('ETag')?.replace(/^W\//, '');
    return { status: response.status, body, etag };
  } catch {
    return undefined;
  } finally {
    window.clearTimeout(timer);
  }
}

export function isDone(reply: Reply | undefined): boolean {
  return reply !== undefined && reply.status >= 200 && reply.status < 300;
}
