import { encodedAddress } from '../printable.ts';

/** Schemes that a reader may follow: what a page links to as `javascript:`, `data:` or `file:` is text, not a link. */
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

/** An address as it is compared: secure pages and mail are what is meant by one without a scheme, and the root needs no slash. */
const bareAddress = (address: string): string => address.replace(/^(?:https:\/\/|mailto:)/i, '').replace(/\/$/, '');

/** What an address may have besides another that means the same. */
const BESIDES = 'https:///'.length;

/** Whether a link's words are the address it leads to, which then need not be given again. */
export function isItsAddress(words: string, target: string, href = target): boolean {
  // Encoding makes no address shorter; links of a page may have all its text as their words.
  if (words.length > Math.max(target.length, href.length) + BESIDES) return false;
  return words === href || bareAddress(encodedAddress(words)) === bareAddress(target);
}
