import { parseArticle, parseFragments } from '../../../parser/index.ts';
import { findQuotes } from '../../../quotes/index.ts';
import type { Engine } from './answer.ts';

/** The real parser and quote finder. Loaded only in threads that answer lines. */
export const engine: Engine = { parseArticle, parseFragments, findQuotes };
