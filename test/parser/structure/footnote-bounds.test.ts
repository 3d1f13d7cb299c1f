import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

const LINE = 'The lamp on the outer mole was lit again on Friday, after a winter of smoke and salt.';
const MARK = '<sup><a id="r1" href="#n1">1</a></sup>';
const numbered = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p>Line ${index} of the note.</p>`).join('');

/** The texts of the notes of a page with one mark or two, and some text. */
function notesOf(notes: string, marks: string = MARK): string[] {
  const html = `<article><p>${LINE}${marks}</p><p>${LINE}</p><p>${LINE}</p>${notes}</article>`;
  const { blocks } = parseArticle(html, { format: 'html' });
  return blocks.filter(({ type }) => type === 'footnote').map(({ text }) => text);
}

describe('the number of a note as a block of its own', () => {
  it('should be followed by at most 20 blocks of the note', () => {
    const counts = [20, 21].map((count) => notesOf(`<p id="n1">1</p>${numbered(count)}`).length);
    assert.deepEqual(counts, [20, 20]);
  });
});

describe('a note', () => {
  it('should continue over at most 19 paragraphs, up to the next note', () => {
    const marks = `${MARK} <sup><a href="#n2">2</a></sup>`;
    const count = (between: number): number =>
      notesOf(`<p id="n1">It burned oil.</p>${numbered(between)}<p id="n2">It was counted.</p>`, marks).length;
    assert.deepEqual([19, 20].map(count), [21, 2]);
  });

  it('should have at most 300 nodes, unless it is a list item', () => {
    const note = (name: string, nodes: number): number =>
      notesOf(`<${name} id="n1">It burned whale oil.${'<b></b>'.repeat(nodes - 1)}</${name}>`).length;
    assert.deepEqual([note('blockquote', 300), note('blockquote', 301)], [1, 0]);
    assert.equal(notesOf(`<ol><li id="n1">It burned whale oil.${'<b></b>'.repeat(400)}</li></ol>`).length, 1);
  });

  it('should begin at its id if fewer than ten nodes precede it in the block', () => {
    const note = (before: number): string[] =>
      notesOf(`<ul><li>${'<i></i>'.repeat(before)}<a id="n1"></a>It burned whale oil.</li></ul>`);
    assert.deepEqual(note(9), ['It burned whale oil.']);
    assert.deepEqual(note(10), []);
  });

  it('should recognize its back link up to 40 elements above it', () => {
    const note = (levels: number): string[] =>
      notesOf(`<ul><li id="n1">It burned oil. ${'<b>'.repeat(levels - 1)}<a href="#r1">And up again</a></li></ul>`);
    assert.deepEqual(note(40), ['It burned oil.']);
    assert.deepEqual(note(41), ['It burned oil. And up again']);
  });

  it('should follow its number if that is within the first 300 code units', () => {
    const note = (spaces: number): string[] =>
      notesOf(`<p id="n1">${' '.repeat(spaces)}<b>1</b></p><p>It burned oil.</p>`);
    assert.deepEqual(note(299), ['It burned oil.']);
    assert.deepEqual(note(300), []);
  });

  it('should have eight code units with its raised number, if no link leads to it', () => {
    const note = (length: number): string[] => notesOf(`<p><sup>1</sup>${'x'.repeat(length - 1)}</p>`, '<sup>1</sup>');
    assert.deepEqual(note(8), ['xxxxxxx']);
    assert.deepEqual(note(7), []);
  });

  it('should be an item of the list right below a heading over notes, or a rule', () => {
    const list = (above: string): number => notesOf(`${above} <ol><li>It burned oil.</li></ol>`, '<sup>1</sup>').length;
    assert.deepEqual(['<h2>Notes</h2>', '<hr>', '<h2>Lamps</h2>', '<h2>Notes</h2><p>Lit.</p>'].map(list), [1, 1, 0, 0]);
  });
});
