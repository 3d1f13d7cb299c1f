import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Key } from 'ink';
import { keyNames } from '../../../source/ui/ink/keys.ts';

const NONE = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
} satisfies Key;
const names = (input: string, key: Partial<Key> = {}) => keyNames(input, { ...NONE, ...key });

describe('keys from Ink', () => {
  it('should take several letters of one input apart', () => {
    assert.deepEqual(names('jj /é'), ['j', 'j', 'space', '/', 'é']);
  });

  it('should know control characters amid letters', () => {
    assert.deepEqual(names('a\u0015b\r\u007f\t'), ['a', 'ctrl-u', 'b', 'enter', 'backspace', 'tab']);
  });

  it('should name keys without a letter, and letters held with Ctrl or Alt', () => {
    assert.deepEqual(names('', { pageDown: true }), ['pagedown']);
    assert.deepEqual(names('\r', { return: true }), ['enter']);
    assert.deepEqual(names('d', { ctrl: true }), ['ctrl-d']);
    assert.deepEqual(names('c', { meta: true }), ['alt-c']);
    assert.deepEqual(names('', { escape: true, meta: true }), ['escape']);
  });

  it('should leave out what is only let go', () => {
    assert.deepEqual(names('a', { eventType: 'release' }), []);
  });
});
