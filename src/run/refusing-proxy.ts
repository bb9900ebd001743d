import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RefusingProxy {
  /** For the browser: everything but the runtime itself goes here. */
  readonly address: string;
  /** `host:port` or the whole address of each request that came, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** More say nothing new. */
const mostAsked = 1000;

/**
 * Where all requests of a package end that are not for the LMS which launched it: a proxy that passes nothing on, also
 * what no event of the browser tells of, such as sockets. Other servers on this computer are behind it, too.
 */
export async function startRefusingProxy(): Promise<RefusingProxy> {
  const asked: string[] = [];
  const note = (url = ''): void => {
    if (asked.length < mostAsked) asked.push(url);
  };
  const server: Server = createServer((request) => {
    note(request.url);
    request.socket.destroy();
  });
  server.on('connect', (request, socket) => {
    note(request.url);
    socket.destroy();
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
