import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RefusingProxy {
  /** For the browser: everything but the runtime itself goes here. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Where all requests end that are not for the LMS which launched the package: a proxy that passes nothing on, also what no
 * event of the browser tells of. Other servers on this computer are behind it, too. It keeps no list, because browsers
 * ask their makers for this and that as well, and nothing tells that from what the package asks.
 */
export async function startRefusingProxy(): Promise<RefusingProxy> {
  const server: Server = createServer((request) => void request.socket.destroy());
  server.on('connect', (_request, socket) => void socket.destroy());
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
