export { type MatchFilter, narrowMatches, parseFilter, type QuoteAt } from './filter.ts';
export { foldText, sourceOffset } from './fold.ts';
export {
  type Context,
  contextOf,
  matchBefore,
  matchFrom,
  type Step,
} from './matches.ts';
export { foldBlocks, foldSlices, search } from './search.ts';
export { TimeLimitError, timeLimit } from './time-limit.ts';
export type * from './types.ts';
