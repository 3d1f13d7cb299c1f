import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PictureContent } from '../../../source/reader/model/pictures.ts';
import { pictureLines, pictureRow } from '../../../source/ui/panes/picture.ts';
import type { Run } from '../../../source/ui/theme/styled-line.ts';

const painted: PictureContent = { kind: 'painted', rows: ['<one>', '<two>'], columns: 4 };
const placed: PictureContent = { kind: 'placed', id: 7, columns: 4, rows: 2, height: 40 };
const problem: PictureContent = { kind: 'problem', text: 'the picture cannot be loaded' };

/** The text of a row, in which what is painted over the blanks stands for them. */
const written = (runs: readonly Run[]): string => runs.map(({ text, painted: over }) => over ?? text).join('');

describe('a picture in the text', () => {
  const rows = (content: PictureContent | undefined, columns = 40) =>
    [-1, 0, 1, 2].map((row) => written(pictureRow(content, row, columns)));

  it('should be painted row by row, or leave its cells blank for the terminal', () => {
    assert.deepEqual(rows(painted), ['', '<one>', '<two>', '']);
    assert.deepEqual(rows(placed), ['', '    ', '    ', '']);
  });

  it('should say in its first row what is wrong, cut to the text', () => {
    assert.deepEqual(rows(problem), ['', 'the picture cannot be loaded', '', '']);
    assert.deepEqual(rows(problem, 12), ['', 'the picture…', '', '']);
  });

  it('should be nothing before it has been loaded', () => {
    assert.deepEqual(rows(undefined), ['', '', '', '']);
  });
});

describe('a picture over the whole screen', () => {
  const lines = (content: PictureContent | undefined, width = 8, height = 6) =>
    pictureLines({ column: 0, row: 0, width, height }, { content } as never).map(written);

  it('should be in the middle', () => {
    assert.deepEqual(
      lines(painted),
      ['', '', '  <one>  ', '  <two>  ', '', ''].map((row) => row || ' '.repeat(8)),
    );
    assert.deepEqual(lines(problem, 40, 3), [
      ' '.repeat(40),
      `${' '.repeat(6)}the picture cannot be loaded${' '.repeat(6)}`,
      ' '.repeat(40),
    ]);
    assert.deepEqual(lines(undefined, 3, 2), ['   ', '   ']);
  });
});
