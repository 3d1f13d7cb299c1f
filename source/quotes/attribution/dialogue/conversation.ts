import type { QuoteSpan } from '../../spans/quote-span.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';

/** An utterance of at most this many UTF-16 code units is short. */
const SHORT = 30;

/** The criteria of a conversation. Any row is sufficient. */
const CONVERSATIONS: readonly {
  /** The minimum number of utterances. */
  readonly utterances: number;
  /** The minimum share of short utterances plus that of questions and exclamations. */
  readonly lively: number;
  /** The minimum number of turns that directly follow another turn, and their minimum share. A turn is a paragraph that begins with an utterance. */
  readonly turns: number;
  readonly share: number;
}[] = [
  { utterances: 5, lively: 0.45, turns: 3, share: 0.32 },
  { utterances: 5, lively: 0.25, turns: 4, share: 0.4 },
  { utterances: 14, lively: 0.5, turns: 0, share: 0 },
];

/** The maximum number of fragments per utterance. News has more, because it weaves parts of statements into its own sentences. */
const MOST_WOVEN = 0.42;

/** Whether a quotation is an utterance and not a term or a few words in the writer's sentence. */
export const isUtterance = ({ kind, form }: QuoteSpan): boolean =>
  (kind === 'direct' || kind === 'mixed') && form !== 'turn' && form !== 'block';

/**
 * Whether people in the article talk to each other, judging by its structure alone: utterances are short, questions or
 * exclamations, and begin consecutive paragraphs. News quotes whole statements instead, one speaker at a time.
 */
export function isConversation({ spans, blocks, language }: ArticleSyntax): boolean {
  if (language.cues.size === 0 || language.unspaced !== undefined) return false; // the lengths are those of scripts with spaces
  let utterances = 0;
  let woven = 0;
  let lively = 0;
  let turns = 0;
  let block = -1;
  let turn = -2;
  for (const span of spans) {
    const [first, last, mark] = [span.parts[0], span.parts.at(-1), span.outer[0]];
    if (span.kind !== 'direct') woven += 1;
    if (first === undefined || last === undefined || mark === undefined) continue;
    if (span.kind !== 'direct' || !isUtterance(span)) continue;
    utterances += 1;
    if (last.block === first.block && last.end - first.start <= SHORT) lively += 1;
    if (/[!?]$/.test(blocks[last.block]?.text.slice(first.start, last.end) ?? '')) lively += 1;
    if (mark.block === block) continue;
    block = mark.block;
    const text = blocks[block]?.text ?? '';
    if (text.slice(0, mark.start).trim().length > 1) continue;
    if (turn === block - 1) turns += 1;
    turn = block;
  }
  if (woven > utterances * MOST_WOVEN) return false;
  return CONVERSATIONS.some(
    (row) =>
      utterances >= row.utterances &&
      lively >= utterances * row.lively &&
      turns >= row.turns &&
      turns >= utterances * row.share,
  );
}
