/** HTTP status codes as messages. */
const STATUSES: Readonly<Record<number, string>> = {
  400: 'the server does not understand the request (400)',
  401: 'the page requires a login (401)',
  402: 'the page is for subscribers (402)',
  403: 'the server refused the request (403); some servers answer only browsers, which --user-agent and --header can imitate',
  404: 'no such page (404)',
  405: 'the server refused the request (405)',
  406: 'the server has no text version of the page (406)',
  407: 'the proxy requires a login (407)',
  410: 'the page is gone (410)',
  429: 'too many requests (429); try again later',
  451: 'the page is withheld for legal reasons (451)',
  500: 'the server failed (500)',
  502: 'the server failed (502)',
  503: 'the server is unavailable (503)',
  504: 'the server took too long (504)',
};

/** A page that does not exist, does not exist any more, or may not be shown. */
const GONE: ReadonlySet<number> = new Set([404, 410, 451]);

/** An answer of a server that is not the page. Its message says why. */
export class Refusal extends Error {
  readonly isGone: boolean;

  constructor(status: number, reason: string) {
    super(reason);
    this.isGone = GONE.has(status);
  }
}

/** What a failed status means, in words; null for a success. */
export function refusal(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  return STATUSES[status] ?? `the server answered ${status}`;
}
