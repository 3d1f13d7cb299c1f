import type { Block, OmittedReason } from '../../article.ts';
import { END_NOTES } from '../wording/around/end-notes.ts';
import { COMMENT_HEADINGS, COUNTED_COMMENTS, LAST_LINES, OWN_COMMENTS } from '../wording/around/endings.ts';
import { RELATED_HEADINGS } from '../wording/around/related-headings.ts';
import { isSpeech, matcher } from '../wording/phrases.ts';

const headsComments = matcher(COMMENT_HEADINGS, 'whole');
const headsOwn = matcher(OWN_COMMENTS, 'whole');
const countsComments = matcher(COUNTED_COMMENTS, 'whole');
const headsRelated = matcher(RELATED_HEADINGS, 'whole');
const startsLast = matcher(LAST_LINES, 'start');
const startsNote = matcher(END_NOTES, 'start');

/** Lengths in UTF-16 code units; those of Chinese, Japanese and Korean count twice. */
const BOUNDS = {
  /** With less prose before it, no line ends the article. */
  before: 300,
  /** The maximum length of a heading over comments. */
  heading: 60,
  /** The number of blocks after it that are examined, and the maximum length of a line with the time of a comment. */
  next: 12,
  line: 100,
  /** The maximum prose after a line that ends the article, as a share of the prose before it. */
  after: 0.25,
  /** The minimum number of people who wrote comments without a heading. */
  writers: 3,
  /** The minimum length of the first paragraph of the writer's own comment. */
  own: 500,
  /** The minimum length of a paragraph of prose. */
  prose: 60,
};

/** What comes after the article's end: the index of the first such block, and what it is. */
export interface Ending {
  readonly from: number;
  readonly reason: OmittedReason;
}

/** Finds the end of the article: a heading over comments, or a line that sites put below articles, with hardly any prose after it. */
export function findEnding(blocks: readonly Block[]): Ending | null {
  const prose = blocks.map(proseOf);
  const all = prose.reduce((sum, length) => sum + length, 0);
  const thread = threadFrom(blocks, prose);
  let before = 0;
  for (const [from, block] of blocks.entries()) {
    if (from === thread) return { from, reason: 'comments' };
    if (before >= BOUNDS.before && (block.type === 'heading' || block.type === 'paragraph')) {
      if (isOverComments(blocks, from)) return { from, reason: 'comments' };
      if (all - before <= before * BOUNDS.after && block.text.length <= BOUNDS.heading && headsRelated(block.text))
        return { from, reason: 'related' };
      if (all - before <= before * BOUNDS.after && startsLast(block.text)) return { from, reason: 'copyright' };
      if (all - before <= before * BOUNDS.after && startsNote(block.text)) return { from, reason: 'meta' };
    }
    before += prose[from] ?? 0;
  }
  return null;
}

/**
 * "Comments (25)", "3 replies", "Comments", or "Opinions" if times of day follow. In many languages the word for a comment also heads the
 * writer's own, which begins with a longer paragraph.
 */
function isOverComments(blocks: readonly Block[], from: number): boolean {
  const text = blocks[from]?.text ?? '';
  if (text.length > BOUNDS.heading || isSpeech(text)) return false;
  const name = text.replace(/[([（]?\s*\p{Nd}+\s*[)\]）]?/gu, ' ').trim();
  const isOwn = headsOwn(name) && name.length === text.length && (blocks[from + 1]?.text.length ?? 0) >= BOUNDS.own;
  if (headsComments(name) && (!isOwn || timesAfter(blocks, from) > 1)) return true;
  return countsComments(name) && (name.length < text.length || timesAfter(blocks, from) > 1);
}

const TIME = /(?<!\p{Nd})\p{Nd}{1,2}:\p{Nd}{2}(?!\p{Nd})/u;

/** The number of short lines with a time of day soon after a block. */
function timesAfter(blocks: readonly Block[], from: number): number {
  const next = blocks.slice(from + 1, from + 1 + BOUNDS.next);
  return next.filter(({ text }) => text.length <= BOUNDS.line && TIME.test(text)).length;
}

const WIDE = /[\u3040-\u9fff\uac00-\ud7af]/g;

function proseOf({ type, text }: Block): number {
  if (type === 'heading' || type === 'title' || type === 'caption' || type === 'image' || type === 'embed') return 0;
  const length = text.length + (text.match(WIDE)?.length ?? 0);
  return length >= BOUNDS.prose ? length : 0;
}

/** A line over a comment: who wrote it and when. */
interface Stamp {
  readonly index: number;
  readonly name: string;
}

const DATE = /\p{Nd}{1,4}[.\-/ ]\s?(?:\p{Nd}{1,2}|\p{L}{3,12})[.\-/ ,]\s?\p{Nd}{2,4}/u;
const NOT_NAMES = /[\p{Nd}\p{P}\p{S}\s]+/gu;

/**
 * The index of the first comment below an article: of lines with a name, a day and a time of day, all with text after them and of at least
 * three people. −1 if there is none.
 */
function threadFrom(blocks: readonly Block[], prose: readonly number[]): number {
  const stamps: Stamp[] = [];
  for (const [index, { text, type }] of blocks.entries()) {
    if (text.length > BOUNDS.line || type === 'title' || !TIME.test(text) || !DATE.test(text)) continue;
    stamps.push({ index, name: text.replace(NOT_NAMES, ' ').trim() });
  }
  let length = 0;
  const body = prose.findIndex((added) => {
    length += added;
    return length >= BOUNDS.before;
  });
  const from = body < 0 ? -1 : stamps.findIndex(({ index }) => index > body);
  const thread = from < 0 ? [] : stamps.slice(from);
  const [first] = thread;
  if (first === undefined || from > 1) return -1;
  const names = new Set(thread.map(({ name }) => name));
  const isNamed = thread.every(({ name }) => name !== '') && names.size >= BOUNDS.writers;
  const goOn = thread.every(({ index }, at) => {
    const next = thread[at + 1]?.index ?? blocks.length;
    return next > index + 1 && next - index <= BOUNDS.next;
  });
  return isNamed && goOn ? first.index : -1;
}
