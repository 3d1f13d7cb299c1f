import type { Entity } from './people.ts';
import type { Reading } from './reading.ts';
import type { Source } from './subjects.ts';

/** Sources that the article describes without a name, each under its own words. */
export class Descriptions {
  readonly entities: Entity[] = [];
  private readonly byWords = new Map<string, Entity>();
  private readonly byHead = new Map<string, Entity>();
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** The entry of a description; "the spokesman" is the spokesman described before. */
  find(source: Source): Entity {
    const text = this.reading.article.blocks[source.block]?.text.slice(source.start, source.end) ?? '';
    const name = nameOf(text);
    const words = bare(text);
    const definite = /^the\s/i.test(text);
    const known = this.byWords.get(words) ?? (definite ? this.byHead.get(words) : undefined);
    if (known !== undefined) return known;
    const entity: Entity = {
      index: -1 - this.entities.length,
      kind: this.reading.language.sources.has(source.head) && /\p{Lu}/u.test(name) ? 'organisation' : 'described',
      name,
      words: [source.head],
      title: null,
      role: null,
      gender: this.reading.language.roles.get(source.head) ?? null,
      votes: 0,
      mentions: [],
      speaks: false,
    };
    this.entities.push(entity);
    this.byWords.set(words, entity);
    this.byHead.set(source.head, entity);
    return entity;
  }
}

const bare = (text: string): string => text.replace(/^(?:the|an?|this|that)\s+/i, '').toLowerCase();

/** "the Ukrainian military" is the Ukrainian military; "a police spokesman" keeps its article. */
const nameOf = (text: string): string => {
  const words = text.replace(/\s+/g, ' ');
  const rest = words.replace(/^the\s+/i, '');
  return /^\p{Lu}/u.test(rest) ? rest : words.replace(/^The\s/, 'the ');
};
