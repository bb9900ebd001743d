import { createReadStream, existsSync, statSync } from 'node:fs';
import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

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
  /** Folder of the unzipped package; without it only the routes answer. */
  readonly folder?: string;
  /** Path that the folder is served under; ends in `/`. */
  readonly under?: string;
  /** `lms`: the types that Moodle's file server gives, wrong ones included. */
  readonly types?: 'right' | 'lms';
  /** Browsers may keep a page that they leave, to go back to. */
  readonly cached?: boolean;
  readonly routes?: readonly Route[];
}

const rightTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.xsd': 'application/xml',
  '.dtd': 'application/xml-dtd',
  '.vtt': 'text/vtt',
  '.txt': 'text/plain; charset=utf-8',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
};

/** No charset anywhere, an old type for scripts, plain text for what the LMS does not know. */
const lmsTypes: Readonly<Record<string, string>> = {
  ...rightTypes,
  '.html': 'text/html',
  '.js': 'application/x-javascript',
  '.css': 'text/css',
  '.json': 'text/plain',
  '.vtt': 'text/plain',
  '.woff2': 'application/octet-stream',
};

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
  if (options.folder === undefined || !url.pathname.startsWith(under)) return refuse(response, 404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const file = fileFor(options.folder, url.pathname.slice(under.length));
  if (file === undefined) return refuse(response, 403);
  if (!existsSync(file) || !statSync(file).isFile()) return refuse(response, 404);
  const types = options.types === 'lms' ? lmsTypes : rightTypes;
  response.setHeader('Content-Type', types[extname(file)] ?? 'text/plain');
  response.setHeader('Cache-Control', options.cached ? 'no-cache' : 'no-store');
  // Browsers ask for parts of recordings, and do not jump in those of a server that has no parts.
  const part = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  if (!part) {
    createReadStream(file).pipe(response);
    return;
  }
  const { size } = statSync(file);
  const [start, end] = [Number(part[1]), part[2] ? Number(part[2]) : size - 1];
  response.statusCode = 206;
  response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  createReadStream(file, { start, end }).pipe(response);
}

function refuse(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}

/** `undefined` when the path points out of the folder. Upper and lower case count, as on an LMS. */
function fileFor(folder: string, path: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (name.includes('\0') || name.includes('\\')) return undefined;
  const file = resolve(join(folder, name === '' ? 'index.html' : name));
  return file.startsWith(resolve(folder) + sep) ? file : undefined;
}

/** The whole body of a request, as text. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(value));
}
