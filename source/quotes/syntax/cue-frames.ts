import type { CueClass, Language } from '../language/language.ts';
import type { Item, Outline } from './chunks.ts';
import { nounPhrase, type Source } from './noun-phrases.ts';
import { clauseSubject, sourceLeft } from './subjects.ts';
import {
  closesSentence,
  isAdverb,
  isAfterQuote,
  isNounAfter,
  isSubjectFirst,
  silentSubject,
  speakerAfterUnlisted,
  speaks,
  subjectAfter,
} from './word-order.ts';

/** How a cue and its source stand to each other. */
export type Construction =
  /** "the mayor said" */
  | 'subject'
  /** "said the mayor" */
  | 'inverted'
  /** "released by the mayor" */
  | 'passive'
  /** "according to the mayor" */
  | 'according'
  /** "the mayor smiled and said", "…, saying", "went on to say" */
  | 'shared';

/** A cue in the writer's words and who is its subject. */
export interface Frame {
  readonly sentence: number;
  /** Index of the cue's item, and where the cue begins and ends in the text (auxiliaries left out). */
  readonly cue: number;
  readonly start: number;
  readonly end: number;
  readonly kind: CueClass;
  readonly construction: Construction;
  readonly source: Source;
  /** The name directly after the cue that hears, and does not speak: "told CNN". */
  readonly object: number;
  /** Another cue of the sentence governs it, or a conjunction: "since the mayor announced it". */
  readonly subordinate: boolean;
}

/** Every cue of a paragraph whose subject can be found. */
export function findFrames(outline: Outline, language: Language): Frame[] {
  const frames: Frame[] = [];
  if (outline.headline) return frames;
  outline.sentences.forEach(({ from, to }, sentence) => {
    let latest: Source | null = null;
    for (let index = from; index < to; index++) {
      const item = outline.items[index];
      if (item === undefined) continue;
      const frame: Frame | null =
        accordingTo(outline, index, to, sentence, language) ??
        cueFrame(outline, index, from, to, sentence, latest, language);
      if (frame === null) continue;
      frames.push(latest === null || frame.construction === 'shared' ? frame : { ...frame, subordinate: true });
      if (frame.construction !== 'according' && frame.construction !== 'passive') latest = frame.source;
    }
  });
  return frames;
}

/** Words in the longest of `accordingTo`. */
const LONGEST_LEAD = 4;

const leads = new WeakMap<Language, ReadonlySet<string>>();

/** The first words of a language's `accordingTo` and `afterQuote`: most words are none, and are looked at no further. */
function leadsOf(language: Language): ReadonlySet<string> {
  const known = leads.get(language);
  if (known !== undefined) return known;
  const phrases = [...language.accordingTo, ...language.afterQuote];
  const first = new Set(phrases.map((phrase) => phrase.split(' ', 1)[0] ?? ''));
  leads.set(language, first);
  return first;
}

function accordingTo(outline: Outline, index: number, to: number, sentence: number, language: Language): Frame | null {
  const { items } = outline;
  const item = items[index];
  if (item === undefined || item.kind !== 'word' || !leadsOf(language).has(item.lower)) return null;
  for (let size = LONGEST_LEAD; size > 0; size--) {
    const phrase = items
      .slice(index, index + size)
      .map((one) => one.lower)
      .join(' ');
    if (
      !language.accordingTo.has(phrase) &&
      !(size === 1 && language.afterQuote.has(phrase) && isAfterQuote(items, index))
    )
      continue;
    const source = nounPhrase(outline, index + size, to, language);
    if (source === null) return null;
    const end = items[index + size - 1]?.end ?? item.end;
    return {
      sentence,
      cue: index + size - 1,
      start: item.start,
      end,
      kind: 'say',
      construction: 'according',
      source,
      object: -1,
      subordinate: false,
    };
  }
  return null;
}

