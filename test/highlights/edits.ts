/** Articles made of words that keep their identity through random edits, so that it is known where each word went. */

import { randomNumbers } from '../../scripts/random.ts';
import type { Block } from '../../source/article.ts';
import { comparePositions, type TextRange } from '../../source/highlights/range.ts';

export interface Word {
  readonly id: number;
  readonly text: string;
}

type Paragraph = readonly Word[];

const COMMON = 'the of and a to in is was that for it with as on by at'.split(' ');
const SYLLABLES = 'ka lo mi ren dra sul vor est ina gol per tum ash wen rid'.split(' ');

/** Random articles, highlights and edits, the same for the same seed. */
export class Editor {
  readonly #random: () => number;
  #ids = 0;

  constructor(seed: number) {
    this.#random = randomNumbers(seed);
  }

  below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  one<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  word(): Word {
    this.#ids += 1;
    const rare = Array.from({ length: this.between(1, 3) }, () => this.one(SYLLABLES)).join('');
    const end = this.#random() < 0.1 ? ',' : this.#random() < 0.1 ? '.' : '';
    return { id: this.#ids, text: (this.#random() < 0.45 ? this.one(COMMON) : rare) + end };
  }

  words(count: number): Word[] {
    return Array.from({ length: count }, () => this.word());
  }

  /** Words with the same texts, which are others all the same. */
  repeated(words: Paragraph): Word[] {
    return words.map(({ text }) => ({ ...this.word(), text }));
  }

  article(): Paragraph[] {
    const refrain = this.words(this.between(3, 7));
    return Array.from({ length: this.between(4, 30) }, () => {
      const words = this.words(this.between(8, 90));
      return this.#random() < 0.2 ? [...words, ...this.repeated(refrain)] : words;
    });
  }

  /** Neighboring words: mostly a phrase or a sentence, sometimes one word, sometimes several paragraphs. */
  highlighted(article: readonly Paragraph[]): Paragraph {
    const all = article.flat();
    const length = this.one([
      1,
      2,
      this.between(3, 8),
      this.between(8, 30),
      this.between(8, 30),
      this.between(30, 150),
    ]);
    const start = this.below(Math.max(1, all.length - length));
    return all.slice(start, start + length);
  }

  /** One edit of an article, half of the time within two paragraphs of the one with a word. */
  edit(article: readonly Paragraph[], near: Word): Paragraph[] {
    const paragraphOf = article.findIndex((each) => each.some(({ id }) => id === near.id));
    const isNear = paragraphOf >= 0 && this.#random() < 0.5;
    const nearby = Math.max(0, Math.min(paragraphOf + this.between(-2, 2), article.length - 1));
    const at = isNear ? nearby : this.below(article.length);
    const paragraph = article[at] ?? [];
    const word = this.below(paragraph.length);
    const [head, tail] = [article.slice(0, at), article.slice(at + 1)];
    const changed = (...paragraphs: readonly Paragraph[]): Paragraph[] =>
      [...head, ...paragraphs, ...tail].filter(({ length }) => length > 0);
    const edits: readonly (() => Paragraph[])[] = [
      () => changed(paragraph.with(word, this.word())),
      () => changed(paragraph.with(word, this.word())),
      () => changed(paragraph.toSpliced(word, 0, ...this.words(this.between(1, 12)))),
      () => changed(paragraph.toSpliced(word, this.between(1, 12))),
      () => changed(this.words(this.between(5, 60)), paragraph),
      () => changed(),
      () => changed(paragraph.slice(0, word), paragraph.slice(word)),
      () => (at === 0 ? changed(paragraph) : [...head.slice(0, -1), [...(head.at(-1) ?? []), ...paragraph], ...tail]),
    ];
    const edited = this.one(edits)();
    return edited.length > 0 ? edited : [...article];
  }
}

export function blocksOf(article: readonly Paragraph[]): Block[] {
  return article.map((words) => ({ type: 'paragraph', text: words.map(({ text }) => text).join(' '), spans: [] }));
}

/** The range of each word, by its id. */
export function rangesOf(article: readonly Paragraph[]): Map<number, TextRange> {
  const ranges = new Map<number, TextRange>();
  for (const [block, words] of article.entries()) {
    let offset = 0;
    for (const { id, text } of words) {
      ranges.set(id, { start: { block, offset }, end: { block, offset: offset + text.length } });
      offset += text.length + 1;
    }
  }
  return ranges;
}

/** The ids of the words that a range touches. */
export function wordsIn(ranges: ReadonlyMap<number, TextRange>, { start, end }: TextRange): number[] {
  return [...ranges].flatMap(([id, range]) =>
    comparePositions(range.start, end) < 0 && comparePositions(range.end, start) > 0 ? [id] : [],
  );
}
