import { firstNames } from '../language/first-names.ts';
import type { ArticleSpans } from '../spans/quote-span.ts';
import { casingOf } from './casing.ts';
import { EntityLinker } from './entity-linker.ts';
import { withoutNouns } from './german-nouns.ts';
import { findNames } from './name-finder.ts';
import type { NameSpan } from './name-span.ts';
import { Paragraphs } from './paragraphs.ts';
import { type NameMention, Register } from './register.ts';

/** The third stage: the quotations, the article's paragraphs as tokens, and the entities that it names. */
export interface ArticlePeople extends ArticleSpans {
  readonly paragraphs: Paragraphs;
  readonly register: Register;
}

/** Finds the names of an article and links each to an entity. Takes linear time. */
export function findPeople(spans: ArticleSpans): ArticlePeople {
  const paragraphs = new Paragraphs(spans);
  return { ...spans, paragraphs, register: registerOf(paragraphs, namesIn(paragraphs)) };
}

function namesIn(paragraphs: Paragraphs): readonly NameSpan[] {
  const casing = casingOf(paragraphs);
  const names: NameSpan[] = [];
  const shared = new Map<string, string>();
  for (const paragraph of paragraphs) {
    for (const name of findNames(paragraph, casing))
      names.push({ ...name, words: name.words.map((word) => share(word, shared)) });
  }
  return withoutNouns(names, paragraphs);
}

/** Interns words, because names recur. */
function share(word: string, shared: Map<string, string>): string {
  const known = shared.get(word);
  if (known === undefined) shared.set(word, word);
  return known ?? word;
}

function registerOf(paragraphs: Paragraphs, found: readonly NameSpan[]): Register {
  const names = withCouples(found, paragraphs);
  const linker = new EntityLinker();
  for (const name of names)
    if (!name.headline && name.words.length > 1 && name.kind !== 'place') linker.addFullName(name);
  const mentions: NameMention[] = [];
  const ends = new Uint32Array(paragraphs.blocks.length);
  for (const whole of names) {
    for (const [found, entity] of linker.link(whole)) {
      const name = found === whole ? whole : withOffsets(found, paragraphs);
      entity.mentions.push({ block: name.block, start: name.start, end: name.end });
      mentions.push({ name, entity });
      ends[name.block] = mentions.length;
    }
  }
  // If a block has no names, its mentions end with those of the block before it.
  for (let block = 1; block < ends.length; block += 1) ends[block] ||= ends[block - 1] ?? 0;
  return new Register(linker.index, mentions, ends);
}

/** "Henry and Olive Bell": the given name before "and" takes the surname that follows, unless the article gives that person another. */
function withCouples(names: readonly NameSpan[], paragraphs: Paragraphs): readonly NameSpan[] {
  const { language } = paragraphs;
  const isGiven = ({ words }: NameSpan): boolean => firstNames.has(words[0]?.toLowerCase() ?? '');
  const full = new Set(names.flatMap(({ words }) => (words.length > 1 ? [words[0] ?? ''] : [])));
  return names.map((name, index) => {
    const next = names[index + 1];
    if (name.words.length > 1 || name.title !== null || !isGiven(name) || full.has(name.words[0] ?? '')) return name;
    if (next === undefined || next.block !== name.block || next.from !== name.last + 2 || !isGiven(next)) return name;
    const link = paragraphs.at(name.block)?.tokens[name.last + 1]?.lower ?? '';
    if (next.words.length !== 2 || next.kind !== 'person' || !language.adding.has(link)) return name;
    return { ...name, kind: 'person', words: [...name.words, next.words[1] ?? ''] };
  });
}

/** A part of a name, with the offsets of its tokens. */
function withOffsets(part: NameSpan, paragraphs: Paragraphs): NameSpan {
  const tokens = paragraphs.at(part.block)?.tokens;
  return { ...part, start: tokens?.[part.first]?.start ?? 0, end: tokens?.[part.last]?.end ?? 0 };
}
