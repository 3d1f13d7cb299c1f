import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KEY_PRESETS, type KeyPreset, keySettings } from '../../../source/reader/keys/key-settings.ts';
import { keyMap } from '../../../source/reader/keys/keys.ts';
import { DEFAULT_SETTINGS } from '../../../source/reader/model/settings.ts';
import { openReader } from '../../../source/reader/open.ts';
import { articleOf, documentOf, press } from '../../support/reading.ts';

const command = (key: string, preset?: KeyPreset, binds: readonly string[] = []) =>
  keyMap(keySettings(preset, binds).bindings).get('article')?.get(key);

describe('custom keys', () => {
  it('should be those of other programs', () => {
    assert.equal(command('f', 'less'), 'next-page');
    assert.equal(command('ctrl-e', 'less'), 'line-down');
    assert.equal(command('ctrl-o', 'vim'), 'back');
    assert.equal(command('ctrl-v', 'emacs'), 'next-page');
    assert.equal(command('space', 'less'), 'next-page');
  });

  it('should give no key two commands in any preset', () => {
    for (const preset of Object.keys(KEY_PRESETS) as KeyPreset[]) {
      const seen = new Set<string>();
      for (const { mode, keys } of keySettings(preset).bindings) {
        for (const key of keys) {
          assert.ok(!seen.has(`${mode}:${key}`), `${preset}: ${mode} ${key}`);
          seen.add(`${mode}:${key}`);
        }
      }
    }
  });

  it('should leave every command a key in every preset', () => {
    for (const preset of Object.keys(KEY_PRESETS) as KeyPreset[]) assert.deepEqual(keySettings(preset).problems, []);
  });

  it('should be bound one at a time, in any mode', () => {
    assert.equal(command('x', 'pullquote', ['x next-quote']), 'next-quote');
    const sidebar = keyMap(keySettings('pullquote', ['sidebar:x go-to-selected']).bindings).get('sidebar');
    assert.equal(sidebar?.get('x'), 'go-to-selected');
  });

  it('should report and skip invalid settings', () => {
    assert.match(keySettings('pullquote', ['x fly']).problems[0] ?? '', /no command fly in mode article/);
    assert.match(keySettings('pullquote', ['x']).problems[0] ?? '', /a key and a command/);
    assert.match(
      keySettings('pullquote', ['x next-quote', 'x quit']).problems[0] ?? '',
      /x is bound to next-quote and to quit/,
    );
    assert.match(keySettings('pullquote', ['? next-quote']).problems[0] ?? '', /no key is left for help/);
  });

  it('should apply in the reader and be shown in its help', () => {
    const { bindings } = keySettings('pullquote', ['x next-paragraph']);
    const state = openReader(
      documentOf(articleOf(['one', 'two'])),
      { columns: 80, rows: 24 },
      { ...DEFAULT_SETTINGS, bindings },
    );
    assert.deepEqual(press(state, 'x').target, { kind: 'block', block: 1 });
  });
});
