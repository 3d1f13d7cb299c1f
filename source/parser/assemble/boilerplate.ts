import type { Block, OmittedReason } from '../../article.ts';
import { type Extract, omitBlocks } from '../blocks/omit-blocks.ts';
import { hostOf } from '../html/links.ts';
import { CONTRIBUTED, ORIGINS } from '../wording/around/end-notes.ts';
import { AD_LABELS, BESIDE_TOOLS, TOOL_PHRASES } from '../wording/around/tool-lines.ts';
import { COPYRIGHT_PHRASES, COPYRIGHT_STARTS, DISCLOSURES, NEWSLETTER, SUBSCRIBE } from '../wording/boilerplate.ts';
import { READ_MORE_STARTS } from '../wording/links.ts';
import { hasWords, isQuoted, isSpeech, liner, matcher } from '../wording/phrases.ts';
import { PLAYER_CAPTION_STARTS, PLAYER_LINES } from '../wording/players.ts';
import { biographiesAbove, biographiesFrom } from './biographies.ts';
import { findEnding } from './ending.ts';
import { isPlea } from './pleas.ts';

const isPlayer = matcher(PLAYER_LINES, 'whole');
const startsReadMore = matcher(READ_MORE_STARTS, 'start');
const isAdLabel = matcher(AD_LABELS, 'whole');
const isToolLine = liner(TOOL_PHRASES, BESIDE_TOOLS);
const startsPlayerCaption = matcher(PLAYER_CAPTION_STARTS, 'start');
const asksToSubscribe = matcher(SUBSCRIBE, 'anywhere');
const startsByAsking = matcher(SUBSCRIBE, 'start');
const namesNewsletter = matcher(NEWSLETTER, 'anywhere');
const discloses = matcher(DISCLOSURES, 'anywhere');
const startsCopyright = matcher(COPYRIGHT_STARTS, 'start');
const namesHelpers = matcher(CONTRIBUTED, 'anywhere');
const startsOrigin = matcher(ORIGINS, 'start');
const saysCopyright = matcher(COPYRIGHT_PHRASES, 'anywhere');

/** A line that is only the markup of a player, which a page shows because it has escaped it. */
const EMBED_MARKUP = /^<(iframe|embed|object|script|video|audio)\b[^<>]*>(?:\s*<\/\1>)?$/i;

/** The maximum lengths of a promo, and of a caption or copyright line, in UTF-16 code units. Paragraphs about such subjects are longer. */
const LONGEST = { promo: 240, other: 400 };
/** The minimum share of link text after "Read also:". */
const LINKED = 0.7;
/** The types of blocks that can be a link to another article. */
const READ_MORE: ReadonlySet<Block['type']> = new Set(['paragraph', 'item', 'heading', 'quote']);
const KEPT: ReadonlySet<Block['type']> = new Set(['title', 'heading', 'image', 'embed', 'rule', 'cell', 'code']);

/**
 * Omits blocks that are not part of the article, by wording and position: messages of players and their captions, promos, copyright
 * lines, and biographies of `authors` after the article. `url` shows which links lead to other sites. Needs no markup, so it works on
 * fragments as well as on pages.
 */
export function omitBoilerplate(
  { blocks, omitted }: Extract,
  { authors = [], url = null }: { readonly authors?: readonly string[]; readonly url?: string | null } = {},
): Extract {
  const reasons = blocks.map((block, index) => reasonAnywhere(block, blocks[index - 1]));
  const ending = findEnding(blocks);
  for (let index = ending?.from ?? blocks.length; index < blocks.length; index += 1) {
    if (ending && blocks[index]?.type !== 'footnote') reasons[index] ??= ending.reason;
  }
  for (const index of biographiesAbove(blocks, authors)) reasons[index] ??= 'meta';
  for (let index = biographiesFrom(blocks, authors, reasons); index < blocks.length; index += 1)
    reasons[index] ??= 'meta';
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (!block) break;
    reasons[index] ??= reasonAtEnd(block);
    if (reasons[index] === null && !isWordless(block)) break;
  }
  for (const index of headsOfNothing(blocks, reasons)) reasons[index] = 'promo';
  for (const index of trailing(blocks, reasons, hostOf(url))) reasons[index] = 'meta';
  return omitBlocks(
    { blocks, omitted },
    new Map(reasons.flatMap((reason, index) => (reason ? [[index, reason]] : []))),
  );
}

/** Headings that ask for something and have no text left under them. */
const headsOfNothing = (blocks: readonly Block[], reasons: readonly (OmittedReason | null)[]): readonly number[] =>
  blocks.flatMap(({ type, text }, index) => {
    const next = blocks[index + 1];
    const isEmpty = !next || next.type === 'heading' || reasons[index + 1];
    return type === 'heading' && isEmpty && isPlea(text) ? [index] : [];
  });

