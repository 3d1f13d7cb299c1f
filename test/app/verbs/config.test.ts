import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { settingsTemplate } from '../../../source/app/cli/settings.ts';
import { run } from '../../../source/app/verbs/config.ts';
import type { VerbContext } from '../../../source/app/verbs/context.ts';
import { Failure, UsageError } from '../../../source/failure.ts';

describe('pullquote config', { skip: process.platform === 'win32' }, () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-config-'));
    path = join(folder, 'pullquote', 'config');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const config = (operands: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<number> => {
    const options = {} as VerbContext['options'];
    return run({ operands, options, environment: { XDG_CONFIG_HOME: folder, ...more } });
  };
  /** An editor that writes its first argument to the file. */
  const writing = (text: string): string => `sh -c 'printf ${text} > "$1"' editor`;

  it('should open a new file, which explains the settings, in the editor', async () => {
    assert.equal(await config(['edit'], { EDITOR: 'true' }), 0);
    assert.equal(readFileSync(path, 'utf8'), settingsTemplate(path));
  });

  it('should keep the file if there is one', async () => {
    mkdirSync(join(folder, 'pullquote'));
    writeFileSync(path, 'theme = "sepia"');
    assert.equal(await config(['edit'], { EDITOR: 'true' }), 0);
    assert.equal(readFileSync(path, 'utf8'), 'theme = "sepia"');
  });

  it('should take VISUAL before EDITOR, unless it is empty', async () => {
    await config(['edit'], { VISUAL: writing('visual'), EDITOR: writing('editor') });
    assert.equal(readFileSync(path, 'utf8'), 'visual');
    await config(['edit'], { VISUAL: '', EDITOR: writing('editor') });
    assert.equal(readFileSync(path, 'utf8'), 'editor');
  });

  it('should say that an editor has failed', async () => {
    await assert.rejects(config(['edit'], { EDITOR: 'exit 3;' }), (error: unknown) => {
      assert.ok(error instanceof Failure);
      return /3/.test(error.message);
    });
  });

  it('should say that the file cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const below = { XDG_CONFIG_HOME: join(folder, 'file', 'below'), EDITOR: 'true' };
    await assert.rejects(config(['edit'], below), Failure);
  });

  it('should take one word that it knows', async () => {
    for (const operands of [['constructor'], ['remove'], ['edit', 'edit'], ['path', 'more']]) {
      await assert.rejects(config(operands, { EDITOR: 'true' }), UsageError, operands.join(' '));
    }
  });
});
