import type { Language, Pronoun } from '../language/language.ts';
import type { Paragraph } from '../people/paragraphs.ts';
import type { NameMention } from '../people/people.ts';

/**
 * A paragraph as the writer's sentences see it: each quotation and each name is one item, whatever stands in it.
 */
export interface Item {
  /** term: marked words that are nobody's utterance, one noun among the writer's. */
  readonly kind: 'word' | 'number' | 'mark' | 'quote' | 'term' | 'name' | 'pronoun';
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** Of a quotation: its index; -1 otherwise. */
  readonly span: number;
  readonly name: NameMention | null;
  readonly pronoun: Pronoun | null;
}

/** Items from `from` to `to`, the latter exclusive. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

export interface Outline {
  readonly block: number;
  readonly text: string;
  readonly items: readonly Item[];
  readonly sentences: readonly Sentence[];
  /** The sentence that each item belongs to. */
  readonly sentenceOf: readonly number[];
  readonly headline: boolean;
}

/** The writer's items and sentences of a paragraph. Linear in its tokens. */
export function outline(
  paragraph: Paragraph,
  names: readonly NameMention[],
  language: Language,
  isTerm: (span: number) => boolean,
): Outline {
  const items: Item[] = [];
  const { tokens, inside, text } = paragraph;
  let next = 0;
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined) break;
    const span = inside[index] ?? -1;
    if (span >= 0) {
      let last = index;
      while (inside[last + 1] === span) last++;
      const end = tokens[last]?.end ?? token.end;
      items.push({
        kind: isTerm(span) ? 'term' : 'quote',
        start: token.start,
        end,
        lower: '',
        capital: false,
        possessive: false,
        span,
        name: null,
        pronoun: null,
      });
      index = last + 1;
      continue;
    }
    while (next < names.length && (names[next]?.run.from ?? 0) < index) next++;
    const name = names[next];
    if (name !== undefined && name.run.from === index && name.run.inside < 0) {
      const last = tokens[name.run.last];
      items.push({
        kind: 'name',
        start: name.run.start,
        end: name.run.end,
        lower: last?.lower ?? '',
        capital: true,
        possessive: last?.possessive ?? false,
        span: -1,
        name,
        pronoun: null,
      });
      index = name.run.last + 1;
      continue;
    }
    const pronoun = language.pronouns.get(token.lower) ?? null;
    const { start, end, lower, capital, possessive } = token;
    items.push({
      kind: pronoun === null ? token.kind : 'pronoun',
      start,
      end,
      lower,
      capital,
      possessive,
      span: -1,
      name: null,
      pronoun,
    });
    index++;
  }
  const sentences = divide(items, text, language);
  const sentenceOf: number[] = [];
  sentences.forEach(({ from, to }, number) => {
    for (let item = from; item < to; item++) sentenceOf.push(number);
  });
  return { block: paragraph.block, text, items, sentences, sentenceOf, headline: paragraph.headline };
}

const STOP = /^(?:[.!?…]|\.\.+)$/;

/** Sentences end at a stop before a capital, and at a quotation that ends in one unless a cue follows it. */
function divide(items: readonly Item[], text: string, language: Language): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    const next = items[index + 1];
    if (item === undefined || next === undefined) break;
    let ends = false;
    if (item.kind === 'mark' && STOP.test(item.lower))
      ends = beginsSentence(next) && !isOrdinal(items, index, text, language);
    else if (item.kind === 'quote' && next.kind !== 'mark' && beginsSentence(next)) {
      const quoted = text.slice(Math.max(item.start, item.end - 4), item.end);
      if (/[.][^\p{L}\p{N}]*$/u.test(quoted)) ends = !cueFollows(items, index + 1, language, 3);
      else if (/[!?…][^\p{L}\p{N}]*$/u.test(quoted)) ends = !cueFollows(items, index + 1, language, 8);
    }
    if (ends) {
      sentences.push({ from, to: index + 1 });
      from = index + 1;
    }
  }
  if (from < items.length) sentences.push({ from, to: items.length });
  return sentences;
}

const beginsSentence = ({ capital, kind, lower }: Item): boolean =>
  capital || kind === 'quote' || kind === 'number' || /^[[(“"—–-]$/.test(lower);

/** "am 3. März": where nouns have capitals, the stop after a day's number ends no sentence. */
function isOrdinal(items: readonly Item[], stop: number, text: string, language: Language): boolean {
  const number = items[stop - 1];
  if (language.capitalNouns === null || number?.kind !== 'number') return false;
  return number.end - number.start <= 2 && text.slice(number.end, number.end + 1) === '.';
}

/** Whether a cue stands within a few words and the sentence ends soon after: "What now?" the mayor asked. */
function cueFollows(items: readonly Item[], from: number, language: Language, reach: number): boolean {
  if (items[from]?.kind === 'quote') return false;
  for (let index = from; index < Math.min(items.length, from + reach); index++) {
    const item = items[index];
    if (item === undefined || (item.kind === 'mark' && STOP.test(item.lower)) || item.kind === 'quote') return false;
    if (item.kind === 'word' && language.cues.has(item.lower)) {
      const kind = language.cues.get(item.lower);
      const after = items[index + 1];
      if (reach > 3) return true;
      return (
        (kind === 'say' || kind === 'tell') &&
        (after === undefined || after.kind === 'mark') &&
        !language.cuesAfterComma.has(item.lower)
      );
    }
  }
  return false;
}
