import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { Pixels } from '../../../../source/terminal/images/pixels.ts';
import { drawHalfBlocks } from '../../../../source/ui/session/pictures/drawing.ts';
import { showPictures } from '../../../../source/ui/session/pictures/show-pictures.ts';
import type { PictureRequest } from '../../../../source/ui/session/session.ts';
import { createStore } from '../../../../source/ui/session/store.ts';
import { pixels, reading, src } from './pictures.ts';

describe('showPictures', () => {
  function start(names: readonly string[]) {
    const requests: PictureRequest[] = [];
    const pending: ((answer: { pixels: Pixels } | { problem: string }) => void)[] = [];
    const store = createStore(reading(names), () => {});
    const stop = showPictures(
      store,
      (request) => {
        requests.push(request);
        return new Promise((resolve) => pending.push(resolve));
      },
      drawHalfBlocks('true'),
    );
    const answer = async (given: Parameters<(typeof pending)[number]>[0]) => {
      pending.shift()?.(given);
      for (let count = 0; count < 5; count += 1) await turn();
    };
    return { store, requests, answer, stop };
  }

  it('loads those near the screen only, the nearest first, two at a time', async () => {
    const { requests, answer, stop } = start(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']);
    await turn();
    assert.deepEqual(
      requests.map((request) => request.src),
      [src('a'), src('b')],
    );
    for (let count = 0; count < 12; count += 1) await answer({ pixels: pixels(20, 20) });
    assert.ok(requests.length >= 3 && requests.length <= 5, String(requests.length));
    stop();
  });

  it('says so if a picture cannot be drawn, and goes on', async () => {
    const store = createStore(reading(['a']), () => {});
    const broken = { ...drawHalfBlocks('true'), contentOf: () => assert.fail('a defect') };
    const stop = showPictures(store, async () => ({ pixels: pixels(20, 20) }), broken);
    for (let count = 0; count < 5; count += 1) await turn();
    assert.deepEqual(store.state().pictures.get(0), { kind: 'problem', text: '(the picture cannot be drawn)' });
    stop();
  });

  it('closes the space of a picture that cannot be loaded, and says why in one row', async () => {
    const { store, answer, stop } = start(['a', 'b', 'c']);
    await turn();
    const room = (block: number) =>
      store.state().layout.rows.filter((row) => row.block === block && row.picture !== undefined);
    assert.equal(room(0).length, 10);
    await answer({ problem: 'no such host' });
    assert.deepEqual([room(0).length, room(2).length], [1, 10]);
    assert.equal(store.state().top, 0);
    const { layout } = store.state();
    await answer({ pixels: pixels(20, 20) });
    assert.equal(store.state().layout, layout);
    stop();
  });

  it('asks for as many pixels as the cells can show', async () => {
    const { requests, stop } = start(['a']);
    await turn();
    assert.deepEqual(requests, [{ src: src('a'), page: null, box: { width: 20, height: 20 } }]);
    stop();
  });

  it('moves no row when a picture arrives', async () => {
    const { store, answer, stop } = start(['a', 'b']);
    const { layout, top } = store.state();
    await turn();
    await answer({ pixels: pixels(20, 20) });
    const state = store.state();
    assert.equal(state.pictures.get(0)?.kind, 'painted');
    assert.equal(state.layout, layout);
    assert.equal(state.top, top);
    stop();
  });

  it('says in its place why a picture cannot be shown', async () => {
    const { store, answer, stop } = start(['a']);
    await turn();
    await answer({ problem: 'the picture is damaged' });
    assert.deepEqual(store.state().pictures.get(0), { kind: 'problem', text: '(the picture is damaged)' });
    stop();
  });

  it('loads nothing while pictures are hidden', async () => {
    const { store, requests, answer, stop } = start(['a', 'b', 'c']);
    await turn();
    store.dispatch({ type: 'key', key: 'I' });
    const before = requests.length;
    await answer({ pixels: pixels(20, 20) });
    assert.equal(requests.length, before);
    stop();
  });

  it('loads the picture that is opened, as large as the screen', async () => {
    const { store, requests, answer, stop } = start(['a']);
    await turn();
    await answer({ pixels: pixels(20, 20) });
    for (const key of [';', 'enter']) store.dispatch({ type: 'key', key });
    await turn();
    assert.deepEqual(requests.at(-1)?.box, { width: 80, height: 46 });
    await answer({ pixels: pixels(46, 46) });
    const layer = store.state().layers.at(-1);
    assert.ok(layer?.kind === 'picture' && layer.content?.kind === 'painted');
    stop();
  });
});
