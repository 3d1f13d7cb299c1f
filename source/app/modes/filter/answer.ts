import type { Article, AttributedArticle, Attribution } from '../../../article.ts';
import { failureJson, toJson } from '../../../output/json.ts';
import type { OffsetUnit } from '../../../output/offsets.ts';
import { idText } from './id.ts';
import { isBlank, type Line, splitLines } from './lines.ts';

/** The parser and the quote finder, as the filter calls them. */
export interface Engine {
  parseArticle(input: string, hints: { url?: string; format: 'html' | 'markdown' | 'text' }): Article;
  parseFragments(fragments: readonly (string | null)[], hints: { url?: string }): Article;
  findQuotes(article: Article): Attribution;
}

export interface FilterOptions {
  readonly offsets: OffsetUnit;
  /** In bytes. A longer line is dropped and answered with an error. */
  readonly maxSize: number;
}

type Json = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isFragment = (value: unknown): value is string | null => typeof value === 'string' || value === null;

const TEXT_FIELDS = ['html', 'markdown', 'text'] as const;
const FIELDS = ['html', 'paragraphs', 'markdown', 'text'] as const;

/** Parses the article in a line's object. Throws an `Error` unless there is exactly one. */
function parseDocument(document: Json, engine: Engine): Article {
  const given = FIELDS.filter((field) => document[field] !== undefined);
  if (given.length === 0) throw new Error('missing "html", "paragraphs", "markdown" or "text"');
  if (given.length > 1) throw new Error(`only one of ${given.map((field) => `"${field}"`).join(' and ')} may be given`);
  const { url } = document;
  if (url !== undefined && url !== null && typeof url !== 'string') throw new Error('"url" is not a string');
  const hints = typeof url === 'string' ? { url } : {};
  if (Array.isArray(document.paragraphs) && document.paragraphs.every(isFragment)) {
    return engine.parseFragments(document.paragraphs, hints);
  }
  for (const format of TEXT_FIELDS) {
    const text = document[format];
    if (typeof text === 'string') return engine.parseArticle(text, { ...hints, format });
  }
  throw new Error(
    given[0] === 'paragraphs' ? '"paragraphs" is not a list of strings' : `"${given[0]}" is not a string`,
  );
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The answer to a line, without a line feed. Never throws: an error becomes an answer too. */
export function answerLine(line: Line, engine: Engine, { offsets, maxSize }: FilterOptions): string {
  if (line.bytes === null) return failureJson('null', `line ${line.number} is larger than ${maxSize / 1e6} MB`);
  const text = new TextDecoder().decode(line.bytes);
  let document: unknown;
  let id = 'null';
  try {
    document = JSON.parse(text);
    if (isObject(document)) id = idText(document.id, text);
  } catch (error) {
    const problem = document === undefined ? `is not JSON: ${messageOf(error)}` : messageOf(error);
    return failureJson('null', `line ${line.number}${document === undefined ? ' ' : ': '}${problem}`);
  }
  if (!isObject(document)) return failureJson('null', `line ${line.number} is not a JSON object`);
  try {
    const article = parseDocument(document, engine);
    const attributed: AttributedArticle = { ...article, ...engine.findQuotes(article) };
    return toJson(attributed, { offsets, id });
  } catch (error) {
    return failureJson(id, messageOf(error));
  }
}

/**
 * The `--jsonl` filter: takes chunks of JSON Lines and yields one line, with its line feed, for each that is not blank, in
 * order. It holds one line at a time, and reads the next one only after the last answer was consumed.
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
