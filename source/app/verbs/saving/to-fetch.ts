import { resolve } from 'node:path';
import type { ToFetch } from '../../../library/index.ts';
import { withoutCredentials } from '../../../load/index.ts';
import { isOnNetwork } from './fetch.ts';

/** The entry of a source in the queue. Its URL has no fragment, and no credentials: they are for the server only. */
export function toFetch(source: string, tags: readonly string[] = []): ToFetch {
  const details = tags.length > 0 ? { tags } : {};
  if (!isOnNetwork(source) || !URL.canParse(source)) {
    return { source: /^file:/i.test(source) ? source : resolve(source), host: '', details };
  }
  const url = new URL(withoutCredentials(source));
  url.hash = '';
  return { source: url.href, host: url.host, details };
}
