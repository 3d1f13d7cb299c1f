import { parseBuffer } from 'bplist-parser';
import { ParseError } from '../failure.ts';
import { DAMAGE } from '../messages/english/damage.ts';
import type { Contents, OpenPictures } from './types.ts';

interface Resource {
  readonly WebResourceData?: unknown;
  readonly WebResourceURL?: unknown;
  readonly WebResourceTextEncodingName?: unknown;
}

interface WebArchive {
  readonly WebMainResource?: Resource;
  readonly WebSubresources?: unknown;
}

function read(bytes: Uint8Array): WebArchive | undefined {
  try {
    return parseBuffer<WebArchive>(Buffer.from(bytes))[0];
  } catch {
    throw new ParseError(DAMAGE.webArchive);
  }
}

/** The page of a web archive of Safari. */
export async function unpackWebArchive({ bytes }: Contents): Promise<Contents> {
  const {
    WebResourceData: data,
    WebResourceURL: url,
    WebResourceTextEncodingName: encoding,
  } = read(bytes)?.WebMainResource ?? {};
  if (!(data instanceof Uint8Array)) throw new ParseError(DAMAGE.noWebArchive);
  const charset = typeof encoding === 'string' ? `; charset=${encoding}` : '';
  const isOnNetwork = typeof url === 'string' && /^https?:/i.test(url);
  return { bytes: data, hints: { contentType: `text/html${charset}`, ...(isOnNetwork ? { url } : {}) } };
}

/** The pictures in a web archive of Safari, by their URLs. */
export const picturesOfWebArchive: OpenPictures = async ({ bytes }) => {
  const resources: unknown = read(bytes)?.WebSubresources;
  const pictures = new Map<unknown, unknown>();
  for (const { WebResourceURL: url, WebResourceData: data } of Array.isArray(resources)
    ? (resources as Resource[])
    : [])
    pictures.set(url, data);
  return (address) => {
    const data = pictures.get(address);
    return data instanceof Uint8Array ? data : null;
  };
};
