import { encodedAddress } from '../printable.ts';

/** Addresses that others may follow: what a page writes as `javascript:`, `data:` or `file:` is text, not a link. */
const SCHEMES = /^(?:https?|mailto):/i;
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:/i;

/** The address of a link as ASCII without spaces and brackets; null where it is none that one should follow. */
export function linkTarget(href: string | undefined): string | null {
  if (!href || href.trim() === '') return null;
  const target = encodedAddress(href);
  return SCHEMES.test(target) || !HAS_SCHEME.test(target) ? target : null;
}
