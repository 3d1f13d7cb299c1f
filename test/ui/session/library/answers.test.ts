import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { anchorText } from '../../../../source/highlights/anchor.ts';
import { keepHighlights, type Library, openLibrary, saveArticles } from '../../../../source/library/index.ts';
import { answerTo, placeOf } from '../../../../source/ui/session/library/answers.ts';
import { articleOf } from '../../../support/articles.ts';

describe('the answers to questions about the library', () => {
  let folder = '';
  let library: Library;
  let id = 0;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-answers-'));
    library = await openLibrary(join(folder, 'state.sqlite'));
    const article = articleOf([{ text: 'One.' }, { text: 'The ferry stayed in\nthe harbor.' }], { title: 'The ferry' });
    id = saveArticles(library.database, [{ article, address: '/ferry.txt' }])[0]?.id ?? 0;
    const range = { start: { block: 1, offset: 4 }, end: { block: 1, offset: 23 } };
    const kept = { anchor: anchorText(article.blocks, range), speaker: 'Jo Finch', note: 'For days.' };
    const orphan = { ...kept, key: 'b', found: 'orphan', color: 'pink', note: '' } as const;
    const one = { ...kept, key: 'a', found: 'exact', color: 'green' } as const;
    keepHighlights(library.database, id, [one, orphan], Date.UTC(2024, 4, 17));
  });
  after(() => {
    library.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = (words: string) => answerTo(library.database, { kind: 'highlighted', words, person: null, version: 1 });

  it('should be all of them without words, each with its article, color, speaker, day and note', () => {
    const { items, summary } = ask('');
    assert.equal(summary, '2 highlights in 1 article');
    const [item] = items;
    assert.deepEqual(
      [item?.heading, item?.detail, item?.text],
      ['The ferry', 'green · Jo Finch · 2024-05-17', '“ferry stayed in the” · note: For days.'],
    );
  });

  it('should be narrowed by words and colors, and say why there is none', () => {
    assert.equal(ask('days').items.length, 1);
    assert.equal(ask('color:pink').items.length, 1);
    assert.equal(ask('storm').summary, 'no such highlights');
    assert.match(ask('after:soon').summary, /after: expects/);
  });

  it('should find the beginning of a word, as long as it is typed, and name the word that is almost like it', () => {
    const found = (words: string) =>
      answerTo(library.database, { kind: 'found', words, person: null, version: 1 }).summary;
    assert.equal(found('harb'), '1 found');
    assert.equal(found('harb '), '1 found');
    assert.equal(found('harbur'), 'nothing found; the library has harbor');
    assert.equal(found('harbor'), '1 found');
    assert.equal(found('zeppelin'), 'nothing found');
  });

  it('should be opened with a search for all words', () => {
    const { items } = answerTo(library.database, { kind: 'found', words: 'harbor one', person: null, version: 1 });
    const target = items[0]?.target;
    assert.ok(target?.kind === 'found');
    assert.equal(placeOf(library.database, target).search?.query, 'harbor|one');
  });

  it('should be the best 50 of what is found, and say so', () => {
    for (const [count, summary] of [
      [50, '50 found'],
      [51, 'the best 50'],
    ] as const) {
      const articles = Array.from({ length: count }, (_, index) => ({
        article: articleOf([{ text: `Kelp ${count}, and reef ${index}.` }], { title: `Number ${index}` }),
        address: `/kelp-${count}-${index}.txt`,
      }));
      saveArticles(library.database, articles);
      const answer = answerTo(library.database, { kind: 'found', words: `"kelp ${count}"`, person: null, version: 1 });
      assert.deepEqual([answer.items.length, answer.summary], [50, summary]);
    }
  });

  it('should name two of the words that are almost like one', () => {
    const summary = (words: string) =>
      answerTo(library.database, { kind: 'found', words, person: null, version: 1 }).summary;
    const article = articleOf([{ text: 'Lanterns, lanternz, lanternx.' }], { title: 'Three' });
    saveArticles(library.database, [{ article, address: '/three.txt' }]);
    assert.match(summary('lanterny'), /^nothing found; the library has lantern\w, lantern\w$/);
  });

  it('should be the 500 people who are quoted most, and say so', () => {
    const people = (count: number) => {
      const names = Array.from(
        { length: count },
        (_, index) => `Ann ${'abcdefghijklmnopqrstuvwxyz'[index % 26]}${index}`,
      );
      const text = '“The boats are on the shingle.”';
      const article = articleOf([{ text }], {
        people: names.map((name, index) => ({ id: `p${index}`, kind: 'person', name, mentions: [] })),
        quotes: names.map((name, index) => ({
          id: `q${index}`,
          kind: 'direct',
          text: 'The boats are on the shingle.',
          parts: [{ block: 0, start: 1, end: 30, text: 'The boats are on the shingle.' }],
          speaker: { person: `p${index}`, name, how: 'named', confidence: 0.9, mention: null },
          cue: null,
        })),
      });
      saveArticles(library.database, [{ article, address: '/people.txt' }]);
      const answer = answerTo(library.database, { kind: 'people', words: '', person: null, version: 1 });
      return [answer.items.length, answer.summary];
    };
    assert.deepEqual(people(500), [500, '500 names']);
    assert.deepEqual(people(501), [500, 'the 500 most quoted']);
  });

  it('should be what somebody has said, or nothing of nobody', () => {
    const ask = (kind: 'people' | 'said', words: string, person: number | null) =>
      answerTo(library.database, { kind, words, person, version: 1 });
    const [target] = ask('people', 'a7', null).items.map((item) => item.target);
    const id = target?.kind === 'person' ? target.person.id : null;
    assert.deepEqual(
      [ask('said', '', id), ask('said', 'shingle', id), ask('said', 'kelp', id), ask('said', '', null)].map(
        ({ items, summary }) => [items.length, summary],
      ),
      [
        [1, '1 quote in 1 article'],
        [1, '1 quote in 1 article'],
        [0, 'no such quotes'],
        [0, 'no such quotes'],
      ],
    );
  });

  it('should lead to the place of a highlight, and for an orphan to its article', () => {
    const place = (key: string) => placeOf(library.database, { kind: 'highlight', article: id, key });
    assert.deepEqual(place('a'), { article: id, at: { block: 1, offset: 4 } });
    assert.deepEqual(place('b'), { article: id });
    assert.deepEqual(place('none'), { article: id });
  });
});
