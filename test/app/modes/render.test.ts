import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Destination, render } from '../../../source/app/modes/render.ts';
import { articleOf } from '../../support/articles.ts';

const article = { ...articleOf([{ text: 'ice '.repeat(100).trim() }]), people: [], quotes: [] };
const PIPE: Destination = { columns: null, color: false, ascii: false, asciiText: false };
const ONLY = { article, name: 'ice.txt', isFirst: true, isOnly: true };
/** The columns of the longest line: words are three letters, so that lines are as wide as a multiple of four, less one. */
const widthOf = async (to: Partial<Destination>, width?: number): Promise<number> => {
  const text = await render(ONLY, width === undefined ? {} : { width }, { ...PIPE, ...to });
  return Math.max(...text.split('\n').map((line) => line.length));
};

describe('printed text', () => {
  it('should be 80 columns wide without a terminal, else as wide as that, at least ten', async () => {
    assert.equal(await widthOf({}), 79);
    assert.equal(await widthOf({ columns: 40 }), 39);
    assert.equal(await widthOf({ columns: 5 }), 7);
    assert.equal(await widthOf({ columns: 11 }), 11);
  });

  it('should have the requested width', async () => {
    assert.equal(await widthOf({ columns: 80 }, 20), 19);
    assert.equal(await widthOf({}, 5), 3);
  });

  it('should have a heading for each of several sources, and a line between them', async () => {
    const of = (isFirst: boolean) => render({ ...ONLY, isOnly: false, isFirst, name: 'i\u001bce.txt' }, {}, PIPE);
    assert.match(await of(true), /^==> ice\.txt <==\n\nice/);
    assert.match(await of(false), /^\n==> ice\.txt <==\n\nice/);
    assert.match(await render(ONLY, {}, PIPE), /^ice/);
  });

  it('should have a line between several sources in Markdown, and no heading that the article has not', async () => {
    const of = (isFirst: boolean) =>
      render({ ...ONLY, isOnly: false, isFirst, name: 'ice.txt' }, { format: 'markdown' }, PIPE);
    assert.match(await of(true), /^ice/);
    assert.match(await of(false), /^\nice/);
  });

  it('should have no headings in JSON', async () => {
    const json = await render({ ...ONLY, isOnly: false, isFirst: false }, { format: 'jsonl' }, PIPE);
    assert.equal(JSON.parse(json).id, 'ice.txt');
  });
});
