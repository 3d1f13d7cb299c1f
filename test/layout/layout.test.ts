import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { block, draw } from './draw.ts';

describe('layoutBlocks', () => {
  it('should put space between paragraphs and above headings', () => {
    const blocks = [
      block('title', 'The lock'),
      block('paragraph', 'The water rose.'),
      block('heading', 'Spring', { level: 2 }),
      block('heading', 'April', { level: 3 }),
      block('paragraph', 'It fell.'),
      block('heading', 'May', { level: 3 }),
      block('rule', ''),
    ];
    assert.deepEqual(draw(blocks, { width: 24 }), [
      'The lock',
      '',
      'The water rose.',
      '',
      '',
      'Spring',
      '',
      'April',
      '',
      'It fell.',
      '',
      'May',
      '',
      '  ────────────────────',
    ]);
  });

  it('should indent list items after their markers, align numbers on the right, and indent each level further', () => {
    const item = (marker: string, text: string, depth = 1) => block('item', text, { marker, depth, group: 1 });
    const blocks = [
      item('9.', 'Close the upper gate'),
      item('•', 'slowly', 2),
      item('•', 'and wait for the water', 2),
      item('10.', 'Open the lower gate'),
      item('', 'Nobody should stand on it.'),
      item('11.', 'Leave'),
    ];
    assert.deepEqual(draw(blocks, { width: 24 }), [
      ' 9. Close the upper gate',
      '    • slowly',
      '    • and wait for the',
      '      water',
      '10. Open the lower gate',
      '',
      '    Nobody should stand',
      '    on it.',
      '',
      '11. Leave',
    ]);
    assert.equal(draw(blocks, { width: 72 })[0], '   9. Close the upper gate');
  });

  it('should draw bars beside block quotations, through the space between their paragraphs', () => {
    const blocks = [
      block('quote', 'The gate was open when I came.', { group: 1, depth: 1 }),
      block('quote', 'Nobody said a word.', { group: 1, depth: 2 }),
      block('quote', 'I closed it.', { group: 1, depth: 1, cite: 'Nora Feld,\n lock keeper' }),
      block('paragraph', 'So she wrote.'),
    ];
    assert.deepEqual(draw(blocks, { width: 24 }), [
      '│ The gate was open when',
      '│ I came.',
      '│',
      '│ │ Nobody said a word.',
      '│',
      '│ I closed it.',
      '│ — Nora Feld, lock kee…',
      '',
      'So she wrote.',
    ]);
    assert.equal(draw(blocks, { width: 40, ascii: true })[5], '| -- Nora Feld, lock keeper');
  });

  it('should put definitions below their terms and captions below their pictures', () => {
    const blocks = [
      block('term', 'Lock', { group: 1 }),
      block('definition', 'A chamber with a gate at either end.', { group: 1 }),
      block('term', 'Weir', { group: 1 }),
      block('definition', 'A low dam.', { group: 1 }),
      block('image', 'The mill, seen from the weir', { group: 2 }),
      block('caption', 'Photo: Ada Moll', { group: 2 }),
      block('footnote', 'As far as anyone knows.', { label: '9' }),
      block('footnote', 'So Ada Moll.', { label: '10' }),
    ];
    assert.deepEqual(draw(blocks, { width: 24 }), [
      'Lock',
      '  A chamber with a gate',
      '  at either end.',
      '',
      'Weir',
      '  A low dam.',
      '',
      '▒ picture: The mill,',
      '           seen from the',
      '           weir',
      'Photo: Ada Moll',
      '',
      ' 9 As far as anyone',
      '   knows.',
      '10 So Ada Moll.',
    ]);
  });

  it('should give code and tables the columns beside the text, if they need them and are not mirrored', () => {
    const code = block('code', `let tide = measure(${'"noon", '.repeat(4)});`);
    const cell = (text: string, column: number) => ({ ...block('cell', text), row: 0, column, group: 1 });
    const table = [cell('The tide at noon', 0), cell('and at midnight', 1)];
    const prose = block('paragraph', 'The keeper wrote the hour into his book, and so on.');
    const rows = (blocks: readonly ReturnType<typeof block>[], wide: number) =>
      draw(blocks, { width: 30, wide }).length;
    assert.equal(rows([code], 30), 2);
    assert.equal(rows([code], 60), 1);
    assert.ok(rows(table, 30) > 1);
    assert.equal(rows(table, 60), 1);
    assert.equal(rows([prose], 60), 2);
    assert.equal(
      rows(
        table.map((each) => ({ ...each, dir: 'rtl' as const })),
        60,
      ),
      rows(table, 30),
    );
  });

  it('should keep the white space of code, and continue long lines after a sign', () => {
    const code = block('code', 'if (open) {\n\tclose(upper);\n\n  wait(minutes(12));\n}\n');
    assert.deepEqual(draw([code], { width: 24 }), [
      '  if (open) {',
      '      close(upper);',
      '',
      '    wait(minutes(12));',
      '  }',
    ]);
    assert.deepEqual(draw([code], { width: 18 }), [
      '  if (open) {',
      '      close(',
      '↪ upper);',
      '',
      '    wait(minutes(',
      '↪ 12));',
      '  }',
    ]);
  });
});

