import assert from 'node:assert/strict';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { isTemporary } from '../../source/store/folders.ts';

describe('a temporary file', () => {
  it('should be one in the folder for temporary files, or a pipe of a shell', () => {
    for (const path of [join(tmpdir(), 'mail.html'), '/dev/fd/63', '/proc/self/fd/11'])
      assert.equal(isTemporary(path), true, path);
    for (const path of [`${tmpdir()}s/page.html`, join(homedir(), 'tmp', 'page.html'), 'https://dev.example/'])
      assert.equal(isTemporary(path), false, path);
  });
});
