import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { buildIndexLater, layOutLater } from '../../../../source/ui/session/background/slices.ts';
import { createStore, type Store } from '../../../../source/ui/session/store.ts';
import { articleOf, documentOf, open } from '../../../support/reading.ts';

const SIZE = { columns: 80, rows: 24 };
/** More text than is indexed or laid out before the first screen. */
const long = (name: string) => articleOf(Array.from({ length: 120 }, (_, index) => `${name} ${index} `.repeat(500)));
const begin = (): Store => createStore(open(documentOf(long('lamp')), SIZE), () => {});
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await nextTurn();
}

describe('work in slices', () => {
  it('should index the rest of a long article, and end', async () => {
    const store = begin();
    buildIndexLater(store);
    await turns(1);
    assert.equal(store.state().partialIndex?.complete, false);
    await turns(20);
    assert.equal(store.state().partialIndex?.complete, true);
    assert.equal(store.state().partialIndex?.index.folded.length, 120);
  });

  it('should not index an article that is no longer on the screen', async () => {
    const store = begin();
    buildIndexLater(store);
    store.dispatch({ type: 'opened', document: documentOf(long('boat')), reload: false });
    const opened = store.state().partialIndex;
    await turns(20);
    assert.equal(store.state().partialIndex, opened);
  });

  it('should lay out the rest of a long article, unless another one is on the screen', async () => {
    const store = begin();
    assert.notEqual(store.state().partialLayout, null);
    layOutLater(store);
    await turns(200);
    assert.equal(store.state().partialLayout, null);

    const other = begin();
    layOutLater(other);
    other.dispatch({ type: 'opened', document: documentOf(articleOf(['Short.'])), reload: false });
    const opened = other.state().layout;
    await turns(200);
    assert.equal(other.state().layout, opened);
  });
});
