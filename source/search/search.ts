import type { Block, Range } from '../article.ts';
import { weightOf } from '../block-slices.ts';
import { foldText } from './fold.ts';
import { hasCurlyQuote } from './fold-character.ts';
import { findInBlock, type Literal, literal } from './literal.ts';
import { searchExpression } from './regular-expression.ts';
import type { FoldedText, SearchIndex, SearchOptions, SearchResult } from './types.ts';

/** Folds all blocks. */
export function foldBlocks(blocks: readonly Block[]): SearchIndex {
  return { blocks, folded: blocks.map((block) => foldText(block.text)) };
}

/**
 * Folds blocks in slices of about `characters` code units, so that keys are handled in between. The same index is yielded each time; it
 * grows, and can be searched at any time.
 */
export function* foldSlices(blocks: readonly Block[], weight: number): Generator<SearchIndex, void, void> {
  const folded: FoldedText[] = [];
  const index: SearchIndex = { blocks, folded };
  let left = weight;
  for (const block of blocks) {
    folded.push(foldText(block.text));
    left -= weightOf(block);
    if (left < 0) {
      yield index;
      left = weight;
    }
  }
  yield index;
}

/**
 * Finds `query` in the index. The query is one phrase, with its punctuation, unless the options make it a regular expression or a list of
 * words. A match never crosses blocks.
 */
export function search(index: SearchIndex, query: string, options: SearchOptions = {}): SearchResult {
  if (query.trim() === '') return { matches: [], lit: [] };
  if (options.regularExpression) return searchExpression(index, query, options);
  // A copied line comes with its line feed.
  const wanted = withoutOuterFeeds(query);
  const find = options.allWords ? findWords : findPhrase;
  const exact = find(index, wanted, options);
  if (exact.matches.length > 0 || !hasCurlyQuote(wanted)) return exact;
  const folded = find(index, wanted, options, false);
  return folded.matches.length > 0 ? { ...folded, retried: true } : exact;
}

/** A text that is more than white space, without the line feeds around it. */
function withoutOuterFeeds(text: string): string {
  const isFeed = (index: number): boolean => text[index] === '\n' || text[index] === '\r';
  let start = 0;
  let end = text.length;
  while (isFeed(start)) start += 1;
  while (isFeed(end - 1)) end -= 1;
  return text.slice(start, end);
}

function findPhrase(index: SearchIndex, query: string, options: SearchOptions, keepQuotes?: boolean): SearchResult {
  const phrase = literal(query, options, keepQuotes);
  const matches: Range[] = [];
  for (let block = 0; block < index.folded.length; block += 1) findInBlock(index, block, phrase, matches);
  return { matches, lit: matches };
}

function findWords(index: SearchIndex, query: string, options: SearchOptions, keepQuotes?: boolean): SearchResult {
  const words = query
    .trim()
    .split(/\s+/u)
    .map((word) => literal(word, options, keepQuotes));
  const matches: Range[] = [];
  const lit: Range[] = [];
  for (let block = 0; block < index.folded.length; block += 1) {
    const found = findAllIn(index, block, words);
    if (!found) continue;
    matches.push({ block, start: 0, end: index.blocks[block]?.text.length ?? 0 });
    for (const range of found) lit.push(range);
  }
  return { matches, lit };
}

/** The ranges of the words in a block, in order and without overlaps; null unless all words occur. */
function findAllIn(index: SearchIndex, block: number, words: readonly Literal[]): Range[] | null {
  const all: Range[] = [];
  for (const word of words) {
    const before = all.length;
    findInBlock(index, block, word, all);
    if (all.length === before) return null;
  }
  all.sort((one, other) => one.start - other.start || other.end - one.end);
  let edge = 0;
  return all.filter((range) => {
    const free = range.start >= edge;
    if (free) edge = range.end;
    return free;
  });
}
