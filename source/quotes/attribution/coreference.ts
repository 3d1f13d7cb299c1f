import type { Language } from '../language/language.ts';
import type { Entity } from '../people/entity.ts';
import type { ChunkedParagraph } from '../syntax/chunks.ts';
import { isModifier } from '../syntax/phrases/descriptions.ts';
import type { Source } from '../syntax/phrases/sources.ts';
import type { ArticleSyntax } from '../syntax/syntax.ts';
import { isSubjectPosition } from '../syntax/word-order.ts';
import { type Antecedent, antecedentsOf, type DiscourseMention, probabilityOfFirst } from './antecedents.ts';
import type { FindCharacters } from './dialogue/characters.ts';

/** The antecedent chosen for a pronoun, with its probability. */
export interface ChosenAntecedent {
  readonly entity: Entity;
  readonly probability: number;
}

/** The likeliest antecedent. Its probability is computed on demand, since that of most pronouns is never asked for. */
class LikeliestAntecedent implements ChosenAntecedent {
  readonly entity: Entity;
  readonly #found: readonly Antecedent[];

  constructor(entity: Entity, found: readonly Antecedent[]) {
    this.entity = entity;
    this.#found = found;
  }

  get probability(): number {
    return probabilityOfFirst(this.#found);
  }
}

/** Receives the range of a pronoun, with all possible antecedents. */
export type Observer = (
  pronoun: { readonly block: number; readonly start: number; readonly end: number },
  found: readonly Antecedent[],
) => void;

/** The number of paragraphs for which pronouns are kept, which is more than any quotation asks for. @speed */
const PARAGRAPHS_KEPT = 8;

/** The number of mentions at which the oldest are dropped. @speed */
const MOST_MENTIONS = 4096;
/** The number of mentions that are then kept, which is more than any pronoun needs. @speed */
const MENTIONS_KEPT = 1024;

/** The minimum probability at which a description means its likeliest antecedent. */
const PLAIN = 0.8;

/** The probability that "it" or "they" means the organization that was the last source. */
const THING_PROBABILITY = 0.5;

/** The share of pronouns up to which a text is a report, and from which it is a story. */
const SHARES = { report: 0.25, story: 0.5 };

/** The number of names from which counting starts, so that the first words of a text do not decide. */
const NAMES_EXPECTED = 4;

/** The mentions so far, in reading order, and the antecedents of the pronouns in the last paragraphs. */
export class Coreference {
  readonly #syntax: ArticleSyntax;
  readonly #characters: FindCharacters;
  readonly #observe: Observer | undefined;
  readonly #pronouns = new Map<number, Map<number, ChosenAntecedent>>();
  #mentions: DiscourseMention[] = [];
  /** The number of sentences in the paragraphs before the current one. */
  #sentences = 0;
  /** The numbers of names, and of "he", "she" and "I", outside quotations so far. */
  #names = 0;
  #persons = 0;
  /** The organization or thing that was the last source of a cue, which "it" and "they" mean. */
  #thing: Entity | null = null;

  constructor(syntax: ArticleSyntax, characters: FindCharacters, observe?: Observer) {
    this.#syntax = syntax;
    this.#characters = characters;
    this.#observe = observe;
  }

  /**
   * Reads the names of a paragraph in order, and resolves its pronouns.
   *
   * @param resolve the entity that a description means
   */
  beginParagraph(paragraph: ChunkedParagraph, resolve: (source: Source) => Entity | null): void {
    const { block, chunks, sentenceOf } = paragraph;
    this.#pronouns.set(block, new Map());
    this.#pronouns.delete(block - PARAGRAPHS_KEPT);
    if (this.#mentions.length > MOST_MENTIONS) this.#mentions = this.#mentions.slice(-MENTIONS_KEPT);
    if (paragraph.headline) return;
    this.#count(chunks);
    const { subjects } = this.#syntax.frames.at(block);
    const characters = this.#characters(paragraph);
    let lastLed = -1;
    chunks.forEach(({ mention, pronoun, possessive }, index) => {
      const source = subjects.get(index);
      const character = source === undefined ? characters.get(index) : undefined;
      const nominal = character ?? (source?.kind === 'nominal' ? source : null);
      const isSource = source !== undefined;
      if (mention === null && pronoun === null && nominal === null) return;
      const sentence = this.#sentences + (sentenceOf[index] ?? 0);
      const entity =
        mention?.entity ??
        (character !== undefined
          ? resolve(character)
          : nominal === null
            ? this.#resolvePronoun(paragraph, index)
            : this.#separate(nominal, paragraph, resolve));
      if (entity === null || entity.kind === 'place') return;
      if (entity.kind === 'organisation' && isSource) this.#thing = entity;
      // "his" and "him" say less about the topic of the text, and their antecedents are less certain.
      if (pronoun !== null && (!pronoun.subject || pronoun.gender === null)) return;
      if (mention !== null && !isSource && isModifier(paragraph, index)) return; // "Holm spokesman Otto Moss"
      const subject = isSource || isSubjectPosition(paragraph, index);
      const leads = subject && lastLed < sentence && entity.kind !== 'organisation';
      if (leads) lastLed = sentence;
      this.#mentions.push({
        entity,
        block,
        sentence,
        subject,
        cue: isSource,
        speaker: false,
        possessive,
        pronoun: pronoun !== null,
        leads,
        topic: leads && sentence === this.#sentences,
      });
    });
  }

  #count(chunks: ChunkedParagraph['chunks']): void {
    for (const { mention, pronoun } of chunks) {
      if (mention !== null) this.#names += 1;
      else if (pronoun?.subject && (pronoun.gender !== null || (pronoun.person === 1 && !pronoun.plural)))
        this.#persons += 1;
    }
  }

