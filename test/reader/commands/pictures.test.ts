import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layerOf } from '../../../source/reader/model/layers.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../source/reader/model/settings.ts';
import { openReader } from '../../../source/reader/open.ts';
import { update } from '../../../source/reader/update.ts';
import { articleOf, documentOf, press } from '../../support/reading.ts';

const SRC = 'https://paper.example/boats.jpg';
const article = articleOf([
  'Before.',
  { type: 'image', text: 'Boats', src: SRC, href: SRC, width: 160, height: 160 },
  'After.',
]);

function reading(pictures: Settings['pictures']) {
  return openReader(documentOf(article), { columns: 80, rows: 40 }, { ...DEFAULT_SETTINGS, pictures });
}

describe('pictures', () => {
  it('are hidden and shown by I, and take no space when hidden', () => {
    const shown = reading('shown');
    const hidden = press(shown, 'I');
    assert.equal(hidden.message?.text, 'pictures hidden');
    assert.equal(shown.layout.rows.length - hidden.layout.rows.length, 10);
    const again = press(hidden, 'I');
    assert.equal(again.message?.text, 'pictures shown');
    assert.deepEqual(again.layout.rows, shown.layout.rows);
  });

  it('cannot be shown on a terminal that has too few colors', () => {
    const state = press(reading('impossible'), 'I');
    assert.match(state.message?.text ?? '', /cannot show pictures/);
    assert.equal(state.settings.pictures, 'impossible');
  });

  it('get space when the terminal turns out to draw them, unless they are hidden', () => {
    const possible = update(reading('impossible'), { type: 'pictures-possible' }).state;
    assert.deepEqual(possible.layout.rows, reading('shown').layout.rows);
    assert.equal(possible.settings.pictures, 'shown');
    const hidden = reading('hidden');
    assert.equal(update(hidden, { type: 'pictures-possible' }).state, hidden);
  });

  it('are reached by the link keys', () => {
    const state = press(reading('shown'), ';');
    assert.equal(state.target?.kind === 'link' && state.target.link.block, 1);
  });

  it('open over the whole screen by Enter, and any key closes them', () => {
    const open = press(reading('shown'), ';', 'enter');
    assert.equal(layerOf(open, 'picture')?.block, 1);
    for (const key of ['escape', 'q', 'j', 'enter']) assert.equal(layerOf(press(open, key), 'picture'), null, key);
  });

  it('are opened in the browser by o', () => {
    const open = press(reading('shown'), ';', 'enter');
    const { state, effects } = update(open, { type: 'key', key: 'o' });
    assert.equal(layerOf(state, 'picture'), null);
    assert.deepEqual(effects, [{ type: 'browse', url: SRC }]);
  });

  it('are opened in the browser by Enter if the terminal cannot show them', () => {
    const { state, effects } = update(press(reading('impossible'), ';'), { type: 'key', key: 'enter' });
    assert.equal(layerOf(state, 'picture'), null);
    assert.deepEqual(effects, [{ type: 'browse', url: SRC }]);
  });

  it('are shown when they have been loaded, unless closed or of another article', () => {
    const content = { kind: 'painted' as const, rows: ['x'], columns: 1 };
    const open = press(reading('shown'), ';', 'enter');
    const loaded = update(open, { type: 'picture', block: 1, content }).state;
    assert.equal(layerOf(loaded, 'picture')?.content, content);
    assert.equal(loaded.message, null);
    const closed = update(press(open, 'escape'), { type: 'picture', block: 1, content }).state;
    assert.equal(layerOf(closed, 'picture'), null);

    const pictures = new Map([[1, content]]);
    const { blocks } = article;
    assert.equal(update(reading('shown'), { type: 'pictures', blocks, pictures }).state.pictures, pictures);
    assert.equal(update(reading('shown'), { type: 'pictures', blocks: [], pictures }).state.pictures.size, 0);
  });
});
