import type { Answer, Send } from './transport.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const VARIABLES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];

/** Whether the environment names a proxy. Which addresses go around it (NO_PROXY) is for Node's agent to say. */
export const hasProxy = (environment: Environment) => VARIABLES.some((name) => environment[name]);

/** Whether agents of this Node take a proxy from the environment. Older ones would go around it without a word. */
export function canUseProxy(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
}

/** Undoes the content encodings that are asked for; the others come as they are and are found to be no text. */
async function decoded(body: NodeJS.ReadableStream, encoding: string | undefined): Promise<AsyncIterable<Uint8Array>> {
  const { createBrotliDecompress, createGunzip, createInflate } = await import('node:zlib');
  const { pipeline } = await import('node:stream');
  const makers: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  };
  const make = makers[encoding?.trim().toLowerCase() ?? ''];
  if (!make) return body as AsyncIterable<Uint8Array>;
  // What goes wrong reaches the reader of the last stream.
  return pipeline(body, make(), () => {}) as unknown as AsyncIterable<Uint8Array>;
}

/**
 * Sends through the proxy that the environment names. Node's `fetch` obeys these variables only where Node was started
 * for it (NODE_USE_ENV_PROXY), its agents wherever they are told to, from 22.21 and 24.5 on.
 */
export function sendThroughProxy(environment: Environment): Send {
  return async (url, headers, signal) => {
    if (!canUseProxy(process.versions.node)) {
      throw new Error(`the environment names a proxy, and Node ${process.versions.node} has none: 22.21 or 24.5 has`);
    }
    const { Agent, request } = await (url.protocol === 'https:' ? import('node:https') : import('node:http'));
    const options: object = { proxyEnv: environment };
    const agent = new Agent(options);
    const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
      const sent = request(url, { agent, headers: { 'accept-encoding': 'gzip, deflate, br', ...headers }, signal });
      sent.once('response', resolve).once('error', reject).end();
    });
    const answer: Answer = {
      status: response.statusCode ?? 0,
      header: (name) => {
        const value = response.headers[name.toLowerCase()];
        return Array.isArray(value) ? value.join(', ') : (value ?? null);
      },
      body: await decoded(response, response.headers['content-encoding']),
      dismiss: () => {
        response.destroy();
      },
    };
    return answer;
  };
}
