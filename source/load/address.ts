import { Failure } from '../failure.ts';
import { mediaKind } from './content-type.ts';
import { decompress, innerName } from './decompress.ts';
import { tooLarge } from './limit.ts';
import { metaRefresh } from './meta-refresh.ts';
import { Patience } from './patience.ts';
import { networkReason } from './reasons.ts';
import { refusal } from './statuses.ts';
import { type Answer, type Send, sendDirectly } from './transport.ts';
import type { Loaded, LoadOptions } from './types.ts';

const MOST_REDIRECTS = 10;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const ACCEPT = 'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.8,*/*;q=0.5';
/** Not sent on to another host that the first one names. */
const SECRET = /^(?:authorization|cookie|proxy-authorization)$/i;

type Headers = Readonly<Record<string, string>>;

/** A name and a password in the address become a header: `fetch` takes neither, and neither belongs in the output. */
function credentialsAside(url: URL): { url: URL; headers: Headers } {
  const { username, password } = url;
  if (username === '' && password === '') return { url, headers: {} };
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { url: plain, headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` } };
}

const withoutSecrets = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !SECRET.test(name)));

/** Follows redirects, each of which may take ten steps in all; `steps` is shared with a page's own refresh. */
class Journey {
  readonly #visited = new Set<string>();
  url: URL;
  headers: Headers;

  constructor(url: URL, headers: Headers) {
    this.url = url;
    this.headers = headers;
    this.#visited.add(url.href);
  }

  /** Throws where the way goes in a circle, too far, or off the web. */
  goOn(target: URL): void {
    if (!/^https?:$/.test(target.protocol))
      throw new Error(`it redirects to ${target.protocol.slice(0, -1)}, which is no web address`);
    if (this.#visited.has(target.href)) throw new Error('it redirects in a circle');
    if (this.#visited.size > MOST_REDIRECTS) throw new Error(`it redirects more than ${MOST_REDIRECTS} times`);
    this.#visited.add(target.href);
    if (target.origin !== this.url.origin) this.headers = withoutSecrets(this.headers);
    this.url = target;
  }
}

async function answered(journey: Journey, send: Send, signal: AbortSignal): Promise<Answer> {
  for (;;) {
    const answer = await send(journey.url, journey.headers, signal);
    const location = REDIRECTS.has(answer.status) ? answer.header('location') : null;
    if (location === null) return answer;
    await answer.dismiss();
    if (!URL.canParse(location, journey.url.href)) throw new Error('it redirects to what is no address');
    journey.goOn(new URL(location, journey.url));
  }
}

async function bodyOf(answer: Answer, name: string, patience: Patience, options: LoadOptions): Promise<Uint8Array> {
  const announced = Number(answer.header('content-length') ?? Number.NaN);
  const isPacked = (answer.header('content-encoding') ?? 'identity') !== 'identity';
  const total = isPacked || Number.isNaN(announced) ? null : announced;
  if (total !== null && total > options.maxSize) throw tooLarge(name, options.maxSize);
  const kept: Uint8Array[] = [];
  let received = 0;
  try {
    for await (const chunk of answer.body) {
      received += chunk.length;
      if (received > options.maxSize) throw tooLarge(name, options.maxSize);
      kept.push(chunk);
      patience.came(chunk.length);
      options.onProgress?.({ received, total });
    }
  } catch (error) {
    if (error instanceof Failure || patience.reason) throw error;
    const of = total === null ? '' : ` of ${total}`;
    throw new Error(`${networkReason(error)} after ${received}${of} bytes`);
  }
  return Buffer.concat(kept);
}

const mediaReason = (contentType: string | null) => {
  const kind = mediaKind(contentType);
  return kind && `this is ${kind}`;
};

/** The last part of an address's path, as the name of a file. */
function fileNameOf({ pathname }: URL): string {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** The page at the end of the way. */
async function travel(
  journey: Journey,
  name: string,
  send: Send,
  patience: Patience,
  options: LoadOptions,
): Promise<Loaded> {
  for (;;) {
    const answer = await answered(journey, send, patience.signal);
    patience.answered();
    const contentType = answer.header('content-type');
    const reason = refusal(answer.status) ?? mediaReason(contentType);
    if (reason) {
      await answer.dismiss();
      throw new Error(reason);
    }
    const isEncoded = (answer.header('content-encoding') ?? 'identity') !== 'identity';
    const fileName = fileNameOf(journey.url);
    const body = await bodyOf(answer, name, patience, options);
    const bytes = await decompress(body, { name, fileName: isEncoded ? '' : fileName, maxSize: options.maxSize });
    const next = metaRefresh(bytes, journey.url);
    if (!next) {
      const hints = { url: journey.url.href, fileName: innerName(fileName), ...(contentType ? { contentType } : {}) };
      return { bytes, hints };
    }
    journey.goOn(next);
  }
}

function parsed(address: string): URL {
  try {
    return new URL(address);
  } catch {
    throw new Failure(`cannot read ${address}: this is no address`);
  }
}

async function senderFor({ environment }: LoadOptions): Promise<Send> {
  const { hasProxy, sendThroughProxy } = await import('./proxy.ts');
  return hasProxy(environment) ? sendThroughProxy(environment) : sendDirectly;
}

/** A page from the web. Throws a `Failure` that names the address and the cause. */
export async function loadAddress(address: string, options: LoadOptions): Promise<Loaded> {
  const { url, headers } = credentialsAside(parsed(address));
  const own = options.headers.map(([name, value]) => [name.toLowerCase(), value]);
  const all = { accept: ACCEPT, 'user-agent': options.userAgent, ...headers, ...Object.fromEntries(own) };
  const journey = new Journey(url, all);
  const patience = new Patience(options.timeout, options.signal);
  try {
    return await travel(journey, url.href, await senderFor(options), patience, options);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const where = journey.url.href === url.href ? '' : ` (at ${journey.url.href})`;
    throw new Failure(`cannot read ${url.href}: ${patience.reason ?? networkReason(error)}${where}`);
  } finally {
    patience.stop();
  }
}
