import type { InputFormat, ParseHints } from './hints.ts';
import { looksLikeList } from './list.ts';
import { hasTerminalCodes, withoutTerminalCodes } from './terminal-codes.ts';

const BY_TYPE: readonly (readonly [RegExp, InputFormat])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)\b/i, 'html'],
  [/^text\/(?:x-)?markdown\b/i, 'markdown'],
];

const BY_NAME: readonly (readonly [RegExp, InputFormat])[] = [
  [/\.(?:x?html?|xht|php|aspx?|jsp)$/i, 'html'],
  [/\.(?:md|markdown|mdown|mkd)$/i, 'markdown'],
];

/** The number of UTF-16 code units that are examined. */
const SAMPLE = 50_000;

/** The start of a page. A text that only mentions tags does not begin like this. */
const PAGE_START =
  /^\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|title|meta|table|ul|ol|blockquote|figure|span|header|pre)\b/i;

/**
 * Whether to parse a page as XHTML. As in a browser, the `Content-Type` decides if there is one; otherwise the file name or an XML
 * declaration does.
 */
export function isXhtml(text: string, { contentType = '', fileName = '' }: ParseHints): boolean {
  if (/^\s*(?:application\/xhtml\+xml|(?:application|text)\/xml)\b/i.test(contentType)) return true;
  if (/^\s*text\/html\b/i.test(contentType)) return false;
  return /\.(?:xhtml?|xht)$/i.test(fileName) || /^[\s\ufeff]*<\?xml\s/.test(text.slice(0, 1000));
}

const MARKDOWN_SIGNS: readonly RegExp[] = [
  /^---\r?\n(?:(?:[\w-]+:|[ \t]|- |#).*\r?\n)+---\s*$/m,
  /^\ufeff?\+\+\+[ \t]*\r?\n[\s\S]*?^\+\+\+[ \t]*$/m,
  /^#{1,6}[ \t]+\S/m,
  /^```/m,
  /(?:^|[^!\\])\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/,
  /(?:^|\s)(?:\*\*|__)\S[^*_\n]{0,200}\S(?:\*\*|__)/,
];

/** Signs that Markdown shares with plain text: lists, quotations, underlined headings. */
const SHARED_SIGNS: readonly RegExp[] = [
  /^\s{0,3}[-*+] \S.*\r?\n\s{0,3}[-*+] \S/m,
  /^\s{0,3}> \S/m,
  /^\S(?:\S| (?! )){0,200}\r?\n(?:={3,}|-{3,})\s*$/m,
];

/**
 * The format of a text: the one given by the caller; or else a list or Pullquote's JSON, which are unmistakable; or else by content type or
 * file name; or else by the look of the text. Only the last can be `terminal`; the others ignore its codes.
 */
export function formatOf(written: string, hints: ParseHints): InputFormat {
  if (hints.format) return hints.format;
  const isForTerminal = hasTerminalCodes(written);
  const text = isForTerminal ? withoutTerminalCodes(written) : written;
  if (looksLikeList(text)) return 'list';
  if (/^[\s\ufeff]*\{/.test(text.slice(0, 1000)) && /"blocks"\s*:/.test(text)) return 'json';
  const contentType = (hints.contentType ?? '').trim();
  const name = hints.fileName ?? '';
  if (/^application\/json\b/i.test(contentType) || /\.json$/i.test(name))
    return /^[\s\ufeff]*\[/.test(text) ? 'list' : 'json';
  const known = BY_TYPE.find(([type]) => type.test(contentType)) ?? BY_NAME.find(([ending]) => ending.test(name));
  if (known) return known[1];
  const sample = text.slice(0, SAMPLE);
  if (PAGE_START.test(sample)) return 'html';
  if (isForTerminal) return 'terminal';
  if (/<(?:body|article|p|div)\b[^>]{0,500}>/i.test(sample)) return 'html';
  const plain = /\.(?:txt|text)$/i.test(name) || /^text\/plain\b/i.test(contentType);
  const own = MARKDOWN_SIGNS.filter((sign) => sign.test(sample)).length;
  const shared = SHARED_SIGNS.filter((sign) => sign.test(sample)).length;
  const isMarkdown = plain ? own > 0 && own + shared > 1 : own + shared > 0;
  return isMarkdown ? 'markdown' : 'text';
}
