import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readSettingsFile } from '../../source/store/settings-file.ts';

describe('reading the settings file', () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-settings-'));
    path = join(folder, 'config');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('should give its text', () => {
    writeFileSync(path, 'theme = "sepia" # ☕');
    assert.deepEqual(readSettingsFile(path), { text: 'theme = "sepia" # ☕', warning: null });
  });

  it('should be silent if there is none, or no folder for one', () => {
    const none = { text: '', warning: null };
    assert.deepEqual(readSettingsFile(path), none);
    writeFileSync(path, 'a file');
    assert.deepEqual(readSettingsFile(join(path, 'config')), none);
  });

  it('should put aside a file that is not text', () => {
    for (const bytes of [Buffer.from([0x77, 0xff, 0xfe]), Buffer.from('width\0 = 80')]) {
      writeFileSync(path, bytes);
      const { text, warning } = readSettingsFile(path);
      assert.equal(text, '');
      assert.match(warning ?? '', /config\.unreadable$/);
      assert.ok(!existsSync(path));
      assert.deepEqual(readFileSync(`${path}.unreadable`), bytes);
    }
  });

  it('should say why a file cannot be read, and leave it', () => {
    mkdirSync(path);
    assert.deepEqual(readSettingsFile(path), { text: '', warning: 'cannot be read: is a directory' });
    assert.ok(existsSync(path));
  });

  it('should be silent if it leads to /dev/null', () => {
    assert.deepEqual(readSettingsFile('/dev/null'), { text: '', warning: null });
  });

  it('should not open a socket', async () => {
    const server = createServer().listen(path);
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      assert.deepEqual(readSettingsFile(path), { text: '', warning: 'cannot be read: is not a file' });
    } finally {
      server.close();
    }
  });
});
