import type { PersonKind } from '../../article.ts';
import { firstNames, sameFirstName } from '../language/first-names.ts';
import { type Entity, genderOf, lastName, lastOf, newEntity } from './entity.ts';
import { isSuffix, type NameRun } from './name-kinds.ts';

/** So many of one name are told apart. */
const NAMESAKES = 32;

/** Names as they come, each put down to one entity. */
export class Book {
  readonly entities: Entity[] = [];
  private readonly byKey = new Map<string, Entity>();
  private readonly byWord = new Map<string, Entity[]>();
  private readonly order = new Map<Entity, number>();
  /** How often each is called by the full name. */
  private readonly fulls = new Map<Entity, number>();
  /** The same, bare surnames aside. */
  private readonly named = new Map<Entity, number>();
  private clock = 0;

  /** A name of several words: an entity of its own unless first and last name are known together. */
  full(run: NameRun): Entity {
    const words = run.words.map((word) => word.toLowerCase());
    const key = words.join(' ');
    const known = this.byKey.get(key) ?? this.sameName(words, run);
    if (known !== undefined) {
      this.byKey.set(key, known);
      if (isShouted(known.name) && words.length === known.words.length) known.name = run.words.join(' ');
      if (words.length > known.words.length && known.kind === 'person') {
        known.name = run.words.join(' ');
        known.words = words;
        this.index(known);
      }
      if (
        known.kind === 'unknown' ||
        (known.kind === 'organisation' &&
          run.kind === 'person' &&
          (run.title !== null || firstNames.has(words[0] ?? '')))
      )
        known.kind = run.kind;
      this.note(known, run);
      this.fulls.set(known, (this.fulls.get(known) ?? 0) + 1);
      this.named.set(known, (this.named.get(known) ?? 0) + 1);
      return known;
    }
    return this.create(run, words, key);
  }

  find(name: string): Entity | null {
    const words = plain(name);
    const last = words.at(-1) ?? '';
    return this.byKey.get(words.join(' ')) ?? this.people(last).find((entity) => lastName(entity) === last) ?? null;
  }

  bearers(surname: string): number {
    return this.people(surname).filter((entity) => entity.kind === 'person' && lastName(entity) === surname).length;
  }

  /** Whether another of the same surname is called by the full name at least as often. */
  rivals(entity: Entity): boolean {
    const own = this.named.get(entity) ?? 0;
    return this.people(lastName(entity)).some(
      (other) =>
        other !== entity &&
        other.kind === 'person' &&
        lastName(other) === lastName(entity) &&
        (this.named.get(other) ?? 0) >= own,
    );
  }

  enter(name: string, kind: PersonKind): Entity {
    const words = plain(name);
    const entity = newEntity(this.entities.length, kind, name, words);
    this.entities.push(entity);
    this.byKey.set(words.join(' '), entity);
    this.index(entity);
    return entity;
  }

  /** The entities that a run names: one, or the known names inside a headline. */
  link(run: NameRun): [NameRun, Entity][] {
    this.clock++;
    if (run.headline) return this.inHeadline(run);
    const words = run.words.map((word) => word.toLowerCase());
    if (run.kind === 'place') return [];
    const entity = run.words.length > 1 ? this.byKey.get(words.join(' ')) : this.single(run, words[0] ?? '');
    if (entity === undefined) return [];
    this.note(entity, run);
    this.order.set(entity, this.clock);
    return [[run, entity]];
  }

  private inHeadline(run: NameRun): [NameRun, Entity][] {
    const found: [NameRun, Entity][] = [];
    const words = run.words.map((word) => word.toLowerCase());
    for (let index = 0; index < words.length; index++) {
      const word = words[index] ?? '';
      const pair = this.byKey.get(`${word} ${words[index + 1] ?? ''}`);
      const entity =
        pair ??
        this.choose(
          this.people(word).filter((one) => lastName(one) === word),
          run,
        );
      if (entity === undefined || entity.kind !== 'person') continue;
      const size = pair === undefined ? 1 : 2;
      found.push([
        {
          ...run,
          first: run.first + index,
          last: run.first + index + size - 1,
          words: run.words.slice(index, index + size),
        },
        entity,
      ]);
      index += size - 1;
    }
    return found;
  }

