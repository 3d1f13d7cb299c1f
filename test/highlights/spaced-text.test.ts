import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anchorText } from '../../source/highlights/anchor.ts';
import { type Finding, findText } from '../../source/highlights/find-text.ts';
import { withoutSpace } from '../../source/highlights/range.ts';
import { spacedText } from '../../source/highlights/spaced-text.ts';
import { speakerOfRange } from '../../source/highlights/speaker.ts';
import { articleOf, attributionOf } from '../support/reading.ts';

describe('a text with single spaces', () => {
  it('should lead back to the original from every character', () => {
    for (const source of ['the  tide\nrose\t\n at noon', '\n\n ebb', 'ebb', 'a b\nc  d e\n\nf']) {
      const { text, original } = spacedText(source);
      assert.equal(text, source.replace(/\s+/g, ' '));
      for (let at = 0; at < text.length; at += 1) {
        if (text[at] !== ' ') assert.equal(source[original(at)], text[at], `${JSON.stringify(source)} ${at}`);
      }
    }
  });

  it('should lose the spaces at its ends, and be empty between them if there is nothing else', () => {
    assert.deepEqual(withoutSpace('  ebb ', 0, 6), [2, 5]);
    assert.deepEqual(withoutSpace('ebb flood', 0, 9), [0, 9]);
    assert.deepEqual(withoutSpace('ebb   tide', 3, 5), [5, 5]);
    assert.deepEqual(withoutSpace('   ', 1, 1), [1, 1]);
  });

  it('should have the anchor of white space at one place', () => {
    const { exact, range } = anchorText(articleOf(['ebb   tide']).blocks, {
      start: { block: 0, offset: 3 },
      end: { block: 0, offset: 5 },
    });
    assert.equal(exact, '');
    assert.deepEqual(range.start, range.end);
  });
});

describe('a text that is looked for', () => {
  const find = (paragraph: string, exact: string, offset: number, [before, after] = ['', '']): [Finding, number] => {
    const range = { start: { block: 0, offset }, end: { block: 0, offset: offset + exact.length } };
    const { found, range: now } = findText(articleOf([paragraph]).blocks, { exact, before, after, range });
    return [found, now.start.offset];
  };

  it('should be found once at the very beginning, although it was expected later', () => {
    const after = ' to the old quay by the harbor';
    assert.deepEqual(find(`The tide rose at noon${after}`, 'The tide rose at noon', 20, ['', after]), ['exact', 0]);
  });

  it('should rather be a word than a part of one, even farther off', () => {
    assert.equal(find('a party and its art', 'art', 4, ['kelp ', ' kelp'])[1], 16);
    assert.equal(find('a party and its parts', 'art', 4, ['kelp ', ' kelp'])[1], 3);
  });

  it('should be nowhere if it is only white space', () => {
    assert.equal(find('ebb and flood', ' ', 1, ['x', 'y'])[0], 'orphan');
  });
});

describe('the speaker of a passage', () => {
  const article = articleOf(['“We ate,” Ann said. “We sang.”']);
  const { quotes } = attributionOf(article, [[0, 'We ate,', 'Ann']]);
  const speakerOf = (start: number, end: number, more: typeof quotes = []): string | null =>
    speakerOfRange(
      { blocks: article.blocks, quotes: [...more, ...quotes] },
      { start: { block: 0, offset: start }, end: { block: 0, offset: end } },
    );

  it('should be nobody if the passage is empty', () => {
    assert.equal(speakerOf(3, 3), null);
    assert.equal(speakerOf(3, 4), 'Ann');
  });

  it('should be no one whose quotes nobody is named for', () => {
    const unknown = quotes.map((quote) => ({ ...quote, speaker: null }));
    assert.equal(speakerOf(1, 8, unknown), 'Ann');
    assert.equal(
      speakerOfRange(
        { blocks: article.blocks, quotes: unknown },
        { start: { block: 0, offset: 1 }, end: { block: 0, offset: 8 } },
      ),
      null,
    );
  });
});
