import type { Article, AttributedArticle, Attribution } from '../../../article.ts';
import { failureJson, jsonText, toJson } from '../../../output/json.ts';
import type { OffsetUnit } from '../../../output/offsets.ts';

/** What the filter calls: the parser and the quote finder. */
export interface Engine {
  parseArticle(input: string, hints: { url?: string; format: 'html' | 'markdown' | 'text' }): Article;
  parseFragments(fragments: readonly (string | null)[], hints: { url?: string }): Article;
  findQuotes(article: Article): Attribution;
}

export interface FilterOptions {
  readonly offsets: OffsetUnit;
  /** Bytes; a longer line is answered with an error and not kept. */
  readonly maxSize: number;
}

const LINE_FEED = 0x0a;

/** One line of the input. */
export interface Line {
  readonly number: number;
  /** null: the line was longer than the limit. */
  readonly bytes: Uint8Array | null;
}

/** Splits at line feeds and nothing else: U+2028, U+0085 and form feeds may stand inside a JSON string. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxSize: number): AsyncGenerator<Line> {
  let number = 1;
  let kept: Uint8Array[] = [];
  let size = 0;
  const keep = (piece: Uint8Array) => {
    size += piece.length;
    if (size > maxSize) kept = [];
    else if (piece.length > 0) kept.push(piece);
  };
  const line = (): Line => ({ number, bytes: size > maxSize ? null : Buffer.concat(kept) });
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, end));
      yield line();
      number++;
      kept = [];
      size = 0;
      from = end + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield line();
}

type Json = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isFragment = (value: unknown): value is string | null => typeof value === 'string' || value === null;

const TEXT_FIELDS = ['html', 'markdown', 'text'] as const;
const FIELDS = ['html', 'paragraphs', 'markdown', 'text'] as const;

/** The article that a line's object holds. Throws where it holds none or more than one. */
function parseDocument(document: Json, engine: Engine): Article {
  const given = FIELDS.filter((field) => document[field] !== undefined);
  if (given.length === 0) throw new Error('has none of "html", "paragraphs", "markdown" and "text"');
  if (given.length > 1) throw new Error(`has both ${given.map((field) => `"${field}"`).join(' and ')}`);
  const { url } = document;
  if (url !== undefined && url !== null && typeof url !== 'string') throw new Error('"url" is no string');
  const hints = typeof url === 'string' ? { url } : {};
  if (Array.isArray(document.paragraphs) && document.paragraphs.every(isFragment)) {
    return engine.parseFragments(document.paragraphs, hints);
  }
  for (const format of TEXT_FIELDS) {
    const text = document[format];
    if (typeof text === 'string') return engine.parseArticle(text, { ...hints, format });
  }
  throw new Error(given[0] === 'paragraphs' ? '"paragraphs" is no list of strings' : `"${given[0]}" is no string`);
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The id as JSON text. A number is given back digit for digit, also beyond 2^53. */
function idText(document: Json, line: string): string {
  const { id } = document;
  if (typeof id !== 'number' || Number.isSafeInteger(id)) return jsonText(id ?? null);
  let source = String(id);
  JSON.parse(line, function (this: unknown, key: string, value: unknown, context?: { source?: string }) {
    if (key === 'id' && isObject(this) && this.id === id && context?.source) source = context.source;
    return value;
  });
  return source;
}

/** One line of input → one line of output, without its line feed. Never throws. */
export function answerLine(line: Line, engine: Engine, { offsets, maxSize }: FilterOptions): string {
  if (line.bytes === null) return failureJson('null', `line ${line.number} is larger than ${maxSize / 1e6} MB`);
  const text = new TextDecoder().decode(line.bytes);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return failureJson('null', `line ${line.number} is no JSON: ${messageOf(error)}`);
  }
  if (!isObject(document)) return failureJson('null', `line ${line.number} is no JSON object`);
  const id = idText(document, text);
  try {
    const article = parseDocument(document, engine);
    const attributed: AttributedArticle = { ...article, ...engine.findQuotes(article) };
    return toJson(attributed, { offsets, id });
  } catch (error) {
    return failureJson(id, messageOf(error));
  }
}

export const isBlank = (bytes: Uint8Array | null) =>
  bytes?.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d) ?? false;

/**
 * The `--jsonl` filter: chunks of JSON Lines in, one line (with its line feed) out for every line that is not blank,
 * in order. It holds one line at a time, and reads on only when the last answer was taken.
 */
export async function* filterLines(
  chunks: AsyncIterable<Uint8Array>,
  engine: Engine,
  options: FilterOptions,
): AsyncGenerator<string> {
  for await (const line of splitLines(chunks, options.maxSize)) {
    if (!isBlank(line.bytes)) yield `${answerLine(line, engine, options)}\n`;
  }
}