function cueFrame(
  outline: Outline,
  index: number,
  from: number,
  to: number,
  sentence: number,
  latest: Source | null,
  language: Language,
): Frame | null {
  const { items } = outline;
  const item = items[index];
  if (item === undefined || item.kind !== 'word' || (item.capital && index !== from)) return null;
  const listed = language.cues.get(item.lower);
  const unlisted = listed === undefined ? speakerAfterUnlisted(outline, index, to, language) : null;
  if (listed === undefined && unlisted === null) return null;
  const kind = listed ?? 'claim';
  const frame = (construction: Construction, source: Source): Frame => ({
    sentence,
    cue: index,
    start: item.start,
    end: item.end,
    kind,
    construction,
    source,
    object: construction === 'inverted' ? -1 : objectOf(items, index, to),
    subordinate: governed(items, source, from, language),
  });
  if (unlisted !== null) return frame('inverted', unlisted);
  if (language.agents.has(items[index + 1]?.lower ?? '') && language.participle.test(item.lower)) {
    const agent = index + 2 < to ? nounPhrase(outline, index + 2, to, language) : null;
    return agent === null ? null : frame('passive', agent);
  }
  let left = index - 1;
  let helped = false;
  while (left >= from && isAdverb(items[left], language)) {
    helped ||= language.auxiliaries.has(items[left]?.lower ?? '');
    left--;
  }
  const before = left >= from ? items[left] : undefined;
  const noun =
    before !== undefined &&
    (language.determiners.has(before.lower) || before.possessive || before.pronoun?.possessive === true) &&
    before.pronoun?.subject !== true;
  if (noun && (!language.subjectAfterVerb || left === index - 1)) return null; // but "el lunes dijo", "comme l'a dit"
  if (language.cueNouns.has(item.lower) && !helped && isNounAfter(items, left, from, language)) return null;
  const participle = language.presentParticiple.test(item.lower) && !helped;
  const invertible = kind !== 'tell' && !participle;
  const opens =
    before === undefined ||
    before.kind === 'quote' ||
    (/^[,—–-]$/.test(before.lower) && items[left - 1]?.kind === 'quote') ||
    language.inverters.has(before.lower);
  if (invertible && opens) {
    const source = subjectAfter(outline, index, to, language);
    if (source !== null) return frame('inverted', source);
    const silent = silentSubject(outline, sentence, language);
    if (silent !== null) return frame('shared', silent);
    if (before === undefined) return null;
  }
  if (before === undefined) return null;
  if (invertible && before.lower === ',' && kind !== 'think' && kind !== 'act') {
    const source = nounPhrase(outline, index + 1, to, language);
    if (source !== null && closesSentence(items, source, to, language) && speaks(outline, source, language))
      return frame('inverted', source);
  }
  // "with Jo Finch shouting", "a sign saying"
  const named = before.kind === 'name' && !before.possessive;
  const own = participle && (named || language.sources.has(before.lower) || language.roles.has(before.lower));
  if (!own && (participle || language.coordinators.has(before.lower))) {
    const source = latest ?? clauseSubject(outline, from, index, language);
    return source === null ? null : frame('shared', source);
  }
  if (language.prepositions.has(before.lower)) return null;
  if (language.verbSecond && invertible && !isSubjectFirst(items, index, from, language)) {
    const source = subjectAfter(outline, index, to, language);
    if (source !== null) return frame('inverted', source);
  }
  const source = sourceLeft(outline, left, from, language);
  return source === null ? null : frame('subject', source);
}

function objectOf(items: readonly Item[], cue: number, to: number): number {
  for (let index = cue + 1; index < Math.min(to, cue + 4); index++) {
    const item = items[index];
    if (item === undefined || item.kind === 'mark' || item.kind === 'quote') return -1;
    if (item.kind === 'name' || item.kind === 'pronoun') return index;
  }
  return -1;
}

/** A conjunction or a relative stands directly before the source's clause. */
function governed(items: readonly Item[], source: Source, from: number, language: Language): boolean {
  for (let index = source.item - 1; index >= Math.max(from, source.item - 4); index--) {
    const item = items[index];
    if (item === undefined || item.kind === 'mark' || item.kind === 'quote') return false;
    if (item.kind === 'word' && language.coordinating.has(item.lower)) return false;
    if (
      language.conjunctions.has(item.lower) ||
      language.relatives.has(item.lower) ||
      language.subordinating.has(item.lower)
    )
      return true;
  }
  return false;
}
