import type { Language } from '../language/language.ts';
import type { Entity } from '../people/entity.ts';
import type { Outline } from '../syntax/chunks.ts';
import type { Source } from '../syntax/noun-phrases.ts';
import { isSubjectPlace, type Reading } from './analysis.ts';
import { type Antecedent, antecedents, type Trace } from './antecedents.ts';

/** Whom a pronoun was taken for, and how sure that is. */
export interface Pronoun {
  readonly entity: Entity;
  /** The share of belief among all whom it can mean. */
  readonly share: number;
}

/** Where a pronoun stands and everybody it can mean, for whoever wants to learn from it. */
export type Observer = (
  source: { readonly block: number; readonly start: number; readonly end: number },
  found: readonly Antecedent[],
) => void;

/** Pronouns are looked up in paragraphs up to so far back. */
const KEPT = 8;

/** A description goes back to somebody who is so far ahead of all others. */
const PLAIN = 0.8;

/** "the Hartley company": a name within says which. */
const isCompound = (lines: Outline, source: Source): boolean =>
  /\p{Lu}/u.test(lines.text.slice(source.start + 1, source.end));

/** Everybody named so far in reading order, and what the pronouns of the last paragraphs stand for. */
export class Trail {
  private traces: Trace[] = [];
  private readonly pronouns = new Map<number, ReadonlyMap<number, Pronoun>>();
  private readonly reading: Reading;
  private readonly observer: Observer | undefined;
  /** Sentences of the paragraphs before the present one. */
  private sentences = 0;
  /** The body or thing that was last the subject of a cue: what "it" and "they" go back to. */
  private thing: Entity | null = null;

  constructor(reading: Reading, observer?: Observer) {
    this.reading = reading;
    this.observer = observer;
  }

  /**
   * Takes a paragraph in: names in order, pronouns looked up on the way; `described` gives the entry of a description
   * that says something.
   */
  walk(lines: Outline, described: (source: Source) => Entity | null): void {
    const pronouns = new Map<number, Pronoun>();
    this.pronouns.set(lines.block, pronouns);
    this.pronouns.delete(lines.block - KEPT);
    if (this.traces.length > 4096) this.traces = this.traces.slice(-1024);
    if (lines.headline) return;
    const subjects = this.reading.frames.at(lines.block).subjects;
    let led = -1;
    lines.items.forEach((item, index) => {
      const { pronoun } = item;
      const source = subjects.get(index);
      const nominal = source?.kind === 'nominal' ? source : null;
      if (item.name === null && pronoun === null && nominal === null) return;
      const sentence = this.sentences + (lines.sentenceOf[index] ?? 0);
      const entity =
        item.name?.entity ??
        (nominal === null
          ? this.lookUp(lines, index, sentence, pronouns)
          : this.apart(nominal, lines, sentence, described));
      if (entity === null || entity.kind === 'place') return;
      if (entity.kind === 'organisation' && subjects.has(index)) this.thing = entity;
      // "his" and "him" say less of whom the text goes on about, and are told apart less surely.
      if (pronoun !== null && (!pronoun.subject || pronoun.gender === null)) return;
      const subject = subjects.has(index) || isSubjectPlace(this.reading.language, lines, index);
      const leads = subject && led < sentence && entity.kind !== 'organisation';
      if (leads) led = sentence;
      this.traces.push({
        entity,
        block: lines.block,
        sentence,
        subject,
        cue: subjects.has(index),
        speaker: false,
        possessive: item.possessive,
        pronoun: pronoun !== null,
        leads,
        topic: leads && sentence === this.sentences,
      });
    });
  }

  /** Ends the paragraph that was walked last. */
  leave(lines: Outline): void {
    this.sentences += lines.sentences.length;
  }

