import type { Candidate, Ground, SpeakerFeature } from './candidates.ts';
import type { Frame } from './frames.ts';
import type { Item, Outline } from './outline.ts';
import type { Entity } from './people.ts';
import type { Place, Reading } from './reading.ts';
import type { Source } from './subjects.ts';

/** Who spoke last, and where. */
export interface Floor {
  readonly span: number;
  readonly entity: Entity;
  readonly source: Source | null;
  readonly block: number;
}

/** What candidates are gathered with: whom a source means, and who has the floor. */
export interface Scene {
  readonly reading: Reading;
  readonly floor: Floor | null;
  /** Whom a name, pronoun or description stands for; null where nobody can be told. */
  readonly resolve: (source: Source) => Entity | null;
}

const NAMES_NEAR = 6;

/** Everybody who may have said a quotation, with the features that tell for and against; 'nobody' is always among them. */
export function gather(scene: Scene, index: number): Candidate[] {
  const { reading } = scene;
  const span = reading.spans[index];
  const places = reading.places[index] ?? [];
  const first = places[0];
  const last = places.at(-1);
  if (span === undefined || first === undefined || last === undefined) return [];
  const candidates: Candidate[] = [];
  const add = (
    ground: Ground,
    source: Source | null,
    entity: Entity | null,
    frame: Frame | null,
    features: Features,
  ): void => {
    if (ground !== 'nobody' && entity === null) return;
    if (entity !== null) describe(scene, index, entity, source, features);
    candidates.push({ ground, source, entity, frame, features });
  };
  const sourceOf = (source: Source): Entity | null => scene.resolve(source);

  gatherFrames(scene, index, first, last, (frame, features) =>
    add('frame', frame.source, sourceOf(frame.source), frame, features),
  );
  // Without a table for the language only a label or a signature names anybody.
  if (reading.language.cues.size > 0) {
    gatherNames(scene, first, last, (source, features) => add('mention', source, sourceOf(source), null, features));
    gatherFloor(scene, index, first, (floor, features) =>
      add('floor', floor.block === first.block ? floor.source : null, floor.entity, null, features),
    );
  }
  for (const [ground, range] of [
    ['label', span.label],
    ['signature', span.signature],
  ] as const) {
    const source = range === null ? null : sourceWithin(reading, range);
    if (source !== null) add(ground, source, sourceOf(source), null, new Map([[ground, 1]]));
  }
  const words = wordsOf(reading, index);
  const nobody: Features = new Map([['nobody', 1]]);
  if (words < 4) nobody.set('nobodyShort', 1);
  if (span.bare) nobody.set('nobodyBare', 1);
  add('nobody', null, null, null, nobody);
  return candidates;
}

type Features = Map<SpeakerFeature, number>;

function wordsOf(reading: Reading, index: number): number {
  let words = 0;
  for (const { block, start, end } of reading.spans[index]?.parts ?? []) {
    words += reading.article.blocks[block]?.text.slice(start, Math.min(end, start + 200)).split(/\s+/).length ?? 0;
  }
  return words;
}

/** What the candidate is, wherever it was found. */
function describe(scene: Scene, index: number, entity: Entity, source: Source | null, features: Features): void {
  const set = (name: SpeakerFeature, value = 1): void => void features.set(name, value);
  if (source?.kind === 'name') set('name');
  if (source?.kind === 'pronoun') set('pronoun');
  if (source?.kind === 'nominal') {
    set('nominal');
    const { roles, sources, roleSuffix } = scene.reading.language;
    if (roles.has(source.head)) set('nominalRole');
    else if (sources.has(source.head)) set('nominalSource');
    else if (roleSuffix.test(source.head)) set('nominalRole', 0.5);
  }
  if (entity.kind === 'organisation') set('organisation');
  if (entity.kind === 'unknown') set('unknownName');
  if (scene.reading.named[index]?.has(entity)) set('insideQuote');
  if (scene.floor?.entity === entity) set('hasFloor');
  set('mentions', Math.log(1 + entity.mentions.length));
}

