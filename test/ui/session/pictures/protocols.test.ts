import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PictureDrawing } from '../../../../source/ui/session/pictures/drawing.ts';
import { placed, placeholders } from '../../../../source/ui/session/pictures/protocols.ts';
import { blank, pixels } from './pictures.ts';

describe('the ways to draw', () => {
  const cell = { width: 10, height: 20 };
  const box = { columns: 30, rows: 10 };

  it('send kitty a picture once, and name it in the text', async () => {
    const written: string[] = [];
    const drawing = placeholders({ protocol: 'placeholders', cell }, false, (sequence) => written.push(sequence));
    assert.deepEqual(await drawing.boxOf(box), { width: 300, height: 200 });
    const content = drawing.contentOf(pixels(100, 60), box);
    assert.ok(content.kind === 'painted');
    assert.deepEqual([content.columns, content.rows.length], [10, 3]);
    assert.match(written.join(''), /a=t,f=32.*a=p,U=1/s);
    assert.match(drawing.end(), /a=d,d=I/);
  });

  it('wrap what is for the terminal around tmux', () => {
    const written: string[] = [];
    placeholders({ protocol: 'placeholders', cell }, true, (sequence) => written.push(sequence)).contentOf(
      pixels(10, 20),
      box,
    );
    assert.ok(written.every((sequence) => sequence.startsWith('\u001bPtmux;')));
  });

  for (const [protocol, shown, end] of [
    ['kitty', /a=p,i=\d+/, /a=d,d=I/],
    ['iterm2', /1337;File=inline=1/, /^$/],
    ['sixel', /^\u001b7\u001b\[5;3H\u001bP0;1;0q/, /^$/],
  ] as const) {
    it(`place a picture by ${protocol}`, () => {
      const drawing = placed({ protocol, cell }, { write: () => {}, blank, background: () => null });
      const content = drawing.contentOf(pixels(100, 60), box);
      assert.ok(content.kind === 'placed');
      assert.deepEqual([content.columns, content.rows, content.height], [10, 3, 60]);
      const rect = { column: 2, row: 4, columns: 10, rows: 3 };
      const { after } = drawing.compositor.change([{ id: content.id, rect, crop: { top: 0, height: 60 } }]);
      assert.match(after, shown);
      assert.match(drawing.end(), end);
    });
  }
});

it('fills the cells of sixels with the background of the theme', () => {
  const shown = (background: string | null): string => {
    const drawing = placed(
      { protocol: 'sixel', cell: { width: 10, height: 20 } },
      { write: () => {}, blank, background: () => background },
    );
    const picture = { width: 15, height: 20, data: new Uint8Array(15 * 20 * 4).fill(255) };
    const content = drawing.contentOf(picture, { columns: 2, rows: 1 });
    assert.ok(content.kind === 'placed');
    const rect = { column: 0, row: 0, columns: 2, rows: 1 };
    return drawing.compositor.change([{ id: content.id, rect, crop: { top: 0, height: 20 } }]).after;
  };
  assert.match(shown('#330000'), /#\d;2;20;0;0.*!15~.*!15\?!5~|!15\?!5~/);
  assert.doesNotMatch(shown(null), /!15\?/);
});

describe('pictures on a terminal that does not say how large its cells are', () => {
  const canvas = { write: () => {}, blank, background: () => null };
  const box = { columns: 3, rows: 2 };

  it('have ten by twenty pixels for a cell, or six by twelve if it does not scale them', async () => {
    const sizes = [
      placeholders({ protocol: 'placeholders', cell: null }, false, () => {}),
      placed({ protocol: 'kitty', cell: null }, canvas),
      placed({ protocol: 'sixel', cell: null }, canvas),
    ].map((drawing) => drawing.boxOf(box));
    assert.deepEqual(await Promise.all(sizes), [
      { width: 30, height: 40 },
      { width: 30, height: 40 },
      { width: 18, height: 24 },
    ]);
  });

  it('are forgotten by it from the forty-first on, the oldest first', () => {
    const forgotten = (count: number, draw: (write: (sequence: string) => void) => PictureDrawing): number => {
      const written: string[] = [];
      const drawing = draw((sequence) => written.push(sequence));
      for (let made = 0; made < count; made += 1) drawing.contentOf(pixels(10, 20), box);
      return written.join('').split('a=d,d=I').length - 1;
    };
    for (const draw of [
      (write: (sequence: string) => void) => placeholders({ protocol: 'placeholders', cell: null }, false, write),
      (write: (sequence: string) => void) => placed({ protocol: 'kitty', cell: null }, { ...canvas, write }),
    ])
      assert.deepEqual(
        [40, 41, 43].map((count) => forgotten(count, draw)),
        [0, 1, 3],
      );
  });
});
