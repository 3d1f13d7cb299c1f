import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keySettings } from '../../source/reader/keys/key-settings.ts';
import { DEFAULT_SETTINGS } from '../../source/reader/model/settings.ts';
import { openReader } from '../../source/reader/open.ts';
import { update } from '../../source/reader/update.ts';
import { articleOf, documentOf, open, press } from '../support/reading.ts';

const document = documentOf(articleOf(['The bell rang at six.']));
const welcomed = (columns: number) => update(open(document, { columns, rows: 24 }), { type: 'first-use' }).state;

describe('the first use', () => {
  it('should show five keys until a key is pressed', () => {
    const state = welcomed(80);
    assert.equal(state.message?.text, 'Space page · ) quote · " sidebar · / search · ? help');
    assert.equal(press(state, 'escape').message, null);
  });

  it('should show fewer on a narrow terminal, with the help always among them', () => {
    assert.equal(welcomed(52 + 2).message?.text, 'Space page · ) quote · " sidebar · / search · ? help');
    assert.equal(welcomed(52 + 1).message?.text, 'Space page · ) quote · " sidebar · ? help');
    assert.equal(welcomed(20).message?.text, '? help');
  });

  it('should show the keys that the commands are bound to', () => {
    const { bindings } = keySettings('pullquote', ['x next-quote']);
    const start = openReader(document, { columns: 80, rows: 24 }, { ...DEFAULT_SETTINGS, bindings, ascii: true });
    const { message } = update(start, { type: 'first-use' }).state;
    assert.match(message?.text ?? '', /^Space page - \) quote/);
  });

  it('should not cover a message', () => {
    const warned = update(open(document), { type: 'failed', message: 'line 3 is wrong' }).state;
    assert.equal(update(warned, { type: 'first-use' }).state.message?.text, 'line 3 is wrong');
  });

  it('should not cover the matches of a search, or a prompt', () => {
    const prompt = press(open(document), '/', ...'bell');
    for (const state of [prompt, press(prompt, 'enter')]) {
      assert.equal(update(state, { type: 'first-use' }).state, state);
    }
  });
});
