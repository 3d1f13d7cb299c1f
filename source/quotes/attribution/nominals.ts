import { partitionPoint } from '../../binary-search.ts';
import type { Gender, Language } from '../language/language.ts';
import { type Entity, newEntity } from '../people/entity.ts';
import type { Source } from '../syntax/phrases/sources.ts';
import type { ArticleSyntax } from '../syntax/syntax.ts';

/** The maximum distance between a description and the last mention of its person, in blocks. */
const FARTHEST_MENTION = 12;

/** The maximum number of people that are looked up under one noun. */
const MOST_OF_ROLE = 8;

/** The sources that are described without a name, one entity for each description. */
export class Nominals {
  readonly #syntax: ArticleSyntax;
  readonly #isStory: boolean;
  readonly #byWords = new Map<string, Entity>();
  readonly #byHead = new Map<string, Entity>();
  /** People by the nouns that the text uses for them. */
  readonly #byRole = new Map<string, Entity[]>();

  /** @param isStory whether people talk to each other, so that descriptions mean participants */
  constructor(syntax: ArticleSyntax, isStory: boolean) {
    this.#syntax = syntax;
    this.#isStory = isStory;
    for (const entity of syntax.register.entities) {
      if (entity.kind !== 'person') continue;
      for (const role of entity.roles) {
        const list = this.#byRole.get(role) ?? [];
        if (list.length < MOST_OF_ROLE) list.push(entity);
        this.#byRole.set(role, list);
      }
    }
  }

  /**
   * The entity that a description means. "the spokesman" is the spokesman described before.
   *
   * @param antecedent the entity meant by a definite description that the text has not used before
   */
  resolve(source: Source, antecedent: () => Entity | null): Entity {
    const { blocks, chunked, language } = this.#syntax;
    const noun = chunked.at(source.block)?.chunks[source.chunk];
    if (noun?.kind === 'term') return this.#named(blocks[source.block]?.text.slice(noun.start, noun.end) ?? '');
    const text = blocks[source.block]?.text.slice(source.start, source.end) ?? '';
    const article = articleOf(text, language);
    const words = text.slice(article.length).toLowerCase();
    const isDefinite = language.definite.has(wordOf(article));
    const known =
      (isDefinite ? this.#personWithRole(source) : null) ??
      this.#byWords.get(words) ??
      (isDefinite ? (this.#byHead.get(words) ?? antecedent()) : null);
    if (known !== null) return known;
    const name = isDefinite ? withoutArticle(text, article) : withPlainSpaces(text);
    const isNamed = language.sources.has(source.head) && /\p{Lu}/u.test(name);
    const entity = newEntity(isNamed ? 'organisation' : 'described', name, [source.head]);
    entity.gender = this.#genderOf(source.head, words);
    this.#byWords.set(words, entity);
    this.#byHead.set(source.head, entity);
    return entity;
  }

  /** The newspaper or work whose name is in quotation marks. */
  #named(marked: string): Entity {
    const name = withPlainSpaces(marked.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
    const words = name.toLowerCase();
    const known = this.#byWords.get(words) ?? this.#syntax.register.find(name);
    const entity = known ?? newEntity('organisation', name, words.split(' '));
    this.#byWords.set(words, entity);
    return entity;
  }

  /** The gender from the noun before: "the woman servant". */
  #genderOf(head: string, words: string): Gender | null {
    const { roles, characters } = this.#syntax.language;
    const own = roles.get(head) ?? characters.get(head) ?? null;
    if (own !== null || !this.#isStory) return own;
    for (const word of words.split(' ')) {
      const gender = roles.get(word) ?? null;
      if (gender !== null) return gender;
    }
    return null;
  }

  /** "the commander" is the person with that role; if there are several, the one named last. */
  #personWithRole(source: Source): Entity | null {
    let best: Entity | null = null;
    let nearest = -1;
    for (const entity of this.#byRole.get(source.head) ?? []) {
      const at = lastMentionUpTo(source.block, entity);
      if (at <= nearest || source.block - at > FARTHEST_MENTION) continue;
      best = entity;
      nearest = at;
    }
    return best;
  }
}

/** The block of an entity's last mention up to a block; -1 if there is none. */
function lastMentionUpTo(block: number, { mentions }: Entity): number {
  const after = partitionPoint(0, mentions.length, (index) => (mentions[index]?.block ?? 0) > block);
  return mentions[after - 1]?.block ?? -1;
}

/** The article or demonstrative at the start of a description, with the space after it; "" if there is none. */
function articleOf(text: string, { definite, indefinite }: Language): string {
  const first = /^(?:\p{L}+\s+|\p{L}['’])/u.exec(text)?.[0] ?? '';
  const word = wordOf(first);
  return definite.has(word) || indefinite.has(word) ? first : '';
}

const wordOf = (article: string): string => article.trim().toLowerCase().replace('’', "'");

const withPlainSpaces = (text: string): string => text.replace(/\s+/g, ' ');

/** "the Ukrainian military" is the Ukrainian military; "the police spokesman" keeps its article. */
function withoutArticle(text: string, article: string): string {
  const rest = withPlainSpaces(text.slice(article.length));
  if (/^\p{Lu}/u.test(rest)) return rest;
  const whole = withPlainSpaces(text);
  return whole[0]?.toLowerCase() + whole.slice(1);
}
