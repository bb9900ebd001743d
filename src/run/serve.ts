import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { PackageView } from '../targets/target.ts';
import { anyTypes, lmsTypes, rightTypes } from './content-types.ts';
import { fileIn, partOf } from './package-files.ts';

/** Answers a request and says true, or says false and leaves it to the next one. */
export type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => boolean | Promise<boolean>;

export interface Served {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly log: readonly Served[];
  readonly close: () => Promise<void>;
}

interface Options {
  /** Folder of the unzipped package … */
  readonly folder?: string;
  /** … or the opened one, of which nothing is unpacked to disk. Without either only the routes answer. */
  readonly view?: PackageView;
  /** Path that the package is served under; ends in `/`. */
  readonly under?: string;
  /** `lms`: the types that Moodle's file server gives, wrong ones included. `any`: of what anybody puts into a package. */
  readonly types?: keyof typeof typesOf;
  /** Browsers may keep a page that they leave, to go back to. */
  readonly cached?: boolean;
  readonly routes?: readonly Route[];
}

const typesOf = { right: rightTypes, lms: lmsTypes, any: anyTypes } as const;

/** A loopback server for one package. It answers nothing outside the folder, and remembers who asked for what. */
export async function serve(options: Options = {}): Promise<Server> {
  const log: Served[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    response.on('finish', () =>
      log.push({ method: request.method ?? '', path: request.url ?? '', status: response.statusCode }),
    );
    answer(request, response, url, options).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.stack : String(error));
    });
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    log,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const given = new Set<number>();

/** On a port that this process had never before: browsers keep storage by origin, and a new server is a new site. */
async function listen(server: HttpServer): Promise<number> {
  for (;;) {
    await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
    const { port } = server.address() as AddressInfo;
    if (!given.has(port)) {
      given.add(port);
      return port;
    }
    await new Promise((closed) => server.close(closed));
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  options: Options,
): Promise<void> {
  for (const route of options.routes ?? []) {
    if (await route(request, response, url)) return;
  }
  const under = options.under ?? '/';
  const { folder, view } = options;
  if ((folder === undefined && view === undefined) || !url.pathname.startsWith(under))
    return refuse(response, 404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const path = url.pathname.slice(under.length);
  const found = view ? await partOf(view, path) : fileIn(folder ?? '', path);
  if (typeof found === 'number') return refuse(response, found);
  const types = typesOf[options.types ?? 'right'];
  response.setHeader('Content-Type', types[extname(found.name).toLowerCase()] ?? 'text/plain');
  response.setHeader('Cache-Control', options.cached ? 'no-cache' : 'no-store');
  // Browsers ask for parts of recordings, and do not jump in those of a server that has no parts.
  const part = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  if (found.size === 0) {
    response.end();
    return;
  }
  if (!part) return found.send(response, 0, found.size - 1);
  const last = found.size - 1;
  const [start, end] = [Number(part[1]), Math.min(last, Number(part[2] || last))];
  if (start >= found.size) return refuse(response, 416);
  response.statusCode = 206;
  response.setHeader('Content-Range', `bytes ${start}-${end}/${found.size}`);
  return found.send(response, start, end);
}

function refuse(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}

/** No call, document or statement of a course comes near this: bytes. */
const longestBody = 32 * 1024 * 1024;

/** The whole body of a request, as text. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > longestBody) throw new Error('The body of the request is too long.');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(value));
}
