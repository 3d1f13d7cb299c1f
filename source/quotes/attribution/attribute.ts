import type { Attribution, Person, Quote, QuoteKind, Range, SpeakerHow } from '../../article.ts';
import { firstNames } from '../language/first-names.ts';
import { type Entity, genderOf, isNameSuffix } from '../people/entity.ts';
import { classify } from '../spans/kinds.ts';
import { isSaying } from '../syntax/cue-frames.ts';
import type { ArticleSyntax } from '../syntax/syntax.ts';
import { isFirstPerson } from './author.ts';
import type { Candidate } from './candidates/candidate.ts';
import { type Choice, chooseSpeakers, isInCaption } from './choose-speakers.ts';
import { castOf } from './dialogue/cast.ts';
import { charactersIn } from './dialogue/characters.ts';
import { isConversation } from './dialogue/conversation.ts';
import { decodeExchanges } from './dialogue/decode-exchanges.ts';
import { findNarrator } from './dialogue/narrator.ts';
import { findVocatives } from './dialogue/vocatives.ts';
import { jointSpeakers } from './joint.ts';

/** The fifth stage: the people and quotations of an article, with identifiers, kinds and speakers. */
export function attributeQuotes(syntax: ArticleSyntax): Attribution {
  const extended = { ...syntax, register: syntax.register.extend() };
  return resultOf(extended, attributedQuotes(extended));
}

/** A quotation with its speaker, without the evidence for the choice. */
interface AttributedQuote {
  readonly span: number;
  readonly kind: QuoteKind;
  readonly entity: Entity | null;
  /** Others who say it together with the speaker. */
  readonly also: readonly Entity[];
  readonly how: SpeakerHow;
  readonly confidence: number;
  readonly mention: Range | null;
  readonly cueRange: Range | null;
}

function attributedQuotes(syntax: ArticleSyntax): AttributedQuote[] {
  const quotes: AttributedQuote[] = [];
  const isTalk = isConversation(syntax);
  for (const choice of chosen(syntax, isTalk)) {
    const kind = kindOf(choice, syntax, isTalk);
    if (kind !== null) quotes.push(attributedQuote(choice, kind, syntax, isTalk));
  }
  return quotes;
}

/** The speakers of all quotations. In a conversation, the speakers of each exchange are decoded together. */
function chosen(syntax: ArticleSyntax, isTalk: boolean): Iterable<Choice> {
  if (!isTalk) return chooseSpeakers(syntax);
  const vocatives = findVocatives(syntax);
  const narrator = findNarrator(syntax, vocatives);
  const choices = chooseSpeakers(syntax, { narrator, characters: charactersIn });
  return decodeExchanges(choices, { syntax, narrator, vocatives, cast: castOf(syntax, vocatives) });
}

function attributedQuote(
  { span, candidate, confidence }: Choice,
  kind: QuoteKind,
  syntax: ArticleSyntax,
  isTalk: boolean,
): AttributedQuote {
  const entity = candidate?.entity ?? null;
  if (candidate === null || entity === null)
    return { span, kind, entity: null, also: [], how: 'named', confidence, mention: null, cueRange: null };
  const { source, frame } = candidate;
  return {
    span,
    kind,
    entity,
    also: jointSpeakers(candidate, syntax),
    how: howOf(candidate, syntax, isTalk),
    confidence,
    mention: source && { block: source.block, start: source.start, end: source.end },
    cueRange: frame && { block: frame.source.block, start: frame.start, end: frame.end },
  };
}

