import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ImageCompositor, type Placement } from '../../../source/terminal/images/placements.ts';

const placement = (id: number, row: number, rows = 2): Placement => ({
  id,
  rect: { column: 3, row, columns: 5, rows },
  crop: { top: 0, height: rows * 10 },
});
const show = ({ id }: Placement): string => `<show ${id}>`;
const blank = (columns: number): string => '_'.repeat(columns);
const hide = ({ id }: Placement): string => `<hide ${id}>`;

test('shows a new picture after the frame, at its cell, and puts the cursor back', () => {
  const compositor = new ImageCompositor({ show, hide }, blank);
  assert.deepEqual(compositor.change([placement(1, 4)]), { before: '', after: '\u001b7\u001b[5;4H<show 1>\u001b8' });
});

test('leaves a picture alone that has not changed', () => {
  const compositor = new ImageCompositor({ show, hide }, blank);
  compositor.change([placement(1, 4)]);
  assert.deepEqual(compositor.change([placement(1, 4)]), { before: '', after: '' });
});

test('takes a picture away before the frame if it has moved, has another crop or is gone', () => {
  for (const next of [[placement(1, 3)], [placement(1, 4, 1)], []]) {
    const compositor = new ImageCompositor({ show, hide }, blank);
    compositor.change([placement(1, 4)]);
    const { before, after } = compositor.change(next);
    assert.equal(before, '\u001b7<hide 1>\u001b8');
    assert.equal(after.includes('<show 1>'), next.length > 0);
  }
});

test('shows a picture again if another part of it is visible, or at another size', () => {
  const shown = placement(1, 4);
  const others: readonly Placement[] = [
    { ...shown, id: 2 },
    { ...shown, rect: { ...shown.rect, column: 4 } },
    { ...shown, rect: { ...shown.rect, row: 5 } },
    { ...shown, rect: { ...shown.rect, columns: 6 } },
    { ...shown, rect: { ...shown.rect, rows: 3 } },
    { ...shown, crop: { ...shown.crop, top: 10 } },
    { ...shown, crop: { ...shown.crop, height: 10 } },
  ];
  for (const other of others) {
    const compositor = new ImageCompositor({ show, hide }, blank);
    compositor.change([shown]);
    assert.match(compositor.change([other]).after, new RegExp(`<show ${other.id}>`), JSON.stringify(other));
  }
});

test('erases the cells of a picture that the terminal does not take away by itself', () => {
  const compositor = new ImageCompositor({ show, hide: null }, blank);
  compositor.change([placement(1, 4)]);
  assert.equal(
    compositor.change([]).before,
    '\u001b7\u001b[0m\u001b[5;4H\u001b[5X_____\u001b[6;4H\u001b[5X_____\u001b8',
  );
});

test('shows all pictures again after the screen was erased', () => {
  const compositor = new ImageCompositor({ show, hide }, blank);
  compositor.change([placement(1, 4), placement(2, 8)]);
  assert.equal(compositor.reset(), '\u001b7<hide 1><hide 2>\u001b8');
  assert.match(compositor.change([placement(1, 4), placement(2, 8)]).after, /<show 1>.*<show 2>/);
});

test('shows a picture again that a frame has erased with its cells, if the terminal does so', () => {
  const up = '\u001b[9A';
  const next = '\u001b[E';
  const rows = (count: number): string => up + next.repeat(count);
  for (const [frame, isGone] of [
    [`${rows(4)}\u001b[1G\u001b[Kx\n`, true],
    [`${rows(4)}\u001b[8G\u001b[Kx\n`, true],
    [`${rows(4)}\u001b[9G\u001b[Kx\n`, false],
    [`${rows(3)}\u001b[1G\u001b[Kx\n`, false],
    [`${rows(3)}\u001b[1G\u001b[Kx\n\u001b[1G\u001b[Ky\n`, true],
    [`${rows(5)}\u001b[1G\u001b[Kx`, true],
    [`${rows(6)}\u001b[1G\u001b[Kx`, false],
    ['\u001b[5H\u001b[2K', true],
    ['\u001b[4;1H\u001b[2K', false],
  ] as const) {
    for (const erases of [true, false]) {
      const compositor = new ImageCompositor({ show, hide: erases ? null : hide }, blank);
      compositor.change([placement(1, 4)]);
      const { before, after } = compositor.change([placement(1, 4)], { frame, height: 10 });
      assert.equal(before, '');
      assert.equal(after.includes('<show 1>'), isGone && erases, JSON.stringify(frame));
    }
  }
});
