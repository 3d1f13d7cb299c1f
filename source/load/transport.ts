import type { IncomingMessage } from 'node:http';
import { messages } from '../messages/index.ts';
import { type Environment, proxyEnvironment, refusedProxy } from './proxy.ts';

/** The answer to one request, before redirects are followed. */
export interface Answer {
  readonly status: number;
  header(name: string): string | null;
  /** The decoded body. Throws if the compressed data is cut short. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Closes the connection without reading the body. */
  dismiss(): void;
}

/** Ports of other services, which browsers block too (https://fetch.spec.whatwg.org/#port-blocking). */
const BAD_PORTS: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080,
]);

export interface Request {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Holds the variables that name a proxy. */
  readonly environment: Environment;
}

/**
 * Sends a GET request, through a proxy if the environment names one. Node's `fetch` is not used: it accepts a truncated compressed
 * body as complete, and keeps the process alive for ten seconds when aborted while connecting.
 *
 * @throws Error with a system error code, or with a message for the user
 */
export async function send({ url, headers, signal, environment }: Request): Promise<Answer> {
  if (BAD_PORTS.has(Number(url.port))) throw new Error(messages.loading.network.blockedPort);
  const refused = refusedProxy(url, environment, process.versions.node);
  if (refused) throw new Error(refused);
  const { Agent, request } = await (url.protocol === 'https:' ? import('node:https') : import('node:http'));
  // Supported since Node 22.21 and 24.5.
  const options: object = { proxyEnv: proxyEnvironment(url, environment) };
  const agent = new Agent(options);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request(url, { agent, headers: { 'accept-encoding': 'gzip, deflate, br', ...headers }, signal });
    sent.once('upgrade', ({ statusCode }, socket) => {
      socket.destroy();
      reject(new Error(messages.loading.answered(statusCode ?? 0)));
    });
    sent.once('response', resolve).on('error', reject).end();
  });
  return {
    status: response.statusCode ?? 0,
    header: (name) => {
      const value = response.headers[name.toLowerCase()];
      return Array.isArray(value) ? value.join(', ') : (value ?? null);
    },
    body: decoded(response, response.headers['content-encoding'] ?? ''),
    dismiss: () => response.destroy(),
  };
}

/** Undoes the content encodings that were requested. With any other, the body stays as it is, and is later found not to be text. */
async function* decoded(body: IncomingMessage, encodings: string): AsyncGenerator<Uint8Array> {
  const { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } = await import('node:zlib');
  const { pipeline } = await import('node:stream');
  const makers: Readonly<Record<string, (first: number) => NodeJS.ReadWriteStream>> = {
    gzip: () => createGunzip(),
    'x-gzip': () => createGunzip(),
    // Some servers leave out the zlib header, whose first byte has 8 in its lower half.
    deflate: (first) => ((first & 0x0f) === 8 ? createInflate() : createInflateRaw()),
    br: () => createBrotliDecompress(),
  };
  let bytes: AsyncIterable<Uint8Array> = body;
  for (const encoding of encodings.toLowerCase().split(',').reverse()) {
    const make = makers[encoding.trim()];
    if (!make) continue;
    const chunks = bytes[Symbol.asyncIterator]();
    const first = await chunks.next();
    // An empty body is not valid compressed data.
    if (first.done) return;
    const whole = async function* (): AsyncGenerator<Uint8Array> {
      yield first.value;
      yield* { [Symbol.asyncIterator]: () => chunks };
    };
    // Errors surface when the last stream is read.
    bytes = pipeline(whole, make(first.value[0] ?? 0), () => {}) as unknown as AsyncIterable<Uint8Array>;
  }
  yield* bytes;
}
