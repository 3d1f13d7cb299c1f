/** HTTP statuses in words for the user. */
const STATUSES: Readonly<Record<number, string>> = {
  400: 'the server does not understand the request (400)',
  401: 'the page is behind a login (401)',
  402: 'the page is for subscribers (402)',
  403: 'the server refuses (403); some answer browsers only, which --user-agent and --header can imitate',
  404: 'no such page (404)',
  405: 'the server refuses (405)',
  406: 'the server has no text to offer (406)',
  407: 'the proxy wants a login (407)',
  410: 'the page is gone (410)',
  429: 'too many requests (429); try again later',
  451: 'the page is withheld for legal reasons (451)',
  500: 'the server failed (500)',
  502: 'the server failed (502)',
  503: 'the server is not available now (503)',
  504: 'the server took too long (504)',
};

/** Why a status is not a page, in words; null if it is a success. */
export function refusal(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  return STATUSES[status] ?? `the server answered ${status}`;
}
