import type { Range } from '../article.ts';
import { sourceOffset } from './fold.ts';
import { hasAccent, hasCapital, hasCurlyQuote } from './fold-character.ts';
import { isWholeWord, sourceEnd } from './literal.ts';
import type { SearchIndex, SearchOptions, SearchResult } from './types.ts';

/**
 * All matches of a regular expression. An expression without capitals, accents and curly marks is matched against folded text, any other
 * against the text itself, with case distinguished.
 */
export function searchExpression(index: SearchIndex, pattern: string, options: SearchOptions): SearchResult {
  const literal = pattern.replace(/\\(?:u\{[^}]*\}|[a-zA-Z])/g, '');
  const asItStands =
    hasCapital(literal) ||
    hasAccent(literal) ||
    hasCurlyQuote(literal) ||
    /\\[pPux]/.test(pattern) ||
    options.case === 'match';
  const ignoreCase =
    options.case === 'ignore' || (options.case !== 'match' && !hasCapital(literal) && !/\\[pP]/.test(pattern));
  const expression = compile(pattern, ignoreCase ? 'gi' : 'g');
  if (typeof expression === 'string') return { matches: [], lit: [], error: expression };
  const query: Query = { expression, asItStands, wholeWord: options.wholeWord ?? false };
  const run = (): Range[] => {
    const matches: Range[] = [];
    for (let block = 0; block < index.folded.length; block += 1) findInBlock(index, block, query, matches);
    return matches;
  };
  try {
    const matches = options.within ? options.within(run) : run();
    return { matches, lit: matches };
  } catch (error) {
    return { matches: [], lit: [], error: error instanceof Error ? error.message : String(error) };
  }
}

/** The compiled expression, or its error as a sentence. */
function compile(pattern: string, flags: string): RegExp | string {
  try {
    return new RegExp(pattern, `${flags}u`);
  } catch {
    // An expression such as \" or a lone brace is valid only without Unicode mode.
    try {
      return new RegExp(pattern, flags);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return `${message.replace(/^Invalid regular expression: \/.*\/[a-z]*: /s, '')}.`;
    }
  }
}

interface Query {
  readonly expression: RegExp;
  /** Whether the text itself is searched and not the folded text. */
  readonly asItStands: boolean;
  readonly wholeWord: boolean;
}

/** Adds the matches in a block to `matches`. */
function findInBlock(index: SearchIndex, block: number, query: Query, matches: Range[]): void {
  const { expression, asItStands, wholeWord } = query;
  const source = index.blocks[block]?.text ?? '';
  const folded = index.folded[block];
  const text = asItStands ? source : (folded?.text ?? '');
  expression.lastIndex = 0;
  let edge = 0;
  for (let found = expression.exec(text); found; found = expression.exec(text)) {
    const start = found.index;
    const end = start + found[0].length;
    if (end === start) {
      expression.lastIndex += 1;
      continue;
    }
    if (wholeWord && !isWholeWord(text, start, end)) continue;
    const mapped = !asItStands && folded;
    const match = {
      block,
      start: mapped ? sourceOffset(mapped, start) : start,
      end: mapped ? sourceEnd(source, mapped, end) : end,
    };
    // Two letters of one ligature are one match.
    if (match.start < edge) continue;
    matches.push(match);
    edge = match.end;
  }
}
