import type { QuoteSpan } from '../../spans/quote-span.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';

/** An utterance and a turn, which is a paragraph that begins with one, of at most so many UTF-16 code units are short. */
const SHORT_UTTERANCE = 30;
const SHORT_TURN = 72;

/** The fewest utterances of a conversation. */
const FEWEST = 5;

/** The share of short utterances and that of questions and exclamations, together. */
const LIVELY = 0.45;

/** The fewest turns that are short, or that directly follow another one. */
const FEWEST_TURNS = 2;

/** Whether a quotation is somebody's words, not a term or a few words in the writer's sentence. */
export const isUtterance = ({ kind, form }: QuoteSpan): boolean =>
  (kind === 'direct' || kind === 'mixed') && form !== 'turn' && form !== 'block';

/**
 * Whether people in the article talk to each other, by its structure alone: what they say is short or asks or exclaims,
 * and paragraph after paragraph begins with it. News quotes whole statements instead, one speaker at a time.
 */
export function isConversation({ spans, blocks, language }: ArticleSyntax): boolean {
  if (language.cues.size === 0) return false;
  let utterances = 0;
  let lively = 0;
  let short = 0;
  let adjacent = 0;
  let block = -1;
  let turn = -1;
  for (const span of spans) {
    const [first, last, mark] = [span.parts[0], span.parts.at(-1), span.outer[0]];
    if (first === undefined || last === undefined || mark === undefined) continue;
    if (span.kind !== 'direct' || !isUtterance(span)) continue;
    utterances += 1;
    if (last.block === first.block && last.end - first.start <= SHORT_UTTERANCE) lively += 1;
    if (/[!?]$/.test(blocks[last.block]?.text.slice(first.start, last.end) ?? '')) lively += 1;
    if (mark.block === block) continue;
    block = mark.block;
    const text = blocks[block]?.text ?? '';
    if (text.slice(0, mark.start).trim().length > 1) continue;
    if (text.length <= SHORT_TURN) short += 1;
    if (turn === block - 1) adjacent += 1;
    turn = block;
  }
  const takesTurns = short >= FEWEST_TURNS || adjacent >= FEWEST_TURNS;
  return takesTurns && utterances >= FEWEST && lively >= utterances * LIVELY;
}
