import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { run } from '../../support/command.ts';
import { runHere } from '../../support/command-here.ts';

describe('pullquote config', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const config = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    // The editor writes to what the process has as its output.
    (args[0] === 'edit' ? run : runHere)({ args: ['config', ...args], env: { XDG_CONFIG_HOME: folder, ...env } });
  const path = () => join(folder, 'pullquote', 'config');

  it('should print a settings file that explains every setting', async () => {
    const { status, stdout } = await config([]);
    assert.equal(status, 0);
    assert.match(stdout, /^#theme = terminal$/m);
    assert.equal((await config(['print'])).stdout, stdout);
  });

  it('should print where the file is', async () => {
    assert.deepEqual(await config(['path']), { status: 0, stdout: `${path()}\n`, stderr: '' });
  });

  it('should open the file in the editor, and write it first if there is none', async () => {
    const editor = join(folder, 'editor.sh');
    writeFileSync(editor, 'echo "theme = ink" >> "$2"; echo "$1"', { mode: 0o700 });
    const edited = await config(['edit'], { EDITOR: 'vi', VISUAL: `sh ${editor} --wait` });
    assert.deepEqual(edited, { status: 0, stdout: '--wait\n', stderr: '' });
    assert.match(readFileSync(path(), 'utf8'), /^#theme = terminal$[\s\S]*^theme = ink$/m);
    await config(['edit'], { EDITOR: 'true', VISUAL: '' });
    assert.match(readFileSync(path(), 'utf8'), /^theme = ink$/m, 'the file is not written again');
  });

  it('should say what failed in one line', async () => {
    const failed = await config(['edit'], { EDITOR: 'false', VISUAL: '' });
    assert.deepEqual([failed.status, failed.stderr], [1, 'pullquote: the editor false ended with status 1\n']);
    const wrong = await config(['paint']);
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /^pullquote: config takes one of print, path or edit[^\n]*\n$/);
  });
});