/** The maximum number of lines after the last sentence, and their maximum length in UTF-16 code units. */
const TRAILING = { lines: 4, length: 60, prose: 80 };
const SENTENCE_END = /[.!?。！？…]["'”’»)\]]*(?:\s*[（(][^()（）]*[)）])?$/;

/** The minimum number of amounts in a list, and of words of a link that the text is about. */
const FEWEST = { amounts: 2, words: 6 };
const AMOUNT = /^[☐•*-]?\s*[\d½⅓⅔¼¾⅛⅜]/gm;

/**
 * The last short lines after a paragraph that are not sentences: signatures, agencies, names of sections. Not amounts, such as
 * ingredients, nor a link to another site with as many words as a headline: a short post is about what it links to.
 */
function trailing(
  blocks: readonly Block[],
  reasons: readonly (OmittedReason | null)[],
  host: string | null,
): readonly number[] {
  const lines = lastLines(blocks, reasons).filter((index) => !blocks[index] || !pointsAway(blocks[index], host));
  const amounts = lines.reduce((sum, index) => sum + (blocks[index]?.text.match(AMOUNT)?.length ?? 0), 0);
  return amounts < FEWEST.amounts ? lines : [];
}

function pointsAway({ type, text, spans }: Block, host: string | null): boolean {
  if (type !== 'paragraph' || text.split(/\s+/).length < FEWEST.words) return false;
  const link = spans.find(({ style, start, end }) => style === 'link' && start === 0 && end === text.length);
  const other = hostOf(link?.href ?? null);
  return other !== null && other !== host;
}

function lastLines(blocks: readonly Block[], reasons: readonly (OmittedReason | null)[]): readonly number[] {
  const lines: number[] = [];
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (!block) break;
    if (reasons[index] || isWordless(block)) continue;
    const isLine = block.type === 'paragraph' || block.type === 'heading';
    if (isLine && block.text.length <= TRAILING.length && !SENTENCE_END.test(block.text)) lines.push(index);
    else {
      const isProse =
        block.type === 'paragraph' && block.text.length >= TRAILING.prose && SENTENCE_END.test(block.text);
      return isProse && lines.length <= TRAILING.lines
        ? lines
        : lines.filter((line) => blocks[line]?.type === 'heading' && line === lines[0]);
    }
  }
  return [];
}

function reasonAnywhere(block: Block, before: Block | undefined): OmittedReason | null {
  const { text } = block;
  if (text.length > LONGEST.other) return null;
  if (READ_MORE.has(block.type) && isReadMore(block)) return 'related';
  if (KEPT.has(block.type)) return null;
  if (isPlayer(text) || EMBED_MARKUP.test(text)) return 'player';
  if (block.type === 'paragraph' && !isQuoted(text)) {
    if (isAdLabel(text)) return 'advert';
    if (!isSpeech(text) && isToolLine(text)) return 'share';
  }
  if ((block.type === 'paragraph' || block.type === 'standfirst') && isPlea(text)) return 'promo';
  if (!isQuoted(text) && discloses(text)) return 'advert';
  if (before && isPlayer(before.text) && isPlayerCaption(text)) return 'caption';
  if (text.length <= LONGEST.promo && !isQuoted(text) && startsByAsking(text) && namesNewsletter(text)) return 'promo';
  return null;
}

/** "Read also: …", "Read also" and a line break, with hardly anything but links after it. */
function isReadMore({ text, spans }: Block): boolean {
  const head = /^[^\n:：]{2,40}(?:[:：]|\n)/.exec(text)?.[0];
  if (head === undefined || !startsReadMore(head)) return false;
  const linked = spans.reduce(
    (sum, { style, start, end }) => sum + (style === 'link' ? end - Math.max(start, head.length) : 0),
    0,
  );
  return linked > 0 && linked >= (text.length - head.length) * LINKED;
}

/** "Watch: In March, …": a word such as "watch" or "video", then a colon. */
function isPlayerCaption(text: string): boolean {
  const colon = text.search(/[:：]/);
  return colon > 0 && colon < 24 && startsPlayerCaption(text);
}

function reasonAtEnd(block: Block): OmittedReason | null {
  const { text } = block;
  if (KEPT.has(block.type) || text.length > LONGEST.other) return null;
  if (startsCopyright(text) || (text.length <= LONGEST.promo && saysCopyright(text))) return 'copyright';
  if (text.length <= LONGEST.promo && !isQuoted(text) && asksToSubscribe(text) && namesNewsletter(text)) return 'promo';
  if (text.length <= LONGEST.promo && startsOrigin(text)) return 'meta';
  if (text.length <= LONGEST.promo && !isQuoted(text) && namesHelpers(text)) return 'meta';
  return null;
}

function isWordless(block: Block): boolean {
  return block.type === 'rule' || block.type === 'image' || block.type === 'embed' || !hasWords(block.text);
}
