import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keyLabel } from '../../../source/reader/keys/key-label.ts';
import { BINDINGS, helpOf, keyMap, type Mode } from '../../../source/reader/keys/keys.ts';

describe('the key table', () => {
  it('should give no key two commands in one mode', () => {
    const seen = new Map<string, string>();
    for (const { mode, keys, command } of BINDINGS) {
      for (const key of keys) {
        assert.equal(seen.get(`${mode} ${key}`), undefined, `${key} in ${mode} is ${command} too`);
        seen.set(`${mode} ${key}`, command);
      }
    }
  });

  it('should give every Alt key a second one, because Esc and a letter is Alt too', () => {
    for (const { keys, mode } of BINDINGS) {
      const alt = keys.filter((key) => key.startsWith('alt-'));
      const editing = keys.every((key) => /^alt-[bf]$/.test(key));
      assert.ok(alt.length === 0 || editing || keys.length > alt.length, `${mode}: ${keys.join(' ')}`);
    }
  });

  it('should describe every binding', () => {
    for (const binding of BINDINGS) {
      assert.notEqual(helpOf(binding), '');
      assert.notEqual(binding.keys.length, 0);
    }
  });

  it('should map each mode apart', () => {
    const map = keyMap();
    const command = (mode: Mode, key: string) => map.get(mode)?.get(key);
    assert.equal(command('article', 'space'), 'next-page');
    assert.equal(command('sidebar', 'space'), 'tour');
    assert.equal(command('prompt', 'space'), undefined);
  });

  it('should name keys as people do', () => {
    const labels = (ascii?: boolean) => ['ctrl-d', 'alt-c', 'f2', 'left', ')'].map((key) => keyLabel(key, ascii));
    assert.deepEqual(labels(), ['Ctrl-D', 'Alt-c', 'F2', '←', ')']);
    assert.deepEqual(labels(true), ['Ctrl-D', 'Alt-c', 'F2', 'Left', ')']);
  });
});
