import { type Article, type Attribution, type Block, EMPTY_ARTICLE, type Quote } from '../../source/article.ts';
import type { ListItem } from '../../source/reader/model/list.ts';
import { DEFAULT_SETTINGS } from '../../source/reader/model/settings.ts';
import type { ReaderDocument, ReaderState, Size } from '../../source/reader/model/state.ts';
import { openReader } from '../../source/reader/open.ts';
import { update } from '../../source/reader/update.ts';
import { openList } from '../../source/reader/view/lists.ts';

/** An article of paragraphs (or whole blocks) for tests. */
export function articleOf(blocks: readonly (string | Partial<Block>)[]): Article {
  return {
    ...EMPTY_ARTICLE,
    lang: 'en',
    readingMinutes: 1,
    blocks: blocks.map((block) =>
      typeof block === 'string'
        ? { type: 'paragraph', text: block, spans: [] }
        : { type: 'paragraph', text: '', spans: [], ...block },
    ),
  };
}

/** Quotes given as [block, words, speaker]: the words are looked for in the block. */
export function attributionOf(
  article: Article,
  rows: readonly (readonly [number, string, string | null])[],
): Attribution {
  const names = [...new Set(rows.flatMap(([, , name]) => (name ? [name] : [])))];
  const people = names.map((name, index) => ({ id: `p${index + 1}`, kind: 'person' as const, name, mentions: [] }));
  const quotes = rows.map(([block, text, name], index): Quote => {
    const start = article.blocks[block]?.text.indexOf(text) ?? -1;
    if (start < 0) throw new Error(`block ${block} has no "${text}"`);
    const person = people.find((candidate) => candidate.name === name);
    return {
      id: `q${index + 1}`,
      kind: 'direct',
      text,
      parts: [{ block, start, end: start + text.length, text }],
      speaker: person ? { person: person.id, name: person.name, how: 'named', confidence: 0.9, mention: null } : null,
      cue: null,
    };
  });
  return { people, quotes };
}

export function documentOf(
  article: Article,
  attribution: Attribution | null = { people: [], quotes: [] },
): ReaderDocument {
  return { name: 'test.html', address: null, article, attribution, source: { index: 0, of: 1 } };
}

export function open(document: ReaderDocument, size: Size = { columns: 80, rows: 24 }): ReaderState {
  return openReader(document, size, DEFAULT_SETTINGS);
}

/** Presses keys one after another; each string of several characters that is no key's name is typed letter by letter. */
export function press(state: ReaderState, ...keys: readonly string[]): ReaderState {
  return keys.reduce((now, key) => update(now, { type: 'key', key }).state, state);
}

export function type(state: ReaderState, text: string): ReaderState {
  return press(state, ...[...text].map((letter) => (letter === ' ' ? 'space' : letter)));
}

/** All rows of the open list. */
export function listRows(state: ReaderState): ListItem[] {
  const { items } = openList(state) ?? { items: { length: 0, at: () => undefined } };
  return Array.from({ length: items.length }, (_, index) => items.at(index)).filter((item) => item !== undefined);
}
