import { honorifics } from '../language/any-language.ts';
import { firstNames, sameFirstName } from '../language/first-names.ts';
import { type Entity, genderOf } from './entity.ts';
import { EntityIndex } from './entity-index.ts';
import type { NameSpan } from './name-span.ts';

/** The votes of a title that implies a gender; a pronoun has one vote. */
const TITLE_VOTES = 6;

/** Links names to entities: full names first, then all names in the order of the text. */
export class EntityLinker {
  readonly index = new EntityIndex();
  /** The time at which each entity was last linked. */
  readonly #latest = new Map<Entity, number>();
  /** The number of times that each was linked. */
  readonly #links = new Map<Entity, number>();
  #clock = 0;

  /** Adds a name of several words: a new entity unless its first and last name are known together. */
  addFullName(span: NameSpan): void {
    const words = span.words.map((word) => word.toLowerCase());
    const name = words.join(' ');
    const known = this.index.named(name) ?? (span.kind === 'organisation' ? undefined : this.index.sameName(words));
    if (known === undefined) {
      this.#note(this.index.create(span, words), span);
      return;
    }
    this.index.addName(known, name);
    if (isShouted(known.name) && words.length === known.words.length) known.name = span.words.join(' ');
    if (words.length > known.words.length && known.kind === 'person') {
      known.name = span.words.join(' ');
      known.words = words;
      this.index.index(known);
    }
    const isPerson = span.kind === 'person' && (span.title !== null || firstNames.has(words[0] ?? ''));
    if (known.kind === 'unknown' || (known.kind === 'organisation' && isPerson)) known.kind = span.kind;
    this.#note(known, span);
    this.#count(known);
    this.index.countFullName(known);
  }

  /** The entities meant by a name: one or, in a headline, those of the known names in it. */
  link(span: NameSpan): [NameSpan, Entity][] {
    this.#clock += 1;
    if (span.headline) return this.#inHeadline(span);
    if (span.kind === 'place') return [];
    const words = span.words.map((word) => word.toLowerCase());
    const entity = words.length > 1 ? this.index.named(words.join(' ')) : this.#single(span, words[0] ?? '');
    if (entity === undefined) return [];
    this.#note(entity, span);
    this.#latest.set(entity, this.#clock);
    return [[span, entity]];
  }

  #inHeadline(span: NameSpan): [NameSpan, Entity][] {
    const found: [NameSpan, Entity][] = [];
    const words = span.words.map((word) => word.toLowerCase());
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] ?? '';
      const pair = this.index.named(`${word} ${words[index + 1] ?? ''}`);
      const entity = pair ?? this.#choose(this.index.withSurname(word), span);
      if (entity === undefined || entity.kind !== 'person') continue;
      const size = pair === undefined ? 1 : 2;
      const first = span.first + index;
      found.push([{ ...span, first, last: first + size - 1, words: span.words.slice(index, index + size) }, entity]);
      index += size - 1;
    }
    return found;
  }

  #single(span: NameSpan, word: string): Entity | undefined {
    const bearers = this.index.withSurname(word);
    if (bearers.length > 0 && bearers.every((entity) => contradicts(entity, span))) {
      const other = this.#create(span, word);
      other.name = `${span.title} ${other.name}`;
      return other;
    }
    const byFirstName = (): Entity | undefined => {
      const named = this.index.withWord(word);
      return this.#choose(
        named.filter((entity) => entity.words[0] === word || hasFirstName(entity, word)),
        span,
      );
    };
    const chosen = this.#choose(bearers, span) ?? byFirstName() ?? this.index.named(word);
    if (chosen !== undefined) {
      this.#count(chosen);
      return chosen;
    }
    const abbreviated = this.index.abbreviated(word);
    if (abbreviated !== undefined) return abbreviated;
    if (span.kind === 'unknown' && /^\p{Lu}$/u.test(span.words[0] ?? '')) return undefined;
    return this.#create(span, word);
  }

  /** The choice among several entities: one whose gender fits the title, then the one linked most often, then the one linked last. */
  #choose(entities: readonly Entity[], { gender }: NameSpan): Entity | undefined {
    if (entities.length < 2) return entities[0];
    const fitting = gender === null ? entities : entities.filter((entity) => (genderOf(entity) ?? gender) === gender);
    let best: Entity | undefined;
    let most = -1;
    for (const entity of fitting.length > 0 ? fitting : entities) {
      const at = this.#latest.get(entity);
      const score = (this.#links.get(entity) ?? 0) + (at === undefined ? 0 : 1 + at / (this.#clock + 1));
      if (score > most) {
        best = entity;
        most = score;
      }
    }
    return best;
  }

  #create(span: NameSpan, word: string): Entity {
    const entity = this.index.create(span, [word]);
    this.#note(entity, span);
    return entity;
  }

  #count(entity: Entity): void {
    this.#links.set(entity, (this.#links.get(entity) ?? 0) + 1);
  }

  #note(entity: Entity, { title, gender }: NameSpan): void {
    if (title !== null) entity.title ??= title;
    if (gender !== null) entity.votes += gender === 'female' ? TITLE_VOTES : -TITLE_VOTES;
    const isBody = entity.kind === 'organisation' && !(entity.words.length === 1 && isHonorific(title)); // "the Holm administration"
    if (title !== null && !isBody && entity.kind !== 'place') entity.kind = 'person';
  }
}

/** Whether the gender of an entity contradicts a title: "Lady Moss" is not Sir Keith. */
const contradicts = (entity: Entity, { gender, title }: NameSpan): boolean => {
  const known = entity.kind === 'person' ? genderOf(entity) : null;
  return title !== null && gender !== null && known !== null && known !== gender;
};

const isHonorific = (title: string | null): boolean =>
  title !== null && honorifics.has(title.toLowerCase().replace(/\.$/, ''));

const hasFirstName = ({ kind, words }: Entity, word: string): boolean =>
  kind === 'person' && firstNames.has(word) && sameFirstName(words[0] ?? '', word);

/** Whether a name is all capitals, as in labels and headlines ("ANNA BELL"). The text may write it differently. */
const isShouted = (name: string): boolean => name === name.toUpperCase();
