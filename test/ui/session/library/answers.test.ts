import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Question } from '../../../../source/reader/model/library/results.ts';
import { answerTo, contextOf, placeOf } from '../../../../source/ui/session/library/answers.ts';
import { type SavedLibrary, savedLibrary } from '../../../support/saved.ts';

describe('answers about the library', () => {
  let library: SavedLibrary;
  before(async () => {
    library = await savedLibrary();
    library.keep(
      {
        title: 'The quay',
        paragraphs: [
          'The lamps were lit at five. The fog came in.',
          'Nobody spoke. “The harbor will be closed until the spring,” said Ann Bell, the harbor master. Then she left.',
        ],
        more: { publishedTime: '2024-05-17T10:00:00Z', siteName: 'The Post' },
      },
      {
        title: 'The mole',
        paragraphs: ['“Nobody has asked the fishermen what they think of the harbor,” said Jo Finch, who mends nets.'],
      },
    );
  });
  after(() => library.end());

  const ask = (kind: Question['kind'], words = '', person: number | null = null) =>
    answerTo(library.database, { kind, words, person, version: 1 });

  it('should be articles with a snippet, and where the match is', () => {
    const { items, summary } = ask('found', 'fog');
    assert.equal(summary, '1 found');
    const [item] = items;
    assert.ok(item?.target.kind === 'found');
    assert.deepEqual([item.heading, item.detail], ['The quay', 'The Post · 2024-05-17']);
    const [lit] = item.textLit;
    assert.equal(item.text.slice(lit?.start, lit?.end), 'fog');
    const { at, search } = placeOf(library.database, item.target);
    assert.deepEqual([at, search], [{ block: 1, offset: 32 }, 'fog']);
  });

  it('should be quotes in quotation marks with their speaker, the words still lit', () => {
    const [item] = ask('found', 'in:quotes fishermen').items;
    assert.match(item?.text ?? '', /^“Nobody has asked the fishermen .*,” — Jo Finch$/);
    const [lit] = item?.textLit ?? [];
    assert.equal(item?.text.slice(lit?.start, lit?.end), 'fishermen');
  });

  it('should say why a question cannot be answered, and that there is nothing', () => {
    assert.deepEqual(ask('found', 'zeppelin').summary, 'nothing found');
    assert.match(ask('found', 'before:lunch').summary, /^before: expects/);
    assert.equal(ask('people', 'zeppelin').summary, 'nobody of that name');
  });

  it('should be people, what one has said, and where and in which sentence', () => {
    const { items, summary } = ask('people', 'ann');
    assert.equal(summary, '1 name');
    const [ann] = items;
    assert.ok(ann?.target.kind === 'person');
    assert.deepEqual(
      [ann.heading, ann.detail, ann.text],
      ['Ann Bell', '1 quote in 1 article · 2024-05-17', 'harbor master'],
    );
    const said = ask('said', '', ann.target.person.id);
    assert.equal(said.summary, '1 quote in 1 article');
    const [quote] = said.items;
    assert.ok(quote?.target.kind === 'quote');
    assert.equal(quote.heading, '2024-05-17 · The quay');
    assert.deepEqual(placeOf(library.database, quote.target).at, { block: 2, offset: 15 });
    assert.equal(
      contextOf(library.database, quote.target),
      '“The harbor will be closed until the spring,” said Ann Bell, the harbor master.',
    );
    assert.equal(ask('said', 'zeppelin', ann.target.person.id).summary, 'no such quotes');
  });

  it('should mark a guess', () => {
    library.database.exec('UPDATE speakers SET confidence = 0.4');
    const [ann] = ask('people', 'ann').items;
    assert.ok(ann?.target.kind === 'person');
    assert.match(ask('said', '', ann.target.person.id).items[0]?.text ?? '', /^\? “/);
  });
});
