import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PictureContent } from '../../../source/reader/model/pictures.ts';
import { DEFAULT_SETTINGS } from '../../../source/reader/model/settings.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { openReader } from '../../../source/reader/open.ts';
import { update } from '../../../source/reader/update.ts';
import { articleOf, documentOf, press } from '../../support/reading.ts';

const LINES = Array.from({ length: 20 }, (_, index) => `Line ${index} of the log.`);
const SRC = 'https://paper.example/boats.jpg';
const article = articleOf([...LINES, { type: 'image', text: 'Boats', src: SRC }, ...LINES]);
const PICTURE = LINES.length;
const OF = { columns: 36, rows: 12 };

const reading = () =>
  openReader(documentOf(article), { columns: 80, rows: 24 }, { ...DEFAULT_SETTINGS, pictures: 'shown' });
const painted = (rows: number): PictureContent => ({ kind: 'painted', rows: Array(rows).fill('x'), columns: 20 });
const arrive = (state: ReaderState, content: PictureContent, of = OF) =>
  update(state, {
    type: 'pictures',
    blocks: article.blocks,
    pictures: new Map([[PICTURE, content]]),
    boxes: new Map([[PICTURE, of]]),
  }).state;
const room = ({ layout }: ReaderState) =>
  layout.rows.filter(({ block, picture }) => block === PICTURE && picture !== undefined).length;
/** The block of each row on the screen. */
const screen = ({ layout, top }: ReaderState) => layout.rows.slice(top, top + 20).map(({ block }) => block);

describe('the space for a picture of unknown size', () => {
  it('should be closed below the screen, which stays', () => {
    const start = reading();
    const shown = arrive(start, painted(5));
    assert.deepEqual([room(start), room(shown)], [12, 5]);
    assert.deepEqual(screen(shown), screen(start));
  });

  it('should be closed above the screen, and the row at its top stay, even if it is blank', () => {
    for (const more of [[], ['k'], ['k', 'k']]) {
      const end = press(reading(), 'G', ...more);
      const shown = arrive(end, painted(5));
      assert.equal(room(shown), 5);
      assert.equal(shown.top, end.top - 7);
      assert.deepEqual(shown.layout.rows[shown.top], end.layout.rows[end.top]);
    }
  });

  it('should stay open on the screen until the picture has left it', () => {
    let state = reading();
    while (!screen(state).includes(PICTURE)) state = press(state, 'j');
    state = press(state, 'j', 'j', 'j');
    const shown = arrive(state, painted(5));
    assert.deepEqual([room(shown), shown.top], [12, state.top]);
    assert.equal(room(arrive(press(shown, 'g'), painted(5))), 5);
  });

  it('should be open again at another width, for which the picture has not been loaded', () => {
    const shown = arrive(reading(), painted(5));
    const narrow = update(shown, { type: 'resize', size: { columns: 40, rows: 24 } }).state;
    assert.ok(room(narrow) > 5);
  });
});
