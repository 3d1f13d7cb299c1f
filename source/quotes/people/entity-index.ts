import type { PersonKind } from '../../article.ts';
import { sameFirstName } from '../language/first-names.ts';
import { type Entity, isNameSuffix, newEntity, surnameOf } from './entity.ts';
import type { NameSpan } from './name-span.ts';

/** The maximum number of entities that are looked up under one word, since an article with more would take quadratic time. */
const MOST_NAMESAKES = 32;

/** An index of an article's entities by their names and by the words of their names. */
export class EntityIndex {
  readonly entities: Entity[] = [];
  readonly #byName = new Map<string, Entity>();
  readonly #byWord = new Map<string, Entity[]>();
  /** The number of times that each full name occurs in the text. */
  readonly #fullNames = new Map<Entity, number>();

  /** A copy of the index, with the entities returned by `copy`. */
  copy(copy: (entity: Entity) => Entity): EntityIndex {
    const result = new EntityIndex();
    for (const entity of this.entities) result.entities.push(copy(entity));
    for (const [name, entity] of this.#byName) result.#byName.set(name, copy(entity));
    for (const [word, entities] of this.#byWord) result.#byWord.set(word, entities.map(copy));
    for (const [entity, count] of this.#fullNames) result.#fullNames.set(copy(entity), count);
    return result;
  }

  /** The entity with this full name (in lower case). */
  named(name: string): Entity | undefined {
    return this.#byName.get(name);
  }

  /** The first organization with these initials (in lower case). */
  abbreviated(initials: string): Entity | undefined {
    return this.#byName.get(`#${initials}`);
  }

  /** The entities whose name contains the word. */
  withWord(word: string): readonly Entity[] {
    return this.#byWord.get(word) ?? [];
  }

  withSurname(surname: string): Entity[] {
    return this.withWord(surname).filter((entity) => surnameOf(entity.words) === surname);
  }

  /** The entity meant by a label: the one with this full name or with this surname, ignoring case. */
  find(name: string): Entity | null {
    const words = wordsOf(name);
    const last = words.at(-1) ?? '';
    return this.#byName.get(words.join(' ')) ?? this.withSurname(last)[0] ?? null;
  }

  /** The number of people with the surname. */
  bearers(surname: string): number {
    return this.withSurname(surname).filter(({ kind }) => kind === 'person').length;
  }

  /** Whether the full name of another person with the same surname occurs at least as often. */
  hasRival(entity: Entity): boolean {
    const own = this.#fullNames.get(entity) ?? 0;
    return this.withSurname(surnameOf(entity.words)).some(
      (other) => other !== entity && other.kind === 'person' && (this.#fullNames.get(other) ?? 0) >= own,
    );
  }

  /** A new entity for a name outside any sentence. */
  add(name: string, kind: PersonKind): Entity {
    const words = wordsOf(name);
    return this.#enter(newEntity(kind, name, words), words.join(' '));
  }

  /** A new entity for a name in the text. An organization is also indexed by its initials. */
  create(span: NameSpan, words: readonly string[]): Entity {
    const entity = this.#enter(newEntity(span.kind, span.words.join(' '), words), words.join(' '));
    if (entity.kind === 'organisation' && words.length > 1) {
      const initials = span.words
        .filter((word) => /^\p{Lu}/u.test(word))
        .map((word) => word[0])
        .join('')
        .toLowerCase();
      if (initials.length > 1 && !this.#byName.has(`#${initials}`)) this.#byName.set(`#${initials}`, entity);
    }
    return entity;
  }

  /** Also indexes the entity by these words of a longer form of its name. */
  addName(entity: Entity, name: string): void {
    this.#byName.set(name, entity);
  }

  countFullName(entity: Entity): void {
    this.#fullNames.set(entity, (this.#fullNames.get(entity) ?? 0) + 1);
  }

  /** A person with the same surname and a first name that may be the same. */
  sameName(words: readonly string[]): Entity | undefined {
    return this.withSurname(surnameOf(words)).find(
      (entity) =>
        entity.kind !== 'organisation' &&
        entity.words.length > 1 &&
        sameFirstName(entity.words[0] ?? '', words[0] ?? '') &&
        isNameSuffix(entity.words.at(-1) ?? '') === isNameSuffix(words.at(-1) ?? ''),
    );
  }

  /** Indexes the entity by each word of its name. */
  index(entity: Entity): void {
    for (const word of new Set(entity.words)) {
      const list = this.#byWord.get(word) ?? [];
      if (list.length < MOST_NAMESAKES && !list.includes(entity)) list.push(entity);
      this.#byWord.set(word, list);
    }
  }

  #enter(entity: Entity, name: string): Entity {
    this.entities.push(entity);
    this.#byName.set(name, entity);
    this.index(entity);
    return entity;
  }
}

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[\s,()]+/)
    .filter((word) => word !== '');
