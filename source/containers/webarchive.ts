import { parseBuffer } from 'bplist-parser';
import { ParseError } from '../failure.ts';
import type { Contents } from './types.ts';

interface Resource {
  readonly WebResourceData?: unknown;
  readonly WebResourceURL?: unknown;
  readonly WebResourceTextEncodingName?: unknown;
}

function mainResource(bytes: Uint8Array): Resource | undefined {
  try {
    const [archive] = parseBuffer<{ WebMainResource?: Resource }>(Buffer.from(bytes));
    return archive?.WebMainResource;
  } catch {
    throw new ParseError('the web archive is damaged');
  }
}

/** The page of a web archive of Safari. */
export async function unpackWebArchive({ bytes }: Contents): Promise<Contents> {
  const {
    WebResourceData: data,
    WebResourceURL: url,
    WebResourceTextEncodingName: encoding,
  } = mainResource(bytes) ?? {};
  if (!(data instanceof Uint8Array)) throw new ParseError('the file is not a web archive, or has no page');
  const charset = typeof encoding === 'string' ? `; charset=${encoding}` : '';
  const isOnNetwork = typeof url === 'string' && /^https?:/i.test(url);
  return { bytes: data, hints: { contentType: `text/html${charset}`, ...(isOnNetwork ? { url } : {}) } };
}
