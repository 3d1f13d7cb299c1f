import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { cacheFolder, hasState, isTemporary, stateFolder } from '../../source/store/folders.ts';

describe('a temporary file', () => {
  it('should be one in the folder for temporary files, or a pipe of a shell', () => {
    for (const path of [join(tmpdir(), 'mail.html'), '/dev/fd/63', '/proc/self/fd/11'])
      assert.equal(isTemporary(path), true, path);
    for (const path of [`${tmpdir()}s/page.html`, join(homedir(), 'tmp', 'page.html'), 'https://dev.example/'])
      assert.equal(isTemporary(path), false, path);
  });
});

describe('the folder for pictures', () => {
  const below = (...parts: string[]): string => join(homedir(), ...parts, 'pullquote');

  it('should be where each system keeps what can be loaded again', () => {
    assert.equal(cacheFolder({}, 'linux'), below('.cache'));
    assert.equal(cacheFolder({}, 'darwin'), below('Library', 'Caches'));
    assert.equal(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32'), '/local/pullquote');
    assert.equal(cacheFolder({ LOCALAPPDATA: '/local' }, 'linux'), below('.cache'));
  });

  it('should be where the environment says', () => {
    const both = { XDG_CACHE_HOME: '/cache', LOCALAPPDATA: '/local' };
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      assert.equal(cacheFolder(both, platform), '/cache/pullquote');
      assert.notEqual(cacheFolder({ XDG_CACHE_HOME: 'relative' }, platform), 'relative/pullquote');
    }
  });
});

describe('the folder for the state', () => {
  it('should be where only Windows says', () => {
    assert.equal(stateFolder({ LOCALAPPDATA: '/local' }, 'win32'), '/local/pullquote');
    assert.notEqual(stateFolder({ LOCALAPPDATA: '/local' }, 'linux'), '/local/pullquote');
    assert.equal(stateFolder({ XDG_STATE_HOME: '/state', LOCALAPPDATA: '/local' }, 'win32'), '/state/pullquote');
  });

  it('may or may not contain a state file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pullquote-state-'));
    try {
      assert.equal(hasState({ XDG_STATE_HOME: folder }), false);
      mkdirSync(join(folder, 'pullquote'));
      writeFileSync(join(folder, 'pullquote', 'state.sqlite'), '');
      assert.equal(hasState({ XDG_STATE_HOME: folder }), true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
