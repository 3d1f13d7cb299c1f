import { decodeAs, detectEncoding } from './detect-encoding.ts';

/** The prescan of the standard reads this much; pages that declare it later are common, so twice as much is read twice over. */
const PRESCAN = 4096;
/** Of bytes that are not ASCII: with no more broken ones than this share, a text is what its label says. */
const FEW_BROKEN = 0.1;

/**
 * Bytes to text in the order of the WHATWG standards (https://encoding.spec.whatwg.org/#decode,
 * https://html.spec.whatwg.org/#encoding-sniffing-algorithm): byte order mark, transport, `<meta>`, then what the bytes look like. A label that
 * the bytes contradict is not believed. NULs and bytes that mean nothing become U+FFFD. Never throws.
 */
export function decode(bytes: Uint8Array, contentType = ''): string {
  const text = plainUtf8(bytes) ?? decodeAs(encodingOf(bytes, contentType), bytes);
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
}

/** The text, where the bytes are UTF-8 without doubt: so are nearly all, and then nothing needs to be looked at. */
function plainUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /[\0\x1b]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** The encoding of `bytes`, as a label of the WHATWG standard in lower case. */
export function encodingOf(bytes: Uint8Array, contentType = ''): string {
  const marked = byteOrderMark(bytes) ?? wideWithoutMark(bytes);
  if (marked) return marked;
  const declared = supported(charsetOf(contentType)) ?? supported(declaredIn(bytes));
  const { multibyte, broken } = surveyUtf8(bytes);
  if (multibyte === 0 && broken === 0) return isShifted(bytes) ? 'iso-2022-jp' : (declared ?? 'utf-8');
  const isUtf8 = broken === 0 || broken < multibyte * FEW_BROKEN;
  if (isUtf8 && !(declared && broken > 0 && declared !== 'utf-8')) return 'utf-8';
  if (declared && declared !== 'utf-8' && isPlausible(declared, bytes)) return declared;
  return detectEncoding(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

/** UTF-16 without a mark: markup is ASCII, so that every second byte of it is zero. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const head = bytes.subarray(0, 400);
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (head.length < 8 || Math.max(even, odd) * 5 < head.length) return null;
  if (odd > even * 10) return 'utf-16le';
  return even > odd * 10 ? 'utf-16be' : null;
}

/** The escapes that only ISO-2022-JP has; its other bytes are ASCII. */
function isShifted(bytes: Uint8Array): boolean {
  return /\x1b\$[@B]/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)));
}

/** A label as the standard's name for it; null for what no decoder knows. `<meta>` cannot say UTF-16, or it could not have been read. */
function supported(label: string | null): string | null {
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

function charsetOf(text: string): string | null {
  return /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(text)?.[1] ?? null;
}

/** The encoding that the markup at the start declares, comments aside. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN)).replace(/<!--[\s\S]*?-->/g, '');
  for (const [tag] of head.matchAll(/<meta\b[^>]*/gi)) {
    const charset = charsetOf(tag);
    if (charset) return charset;
  }
  return /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1] ?? null;
}

/** How many characters of several bytes a text has if it is UTF-8, and how many bytes are not UTF-8. */
function surveyUtf8(bytes: Uint8Array): { multibyte: number; broken: number } {
  let multibyte = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more =
      byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
    let found = 0;
    while (found < more && ((bytes[at + found + 1] ?? 0) & 0xc0) === 0x80) found++;
    const isCut = more > 0 && at + found + 1 >= bytes.length;
    if (more > 0 && found === more) multibyte++;
    else if (!isCut) broken++;
    at += found;
  }
  return { multibyte, broken };
}

/** Whether hardly any byte is without meaning in an encoding of several bytes. Those of one byte fit everything. */
function isPlausible(label: string, bytes: Uint8Array): boolean {
  if (/^(?:iso-8859|windows|koi8|ibm|x-mac|mac)/.test(label)) return true;
  const sample = bytes.subarray(0, 200_000);
  const text = decodeAs(label, sample);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const wide = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  return broken <= 1 || broken < wide * FEW_BROKEN;
}
