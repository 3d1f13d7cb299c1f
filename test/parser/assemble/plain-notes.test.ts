import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { withPlainNotes } from '../../../source/parser/assemble/plain-notes.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text, spans: [] });
const types = (blocks: readonly Block[]) => withPlainNotes(blocks).map(({ type }) => type);

describe('notes to which no links lead', () => {
  it('should have the positions of all their marks, and lose their numbers', () => {
    const [, , note, rest, last] = withPlainNotes([
      paragraph('The lamp [1] was lit [2].'),
      paragraph('It went out again [1].'),
      { ...paragraph('[1] See the log.'), spans: [{ start: 8, end: 15, style: 'italic' }] },
      paragraph('It has two volumes.'),
      paragraph('[2] By the keeper.'),
    ]);
    assert.deepEqual(note, {
      type: 'footnote',
      text: 'See the log.',
      spans: [{ start: 4, end: 11, style: 'italic' }],
      label: '1',
      from: { block: 0, offset: 9 },
      alsoFrom: [{ block: 1, offset: 18 }],
    });
    assert.deepEqual([rest?.type, rest?.label, rest?.from, rest?.alsoFrom], ['footnote', '1', note?.from, undefined]);
    assert.deepEqual([last?.text, last?.from], ['By the keeper.', { block: 0, offset: 21 }]);
  });

  it('should be numbered entries below a heading over notes', () => {
    const entry = (marker: string): Block => ({ type: 'item', text: 'The log.', spans: [], marker, depth: 1 });
    const list = (heading: string): Block[] => [
      paragraph('The lamp [1] was lit [2].'),
      { type: 'heading', text: heading, spans: [], level: 2 },
      entry('1.'),
      entry('2.'),
    ];
    assert.deepEqual(types(list('References')).slice(2), ['footnote', 'footnote']);
    assert.deepEqual(types(list('What to bring')).slice(2), ['item', 'item']);
  });

  it('should be found by raised digits', () => {
    const [, note] = withPlainNotes([paragraph('The lamp was lit.¹'), paragraph('¹ See the log.')]);
    assert.deepEqual([note?.text, note?.from], ['See the log.', { block: 0, offset: 17 }]);
  });

  it('should not be made from numbers without marks', () => {
    assert.deepEqual(types([paragraph('The lamp was lit.'), paragraph('[1] See the log.')]), [
      'paragraph',
      'paragraph',
    ]);
    const three = [paragraph('[1] One.'), paragraph('[2] Two.'), paragraph('[3] Three.')];
    assert.deepEqual(types([paragraph('Lit [1].'), ...three]).at(-1), 'paragraph');
    assert.deepEqual(types([paragraph('Lit [1], out [2].'), ...three]).at(-1), 'footnote');
  });

  it('should not be a lone number that the text repeats', () => {
    assert.equal(types([paragraph('Lit [1], out [1].'), paragraph('[1] See the log.')]).at(-1), 'paragraph');
    assert.equal(types([paragraph('Lit [1].'), paragraph('[1] See the log.')]).at(-1), 'footnote');
  });

  it('should end if there are more than two paragraphs between two numbers', () => {
    const between = (count: number): Block[] => [
      paragraph('Lit [1], out [2].'),
      paragraph('[1] One.'),
      ...Array.from({ length: count }, () => paragraph('More.')),
      paragraph('[2] Two.'),
    ];
    assert.equal(types(between(2))[1], 'footnote');
    assert.equal(types(between(3))[1], 'paragraph');
  });
});
