import { partitionPoint } from '../../binary-search.ts';
import type { Language } from '../language/language.ts';
import { type Entity, newEntity } from '../people/entity.ts';
import type { Source } from '../syntax/noun-phrases.ts';
import type { Reading } from './analysis.ts';

/** Sources that the article describes without a name, each under its own words. */
export class Descriptions {
  readonly entities: Entity[] = [];
  private readonly byWords = new Map<string, Entity>();
  private readonly byHead = new Map<string, Entity>();
  private readonly reading: Reading;
  /** People by the nouns that the text calls them. */
  private readonly called = new Map<string, Entity[]>();

  constructor(reading: Reading) {
    this.reading = reading;
    for (const entity of reading.register.entities) {
      if (entity.kind !== 'person') continue;
      for (const role of entity.roles) {
        const list = this.called.get(role) ?? [];
        if (list.length < 8) list.push(entity);
        this.called.set(role, list);
      }
    }
  }

  /** "the commander" is the person whom the text has called one, the one named last where there are several. */
  private person(source: Source): Entity | null {
    let best: Entity | null = null;
    let nearest = -1;
    for (const entity of this.called.get(source.head) ?? []) {
      const at = lastBefore(entity, source.block);
      if (at <= nearest || source.block - at > REACH) continue;
      best = entity;
      nearest = at;
    }
    return best;
  }

  /** The entry of a description; "the spokesman" is the spokesman described before. */
  find(source: Source, behind: () => Entity | null): Entity {
    const text = this.reading.article.blocks[source.block]?.text.slice(source.start, source.end) ?? '';
    const article = articleOf(text, this.reading.language);
    const words = text.slice(article?.length ?? 0).toLowerCase();
    const definite =
      article !== null && this.reading.language.definite.has(article.trim().toLowerCase().replace('’', "'"));
    const person = definite ? this.person(source) : null;
    if (person !== null) return person;
    const known = this.byWords.get(words) ?? (definite ? this.byHead.get(words) : undefined);
    if (known !== undefined) return known;
    const meant = definite ? behind() : null;
    if (meant !== null) return meant;
    const name = nameOf(text, article ?? '', definite);
    const spoken = this.reading.language.sources.has(source.head) && /\p{Lu}/u.test(name);
    const entity = newEntity(-1 - this.entities.length, spoken ? 'organisation' : 'described', name, [source.head]);
    entity.gender = this.reading.language.roles.get(source.head) ?? null;
    this.entities.push(entity);
    this.byWords.set(words, entity);
    this.byHead.set(source.head, entity);
    return entity;
  }
}

/** How many blocks back somebody may have been named. */
const REACH = 12;

/** The block of the last mention up to a block; -1 if there is none. */
function lastBefore({ mentions }: Entity, block: number): number {
  const after = partitionPoint(0, mentions.length, (index) => (mentions[index]?.block ?? 0) > block);
  return mentions[after - 1]?.block ?? -1;
}

/** The article or demonstrative at the head of a description, with the space after it. */
function articleOf(text: string, language: Language): string | null {
  const first = /^(?:\p{L}+\s+|\p{L}['’])/u.exec(text)?.[0];
  if (first === undefined) return null;
  const word = first.trim().toLowerCase().replace('’', "'");
  return language.definite.has(word) || language.indefinite.has(word) ? first : null;
}

/** "the Ukrainian military" is the Ukrainian military; "a police spokesman" keeps its article. */
function nameOf(text: string, article: string, definite: boolean): string {
  const words = text.replace(/\s+/g, ' ');
  if (!definite) return words;
  const rest = text.slice(article.length).replace(/\s+/g, ' ');
  return /^\p{Lu}/u.test(rest) ? rest : words[0]?.toLowerCase() + words.slice(1);
}
