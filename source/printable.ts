/**
 * The one gate between outside text and the terminal. Everything that draws or prints takes `Printable`, and only `printable()` makes one
 * of a string from a page, a header, a file name or a server.
 */

declare const brand: unique symbol;

/** Text without any code point that could control a terminal. */
export type Printable = string & { readonly [brand]: true };

/**
 * C0 (tab and line feed are handled below), DEL, C1, lone surrogates, the bidirectional embeddings, overrides and
 * isolates, the line and paragraph separators, interlinear annotation, and the tag characters.
 */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/**
 * Text for the terminal: removes control bytes, bidirectional controls and tag characters, and turns tabs and line feeds into spaces.
 * Offsets change only if something is removed; the parser removes it from block texts before offsets are counted.
 */
export function printable(text: string): Printable {
  return text.replace(UNPRINTABLE, '').replace(/[\t\n]/g, ' ') as Printable;
}

/** Like `printable`, but keeps tabs and line feeds: for whole documents on standard output. */
export function printableLines(text: string): Printable {
  return text.replace(UNPRINTABLE, '') as Printable;
}

/** A URL in which everything unsafe is percent-encoded: control bytes, spaces, quotation marks, brackets. */
export function encodedAddress(href: string): Printable {
  return href.trim().replace(/[^!#$%&'*+,\-./:;=?@\w[\]~]/gu, (character) => {
    const bytes = new TextEncoder().encode(character);
    return Array.from(bytes, (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  }) as Printable;
}

/** A URL that is safe to follow and to pass to the terminal (http, https or mailto); null for any other. */
export function linkAddress(href: string): Printable | null {
  const address = encodedAddress(href);
  return /^(?:https?:\/\/|mailto:)./i.test(address) ? address : null;
}

/** Applied by the parser to block texts, so that offsets count what is shown. Line feeds (hard breaks) and tabs (in code) stay. */
export function withoutControls(text: string): string {
  return text.replace(UNPRINTABLE, '');
}