describe('tables', () => {
  const table = (rows: string[][], headers = 1) =>
    rows.flatMap((cells, row) =>
      cells.map((text, column) => block('cell', text, { group: 1, row, column, header: row < headers })),
    );

  it('should have columns as wide as needed, with numbers aligned on the right', () => {
    const blocks = table([
      ['Lock', 'Height'],
      ['Upper', '3.5 m'],
      ['Lower gate', '12 m'],
      ['Old', ''],
    ]);
    assert.deepEqual(draw(blocks, { width: 40 }).slice(0, 3), [
      'Lock        Height',
      '──────────────────',
      'Upper       3.5 m',
    ]);
    const numbers = table([
      ['Lock', 'Metres'],
      ['Upper', '3.5'],
      ['Lower', '−12'],
    ]);
    assert.deepEqual(draw(numbers, { width: 40 }), [
      'Lock   Metres',
      '─────────────',
      'Upper     3.5',
      'Lower     −12',
    ]);
  });

  it('should wrap text inside cells, with space between the rows', () => {
    const blocks = table([
      ['Lock', 'What is known of it'],
      ['Upper', 'Built in the year of the flood'],
      ['Lower', 'Never closed'],
    ]);
    assert.deepEqual(draw(blocks, { width: 26 }), [
      'Lock   What is known of it',
      '──────────────────────────',
      'Upper  Built in the year',
      '       of the flood',
      '',
      'Lower  Never closed',
    ]);
  });

  it('should become a list if the columns do not fit side by side', () => {
    const blocks = table([
      ['Lock', 'Keeper', 'Height', 'Year', 'Remark'],
      ['Upper', 'Nora Feld', '3.5 m', '1962', 'Never closed since the flood'],
      ['Lower', 'Ada Moll', '12 m', '1987', ''],
    ]);
    assert.deepEqual(draw(blocks, { width: 26 }), [
      'Lock · Keeper · Height',
      'Year · Remark',
      '',
      'Upper',
      '  Keeper: Nora Feld',
      '  Height: 3.5 m',
      '  Year: 1962',
      '  Remark: Never closed',
      '          since the flood',
      '',
      'Lower',
      '  Keeper: Ada Moll',
      '  Height: 12 m',
      '  Year: 1987',
      '  Remark:',
    ]);
  });

  it('should cut words at twelve columns before becoming a list', () => {
    const blocks = table([
      ['abcdefghijklmn', 'abcdefghijklmn'],
      ['a', 'b'],
    ]);
    assert.equal(draw(blocks, { width: 26 })[0], 'abcdefghijkl  abcdefghijkl');
    assert.equal(draw(blocks, { width: 25 })[0], 'abcdefghijklmn');
  });

  it('should align numbers with the end of a header that is up to ten columns longer', () => {
    const column = (header: string): string[] =>
      draw(
        table([
          ['lock', header],
          ['a', '1'],
          ['b', '2'],
        ]),
        { width: 60 },
      );
    assert.equal(column('abcdefghijk')[2], `a     ${'1'.padStart(11)}`);
    assert.equal(column('abcdefghijkl')[2], 'a     1');
  });

  it('should have a line below the header, unless nothing follows', () => {
    assert.deepEqual(draw(table([['Lock', 'Height']]), { width: 40 }), ['Lock  Height']);
  });

  it('should put a long header above its cell', () => {
    const blocks = table([
      ['Lock', 'Keeper of the lock', 'Height', 'Year', 'Remark'],
      ['Upper', 'Nora Feld, since the year of the flood', '3.5 m', '1962', ''],
    ]);
    assert.deepEqual(draw(blocks, { width: 24 }).slice(3, 7), [
      '',
      'Upper',
      '  Keeper of the lock:',
      '    Nora Feld, since the',
    ]);
  });

  it('should support cells that span several columns', () => {
    const blocks = [
      block('cell', 'Locks of the river', { group: 1, row: 0, column: 0, columnSpan: 2, header: true }),
      block('cell', 'Upper', { group: 1, row: 1, column: 0 }),
      block('cell', 'closed', { group: 1, row: 1, column: 1 }),
    ];
    assert.deepEqual(draw(blocks, { width: 40 }), ['Locks of the river', '──────────────────', 'Upper     closed']);
  });
});
