import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { biographiesAbove, biographiesFrom } from '../../../source/parser/assemble/biographies.ts';

const STORY = ['It froze.', 'It thawed.', 'Nobody slept.', 'Nobody was surprised.', 'The ferries ran.'];
const ABOUT = 'writes about ports and the people in them for the Gazette.';

/** The texts from the first biography of Jo Weiss on. */
function biographies(lines: readonly string[], reasons: readonly (string | null)[] = []): string[] {
  const texts = [...STORY, ...lines];
  const blocks = texts.map((text): Block => ({ type: 'paragraph', text, spans: [] }));
  return texts.slice(biographiesFrom(blocks, ['Jo Weiss', 'Ada Brennan'], [...STORY.map(() => null), ...reasons]));
}

describe('biographies', () => {
  it('should begin with the name, after marks or a title, or with a possessive', () => {
    for (const text of [
      `Jo Weiss ${ABOUT}`,
      `(Jo Weiss ${ABOUT})`,
      `*Dr. Jo Weiss ${ABOUT}`,
      `Jo Weiss’s latest book, about the people in ports, is out now.`,
    ]) {
      assert.deepEqual(biographies([text]), [text], text);
    }
    assert.deepEqual(biographies([`Jo Weissmann ${ABOUT}`]), []);
  });

  it('should begin with the first name in the last text only, if that is longer than two letters', () => {
    const ada = `Ada ${ABOUT}`;
    assert.deepEqual(biographies([ada]), [ada]);
    assert.deepEqual(biographies([ada, 'Tags: ports'], [null, 'meta']), [ada, 'Tags: ports']);
    assert.deepEqual(biographies([ada, 'And then she left.'], [null, null]), []);
    assert.deepEqual(biographies([`Jo ${ABOUT}`]), []);
    assert.deepEqual(biographies(['Ada left.']), []);
    assert.deepEqual(biographies(['By Ada Brennan', ada], [null, null]), [ada]);
    assert.deepEqual(biographies(['Ada knew why.', ada], [null, null]), []);
  });
});

describe('biographies above an article', () => {
  const above = (...texts: readonly string[]): readonly number[] =>
    biographiesAbove(
      [...texts, ...STORY].map((text): Block => ({ type: 'paragraph', text, spans: [] })),
      ['Ada Brennan'],
    );

  it('should be among the first four blocks', () => {
    const bio = `Ada ${ABOUT}`;
    assert.deepEqual(above(bio), [0]);
    assert.deepEqual(above('Ice', 'Snow', 'By Ada Brennan', `Ada Brennan ${ABOUT}`), [3]);
    assert.deepEqual(above('Ice', 'Snow', 'By Ada Brennan', 'Frost', bio), []);
  });

  it('should not be about somebody whom the article names', () => {
    assert.deepEqual(above(`Ada ${ABOUT}`, 'It was Ada who found the ice.'), []);
  });
});

describe('a biography above the text', () => {
  const text = `Jo Weiss ${ABOUT}`;
  const above = (first: Partial<Block>): readonly number[] =>
    biographiesAbove(
      [{ text, ...first }, ...STORY.map((line) => ({ text: line }))].map((block) => ({
        type: 'paragraph' as const,
        spans: [],
        ...block,
        text: block.text ?? '',
      })),
      ['Jo Weiss'],
    );

  it('should be a paragraph that nobody says', () => {
    assert.deepEqual(above({}), [0]);
    assert.deepEqual(above({ type: 'heading' }), []);
    assert.deepEqual(above({ text: `“${text}”` }), []);
  });

  it('should have up to 1,500 characters', () => {
    assert.deepEqual(above({ text: text.padEnd(1500, 'x') }), [0]);
    assert.deepEqual(above({ text: text.padEnd(1501, 'x') }), []);
  });

  it('should go on for more than forty characters after the name', () => {
    assert.deepEqual(above({ text: 'Jo Weiss '.padEnd(49, 'x') }), [0]);
    assert.deepEqual(above({ text: 'Jo Weiss '.padEnd(48, 'x') }), []);
  });
});