  /**
   * How much the text so far is like a story, from 0 to 1, by the share of pronouns among the mentions of people: reports name
   * people again and again; in stories, "he" and "she" often mean somebody without a name.
   */
  get narration(): number {
    const share = this.#persons / (this.#persons + this.#names + NAMES_EXPECTED);
    return Math.min(1, Math.max(0, (share - SHARES.report) / (SHARES.story - SHARES.report)));
  }

  endParagraph({ sentences }: ChunkedParagraph): void {
    this.#sentences += sentences.length;
  }

  /** Records that somebody spoke at the point reached in the current paragraph. */
  noteSpeaker(entity: Entity, { block, sentences }: ChunkedParagraph): void {
    if (entity.kind === 'described' && isThing(entity, this.#syntax.language)) {
      this.#thing = entity;
      return;
    }
    if (entity.kind === 'organisation') this.#thing = entity;
    this.#mentions.push({
      entity,
      block,
      sentence: this.#sentences + sentences.length - 1,
      subject: true,
      cue: true,
      speaker: true,
      possessive: false,
      pronoun: false,
      leads: false,
      topic: false,
    });
  }

  /** The antecedent of a pronoun in one of the last paragraphs. */
  pronounAt({ block, chunk }: Source): ChosenAntecedent | null {
    return this.#pronouns.get(block)?.get(chunk) ?? null;
  }

  /**
   * The antecedent of a definite description that the text has not used for anybody: "the 24-year-old" and "the man" mean
   * the current topic, and "the charity" the organization that was the last source. A role ("the mayor") never means a
   * person who is not said to have it. Null if the antecedent is not clear.
   */
  resolveNominal(source: Source, paragraph: ChunkedParagraph): Entity | null {
    const { language } = this.#syntax;
    if (language.bodies.has(source.head))
      return this.#thing?.kind === 'organisation' && !isCompound(paragraph, source) ? this.#thing : null;
    const isAge = language.ages?.test(source.head) === true;
    if (!isAge && !language.generic.has(source.head)) return null;
    const gender = language.roles.get(source.head) ?? null;
    const found = antecedentsOf({ gender, ...this.#at(paragraph, source.chunk) }, this.#mentions);
    const [best] = found;
    if (best === undefined || best.entity.kind !== 'person') return null;
    const fits = isAge ? mayBeAged(best.entity, Number.parseInt(source.head, 10)) : best.entity.roles.size === 0;
    const led = best.features.has('leads') || best.features.has('ledBefore');
    return fits && led && probabilityOfFirst(found) >= PLAIN ? best.entity : null;
  }

  /**
   * "The mayor" as an entity of its own, if nobody named has that role and the current topic has another one. If the topic
   * has no known role, both may be the same person, and "he" means the name.
   */
  #separate(source: Source, paragraph: ChunkedParagraph, resolve: (source: Source) => Entity | null): Entity | null {
    const { language } = this.#syntax;
    const first = /^\p{L}+/u.exec(paragraph.text.slice(source.start, source.end))?.[0].toLowerCase() ?? '';
    if (!language.definite.has(first) || !isRole(source.head, language)) return null;
    const entity = resolve(source);
    if (entity?.kind !== 'described') return entity;
    const anaphor = { gender: entity.gender, ...this.#at(paragraph, source.chunk) };
    const [best] = antecedentsOf(anaphor, this.#mentions);
    return best !== undefined && best.entity.roles.size === 0 ? null : entity;
  }

  #resolvePronoun(paragraph: ChunkedParagraph, index: number): Entity | null {
    const { block, chunks } = paragraph;
    const chunk = chunks[index];
    const pronoun = chunk?.pronoun ?? null;
    if (chunk === undefined || pronoun === null || pronoun.person !== 3) return null;
    const chosen = this.#pronouns.get(block);
    if (pronoun.gender === null) {
      if (this.#thing !== null && pronoun.subject)
        chosen?.set(index, { entity: this.#thing, probability: THING_PROBABILITY });
      return null;
    }
    const found = antecedentsOf({ gender: pronoun.gender, ...this.#at(paragraph, index) }, this.#mentions);
    this.#observe?.({ block, start: chunk.start, end: chunk.end }, found);
    const [best] = found;
    if (best === undefined) return null;
    chosen?.set(index, new LikeliestAntecedent(best.entity, found));
    return best.entity;
  }

  /** The block of a chunk, and the number of its sentence in the article. */
  #at({ block, sentenceOf }: ChunkedParagraph, chunk: number): { readonly block: number; readonly sentence: number } {
    return { block, sentence: this.#sentences + (sentenceOf[chunk] ?? 0) };
  }
}

/** Whether a name inside a description identifies it: "the Hartley company". */
const isCompound = ({ text }: ChunkedParagraph, { start, end }: Source): boolean =>
  /\p{Lu}/u.test(text.slice(start + 1, end));

const mayBeAged = ({ age }: Entity, years: number): boolean => age === null || age === years;

/** Whether "he" and "she" cannot mean the entity: a letter, or a bare "the senator"; but they can mean "a woman". */
function isThing({ name, words }: Entity, { sources, definite, determiners }: Language): boolean {
  const first = name.split(' ')[0]?.toLowerCase() ?? '';
  return sources.has(words[0] ?? '') || definite.has(first) || !determiners.has(first);
}

/** Whether the noun is a role of one person: "mayor", but not "experts". */
const isRole = (head: string, { roles, roleSuffix, plural }: Language): boolean =>
  (roles.has(head) || roleSuffix.test(head)) && !plural.test(head);
