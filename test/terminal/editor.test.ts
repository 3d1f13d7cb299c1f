import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { editText, runEditor } from '../../source/terminal/editor.ts';

const folder = mkdtempSync(join(tmpdir(), 'pullquote-editor-'));
const isTTY = Object.getOwnPropertyDescriptor(process.stdin, 'isTTY');

/** An editor that is a shell script; `$1` is its first argument. */
function script(name: string, lines: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}

before(() => Object.defineProperty(process.stdin, 'isTTY', { value: true, configurable: true }));
after(() => {
  if (isTTY) Object.defineProperty(process.stdin, 'isTTY', isTTY);
  else Reflect.deleteProperty(process.stdin, 'isTTY');
  rmSync(folder, { recursive: true, force: true });
});

describe('the user’s editor', { skip: process.platform === 'win32' }, () => {
  it('should be VISUAL, or else EDITOR, with its arguments', async () => {
    const said = join(folder, 'said');
    const visual = script('visual', `echo "visual $1" > '${said}'`);
    const editor = script('editor', `echo "editor $2" > '${said}'`);
    await runEditor('/a b', { VISUAL: visual, EDITOR: editor });
    assert.equal(readFileSync(said, 'utf8'), 'visual /a b\n');
    await runEditor('/a b', { VISUAL: '', EDITOR: `${editor} --wait` });
    assert.equal(readFileSync(said, 'utf8'), 'editor /a b\n');
  });

  it('should be vi if neither is set', async () => {
    const said = join(folder, 'vi-said');
    script('vi', `echo "vi $1" > '${said}'`);
    const { PATH } = process.env;
    process.env.PATH = `${folder}:${PATH}`;
    try {
      await runEditor('/note', {});
    } finally {
      process.env.PATH = PATH;
    }
    assert.equal(readFileSync(said, 'utf8'), 'vi /note\n');
  });

  it('should be named with its status when it fails', async () => {
    const editor = script('failing', 'exit 3');
    await assert.rejects(runEditor('/note', { EDITOR: editor }), (error: Error) => {
      return error.message.includes(editor) && error.message.includes('3');
    });
  });

  it('should get a text as lines and give back what it wrote, and leave no file behind', async () => {
    const { TMPDIR } = process.env;
    const own = mkdtempSync(join(folder, 'own-'));
    process.env.TMPDIR = own;
    const editor = script('adding', 'cp "$1" "$0.seen"; echo more >> "$1"');
    const seen = (): string => readFileSync(`${editor}.seen`, 'utf8');
    try {
      assert.equal(await editText('A note', { EDITOR: editor }), 'A note\nmore\n');
      assert.equal(seen(), 'A note\n');
      assert.equal(await editText('', { EDITOR: editor }), 'more\n');
      assert.equal(seen(), '');
    } finally {
      if (TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = TMPDIR;
    }
    assert.deepEqual(readdirSync(own), []);
  });
});