function resultOf(syntax: ArticleSyntax, attributed: readonly AttributedQuote[]): Attribution {
  const speakers = new Set<Entity>();
  for (const { entity, also } of attributed) for (const one of [entity, ...also]) if (one !== null) speakers.add(one);
  const people = new Map<Entity, Person>();
  const enlist = (entity: Entity): Person => {
    const known = people.get(entity);
    if (known !== undefined) return known;
    const person = personOf(entity, `p${people.size + 1}`);
    people.set(entity, person);
    return person;
  };
  for (const entity of syntax.register.entities)
    if (speakers.has(entity) || isSurelyPerson(entity, syntax)) enlist(entity);
  const textAt = ({ block, start, end }: Range): string => syntax.article.blocks[block]?.text.slice(start, end) ?? '';
  const quotes = attributed.map(({ span, kind, entity, also, how, confidence, mention, cueRange }, index): Quote => {
    const parts = (syntax.spans[span]?.parts ?? []).map((part) => ({ ...part, text: textAt(part) }));
    const person = entity && enlist(entity);
    const others = also.map(enlist).map(({ id, name }) => ({ person: id, name }));
    return {
      id: `q${index + 1}`,
      kind,
      text: parts.map((part) => part.text).join(' '),
      parts,
      speaker: person && {
        person: person.id,
        name: person.name,
        how,
        confidence,
        mention,
        ...(others.length > 0 ? { also: others } : {}),
      },
      cue: cueRange && textAt(cueRange),
      cueRange,
    };
  });
  return { people: [...people.values()], quotes };
}

/** The maximum number of words in a name without a given name, title or role. A longer run of capitals may be anything. */
const LONGEST_BARE_NAME = 3;

/** Whether there is more evidence of a person than capitals: a given name, a title, a role, a pronoun, or words that are only names. */
function isSurelyPerson({ kind, words, title, role, votes, name }: Entity, { language }: ArticleSyntax): boolean {
  if (kind !== 'person') return false;
  if (title !== null || role !== null || votes !== 0) return true;
  if (words.length > 1 && firstNames.has(words[0] ?? '')) return true;
  const isOther = (word: string): boolean =>
    language.organisations.has(word) || language.sources.has(word) || language.demonyms.has(word) || isNameSuffix(word);
  return words.length > 1 && words.length <= LONGEST_BARE_NAME && !words.some(isOther) && name !== name.toUpperCase();
}

/** The speaker; null for a term. */
function kindOf({ span, candidate }: Choice, syntax: ArticleSyntax, isTalk: boolean): QuoteKind | null {
  const { spans, language } = syntax;
  const found = spans[span];
  if (found === undefined) return null;
  if (isInCaption(syntax, span) && candidate?.frame?.source.block !== found.parts[0]?.block) return null;
  const { bare, form } = found;
  // Speakers cannot be found without a table of cues.
  const isMarked = !isTalk && !bare && (form === 'marks' || form === 'element') && language.cues.size > 0;
  const among = isMarked && !(found.kind === 'direct' && isLedInto(span, syntax));
  const { kind } = classify(found, { cue: candidate?.frame != null, speaker: candidate?.entity != null, among });
  return kind === 'term' ? null : kind;
}

/** Whether a verb of saying and a colon lead into a quotation, even if its speaker is unknown: "He said: “…”" */
function isLedInto(span: number, { positions, chunked, frames }: ArticleSyntax): boolean {
  const first = positions.first(span);
  const paragraph = first === null ? null : chunked.at(first.block);
  if (first === null || paragraph === null || paragraph.chunks[first.chunk - 1]?.lower !== ':') return false;
  const sentence = paragraph.sentenceOf[first.chunk] ?? 0;
  return frames
    .at(first.block)
    .list.some((frame) => isSaying(frame) && frame.sentence === sentence && frame.cue < first.chunk);
}

function personOf(entity: Entity, id: string): Person {
  const gender = genderOf(entity);
  return {
    id,
    kind: entity.kind === 'organisation' || entity.kind === 'described' ? entity.kind : 'person',
    name: entity.name,
    ...(entity.title === null ? {} : { title: entity.title }),
    ...(entity.role === null ? {} : { role: entity.role }),
    ...(gender === null ? {} : { gender }),
    mentions: entity.mentions,
  };
}

function howOf({ origin, source, features }: Candidate, syntax: ArticleSyntax, isTalk: boolean): SpeakerHow {
  if (origin === 'previous' || (features.has('isPrevious') && features.has('aboveQuoted'))) return 'continued';
  if (features.has('above') || features.has('farInParagraph')) return 'context';
  if (source?.kind === 'pronoun') return !isTalk && isFirstPerson(syntax, source) ? 'author' : 'pronoun';
  return source?.kind === 'nominal' ? 'described' : 'named';
}
