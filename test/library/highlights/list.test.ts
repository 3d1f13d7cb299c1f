import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { anchorText } from '../../../source/highlights/anchor.ts';
import type { AnnotatedArticle, Highlight } from '../../../source/highlights/highlight.ts';
import {
  isColor,
  keepHighlights,
  type Library,
  listHighlights,
  openLibrary,
  parseQuery,
  removeHighlights,
  reviewHighlights,
  saveArticles,
  takeColors,
} from '../../../source/library/index.ts';
import { articleOf } from '../../support/articles.ts';
import { assertSound } from '../../support/library.ts';

const DAY = 24 * 3_600_000;
const PIECES = [
  ['ferry', 'The ferry stayed in the harbor for nine days.'],
  ['bread', 'Nobody asked the baker, Zoë Finch, what she thinks of it.'],
  ['winter', 'The winter was long, and the ice carried a cart.'],
] as const;
const words = (articles: readonly AnnotatedArticle[]) =>
  articles.flatMap(({ highlights }) => highlights.map(({ anchor }) => anchor.exact));

describe('the highlights of all articles', () => {
  let folder = '';
  let library: Library;
  const ids = new Map<string, number>();
  const add = (name: string, exact: string, createdAt: number, more: Partial<Highlight> = {}) => {
    const text = PIECES.find(([each]) => each === name)?.[1] ?? '';
    const { blocks } = articleOf([{ text }]);
    const offset = text.indexOf(exact);
    const range = { start: { block: 0, offset }, end: { block: 0, offset: offset + exact.length } };
    const highlight: Highlight = {
      key: `${name} ${exact}`,
      anchor: anchorText(blocks, range),
      found: 'exact',
      color: 'yellow',
      speaker: null,
      note: '',
      ...more,
    };
    keepHighlights(library.database, ids.get(name) ?? 0, [{ ...highlight, createdAt, updatedAt: createdAt }]);
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-highlights-'));
    library = await openLibrary(join(folder, 'state.sqlite'));
    for (const [name, text] of PIECES) {
      const article = articleOf([{ text }], {
        url: `https://${name}.example/`,
        title: `On ${name}`,
        authors: ['Ann Bell'],
      });
      const [saved] = saveArticles(library.database, [
        { article, address: `https://${name}.example/`, tags: name === 'winter' ? ['cold'] : [] },
      ]);
      ids.set(name, saved?.id ?? 0);
    }
    add('ferry', 'ferry stayed', 1 * DAY, { color: 'green', note: 'Too long. #ships' });
    add('ferry', 'nine days', 2 * DAY);
    add('bread', 'asked the baker', 4 * DAY, { speaker: 'Zoë Finch', color: 'pink' });
    add('winter', 'ice carried', 3 * DAY, { note: 'A cart!' });
  });
  after(() => {
    assertSound(library.database);
    library.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const list = (typed: string, limit?: number) => {
    const { rest, colors } = takeColors(typed);
    return words(listHighlights(library.database, { query: parseQuery(rest), colors, ...(limit ? { limit } : {}) }));
  };

  it('should be listed by article, the one with the newest highlight first, in the order of the text', () => {
    assert.deepEqual(list(''), ['asked the baker', 'ice carried', 'ferry stayed', 'nine days']);
    assert.deepEqual(list('', 3), ['asked the baker', 'ice carried', 'ferry stayed']);
    const [article] = listHighlights(library.database, { query: parseQuery('ice'), withOffsets: true });
    assert.deepEqual(
      [article?.title, article?.address, article?.tags],
      ['On winter', 'https://winter.example/', ['cold']],
    );
    assert.deepEqual(article?.highlights[0]?.offsets, { start: 29, end: 40 });
  });

  it('should have the colors that can be asked for', () => {
    assert.ok(isColor('green'));
    assert.ok(!isColor('plaid'));
    assert.deepEqual(takeColors('ice color:Green colour:pink cart'), { rest: 'ice   cart', colors: ['green', 'pink'] });
    assert.deepEqual(takeColors('xcolor:green'), { rest: 'xcolor:green', colors: [] });
  });

  it('should be found by words of theirs and of their notes', () => {
    assert.deepEqual(list('stayed'), ['ferry stayed']);
    assert.deepEqual(list('cart'), ['ice carried']);
    assert.deepEqual(list('-cart -long'), ['asked the baker', 'nine days']);
    assert.deepEqual(list('"nine days"'), ['nine days']);
    assert.deepEqual(list('harbor'), []);
  });

  it('should be narrowed by color, speaker, tag, title and day', () => {
    assert.deepEqual(list('color:green'), ['ferry stayed']);
    assert.deepEqual(list('color:green color:pink'), ['asked the baker', 'ferry stayed']);
    assert.deepEqual(list('said:zoe'), ['asked the baker']);
    assert.deepEqual(list('tag:ships'), ['ferry stayed']);
    assert.deepEqual(list('tag:#COLD'), ['ice carried']);
    assert.deepEqual(list('-tag:cold title:winter'), []);
    assert.deepEqual(list('title:ferry'), ['ferry stayed', 'nine days']);
    assert.deepEqual(list('after:1970-01-04 before:1970-01-05'), ['ice carried']);
  });

  it('should be reviewed a few a day, first those that have been due for the longest', () => {
    const review = (day: number, count = 2, hour = 8) =>
      words(reviewHighlights(library.database, count, { now: day * DAY + hour * 3_600_000, midnight: day * DAY }));
    assert.deepEqual(review(1), []);
    assert.deepEqual(review(10), ['ferry stayed', 'nine days']);
    assert.deepEqual(review(10, 2, 20), ['ferry stayed', 'nine days']);
    assert.deepEqual(review(10, 3), ['ferry stayed', 'nine days', 'ice carried']);
    assert.deepEqual(review(11), ['asked the baker']);
    // The second review is three days after the first.
    assert.deepEqual(review(12), []);
    assert.deepEqual(review(13, 5, 9), ['ferry stayed', 'nine days', 'ice carried']);
    removeHighlights(library.database, ['ferry nine days']);
    assert.deepEqual(review(20, 9, 10), ['asked the baker', 'ferry stayed', 'ice carried'].toSorted());
  });

  it('should be reviewed after 7, 16, 35, 75 and 160 days, and then once a year', () => {
    const isDue = (day: number): boolean =>
      words(reviewHighlights(library.database, 99, { now: (day + 0.5) * DAY, midnight: day * DAY })).includes(
        'asked the baker',
      );
    const days: number[] = [];
    for (let day = 20; day < 1500; day += 1) if (isDue(day)) days.push(day);
    const gaps = days.slice(1).map((day, index) => day - (days[index] ?? 0));
    assert.deepEqual(gaps, [7, 16, 35, 75, 160, 365, 365, 365]);
  });
});
