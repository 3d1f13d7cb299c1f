import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PictureContent } from '../../../../source/reader/model/pictures.ts';
import { placementsOf } from '../../../../source/ui/session/pictures/placements.ts';
import { press } from '../../../support/reading.ts';
import { reading } from './pictures.ts';

describe('placementsOf', () => {
  const content: PictureContent = { kind: 'placed', id: 5, columns: 20, rows: 10, height: 200 };
  const withPicture = (rows: number) => ({ ...reading(['a', 'b'], rows), pictures: new Map([[0, content]]) });

  it('places a picture below its line, at the text', () => {
    const [only, ...others] = placementsOf(withPicture(24));
    assert.deepEqual(others, []);
    assert.deepEqual(only?.crop, { top: 0, height: 200 });
    assert.deepEqual([only?.rect.row, only?.rect.rows, only?.rect.columns], [1, 10, 20]);
  });

  it('crops a picture at the top and at the bottom of the screen', () => {
    const scrolled = press(withPicture(24), 'j', 'j', 'j', 'j', 'j');
    const [top] = placementsOf(scrolled);
    assert.equal(top?.rect.row, 0);
    assert.deepEqual(top?.crop, { top: 80, height: 120 });
    const [bottom] = placementsOf(withPicture(9));
    assert.deepEqual([bottom?.rect.rows, bottom?.crop], [7, { top: 0, height: 140 }]);
  });

  it('places none under a list or the help', () => {
    assert.deepEqual(placementsOf(press(withPicture(24), '?')), []);
    assert.deepEqual(placementsOf(press(withPicture(24), 'F')), []);
  });
});
