import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { after, describe, it } from 'node:test';
import type { ReadStream } from 'node:tty';
import { stripVTControlCharacters } from 'node:util';
import { hasLayer, promptOf } from '../../../source/reader/model/layers.ts';
import type { Effect, ReaderState } from '../../../source/reader/model/state.ts';
import { readInput } from '../../../source/terminal/input/input-source.ts';
import { ReaderApp } from '../../../source/ui/ink/reader-app.tsx';
import { createStore } from '../../../source/ui/session/store.ts';
import { inputHandler } from '../../../source/ui/session/terminal/terminal-input.ts';
import { UNICODE } from '../../../source/ui/theme/symbols.ts';
import { painters } from '../../../source/ui/theme/themes.ts';
import { cleanup, render } from '../../support/ink.ts';
import { articleOf, attributionOf, documentOf, open } from '../../support/reading.ts';

const FILLER = 'The mill stood empty for eleven years before anybody asked who owned it. '.repeat(5);
const article = articleOf([`“It is ours,” said Ida Moor. ${FILLER}`, ...Array.from({ length: 12 }, () => FILLER)]);
const quoted = attributionOf(article, [[0, 'It is ours,', 'Ida Moor']]);

/** Long enough for the decoder to tell a lone Esc from the start of a sequence, and for Ink to draw, in milliseconds. */
const SETTLED = 60;
const ESCAPE_TIMEOUT = 20;
const settle = async () => {
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  // On a busy machine the time-outs of both may come in one turn; Esc takes two more.
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

async function mount(start: ReaderState = open(documentOf(article, quoted), { columns: 100, rows: 20 })) {
  const effects: Effect[] = [];
  const store = createStore(start, (effect) => effects.push(effect));
  const keyboard = new PassThrough();
  readInput(keyboard as unknown as ReadStream, { escapeTimeout: ESCAPE_TIMEOUT }).listen(inputHandler(store, UNICODE));
  const screen = render(<ReaderApp store={store} drawing={{ symbols: UNICODE, painterOf: painters('none') }} />);
  await settle();
  const send = async (...inputs: readonly string[]) => {
    for (const input of inputs) {
      keyboard.write(input);
      await settle();
    }
  };
  return { ...screen, store, effects, send, text: () => stripVTControlCharacters(screen.lastFrame() ?? '') };
}

describe('the reader on the screen', () => {
  after(cleanup);

  it('should show the article, the sidebar and the status line', async () => {
    const { text } = await mount();
    assert.match(text(), /“It is ours,” said Ida Moor/);
    assert.match(text(), /QUOTES 1/);
    assert.match(text(), /test\.html · page 1\/\d+/);
  });

  it('should obey each of several letters that come at once', async () => {
    const { send, store } = await mount();
    await send('jjjj');
    assert.equal(store.state().top, 4);
  });

  it('should recognize the keys that have no letter', async () => {
    const { send, store } = await mount();
    await send('\u001b[6~');
    assert.equal(store.state().top, store.state().pages[1]);
    await send('\u001b[5~');
    assert.equal(store.state().top, 0);
    await send('\t');
    assert.ok(hasLayer(store.state(), 'sidebar'));
    await send('\u001b');
    assert.ok(!hasLayer(store.state(), 'sidebar'));
  });

  it('should search while typing and highlight the matches', async () => {
    const { send, text } = await mount();
    await send('/eleven');
    assert.match(text(), /\/eleven/);
    assert.match(text(), /1 of 65/);
    await send('\r', 'n');
    assert.match(text(), /2 of 65/);
  });

  it('should take a paste as text', async () => {
    const { send, store, effects } = await mount();
    await send('\u001b[200~q owned it\u001b[201~');
    assert.equal(promptOf(store.state())?.edit.text, 'q owned it');
    assert.deepEqual(effects, []);
  });

  it('should ask to quit on q and on Ctrl-C', async () => {
    const { send, effects } = await mount();
    await send('q', '\u0003');
    assert.deepEqual(effects, [
      { type: 'quit', status: 0 },
      { type: 'quit', status: 130 },
    ]);
  });

  it('should draw once for many actions in one turn of the event loop', async () => {
    const { store, frames } = await mount();
    const before = frames.length;
    for (let index = 0; index < 50; index += 1) store.dispatch({ type: 'key', key: 'j' });
    await settle();
    assert.equal(frames.length, before + 1);
  });
});
