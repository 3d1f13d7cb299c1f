/**
 * Bytes to text in the order of the WHATWG standards (https://encoding.spec.whatwg.org/#decode,
 * https://html.spec.whatwg.org/#encoding-sniffing-algorithm): byte order mark, transport, `<meta>`, then a fallback.
 * A label that the bytes contradict is not believed: text that is valid UTF-8 and not ASCII is UTF-8.
 */
export function decode(bytes: Uint8Array, contentType = ''): string {
  const marked = byteOrderMark(bytes);
  if (marked) return decodeAs(marked, bytes);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return utf8;
  const label = charsetOf(contentType) ?? metaCharset(bytes);
  return decodeAs(label && !/^utf-?8$/i.test(label) ? label : 'windows-1252', bytes);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeAs(label: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function charsetOf(contentType: string): string | null {
  return /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(contentType)?.[1] ?? null;
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  for (const meta of head.match(/<meta\b[^>]*/gi) ?? []) {
    const charset = charsetOf(meta);
    if (charset) return charset;
  }
  return null;
}
