import { withoutControls } from '../../printable.ts';

/** An address as the block carries it; null for what no reader could follow. */
export function resolveLink(href: string | undefined, base: string | null): string | null {
  if (href === undefined) return null;
  const written = withoutControls(href.replace(/[\t\n\r]/g, '')).trim();
  if (written === '' || /^(?:javascript|data|blob|about|vbscript):/i.test(written)) return null;
  try {
    return base === null ? new URL(written).href : new URL(written, base).href;
  } catch {
    return base === null && !/\s/.test(written) ? written : null;
  }
}

/** `address` as a base for relative links; null where it is no absolute address. */
export function baseOf(address: string | null | undefined, base?: string | null): string | null {
  try {
    return address ? new URL(address, base ?? undefined).href : (base ?? null);
  } catch {
    return base ?? null;
  }
}
