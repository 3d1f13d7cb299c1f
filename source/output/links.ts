import { encodedAddress } from '../printable.ts';

/** Schemes that a reader may follow: a link to `javascript:`, `data:` or `file:` becomes plain text. */
const SCHEMES = /^(?:https?|mailto):/i;
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:/i;

/** Character references that may spell a scheme: Markdown decodes them in a target. */
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(colon|tab|newline));?/gi;

function decoded(target: string): string {
  return target.replace(REFERENCE, (_, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return name.toLowerCase() === 'colon' ? ':' : '';
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code > 0x20 && code < 0x7f ? String.fromCharCode(code) : '';
  });
}

const isSafe = (target: string): boolean => SCHEMES.test(target) || !HAS_SCHEME.test(target);

/** The URL of a link as ASCII without spaces and brackets; null if it is not one that a reader should follow. */
export function linkTarget(href: string | undefined): string | null {
  if (!href || href.trim() === '') return null;
  const target = encodedAddress(href);
  return isSafe(target) && isSafe(decoded(target)) ? target : null;
}

/** An address normalized for comparison: without `https:` or `mailto:`, which are implied, and without the slash of the root. */
const bareAddress = (address: string): string => address.replace(/^(?:https:\/\/|mailto:)/i, '').replace(/\/$/, '');

/** The maximum length by which equivalent addresses differ. */
const BESIDES = 'https:///'.length;

/** Whether a link's words are the address it leads to, which then need not be repeated. */
export function isItsAddress(words: string, target: string, href = target): boolean {
  // Encoding makes no address shorter; links of a page may have all its text as their words.
  if (words.length > Math.max(target.length, href.length) + BESIDES) return false;
  return words === href || bareAddress(encodedAddress(words)) === bareAddress(target);
}
