import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { ParseError } from '../failure.ts';
import { DAMAGE } from '../messages/english/damage.ts';
import type { Contents, OpenPictures } from './types.ts';

type Fields = ReadonlyMap<string, string>;

/** A record's or response's header and where its content begins; null at the end. */
function readHeader(bytes: Buffer, from: number): { first: string; fields: Fields; start: number } | null {
  const end = bytes.indexOf('\r\n\r\n', from, 'latin1');
  if (end === -1) return null;
  const [first = '', ...lines] = bytes.toString('latin1', from, end).split('\r\n');
  const fields = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { first, fields: new Map(fields), start: end + 4 };
}

/** The content of `Transfer-Encoding: chunked` (RFC 9112, 7.1); a truncated chunk is returned as far as it goes. */
function unchunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n', at, 'latin1');
    const size = end === -1 ? Number.NaN : Number.parseInt(bytes.toString('latin1', at, end), 16);
    if (!(size > 0)) break;
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

const DECODERS: Readonly<Record<string, typeof gunzipSync>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

function bodyOf(bytes: Buffer, fields: Fields, maxOutputLength: number): Uint8Array {
  const whole = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '') ? unchunked(bytes) : bytes;
  const decode = DECODERS[fields.get('content-encoding')?.toLowerCase() ?? ''];
  return decode ? decode(whole, { maxOutputLength }) : whole;
}

interface Response {
  readonly url: string;
  readonly contentType: string;
  /** Decodes it. Throws if it is damaged or larger than the limit. */
  readonly body: (maxSize: number) => Uint8Array;
}

/** The responses in a web archive (ISO 28500), without redirects. */
function* responsesOf(bytes: Uint8Array): Generator<Response> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  for (let record = readHeader(all, at); record; record = readHeader(all, at)) {
    const length = Number(record.fields.get('content-length'));
    if (!/^WARC\/\d/.test(record.first) || !Number.isSafeInteger(length) || length < 0) break;
    const end = record.start + length;
    // Two line ends close a record.
    at = end + 4;
    if (record.fields.get('warc-type')?.toLowerCase() !== 'response') continue;
    const response = readHeader(all.subarray(0, end), record.start);
    if (!response || !/^HTTP\/\S+ 2/.test(response.first)) continue;
    const { fields, start } = response;
    yield {
      url: record.fields.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? '',
      contentType: fields.get('content-type') ?? '',
      body: (maxSize) => bodyOf(all.subarray(start, end), fields, maxSize),
    };
  }
}

/** The first page in a web archive. */
export async function unpackWarc({ bytes }: Contents, maxSize: number): Promise<Contents> {
  for (const { url, contentType, body } of responsesOf(bytes)) {
    if (!/html/i.test(contentType)) continue;
    try {
      return { bytes: body(maxSize), hints: { contentType, ...(/^https?:/i.test(url) ? { url } : {}) } };
    } catch {
      throw new ParseError(DAMAGE.warc);
    }
  }
  throw new ParseError(DAMAGE.warcEmpty);
}

/** The pictures in a web archive, by their URLs. */
export const picturesOfWarc: OpenPictures = async ({ bytes }, maxSize) => {
  const responses = new Map([...responsesOf(bytes)].map((response) => [response.url, response]));
  return (address) => responses.get(address)?.body(maxSize) ?? null;
};
