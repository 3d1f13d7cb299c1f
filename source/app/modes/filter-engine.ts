import { parseArticle, parseFragments } from '../../parser/index.ts';
import { findQuotes } from '../../quotes/index.ts';
import type { Engine } from './filter.ts';

/** What the filter calls, in this thread. */
export const engine: Engine = { parseArticle, parseFragments, findQuotes };
