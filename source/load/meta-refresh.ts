/** How many bytes of a page are searched, and the longest delay, in seconds, of a refresh that is still followed. */
const HEAD_BYTES = 100_000;
const LONGEST_WAIT = 10;

const META = /<meta\b([^>]{0,2000})>/gi;
const attribute = (attributes: string, name: string): string | null => {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found ? (found[1] ?? found[2] ?? found[3] ?? null) : null;
};

/**
 * The target of a page's `<meta http-equiv="refresh">`; null if there is none, if the page reloads itself, or if the delay exceeds ten
 * seconds.
 */
export function metaRefresh(bytes: Uint8Array, base: URL): URL | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('utf8');
  for (const [, attributes = ''] of head.replace(/<!--[\s\S]*?-->/g, '').matchAll(META)) {
    if (attribute(attributes, 'http-equiv')?.toLowerCase() !== 'refresh') continue;
    const content = (attribute(attributes, 'content') ?? '').replaceAll('&amp;', '&');
    const [, wait, address] = /^\s*(\d{1,6})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(content) ?? [];
    if (!address || Number(wait) > LONGEST_WAIT || !URL.canParse(address.trim(), base.href)) continue;
    const target = new URL(address.trim(), base);
    const isSame = target.href.replace(/#.*/, '') === base.href.replace(/#.*/, '');
    if (/^https?:$/.test(target.protocol) && !isSame) return target;
  }
  return null;
}