  private single(run: NameRun, word: string): Entity | undefined {
    const named = this.people(word);
    const surname = named.filter((entity) => lastName(entity) === word);
    if (surname.length > 0 && surname.every((entity) => contradicts(entity, run))) {
      const other = this.create(run, [word], word);
      other.name = `${run.title} ${other.name}`;
      return other;
    }
    const chosen =
      this.choose(surname, run) ??
      this.choose(
        named.filter((entity) => entity.words[0] === word || sameGiven(entity, word)),
        run,
      ) ??
      this.byKey.get(word);
    if (chosen !== undefined) {
      this.fulls.set(chosen, (this.fulls.get(chosen) ?? 0) + 1);
      return chosen;
    }
    const initials = this.byKey.get(`#${word}`);
    if (initials !== undefined) return initials;
    if (run.kind === 'unknown' && run.words[0]?.length === 1) return undefined;
    return this.create(run, [word], word);
  }

  /** People and bodies whose name holds the word. */
  private people(word: string): Entity[] {
    return this.byWord.get(word) ?? [];
  }

  /** Two of one surname: the gender of the title decides, then who is called by the full name most, then the latest. */
  private choose(entities: readonly Entity[], run: NameRun): Entity | undefined {
    if (entities.length < 2) return entities[0];
    const fitting =
      run.gender === null ? entities : entities.filter((entity) => (genderOf(entity) ?? run.gender) === run.gender);
    const pool = fitting.length > 0 ? fitting : entities;
    let best: Entity | undefined;
    let most = -1;
    for (const entity of pool) {
      const at = this.order.get(entity);
      const score = (this.fulls.get(entity) ?? 0) + (at === undefined ? 0 : 1 + at / (this.clock + 1));
      if (score > most) {
        best = entity;
        most = score;
      }
    }
    return best;
  }

  private sameName(words: readonly string[], run: NameRun): Entity | undefined {
    if (run.kind === 'organisation') return undefined;
    const last = lastOf(words);
    const first = words[0] ?? '';
    return this.people(last).find(
      (entity) =>
        entity.kind !== 'organisation' &&
        lastName(entity) === last &&
        entity.words.length > 1 &&
        sameFirstName(entity.words[0] ?? '', first) &&
        sameSuffix(entity.words, words),
    );
  }

  private create(run: NameRun, words: readonly string[], key: string): Entity {
    const entity = newEntity(this.entities.length, run.kind, run.words.join(' '), words);
    this.entities.push(entity);
    this.byKey.set(key, entity);
    if (entity.kind === 'organisation' && words.length > 1) {
      const initials = run.words
        .filter((word) => /^\p{Lu}/u.test(word))
        .map((word) => word[0])
        .join('')
        .toLowerCase();
      if (initials.length > 1 && !this.byKey.has(`#${initials}`)) this.byKey.set(`#${initials}`, entity);
    }
    this.index(entity);
    this.note(entity, run);
    return entity;
  }

  private index(entity: Entity): void {
    for (const word of new Set(entity.words)) {
      const list = this.byWord.get(word) ?? [];
      if (list.length < NAMESAKES && !list.includes(entity)) list.push(entity);
      this.byWord.set(word, list);
    }
  }

  private note(entity: Entity, run: NameRun): void {
    if (run.title !== null) entity.title ??= run.title;
    if (run.gender !== null) entity.votes += run.gender === 'female' ? 6 : -6;
    if (run.title !== null && entity.kind === 'unknown') entity.kind = 'person';
  }
}

const plain = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[\s,()]+/)
    .filter((word) => word !== '');

/** "Lady Moss" is not Sir Keith. */
const contradicts = (entity: Entity, { gender, title }: NameRun): boolean => {
  const known = entity.kind === 'person' ? genderOf(entity) : null;
  return title !== null && gender !== null && known !== null && known !== gender;
};

const sameGiven = (entity: Entity, word: string): boolean =>
  entity.kind === 'person' && firstNames.has(word) && sameFirstName(entity.words[0] ?? '', word);

/** "ANNA BELL": in labels and headlines; elsewhere the text may write her small. */
const isShouted = (name: string): boolean => name === name.toUpperCase();

const sameSuffix = (a: readonly string[], b: readonly string[]): boolean => {
  const [x, y] = [a.at(-1) ?? '', b.at(-1) ?? ''];
  return isSuffix(x) === isSuffix(y);
};
