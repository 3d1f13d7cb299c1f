import { parseArticle, parseFragments } from '../../../parser/index.ts';
import { findQuotes } from '../../../quotes/index.ts';
import type { Engine } from './answer.ts';

/** The parser and the quote finder themselves. Loaded only by the thread that answers lines. */
export const engine: Engine = { parseArticle, parseFragments, findQuotes };
