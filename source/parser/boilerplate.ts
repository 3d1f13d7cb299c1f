import type { Block, Omitted, OmittedReason } from '../article.ts';
import {
  COPYRIGHT_PHRASES,
  COPYRIGHT_STARTS,
  DISCLOSURES,
  NEWSLETTER,
  PLAYER_CAPTION_STARTS,
  PLAYER_LINES,
  SUBSCRIBE,
} from './wording/boilerplate.ts';
import { matcher } from './wording/phrases.ts';

/** Blocks, and what was left out between them. */
export interface Sifted {
  readonly blocks: readonly Block[];
  readonly omitted: readonly Omitted[];
}

const isPlayer = matcher(PLAYER_LINES, 'whole');
const startsPlayerCaption = matcher(PLAYER_CAPTION_STARTS, 'start');
const asksToSubscribe = matcher(SUBSCRIBE, 'anywhere');
const startsByAsking = matcher(SUBSCRIBE, 'start');
const namesNewsletter = matcher(NEWSLETTER, 'anywhere');
const discloses = matcher(DISCLOSURES, 'anywhere');
const startsCopyright = matcher(COPYRIGHT_STARTS, 'start');
const saysCopyright = matcher(COPYRIGHT_PHRASES, 'anywhere');

/** A promo or a line of rights is short; a paragraph about newsletters or copyright is longer. UTF-16 code units. */
const SHORT = 240;
/** Captions and lines of rights run a little longer than promos. */
const LONGER = 400;
const QUOTED = /["“”„«»「」]/u;
const LETTER = /[\p{L}\p{N}]/u;
const KEPT: ReadonlySet<Block['type']> = new Set(['title', 'heading', 'image', 'embed', 'rule', 'cell', 'code']);

/**
 * Takes out the blocks that are not the article, by what they say and where they stand: players that are not there and their captions,
 * promos, lines of rights. Works on fragments as well as on pages: it needs no markup. `omitted` in what comes back holds
 * what came in too, and all indexes are those of the blocks that are left.
 */
export function leaveOutBoilerplate({ blocks, omitted }: Sifted): Sifted {
  const reasons = blocks.map((block, index) => reasonAnywhere(block, blocks[index - 1]));
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (!block) break;
    reasons[index] ??= reasonAtEnd(block);
    if (reasons[index] === null && !isWordless(block)) break;
  }
  return without(blocks, omitted, reasons);
}

function reasonAnywhere(block: Block, before: Block | undefined): OmittedReason | null {
  const { text } = block;
  if (KEPT.has(block.type) || text.length > LONGER) return null;
  if (isPlayer(text)) return 'player';
  if (!QUOTED.test(text) && discloses(text)) return 'advert';
  if (before && isPlayer(before.text) && isPlayerCaption(text)) return 'caption';
  if (text.length <= SHORT && !QUOTED.test(text) && startsByAsking(text) && namesNewsletter(text)) return 'promo';
  return null;
}

/** "Watch: In March, …": a word of the player's, then a colon. */
function isPlayerCaption(text: string): boolean {
  const colon = text.search(/[:：]/);
  return colon > 0 && colon < 24 && startsPlayerCaption(text);
}

function reasonAtEnd(block: Block): OmittedReason | null {
  const { text } = block;
  if (KEPT.has(block.type) || text.length > LONGER) return null;
  if (startsCopyright(text) || (text.length <= SHORT && saysCopyright(text))) return 'copyright';
  if (text.length <= SHORT && !QUOTED.test(text) && asksToSubscribe(text) && namesNewsletter(text)) return 'promo';
  return null;
}

function isWordless(block: Block): boolean {
  return block.type === 'rule' || block.type === 'image' || block.type === 'embed' || !LETTER.test(block.text);
}

function without(
  blocks: readonly Block[],
  omitted: readonly Omitted[],
  reasons: readonly (OmittedReason | null)[],
): Sifted {
  const kept: Block[] = [];
  /** For every block that came in, how many stand before it now. */
  const index: number[] = [];
  const added: Omitted[] = [];
  for (const [at, block] of blocks.entries()) {
    index.push(kept.length);
    const reason = reasons[at];
    if (!reason) kept.push(block);
    else {
      const source = block.source === undefined ? {} : { source: block.source };
      added.push({ text: block.text, reason, before: kept.length, ...source });
    }
  }
  if (added.length === 0) return { blocks, omitted };
  const moved = omitted.map((one) => ({ ...one, before: index[one.before] ?? kept.length }));
  return {
    blocks: kept.map((block) =>
      block.from ? { ...block, from: { ...block.from, block: index[block.from.block] ?? 0 } } : block,
    ),
    omitted: [...moved, ...added].sort((a, b) => a.before - b.before),
  };
}
