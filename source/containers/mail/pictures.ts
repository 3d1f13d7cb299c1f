import { ParseError } from '../../failure.ts';
import { DAMAGE } from '../../messages/english/damage.ts';
import type { OpenPictures, PictureInside } from '../types.ts';
import { messagesOf } from './mailbox.ts';

// The parts are read here and not by postal-mime, which does not report Content-Location, by which saved pages name their pictures.

/** How many levels of nested parts are followed. */
const DEPTH = 8;

/** A part of a mail: its fields by their names in lower case, and its text as bytes of one UTF-16 code unit each. */
interface Part {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Splits a part at the empty line after its header (RFC 5322, 2.1). */
function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const fields = head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    });
  return { fields: new Map(fields), body: end ? text.slice(end.index + end[0].length) : '' };
}

/** The parts of a part (RFC 2046, 5.1), recursively; for a part without parts, the part itself. */
function leavesOf(part: Part, depth = 0): readonly Part[] {
  const type = part.fields.get('content-type') ?? '';
  const [, quoted, plain] = /^multipart\/.*?\bboundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return [part];
  if (depth === DEPTH) return [];
  const [, ...parts] = `\n${part.body}`.split(`\n--${boundary}`);
  const inside = parts.filter((each) => !each.startsWith('--'));
  return inside.flatMap((each) => leavesOf(partOf(each.replace(/^[ \t]*\r?\n|\r$/g, '')), depth + 1));
}

/** The bytes of a part (RFC 2045, 6). */
function decoded({ fields, body }: Part): Uint8Array {
  const encoding = fields.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const bytes = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1');
}

/** The addresses that a part has in the texts beside it (RFC 2392, RFC 2557). */
function addressesOf({ fields }: Part, base: string | undefined): readonly string[] {
  const id = fields.get('content-id')?.replace(/^<|>$/g, '');
  const location = fields.get('content-location');
  const url = location === undefined ? null : URL.parse(location, base);
  return [...(id ? [`cid:${id}`] : []), ...(url ? [url.href] : [])];
}

interface Message {
  readonly pictures: ReadonlyMap<string, Part>;
  /** Whether it is a saved page, which nobody sent. */
  readonly isPage: boolean;
}

function readMessage(message: Uint8Array): Message {
  const whole = partOf(Buffer.from(message.buffer, message.byteOffset, message.length).toString('latin1'));
  const base = whole.fields.get('snapshot-content-location') ?? whole.fields.get('content-location');
  const images = leavesOf(whole).filter(
    ({ fields }) => !/^(?:text|multipart)\//i.test(fields.get('content-type') ?? ''),
  );
  const pictures = new Map(images.flatMap((image) => addressesOf(image, base).map((each) => [each, image] as const)));
  return { pictures, isPage: base !== undefined };
}

function find(messages: readonly Uint8Array[]): PictureInside {
  const known = messages.map(readMessage);
  return (address) => {
    const written = /^cid:/i.test(address) ? unescaped(address) : address;
    const part = known.find(({ pictures }) => pictures.has(written))?.pictures.get(written);
    if (part) return decoded(part);
    if (/^https?:/i.test(address) && known.some(({ isPage }) => !isPage)) throw new ParseError(DAMAGE.mailPicture);
    return null;
  };
}

function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The pictures that came with a mail, or are in a page saved as MHTML. */
export const picturesOfMail: OpenPictures = async ({ bytes }) => find([bytes]);

/** The pictures of all messages of a mailbox. */
export const picturesOfMailbox: OpenPictures = async ({ bytes }) => find(messagesOf(bytes));
