import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clipboardSequence, clipboardTools } from '../../source/terminal/clipboard.ts';

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
