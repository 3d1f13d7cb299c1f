/** Invented articles for a library, the same in every run, with words as frequent as in real texts (Zipf's law). */

import { randomNumbers } from '../../scripts/random.ts';
import type { AttributedArticle, Block, Person, Quote } from '../../source/article.ts';
import { EMPTY_ARTICLE } from '../../source/article.ts';

const SYLLABLES = 'ba ce di fo gu ha ki le mo nu pa re si to va we ya zo ster ling mark wood ford ton'.split(' ');
const VOCABULARY = 30_000;

/** A word by its rank: frequent words are short. */
function wordOf(rank: number): string {
  let [word, rest] = ['', rank + 1];
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

const WORDS = Array.from({ length: VOCABULARY }, (_, rank) => wordOf(rank));

/** How many people there are; the first is quoted far more often than the last. */
const PEOPLE = 20_000;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const personName = (index: number): string => `${capital(WORDS[index % 500]!)} ${capital(WORDS[500 + index]!)}`;

/** The person who says the most. */
export const LOUDEST = personName(0);

/** The article with a number: 6 to 36 paragraphs, a third of them with a quote. */
export function inventedArticle(number: number): AttributedArticle {
  const random = randomNumbers(number + 1);
  const zipf = (most: number): number => Math.min(most - 1, Math.floor(most ** random()) - 1);
  const words = (count: number): string => Array.from({ length: count }, () => WORDS[zipf(VOCABULARY)]).join(' ');
  const sentence = (): string => `${capital(words(8 + Math.floor(random() * 16)))}.`;
  const title = capital(words(6));
  const blocks: Block[] = [{ type: 'title', text: title, spans: [] }];
  const people: Person[] = [];
  const quotes: Quote[] = [];
  const paragraphs = 6 + Math.floor(30 * random() * random());
  for (let paragraph = 0; paragraph < paragraphs; paragraph += 1) {
    const block = blocks.length;
    const rest = [sentence(), sentence(), sentence()].join(' ');
    if (paragraph % 3 !== 1) {
      blocks.push({ type: 'paragraph', text: rest, spans: [] });
      continue;
    }
    const name = personName(zipf(PEOPLE));
    const said = sentence().slice(0, -1);
    const text = `“${said},” said ${name}. ${rest}`;
    const start = said.length + 8;
    const mention = { block, start, end: start + name.length };
    const id = `p${people.length}`;
    people.push({ id, kind: 'person', name, mentions: [mention] });
    quotes.push({
      id: `q${quotes.length}`,
      kind: 'direct',
      text: `${said},`,
      parts: [{ block, start: 1, end: said.length + 2, text: `${said},` }],
      speaker: { person: id, name, how: 'named', confidence: 0.97, mention },
      cue: 'said',
    });
    blocks.push({ type: 'paragraph', text, spans: [] });
  }
  const wordCount = blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  return {
    ...EMPTY_ARTICLE,
    url: `https://site-${number % 300}.example/${number}`,
    title,
    authors: [personName(number % 400)],
    siteName: `Site ${number % 300}`,
    publishedTime: new Date(1.6e12 + number * 1e6).toISOString(),
    lang: 'en',
    wordCount,
    readingMinutes: Math.ceil(wordCount / 230),
    blocks,
    people,
    quotes,
  };
}

/** The page of an invented article. */
export const inventedPage = ({ title, blocks, url }: AttributedArticle): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><link rel="canonical" href="${url}"></head><body><article><h1>${title}</h1>` +
  `${blocks
    .slice(1)
    .map(({ text }) => `<p>${text}</p>`)
    .join('\n')}</article></body></html>`;
