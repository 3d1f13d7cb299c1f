import { DecodingMode, decodeHTML, decodeHTMLAttribute } from 'entities/decode';

/** Receives the tokens of a page in order. */
export interface TokenSink {
  /** A piece of text, with its character references decoded. */
  text(text: string): void;
  /** A start tag. Names are in lower case, and if an attribute is repeated, the first one counts. `nameStart` is the offset of the name. */
  start(name: string, attributes: Record<string, string>, selfClosing: boolean, nameStart: number): void;
  /** An end tag. */
  end(name: string): void;
  /** The content of a CDATA section. */
  cdata(text: string): void;
}

/** Elements whose content is text up to their end tag, with the expression that finds it. In a title, character references are decoded. */
const RAW: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'title', 'textarea', 'xmp'].map((name) => [name, new RegExp(`</${name}[>\\t\\n\\f\\r ]`, 'gi')]),
);

const TAB = 9;
const SPACE = 32;
const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

const isSpace = (code: number): boolean => code === SPACE || (code >= TAB && code <= 13 && code !== 11);
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/**
 * Splits HTML into tags and text, in time linear in its length. Follows the tokenization of the WHATWG standard (13.2.5), but keeps as text
 * what an unclosed declaration at the end hides. Jumps from one `<` to the next, so that long texts, scripts and attributes cost next to nothing.
 */
export function tokenize(html: string, sink: TokenSink): void {
  const { length } = html;
  /** Where the text that has not been reported begins. */
  let from = 0;
  let at = 0;

  const flush = (end: number): void => {
    if (end > from) sink.text(decoded(html.slice(from, end)));
  };
  /** Reports the text before the `<` at `at`, and continues at `end`. */
  const pass = (end: number): void => {
    flush(at);
    from = end;
    at = end;
  };

  while (at < length) {
    const sign = html.indexOf('<', at);
    if (sign < 0) break;
    at = sign;
    const code = html.charCodeAt(sign + 1);
    if (isLetter(code)) {
      flush(sign);
      at = startTag(html, sign + 1, sink);
      from = at;
    } else if (code === SLASH) {
      let name = sign + 2;
      while (isSpace(html.charCodeAt(name))) name += 1;
      const first = html.charCodeAt(name);
      if (isLetter(first)) {
        const nameEnd = endOfName(html, name, false);
        const end = html.indexOf('>', nameEnd);
        pass(end < 0 ? length : end + 1);
        if (nameEnd < length) sink.end(html.slice(name, nameEnd).toLowerCase());
      } else if (first === GREATER || name >= length) at = name + 1;
      else {
        const end = html.indexOf('>', name);
        pass(end < 0 ? name : end + 1);
        if (end < 0) at = length;
      }
    } else if (code === EXCLAMATION && html.startsWith('--', sign + 2)) {
      const end = html.indexOf('-->', sign + 2);
      pass(end < 0 ? length : end + 3);
    } else if (code === EXCLAMATION && html.startsWith('[CDATA[', sign + 2)) {
      const end = html.indexOf(']]>', sign + 9);
      const text = html.slice(sign + 9, end < 0 ? length : end);
      pass(end < 0 ? length : end + 3);
      sink.cdata(text);
    } else if (code === EXCLAMATION || code === QUESTION) {
      const end = html.indexOf('>', sign + 2);
      pass(end < 0 ? sign + 2 : end + 1);
      if (end < 0) at = length;
    } else at = sign + 1;
  }
  flush(length);
}

const decoded = (text: string): string => (text.includes('&') ? decodeHTML(text, DecodingMode.Legacy) : text);

/** The end of the name of a tag or an attribute. In an end tag, a slash is part of the name. */
function endOfName(html: string, from: number, atSlash: boolean): number {
  let at = from;
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === GREATER || isSpace(code) || (atSlash && code === SLASH)) break;
  }
  return at;
}

/** Reports a start tag and the text of a raw element, and returns the offset after them. An unclosed tag ends the page. */
function startTag(html: string, nameStart: number, sink: TokenSink): number {
  const { length } = html;
  const nameEnd = endOfName(html, nameStart, true);
  const name = html.slice(nameStart, nameEnd).toLowerCase();
  const attributes: Record<string, string> = {};
  let isClosed = false;
  for (let at = nameEnd; at < length; ) {
    const code = html.charCodeAt(at);
    if (code === GREATER) {
      sink.start(name, attributes, isClosed, nameStart);
      const raw = isClosed ? undefined : RAW.get(name);
      return raw ? rawText(html, at + 1, { name, raw }, sink) : at + 1;
    }
    if (code === SLASH || isSpace(code)) {
      // White space between the slash and the end changes nothing.
      if (code === SLASH) isClosed = true;
      at += 1;
      continue;
    }
    isClosed = false;
    let end = at + 1;
    for (; end < length; end += 1) {
      const next = html.charCodeAt(end);
      if (next === EQUALS || next === GREATER || next === SLASH || isSpace(next)) break;
    }
    const attribute = html.slice(at, end).toLowerCase();
    while (isSpace(html.charCodeAt(end))) end += 1;
    let value = '';
    if (html.charCodeAt(end) === EQUALS) {
      end += 1;
      while (isSpace(html.charCodeAt(end))) end += 1;
      const quote = html.charCodeAt(end);
      const isQuoted = quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE;
      const start = isQuoted ? end + 1 : end;
      const close = isQuoted ? html.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", start) : endOfName(html, start, false);
      if (close < 0) return length;
      value = html.slice(start, close);
      if (value.includes('&')) value = decodeHTMLAttribute(value);
      end = isQuoted ? close + 1 : close;
    }
    if (attributes[attribute] === undefined) attributes[attribute] = value;
    at = end;
  }
  return length;
}

/** Reports the text of a raw element and its end tag, and returns the offset after them. */
function rawText(
  html: string,
  from: number,
  { name, raw }: { readonly name: string; readonly raw: RegExp },
  sink: TokenSink,
): number {
  raw.lastIndex = from;
  const end = raw.exec(html)?.index ?? html.length;
  if (end > from) sink.text(name === 'title' ? decoded(html.slice(from, end)) : html.slice(from, end));
  if (end === html.length) return end;
  sink.end(name);
  const close = html.indexOf('>', end);
  return close < 0 ? html.length : close + 1;
}
