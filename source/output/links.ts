/** Addresses that others may follow: what a page writes as `javascript:`, `data:` or `file:` is text, not a link. */
const SCHEMES = /^(?:https?|mailto):/i;
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:/i;

/** Everything that is not plainly part of an address, percent-encoded: control bytes, spaces, quotation marks, brackets. */
const encoded = (href: string) =>
  href.trim().replace(/[^!#$%&'*+,\-./:;=?@\w[\]~]/gu, (character) => {
    const bytes = new TextEncoder().encode(character);
    return Array.from(bytes, (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  });

/** The address of a link as ASCII without spaces and brackets; null where it is none that one should follow. */
export function linkTarget(href: string | undefined): string | null {
  if (!href || href.trim() === '') return null;
  const target = encoded(href);
  return SCHEMES.test(target) || !HAS_SCHEME.test(target) ? target : null;
}
