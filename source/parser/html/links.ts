import { withoutControls } from '../../printable.ts';

/** The absolute URL of a link, or the URL as written if there is no base; null if it cannot be followed (`javascript:`, broken). */
export function resolveLink(href: string | undefined, base: string | null): string | null {
  if (href === undefined) return null;
  const written = withoutControls(href.replace(/[\t\n\r]/g, '')).trim();
  if (written === '' || /^(?:javascript|data|blob|about|vbscript):/i.test(written)) return null;
  const url = URL.parse(written, base ?? undefined);
  if (url) return url.href;
  return base === null && !/\s/.test(written) ? written : null;
}

/** `url` as a base for relative links; `base` or null if it is not a valid URL. */
export function baseOf(url: string | null | undefined, base?: string | null): string | null {
  try {
    return url ? new URL(url, base ?? undefined).href : (base ?? null);
  } catch {
    return base ?? null;
  }
}

/** The host of a URL without `www.`; null if it has none. */
export const hostOf = (url: string | null): string | null =>
  (url === null ? null : URL.parse(url))?.hostname.replace(/^www\./, '') || null;
