import { Failure, GoneFailure } from '../failure.ts';
import { messages } from '../messages/index.ts';
import { mediaKind } from './content-type.ts';
import { decompress, innerName } from './decompress.ts';
import { tooLarge } from './limit.ts';
import { metaRefresh } from './meta-refresh.ts';
import { Patience } from './patience.ts';
import { isWithoutHost, networkReason } from './reasons.ts';
import { Refusal, refusal } from './statuses.ts';
import { type Answer, send } from './transport.ts';
import type { Loaded, LoadOptions } from './types.ts';

const MOST_REDIRECTS = 10;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const ACCEPT = 'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.8,*/*;q=0.5';
/** Headers that are never sent to another origin. */
const SECRET = /auth|cookie|csrf|key|password|secret|session|token/;
/** Headers that are sent even to origins that are not on the command line. */
const HARMLESS = /^(?:accept(?:-language)?|dnt|user-agent)$/;

type Headers = Readonly<Record<string, string>>;

/** Decodes a part of a URL. A part with an invalid escape is returned as it is. */
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Moves the user name and password of a URL into a header, so that they never appear in the output. */
function splitCredentials(url: URL): { url: URL; headers: Headers } {
  const { username, password } = url;
  if (username === '' && password === '') return { url, headers: {} };
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  const pair = `${unescaped(username)}:${unescaped(password)}`;
  return { url: plain, headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` } };
}

/** Decides which of the user's headers are sent to an origin. */
class HeaderPolicy {
  readonly #all: Headers;
  readonly #credentials: Headers;
  readonly #start: string;
  readonly #named: ReadonlySet<string>;

  /** @param credentials the header made from the credentials in `url`, for its own origin only */
  constructor(url: URL, credentials: Headers, { headers, userAgent, headerOrigins = [url.origin] }: LoadOptions) {
    const own = headers.map(([name, value]) => [name.toLowerCase(), value]);
    this.#all = { accept: ACCEPT, 'user-agent': userAgent, ...Object.fromEntries(own) };
    this.#credentials = credentials;
    this.#start = url.origin;
    this.#named = new Set(headerOrigins);
  }

  for({ origin }: URL): Headers {
    const credentials = origin === this.#start ? this.#credentials : {};
    if (this.#named.has(origin)) return { ...credentials, ...this.#all };
    const isSent = this.#named.has(this.#start)
      ? (name: string): boolean => !SECRET.test(name)
      : (name: string): boolean => HARMLESS.test(name);
    return { ...credentials, ...Object.fromEntries(Object.entries(this.#all).filter(([name]) => isSent(name))) };
  }
}

/** The URLs visited so far. */
class Redirects {
  readonly #visited = new Set<string>();
  #url: URL;

  constructor(url: URL) {
    this.#url = url;
    this.#visited.add(url.href);
  }

  get url(): URL {
    return this.#url;
  }

  /**
   * Follows a redirect; credentials in its target are dropped.
   *
   * @throws Error if redirects loop, if there are too many, or if one leaves HTTP
   */
  follow(location: URL): void {
    const { url } = splitCredentials(location);
    if (!/^https?:$/.test(url.protocol)) throw new Error(messages.loading.redirectsTo(url.protocol.slice(0, -1)));
    if (this.#visited.has(url.href)) throw new Error(messages.loading.network.circle);
    if (this.#visited.size > MOST_REDIRECTS) throw new Error(messages.loading.redirectsTooOften(MOST_REDIRECTS));
    this.#visited.add(url.href);
    this.#url = url;
  }
}

/** The state of loading one URL. */
interface Loading {
  readonly redirects: Redirects;
  readonly policy: HeaderPolicy;
  readonly patience: Patience;
  readonly options: LoadOptions;
  /** The source's name in messages. */
  readonly name: string;
}

/** Decodes a `Location` header as UTF-8. Node decodes headers as Latin-1. */
const locationOf = (header: string): string => Buffer.from(header, 'latin1').toString('utf8');

/** Follows HTTP redirects to the final answer. */
async function answerTo({ redirects, policy, patience, options }: Loading): Promise<Answer> {
  for (;;) {
    const { url } = redirects;
    const { environment } = options;
    const answer = await send({ url, headers: policy.for(url), signal: patience.signal, environment });
    const location = REDIRECTS.has(answer.status) ? answer.header('location') : null;
    if (location === null) return answer;
    answer.dismiss();
    const target = locationOf(location);
    if (!URL.canParse(target, url.href)) throw new Error(messages.loading.network.invalidTarget);
    redirects.follow(new URL(target, url));
  }
}

async function bodyOf(answer: Answer, { name, patience, options }: Loading): Promise<Uint8Array> {
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
      patience.received(chunk.length);
      options.onProgress?.({ received, total });
    }
  } catch (error) {
    if (error instanceof Failure || patience.reason) throw error;
    throw new Error(messages.loading.brokenOff(networkReason(error), received, total === null ? '' : String(total)));
  } finally {
    answer.dismiss();
  }
  return Buffer.concat(kept);
}

const mediaReason = (contentType: string | null): string | null => {
  const kind = mediaKind(contentType);
  return kind && messages.loading.thisIs(kind);
};

/** The file name in a URL: the last segment of its path. */
const fileNameOf = ({ pathname }: URL): string => unescaped(pathname.split('/').at(-1) ?? '');

/** Fetches the page, following HTTP and meta-refresh redirects. */
async function fetchPage(loading: Loading): Promise<Loaded> {
  const { redirects, patience, options, name } = loading;
  for (;;) {
    const answer = await answerTo(loading);
    patience.answered();
    const contentType = answer.header('content-type');
    const reason = refusal(answer.status) ?? mediaReason(contentType);
    if (reason) {
      answer.dismiss();
      throw new Refusal(answer.status, reason);
    }
    const isEncoded = (answer.header('content-encoding') ?? 'identity') !== 'identity';
    const fileName = fileNameOf(redirects.url);
    const body = await bodyOf(answer, loading);
    const bytes = await decompress(body, { name, fileName: isEncoded ? '' : fileName, maxSize: options.maxSize });
    const next = metaRefresh(bytes, redirects.url);
    if (!next) {
      const hints = { url: redirects.url.href, fileName: innerName(fileName), ...(contentType ? { contentType } : {}) };
      return { bytes, hints };
    }
    redirects.follow(next);
  }
}

/** Fetches a file as it is, following HTTP redirects. */
async function fetchFile(loading: Loading): Promise<Uint8Array> {
  const answer = await answerTo(loading);
  loading.patience.answered();
  const reason = refusal(answer.status);
  if (reason) {
    answer.dismiss();
    throw new Error(reason);
  }
  const { name, options } = loading;
  return decompress(await bodyOf(answer, loading), { name, fileName: '', maxSize: options.maxSize });
}

function parsed(source: string): URL {
  if (URL.canParse(source)) return new URL(source);
  const name = source.replace(/^(https?:\/\/)[^/?#]*@/i, '$1');
  throw new Failure(messages.usage.cannotRead(name, messages.loading.network.invalidUrl));
}

async function loadBy<Result>(
  source: string,
  options: LoadOptions,
  fetch: (loading: Loading) => Promise<Result>,
): Promise<Result> {
  const { url, headers } = splitCredentials(parsed(source));
  const redirects = new Redirects(url);
  const patience = new Patience(options.timeout, options.signal);
  const policy = new HeaderPolicy(url, headers, options);
  try {
    return await fetch({ redirects, policy, patience, options, name: url.href });
  } catch (error) {
    if (error instanceof Failure) throw error;
    const end = redirects.url.href;
    const isGone = error instanceof Refusal ? error.isGone : isWithoutHost(error);
    const why = messages.usage.cannotRead(url.href, patience.reason ?? networkReason(error));
    const message = end === url.href ? why : messages.loading.at(why, end);
    throw isGone && !patience.reason ? new GoneFailure(message) : new Failure(message);
  } finally {
    patience.stop();
  }
}

/** Loads a page from the web. Throws a `Failure` that names the URL and the cause. */
export const loadUrl = (source: string, options: LoadOptions): Promise<Loaded> => loadBy(source, options, fetchPage);

/** Loads a file from the web, of whatever type. Throws a `Failure` that names the URL and the cause. */
export const loadBytes = (source: string, options: LoadOptions): Promise<Uint8Array> =>
  loadBy(source, options, fetchFile);