/** The cues of the quotation's own paragraph, of the end of the one before and of the beginning of the next. */
function gatherFrames(
  scene: Scene,
  index: number,
  first: Place,
  last: Place,
  add: (frame: Frame, features: Features) => void,
): void {
  const { reading } = scene;
  const span = reading.spans[index];
  for (const block of new Set([first.block, last.block])) {
    const lines = reading.outlines[block];
    if (lines === null || lines === undefined) continue;
    const head =
      block === first.block ? first.item : (reading.places[index]?.find((place) => place.block === block)?.item ?? 0);
    const tail = block === last.block ? last.item : head;
    for (const frame of near(reading.frames[block] ?? [], lines.sentenceOf[head] ?? 0, lines.sentenceOf[tail] ?? 0)) {
      const features = relate(lines, frame, head, tail);
      if (span?.follows !== null && frame.cue < head) features.set('follows', 1);
      add(frame, features);
    }
  }
  const before = previousText(reading, first.block);
  if (before !== null) {
    const frames = reading.frames[before.block] ?? [];
    const ending = before.sentences.length - 1;
    const colon = before.items.at(-1)?.lower === ':';
    let latest: Frame | null = null;
    for (const frame of frames) if (frame.construction !== 'according' || latest === null) latest = frame;
    const leading = frames.find((frame) => frame.sentence === ending) ?? null;
    for (const frame of new Set([latest, leading])) {
      if (frame === null) continue;
      const features: Features = new Map([['blockBefore', 1]]);
      features.set(frame.kind, 1);
      if (frame.subordinate) features.set('subordinate', 1);
      const indirect = !hasQuoteNear(before, frame);
      if (indirect) features.set('blockBeforeIndirect', span?.bare ? 1 : 0.3);
      if (colon && frame.sentence === ending) features.set('blockBeforeColon', 1);
      if (frame.construction === 'according') features.set('according', 1);
      if (first.item > 0) features.set('farInParagraph', 1);
      add(frame, features);
    }
  }
}

const near = (frames: readonly Frame[], from: number, to: number): Frame[] =>
  frames.filter((frame) => frame.sentence >= from - 3 && frame.sentence <= to + 1);

const hasQuoteNear = (lines: Outline, frame: Frame): boolean => {
  const sentence = lines.sentences[frame.sentence];
  if (sentence === undefined) return false;
  for (let index = sentence.from; index < sentence.to; index++) if ((lines.items[index]?.span ?? -1) >= 0) return true;
  return false;
};

/** How a cue of the same paragraph stands to the quotation whose items reach from `head` to `tail`. */
function relate(lines: Outline, frame: Frame, head: number, tail: number): Features {
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
  if (same) set('sameSentence');
  else if (frame.sentence === own - 1) set('sentenceBefore');
  else if (frame.sentence === end + 1) set('sentenceAfter');
  else set('farInParagraph');
  const left = Math.min(frame.cue, frame.source.item);
  const right = Math.max(frame.cue, frame.source.item);
  if (same && left > head) {
    const from = left > tail ? tail : lastPartBefore(lines, head, left);
    const gap = left - from - 1;
    set(frame.construction === 'inverted' ? 'framesInverted' : 'framesAfter');
    set('framesAfterGap', Math.log(1 + gap));
    if (quotesBetween(lines, from, left)) set('quoteBetween');
  } else if (same) {
    set('framesBefore');
    set('framesBeforeGap', Math.log(1 + Math.max(0, head - right - 1)));
    if (quotesBetween(lines, right, head)) set('quoteBetween');
    if (lines.items[head - 1]?.lower === ':') set('colon');
  } else if (frame.sentence < own) {
    if (quotesBetween(lines, right, head)) set('quoteBetween');
    if (lines.items[head - 1]?.lower === ':') set('colon');
  } else if (quotesBetween(lines, tail, left)) set('quoteBetween');
  return features;
}

function lastPartBefore(lines: Outline, head: number, before: number): number {
  const span = lines.items[head]?.span;
  for (let index = before; index > head; index--) if (lines.items[index]?.span === span) return index;
  return head;
}

function quotesBetween(lines: Outline, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) if ((lines.items[index]?.span ?? -1) >= 0) return true;
  return false;
}

