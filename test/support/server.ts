import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createRawServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

export interface Running {
  readonly port: number;
  close(): Promise<void>;
}

/** The common part of the servers of all three modules. */
type AnyServer = ReturnType<typeof createRawServer>;

async function listening(server: AnyServer, sockets: Set<Socket>): Promise<Running> {
  await new Promise<void>((resolve) => {
    server.once('listening', resolve);
    server.listen(0, '127.0.0.1');
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function socketsOf(server: { on(event: 'connection', listener: (socket: Socket) => void): unknown }): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  return sockets;
}

/** An HTTP server on a free port of the loopback. */
export function serve(answer: RequestListener): Promise<Running> {
  const server = createServer(answer);
  return listening(server, socketsOf(server));
}

/** A server that speaks as `talk` does. */
export function serveRaw(talk: (socket: Socket) => void): Promise<Running> {
  const server = createRawServer(talk);
  return listening(server, socketsOf(server));
}

export const certificate = (name: 'other-host' | 'expired' | 'key') =>
  fileURLToPath(new URL(`certificates/${name}.pem`, import.meta.url));

/** An HTTPS server with one of the certificates beside this file; they were made for these tests and guard nothing. */
export function serveSecure(name: 'other-host' | 'expired', answer: RequestListener): Promise<Running> {
  const server = createSecureServer(
    { cert: readFileSync(certificate(name)), key: readFileSync(certificate('key')) },
    answer,
  );
  return listening(server, socketsOf(server));
}

/** A port where nobody listens. */
export async function closedPort(): Promise<number> {
  const { port, close } = await serve(() => {});
  await close();
  return port;
}
