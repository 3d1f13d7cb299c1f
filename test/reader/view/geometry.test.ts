import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMPTY_ARTICLE } from '../../../source/article.ts';
import { DEFAULT_SETTINGS } from '../../../source/reader/model/settings.ts';
import { geometry, listColumns } from '../../../source/reader/view/geometry.ts';
import { articleOf, documentOf, open } from '../../support/reading.ts';

const at = (columns: number, rows: number, open: boolean | 'auto' = 'auto') =>
  geometry({
    size: { columns, rows },
    settings: DEFAULT_SETTINGS,
    sidebar: { open, below: open === true },
    document: { attribution: null, article: EMPTY_ARTICLE },
  });

describe('the geometry', () => {
  it('should call a terminal of fewer than 20 columns or 6 rows too small', () => {
    assert.equal(at(20, 6).tooSmall, false);
    assert.equal(at(19, 6).tooSmall, true);
    assert.equal(at(20, 5).tooSmall, true);
  });

  it('should put the sidebar beside the article from 90 columns on, and below it otherwise', () => {
    assert.equal(at(90, 24).sidebar?.place, 'side');
    assert.equal(at(89, 24).sidebar, null);
    assert.equal(at(89, 24, true).sidebar?.place, 'below');
  });

  it('should give the sidebar 30% of the columns, from 28 to 40', () => {
    assert.deepEqual(
      [90, 110, 133, 200].map((columns) => at(columns, 24).sidebar?.width),
      [28, 33, 40, 40],
    );
  });

  it('should cover the screen with its panes, without a gap or an overlap', () => {
    for (const [columns, open] of [
      [120, true],
      [80, true],
      [80, false],
    ] as const) {
      const { article, sidebar, status } = at(columns, 24, open);
      const area = [article, sidebar, status].reduce((sum, rect) => sum + (rect ? rect.width * rect.height : 0), 0);
      assert.equal(area, columns * 24);
      assert.equal(status.row, 23);
    }
  });

  it('should keep the rows of a list within its margins and 100 columns', () => {
    assert.equal(listColumns({ width: 101 }), 99);
    assert.equal(listColumns({ width: 102 }), 100);
    assert.equal(listColumns({ width: 103 }), 100);
  });

  it('should leave a picture at most half of the screen', () => {
    const picture = articleOf([{ type: 'image', text: 'Boats', src: 'https://a.example/boats.jpg' }]);
    const most = (rows: number, article = picture) =>
      geometry(open(documentOf(article), { columns: 80, rows })).pictureRows;
    assert.deepEqual([most(7), most(12), most(24), most(31), most(32), most(50)], [4, 6, 12, 15, 16, 16]);
    assert.equal(most(24, articleOf(['No picture.'])), 0);
  });
});