  /** Somebody spoke at the end of the present paragraph, as far as it is read. */
  spoke(entity: Entity, lines: Outline): void {
    if (entity.kind === 'described' && isThing(entity, this.reading)) {
      this.thing = entity;
      return;
    }
    if (entity.kind === 'organisation') this.thing = entity;
    this.traces.push({
      entity,
      block: lines.block,
      sentence: this.sentences + lines.sentences.length - 1,
      subject: true,
      cue: true,
      speaker: true,
      possessive: false,
      pronoun: false,
      leads: false,
      topic: false,
    });
  }

  /**
   * Whom a definite description goes back to where the text has not called anybody so before: "the 24-year-old", "the
   * man" to whoever it goes on about, "the charity" to the body that spoke last. A role ("the mayor") goes back to nobody
   * of whom the text does not say it. Null where that is not plain.
   */
  behind(source: Source, lines: Outline): Entity | null {
    const { language } = this.reading;
    const body = language.bodies.has(source.head);
    const aged = language.ages?.test(source.head) === true;
    if (body) return this.thing?.kind === 'organisation' && !isCompound(lines, source) ? this.thing : null;
    if (!aged && !language.generic.has(source.head)) return null;
    const sentence = this.sentences + (lines.sentenceOf[source.item] ?? 0);
    const found = antecedents(this.traces, language.roles.get(source.head) ?? null, lines.block, sentence);
    const best = found[0];
    if (
      best === undefined ||
      best.entity.kind !== 'person' ||
      (aged ? !mayBe(best.entity, Number.parseInt(source.head, 10)) : best.entity.roles.size > 0) ||
      (!best.features.has('leads') && !best.features.has('ledBefore'))
    )
      return null;
    const all = found.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
    return 1 / all >= PLAIN ? best.entity : null;
  }

  /**
   * "The mayor" where he is somebody of his own: the text names nobody so, and whoever it goes on about is something
   * else by its words. Where it does not say what that one is, both may be the same, and "he" goes back to the name.
   */
  private apart(
    source: Source,
    lines: Outline,
    sentence: number,
    described: (source: Source) => Entity | null,
  ): Entity | null {
    const { language } = this.reading;
    const first = /^\p{L}+/u.exec(lines.text.slice(source.start, source.end))?.[0].toLowerCase() ?? '';
    if (!language.definite.has(first) || !isRole(source.head, language)) return null;
    const entity = described(source);
    if (entity?.kind !== 'described') return entity;
    const [best] = antecedents(this.traces, entity.gender, lines.block, sentence);
    return best !== undefined && best.entity.roles.size === 0 ? null : entity;
  }

  /** What a pronoun of the last paragraphs was taken for. */
  at(source: Source): Pronoun | null {
    return this.pronouns.get(source.block)?.get(source.item) ?? null;
  }

  private lookUp(lines: Outline, index: number, sentence: number, pronouns: Map<number, Pronoun>): Entity | null {
    const item = lines.items[index];
    const pronoun = item?.pronoun ?? null;
    if (item === undefined || pronoun === null || pronoun.person !== 3) return null;
    if (pronoun.gender === null) {
      if (this.thing !== null && pronoun.subject) pronouns.set(index, { entity: this.thing, share: 0.5 });
      return null;
    }
    const found = antecedents(this.traces, pronoun.gender, lines.block, sentence);
    this.observer?.({ block: lines.block, start: item.start, end: item.end }, found);
    const best = found[0];
    if (best === undefined) return null;
    const all = found.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
    pronouns.set(index, { entity: best.entity, share: 1 / all });
    return best.entity;
  }
}

const mayBe = ({ age }: Entity, years: number): boolean => age === null || age === years;

/** Neither "he" nor "she" goes back to a letter, or by itself to "the senator" (see `walk`); they do to "a woman". */
function isThing(entity: Entity, { language }: Reading): boolean {
  const first = entity.name.split(' ')[0]?.toLowerCase() ?? '';
  return (
    language.sources.has(entity.words[0] ?? '') || language.definite.has(first) || !language.determiners.has(first)
  );
}

/** One person by what he is; not "the experts". */
const isRole = (head: string, { roles, roleSuffix, plural }: Language): boolean =>
  (roles.has(head) || roleSuffix.test(head)) && !plural.test(head);
