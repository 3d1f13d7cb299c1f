import type { PersonKind } from '../../article.ts';
import type { Entity } from './entity.ts';
import type { EntityIndex } from './entity-index.ts';
import type { NameSpan } from './name-span.ts';

/** A name in the text and the entity that it means. */
export interface NameMention {
  readonly name: NameSpan;
  readonly entity: Entity;
}

/** Everybody whom an article names, and where it does. */
export class Register {
  /** In the article's order. */
  readonly mentions: readonly NameMention[];
  readonly #index: EntityIndex;
  /** For each block: how many of the mentions stand in it or before it. */
  readonly #ends: Uint32Array;

  constructor(index: EntityIndex, mentions: readonly NameMention[], ends: Uint32Array) {
    this.#index = index;
    this.mentions = mentions;
    this.#ends = ends;
  }

  /** A register with entities of its own, so that what a later stage learns of them does not change this one. */
  copy(): Register {
    const copies = new Map(
      this.entities.map((entity): [Entity, Entity] => [entity, { ...entity, roles: new Set(entity.roles) }]),
    );
    const copyOf = (entity: Entity): Entity => copies.get(entity) ?? entity;
    const mentions = this.mentions.map(({ name, entity }) => ({ name, entity: copyOf(entity) }));
    return new Register(this.#index.copy(copyOf), mentions, this.#ends);
  }

  /** A register to which names can be added without changing this one; the entities are the same. */
  extend(): Register {
    return new Register(
      this.#index.copy((entity) => entity),
      this.mentions,
      this.#ends,
    );
  }

  get entities(): readonly Entity[] {
    return this.#index.entities;
  }

  mentionsIn(block: number): readonly NameMention[] {
    return this.mentions.slice(this.#ends[block - 1] ?? 0, this.#ends[block]);
  }

  /** The entity that a label means: by the whole name, or by the surname in any case. */
  find(name: string): Entity | null {
    return this.#index.find(name);
  }

  /** How many people have the surname. */
  bearers(surname: string): number {
    return this.#index.bearers(surname);
  }

  /** Whether the bare surname may mean somebody else: another person with it is named at least as often. */
  isDoubtful(entity: Entity): boolean {
    return this.#index.hasRival(entity);
  }

  /** A new entity for a name that stands in no sentence. */
  add(name: string, kind: PersonKind): Entity {
    return this.#index.add(name, kind);
  }
}