/** Names and subject pronouns of the sentence itself and the one before, the nearest first. */
function gatherNames(scene: Scene, first: Place, last: Place, add: (source: Source, features: Features) => void): void {
  const lines = scene.reading.outlines[first.block];
  if (lines === null || lines === undefined) return;
  const own = lines.sentenceOf[first.item] ?? 0;
  const tail = last.block === first.block ? last.item : first.item;
  const reach = Math.max(0, (lines.sentences[own - 1] ?? lines.sentences[own])?.from ?? 0, first.item - 40);
  let taken = 0;
  const consider = (index: number, gap: number): void => {
    const item = lines.items[index];
    if (item === undefined || (item.kind !== 'name' && item.pronoun?.subject !== true)) return;
    const source = asSource(lines, item, index);
    const features: Features = new Map([['noFrame', 1]]);
    const sentence = lines.sentenceOf[index] ?? 0;
    if (sentence === own) features.set('sameSentence', 1);
    else if (sentence < own) features.set('sentenceBefore', 1);
    else features.set('sentenceAfter', 1);
    features.set('gap', Math.log(1 + gap));
    if (item.possessive) features.set('possessive', 1);
    if (isSubjectPlace(scene.reading, lines, index)) features.set('subjectPlace', 1);
    if (isObject(scene.reading, lines.block, index)) features.set('object', 1);
    if (lines.items[first.item - 1]?.lower === ':' && index < first.item) features.set('colon', 1);
    add(source, features);
    taken++;
  };
  for (let index = first.item - 1; index >= reach && taken < NAMES_NEAR; index--)
    consider(index, first.item - index - 1);
  taken = 0;
  const limit = lines.sentences[lines.sentenceOf[tail] ?? own]?.to ?? tail;
  for (let index = first.item + 1; index < Math.min(limit, tail + 40) && taken < 3; index++)
    consider(index, Math.abs(index - tail) - 1);
}

const asSource = (lines: Outline, item: Item, index: number): Source => ({
  kind: item.kind === 'name' ? 'name' : 'pronoun',
  block: lines.block,
  start: item.start,
  end: item.end,
  item: index,
  head: item.lower,
  role: null,
});

/** Nothing but a conjunction, an adverb or a title stands between the sentence's beginning (or a comma) and the name. */
export function isSubjectPlace(reading: Reading, lines: Outline, index: number): boolean {
  const before = lines.items[index - 1];
  const sentence = lines.sentences[lines.sentenceOf[index] ?? 0];
  if (before === undefined || sentence?.from === index) return true;
  if (before.kind === 'word')
    return (
      reading.language.conjunctions.has(before.lower) ||
      (reading.language.roles.has(before.lower) && lines.items[index - 2]?.lower !== 'of')
    );
  return before.kind === 'quote' || before.lower === ',';
}

const isObject = (reading: Reading, block: number, index: number): boolean =>
  (reading.frames[block] ?? []).some((frame) => frame.object === index);

/** Whoever spoke last keeps the floor: in the same paragraph, or in the next. */
function gatherFloor(scene: Scene, index: number, first: Place, add: (floor: Floor, features: Features) => void): void {
  const { floor, reading } = scene;
  if (floor === null) return;
  const span = reading.spans[index];
  const features: Features = new Map();
  const between = textsBetween(reading, floor.block, first.block);
  if (floor.block === first.block) features.set('floorSameParagraph', 1);
  else if (between === 0) features.set('floorNextParagraph', 1);
  else features.set('floorFar', Math.min(4, between));
  if (span?.bare && floor.block !== first.block && between === 0) features.set('floorBare', 1);
  add(floor, features);
}

function textsBetween(reading: Reading, from: number, to: number): number {
  let count = 0;
  for (let block = from + 1; block < to && count < 6; block++) if (reading.outlines[block] !== null) count++;
  return count;
}

function previousText(reading: Reading, block: number): Outline | null {
  for (let index = block - 1; index >= Math.max(0, block - 3); index--) {
    const lines = reading.outlines[index];
    if (lines !== null && lines !== undefined) return lines;
  }
  return null;
}

/** The first name in a label or signature; the words themselves where there is none. */
function sourceWithin(
  reading: Reading,
  range: { readonly block: number; readonly start: number; readonly end: number },
): Source | null {
  const lines = reading.outlines[range.block];
  if (lines === null || lines === undefined) return null;
  const within = lines.items.findIndex(
    (item) => item.kind === 'name' && item.start < range.end && item.end > range.start,
  );
  const named = lines.items[within];
  if (named !== undefined) return asSource(lines, named, within);
  const words = lines.items.findIndex((item) => item.start >= range.start);
  const { start, end, block } = range;
  return words < 0
    ? null
    : { kind: 'nominal', block, start, end, item: words, head: lines.items[words]?.lower ?? '', role: null };
}
