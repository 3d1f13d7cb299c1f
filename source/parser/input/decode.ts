import { decodeAs, detectEncoding } from './detect-encoding.ts';

/** Bytes searched for a declaration: four times the standard's 1024, since many pages declare it late. */
const PRESCAN = 4096;
/** The maximum share of broken multi-byte characters in a text whose label is believed. */
const FEW_BROKEN = 0.1;
/** The same for a text that declares UTF-8, whose stray bytes may have been pasted from elsewhere. */
const FEW_BROKEN_IF_DECLARED = 0.5;

/**
 * Decodes bytes in the order of the WHATWG standards (https://encoding.spec.whatwg.org/#decode,
 * https://html.spec.whatwg.org/#encoding-sniffing-algorithm): byte order mark, `Content-Type`, `<meta>`, then detection. Ignores a label
 * that the bytes contradict. NULs and invalid bytes become U+FFFD. Never throws.
 */
export function decode(bytes: Uint8Array, contentType = ''): string {
  const text = plainUtf8(bytes) ?? decodeAs(encodingOf(bytes, contentType), bytes);
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
}

/** The fast path: the text if all bytes are valid UTF-8, which is nearly always the case. */
function plainUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /[\0\x1b]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** The encoding of `bytes`, as a lower-case label of the WHATWG standard. */
export function encodingOf(bytes: Uint8Array, contentType = ''): string {
  const marked = byteOrderMark(bytes) ?? utf16WithoutMark(bytes);
  if (marked) return marked;
  const declared = supported(charsetOf(contentType)) ?? supported(declaredIn(bytes));
  const { multibyte, broken } = surveyUtf8(bytes);
  if (multibyte === 0 && broken === 0) return hasJapaneseEscapes(bytes) ? 'iso-2022-jp' : (declared ?? 'utf-8');
  const few = declared === 'utf-8' ? FEW_BROKEN_IF_DECLARED : FEW_BROKEN;
  const isUtf8 = broken === 0 || broken < multibyte * few;
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

/** UTF-16 without a byte order mark: markup is ASCII, so every second byte is zero. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const head = bytes.subarray(0, 400);
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (head.length < 8 || Math.max(even, odd) * 5 < head.length) return null;
  if (odd > even * 10) return 'utf-16le';
  return even > odd * 10 ? 'utf-16be' : null;
}

/** Whether the bytes are all ASCII and include escape sequences of ISO-2022-JP. */
function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  return /\x1b\$[@B]/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)));
}

/** The standard's name for a label; null if there is no such decoder. A label that can be read as ASCII cannot mean UTF-16, so the standard reads it as UTF-8. */
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

/** The encoding that the first bytes declare in `<meta>` or an XML declaration, outside comments. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN)).replace(/<!--[\s\S]*?-->/g, '');
  for (const [tag] of head.matchAll(/<meta\b[^>]*/gi)) {
    const charset = charsetOf(tag);
    if (charset) return charset;
  }
  return /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1] ?? null;
}

/** The number of multi-byte characters and of invalid bytes if the bytes are read as UTF-8. */
function surveyUtf8(bytes: Uint8Array): { multibyte: number; broken: number } {
  let multibyte = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more =
      byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
    let found = 0;
    while (found < more && ((bytes[at + found + 1] ?? 0) & 0xc0) === 0x80) found += 1;
    const isCut = more > 0 && at + found + 1 >= bytes.length;
    if (more > 0 && found === more) multibyte += 1;
    else if (!isCut) broken += 1;
    at += found;
  }
  return { multibyte, broken };
}

/** Whether hardly any bytes are invalid in a multi-byte encoding. In a single-byte encoding, all are valid. */
function isPlausible(label: string, bytes: Uint8Array): boolean {
  if (/^(?:iso-8859|windows|koi8|ibm|x-mac|mac)/.test(label)) return true;
  const sample = bytes.subarray(0, 200_000);
  const text = decodeAs(label, sample);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const wide = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  return broken <= 1 || broken < wide * FEW_BROKEN;
}
