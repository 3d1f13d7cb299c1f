import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { clipboardSequence, clipboardTools, copyText } from '../../source/terminal/clipboard.ts';

const TEXT = 'Der Wärter sagte: „Die Lampe brennt.“ 灯台 🗼';

/** The text that a terminal decodes from OSC 52. */
function decoded(sequence: string): string {
  const [, payload = ''] = /\u001b\]52;c;([A-Za-z\d+/=]*)\u0007/.exec(sequence) ?? [];
  return Buffer.from(payload, 'base64').toString('utf8');
}

describe('the clipboard sequence', () => {
  it('should carry any text in base64', () => {
    assert.equal(decoded(clipboardSequence(TEXT, {}) ?? ''), TEXT);
  });

  it('should reach through tmux, whichever of its two options is on', () => {
    const sequence = clipboardSequence(TEXT, { TMUX: '/tmp/tmux-0/default,1,0' }) ?? '';
    const [plain = '', wrapped = ''] = sequence.split('\u001bPtmux;');
    assert.equal(decoded(plain), TEXT);
    assert.ok(wrapped.endsWith('\u001b\\'));
    assert.equal(decoded(wrapped.slice(0, -2).replaceAll('\u001b\u001b', '\u001b')), TEXT);
  });

  it('should reach through GNU Screen in pieces that it passes on', () => {
    const long = TEXT.repeat(60);
    const sequence = clipboardSequence(long, { STY: '1234.pts-0' }) ?? '';
    const pieces = sequence.split('\u001b\\').filter(Boolean);
    assert.ok(pieces.length > 1);
    assert.equal(pieces[0]?.length, 702);
    assert.ok(pieces.every((piece) => piece.startsWith('\u001bP') && piece.length < 768));
    assert.equal(decoded(pieces.map((piece) => piece.slice(2)).join('')), long);
  });

  it('should not be sent where terminals would drop it', () => {
    assert.notEqual(clipboardSequence('x'.repeat(55_500), {}), null);
    assert.equal(clipboardSequence('x'.repeat(55_501), {}), null);
  });
});

describe('the clipboard programs', () => {
  it('should be those of the system', () => {
    const names = (env: Record<string, string>, platform: NodeJS.Platform) =>
      clipboardTools(env, platform).map(([command]) => command);
    assert.deepEqual(names({}, 'linux'), []);
    assert.deepEqual(names({ DISPLAY: ':0' }, 'linux'), ['xclip', 'xsel']);
    assert.deepEqual(names({ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, 'linux'), ['wl-copy', 'xclip', 'xsel']);
    assert.deepEqual(names({ WSL_DISTRO_NAME: 'Debian' }, 'linux'), ['clip.exe']);
    assert.deepEqual(names({}, 'darwin'), ['pbcopy']);
    assert.deepEqual(names({}, 'win32'), ['clip.exe']);
  });
});

describe('copying', { skip: process.platform === 'win32' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-clipboard-'));
  const { PATH } = process.env;
  before(() => {
    process.env.PATH = folder;
  });
  after(() => {
    process.env.PATH = PATH;
    rmSync(folder, { recursive: true, force: true });
  });

  /** Installs programs that keep what they are given, and fail with a status. */
  const install = (tools: Readonly<Record<string, number>>): void => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    for (const [name, status] of Object.entries(tools)) {
      writeFileSync(join(folder, name), `#!/bin/sh\n/bin/cat > "$0.got"\nexit ${status}\n`, { mode: 0o755 });
    }
  };
  const given = (name: string): Buffer | null => {
    const path = join(folder, `${name}.got`);
    return existsSync(path) ? readFileSync(path) : null;
  };
  const copy = async (text: string, env: Record<string, string>, platform: NodeJS.Platform = 'linux') => {
    const sequences: string[] = [];
    await copyText(text, (sequence) => sequences.push(sequence), { env, platform });
    return sequences;
  };

  it('should go through the terminal and the first program that succeeds', async () => {
    install({ 'wl-copy': 1, xclip: 0, xsel: 0 });
    assert.deepEqual(await copy(TEXT, { WAYLAND_DISPLAY: 'w', DISPLAY: ':0' }), [clipboardSequence(TEXT, {})]);
    assert.equal(given('xclip')?.toString('utf8'), TEXT);
    assert.equal(given('xsel'), null);
  });

  it('should pass over a program that is missing', async () => {
    install({ xsel: 0 });
    await copy(TEXT, { DISPLAY: ':0' });
    assert.equal(given('xsel')?.toString('utf8'), TEXT);
  });

  it('should send nothing through the terminal that it would drop', async () => {
    install({ xclip: 0 });
    const long = 'x'.repeat(60_000);
    assert.deepEqual(await copy(long, { DISPLAY: ':0' }), []);
    assert.equal(given('xclip')?.length, long.length);
  });

  it('should be written as Windows reads it', async () => {
    install({ 'clip.exe': 0 });
    await copy(TEXT, { WSL_DISTRO_NAME: 'Debian' });
    assert.equal(given('clip.exe')?.toString('utf16le'), `\ufeff${TEXT}`);
  });
});
