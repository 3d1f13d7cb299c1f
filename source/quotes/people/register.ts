import type { PersonKind } from '../../article.ts';
import type { Entity } from './entity.ts';
import type { EntityIndex } from './entity-index.ts';
import type { NameSpan } from './name-span.ts';

/** A name in the text and the entity that it means. */
export interface NameMention {
  readonly name: NameSpan;
  readonly entity: Entity;
}

/** The entities named in an article, and their mentions. */
export class Register {
  /** In the order of the article. */
  readonly mentions: readonly NameMention[];
  #index: EntityIndex;
  /** Whether another register has the same index, so that it must be copied before anything is added. */
  #shared: boolean;
  /** For each block, the number of mentions in it and in the blocks before it. */
  readonly #ends: Uint32Array;

  constructor(index: EntityIndex, mentions: readonly NameMention[], ends: Uint32Array, shared = false) {
    this.#index = index;
    this.#shared = shared;
    this.mentions = mentions;
    this.#ends = ends;
  }

  /** A register with copies of the entities, so that a later stage can add to them without changing this one. */
  copy(): Register {
    const copies = new Map(
      this.entities.map((entity): [Entity, Entity] => [entity, { ...entity, roles: new Set(entity.roles) }]),
    );
    const copyOf = (entity: Entity): Entity => copies.get(entity) ?? entity;
    const mentions = this.mentions.map(({ name, entity }) => ({ name, entity: copyOf(entity) }));
    return new Register(this.#index.copy(copyOf), mentions, this.#ends);
  }

  /** A register with the same entities, to which names can be added without changing this one. */
  extend(): Register {
    return new Register(this.#index, this.mentions, this.#ends, true);
  }

  get entities(): readonly Entity[] {
    return this.#index.entities;
  }

  mentionsIn(block: number): readonly NameMention[] {
    return this.mentions.slice(this.#ends[block - 1] ?? 0, this.#ends[block]);
  }

  /** The entity meant by a label: the one with this full name or with this surname, ignoring case. */
  find(name: string): Entity | null {
    return this.#index.find(name);
  }

  /** The number of people with the surname. */
  bearers(surname: string): number {
    return this.#index.bearers(surname);
  }

  /** Whether the bare surname may mean somebody else: another person with that surname is named at least as often. */
  isDoubtful(entity: Entity): boolean {
    return this.#index.hasRival(entity);
  }

  /** A new entity for a name outside any sentence. */
  add(name: string, kind: PersonKind): Entity {
    if (this.#shared) this.#index = this.#index.copy((entity) => entity);
    this.#shared = false;
    return this.#index.add(name, kind);
  }
}
