import type { Language } from '../../language/language.ts';
import type { Outline } from '../../syntax/chunks.ts';
import type { Frame } from '../../syntax/cue-frames.ts';
import type { Add, Features, Scene, SpeakerFeature } from './candidate.ts';
import type { Target } from './gather.ts';

/** How many sentences before and after the quotation's own are searched for cues. */
const BEFORE = 3;
const AFTER = 1;

/** The cues of the quotation's own paragraphs. */
export function gatherCues({ reading }: Scene, { index, first, last, mixed }: Target, add: Add): void {
  const follows = reading.spans[index]?.follows != null;
  for (const block of new Set([first.block, last.block])) {
    const lines = reading.outlines.at(block);
    const frames = reading.frames.at(block);
    if (lines === null) continue;
    const head = block === first.block ? first.item : firstPart(lines);
    const tail = block === last.block ? last.item : head;
    const from = (lines.sentenceOf[head] ?? 0) - BEFORE;
    const to = (lines.sentenceOf[tail] ?? 0) + AFTER;
    const closest = nearest(frames.bySentence.get(lines.sentenceOf[head] ?? 0) ?? [], head);
    for (let sentence = Math.max(0, from); sentence <= to; sentence++) {
      for (const frame of frames.bySentence.get(sentence) ?? []) {
        const features = relate(lines, frame, head, tail, reading.language);
        if (mixed && features.has('cueBefore')) features.set('mixedBefore', 1);
        if (mixed && (features.has('cueAfter') || features.has('cueInverted'))) features.set('mixedAfter', 1);
        if (frame === closest && features.has('cueBefore')) features.set('nearestBefore', 1);
        if (follows && frame.cue < head) features.set('follows', 1);
        add({ ground: 'frame', source: frame.source, frame, features });
      }
    }
  }
}

const firstPart = (lines: Outline): number =>
  Math.max(
    0,
    lines.items.findIndex((item) => item.span >= 0),
  );

/** How a cue stands to the quotation whose items reach from `head` to `tail`. */
function relate(lines: Outline, frame: Frame, head: number, tail: number, language: Language): Features {
  const features: Features = new Map();
  const set = (name: SpeakerFeature, value = 1): void => void features.set(name, value);
  const own = lines.sentenceOf[head] ?? 0;
  const end = lines.sentenceOf[tail] ?? own;
  const same = frame.sentence >= own && frame.sentence <= end;
  set(frame.kind);
  if (frame.subordinate) set('subordinate');
  if (frame.construction === 'according') set('according');
  if (frame.construction === 'shared') set('shared');
  if (frame.construction === 'passive') set('passive');
  const left = Math.min(frame.cue, frame.source.item);
  const right = Math.max(frame.cue, frame.source.item);
  if (same && left > head) {
    const from = left > tail ? tail : lastPartBefore(lines, head, left);
    set(frame.construction === 'inverted' ? 'cueInverted' : 'cueAfter');
    set('cueAfterGap', Math.log(left - from));
    if (left - from <= 2) set('adjacentAfter');
    if (closes(lines, left, language)) set('cueCloses');
    if (quotesBetween(lines, from, left)) set('quoteBetween');
  } else if (same) {
    set('cueBefore');
    set('cueBeforeGap', Math.log(1 + Math.max(0, head - right - 1)));
    if (adjoins(lines, right, head, language)) set('adjacentBefore');
    if (quotesBetween(lines, right, head)) set('quoteBetween');
    if (lines.items[head - 1]?.lower === ':') set('colon');
  } else if (frame.sentence < own) {
    set(frame.sentence === own - 1 ? 'sentenceBefore' : 'farInParagraph');
    if (frame.sentence === own - 1 && !frame.subordinate && leadsOn(lines, own)) set('leadsOn');
    if (quotesBetween(lines, right, head)) set('quoteBetween');
    if (lines.items[head - 1]?.lower === ':') set('colon');
  } else {
    set('sentenceAfter');
    if (quotesBetween(lines, tail, left)) set('quoteBetween');
  }
  return features;
}

/** A sentence that is all quotation after one without any: whoever is cited there goes on in his own words. */
function leadsOn({ items, sentences }: Outline, sentence: number): boolean {
  const { from, to } = sentences[sentence] ?? { from: 0, to: 0 };
  const before = sentences[sentence - 1]?.from ?? from;
  return (
    items.slice(before, from).every(({ kind }) => kind !== 'quote') &&
    items.slice(from, to).every(({ kind }) => kind === 'quote' || kind === 'mark')
  );
}

/** "So wrote Oscar Wilde": the line below a block quotation begins with the verb, or with a word that turns it round. */
export function gatherBelow({ reading }: Scene, { index, last }: Target, add: Add): void {
  if (reading.spans[index]?.form !== 'block') return;
  const [frame] = reading.frames.at(last.block + 1).list;
  if (frame === undefined || frame.construction !== 'inverted' || frame.cue > 1) return;
  const features: Features = new Map(
    [frame.kind, 'cueInverted', 'adjacentAfter', 'cueCloses'].map((name) => [name as SpeakerFeature, 1]),
  );
  add({ ground: 'frame', source: frame.source, frame, features });
}

/** The last cue before an item. */
const nearest = (frames: readonly Frame[], head: number): Frame | undefined =>
  frames.findLast((frame) => Math.max(frame.cue, frame.source.item) < head);

/** Nothing but a comma, a colon or "that" stands between. */
function adjoins(lines: Outline, from: number, to: number, { complementizers }: Language): boolean {
  if (to - from > 4) return false;
  for (let index = from + 1; index < to; index++) {
    const item = lines.items[index];
    if (item?.kind !== 'mark' && !complementizers.has(item?.lower ?? '')) return false;
  }
  return true;
}

/** The clause of the cue begins after a comma or a quotation: it governs the whole sentence. */
function closes(lines: Outline, left: number, { beforeCue }: Language): boolean {
  for (let index = left - 1; index >= Math.max(0, left - 8); index--) {
    const item = lines.items[index];
    if (item === undefined) return false;
    if (item.kind === 'quote' || item.lower === ',') return true;
    if (item.kind === 'mark' || item.kind === 'name' || item.kind === 'pronoun') return false;
    if (item.kind === 'word' && !beforeCue.has(item.lower) && index < left - 4) return false;
  }
  return false;
}

function lastPartBefore(lines: Outline, head: number, before: number): number {
  const span = lines.items[head]?.span;
  for (let index = before; index > Math.max(head, before - REACH); index--)
    if (lines.items[index]?.span === span) return index;
  return head;
}

/** Farther apart than this, something stands between. */
const REACH = 120;

function quotesBetween(lines: Outline, from: number, to: number): boolean {
  if (to - from > REACH) return true;
  for (let index = from + 1; index < to; index++) if (lines.items[index]?.kind === 'quote') return true;
  return false;
}
