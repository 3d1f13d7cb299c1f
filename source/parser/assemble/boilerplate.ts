import type { Block, OmittedReason } from '../../article.ts';
import { leaveOut, type Sifted } from '../blocks/omit-blocks.ts';
import {
  COPYRIGHT_PHRASES,
  COPYRIGHT_STARTS,
  DISCLOSURES,
  NEWSLETTER,
  PLAYER_CAPTION_STARTS,
  PLAYER_LINES,
  SUBSCRIBE,
} from '../wording/boilerplate.ts';
import { matcher } from '../wording/phrases.ts';

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
/** The most blocks and code units of lines about the authors. */
const BIO = { blocks: 8, length: 1500 };
const QUOTED = /["“”„«»「」]/u;
const LETTER = /[\p{L}\p{N}]/u;
const KEPT: ReadonlySet<Block['type']> = new Set(['title', 'heading', 'image', 'embed', 'rule', 'cell', 'code']);

/**
 * Takes out the blocks that are not the article, by what they say and where they stand: players that are not there and their captions,
 * promos, lines of rights, what is said about `authors` behind the article. Works on fragments as well as on pages: it needs no markup. `omitted` in what comes back holds
 * what came in too, and all indexes are those of the blocks that are left.
 */
export function leaveOutBoilerplate({ blocks, omitted }: Sifted, authors: readonly string[] = []): Sifted {
  const reasons = blocks.map((block, index) => reasonAnywhere(block, blocks[index - 1]));
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (!block) break;
    reasons[index] ??= reasonAtEnd(block);
    if (reasons[index] === null && !isWordless(block)) break;
  }
  for (let index = bioFrom(blocks, authors); index < blocks.length; index++) reasons[index] ??= 'meta';
  return leaveOut({ blocks, omitted }, new Map(reasons.flatMap((reason, index) => (reason ? [[index, reason]] : []))));
}

/** Where what the page says about its authors begins, at the end of the article: with the name of one; the number of blocks where nowhere. */
function bioFrom(blocks: readonly Block[], authors: readonly string[]): number {
  const names = authors.filter((name) => name.trim().includes(' '));
  let begin = blocks.length;
  let length = 0;
  for (let index = blocks.length - 1; index > blocks.length / 2 && index >= blocks.length - BIO.blocks; index--) {
    const block = blocks[index];
    length += block?.text.length ?? 0;
    if (!block || length > BIO.length || QUOTED.test(block.text)) break;
    const isName = begin < blocks.length && names.includes(block.text);
    if (isName || names.some((name) => isAbout(block.text, name))) begin = index;
  }
  return begin;
}

/** Whether a line goes on after the name for a sentence. A name alone is a signature. */
function isAbout(text: string, name: string): boolean {
  const rest = text.slice(name.length);
  return text.startsWith(name) && /^[,\s]/.test(rest) && rest.length > 40;
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
