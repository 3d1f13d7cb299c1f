import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { colorDepth, environmentBackground, hasLinks, hasUtf8, readsUtf8 } from '../../source/terminal/capabilities.ts';

describe('what the terminal can show', () => {
  it('should have UTF-8 where the locale says so', () => {
    assert.equal(hasUtf8({ LANG: 'de_DE.UTF-8' }, 'linux'), true);
    assert.equal(hasUtf8({ LANG: 'de_DE.UTF-8', LC_ALL: 'C' }, 'linux'), false);
    assert.equal(hasUtf8({}, 'linux'), false);
    assert.equal(hasUtf8({}, 'darwin'), true);
    assert.equal(hasUtf8({ LANG: 'C.UTF-8', TERM: 'linux' }, 'linux'), false);
  });

  it('should read UTF-8 by its locale alone, whatever signs it has', () => {
    assert.equal(readsUtf8({ LANG: 'C.UTF-8', TERM: 'linux' }, 'linux'), true);
    assert.equal(readsUtf8({ LANG: 'ru_RU.KOI8-R', TERM: 'xterm' }, 'linux'), false);
    assert.equal(readsUtf8({ TERM: 'dumb' }, 'linux'), false);
  });

  it('should have the colors that the environment allows', () => {
    assert.equal(colorDepth({ TERM: 'xterm-256color' }), '256');
    assert.equal(colorDepth({ TERM: 'xterm-256color', COLORTERM: 'truecolor' }), 'true');
    assert.equal(colorDepth({ TERM: 'xterm' }), 'sixteen');
    assert.equal(colorDepth({ TERM: 'xterm-256color', NO_COLOR: '1' }), 'none');
    assert.equal(colorDepth({ TERM: 'xterm-256color', NO_COLOR: '' }), '256');
    assert.equal(colorDepth({ TERM: 'dumb' }), 'none');
    assert.equal(colorDepth({ TERM: 'dumb', FORCE_COLOR: '3' }), 'true');
    assert.equal(colorDepth({ TERM: 'xterm', FORCE_COLOR: '0' }), 'none');
  });

  it('should have as many colors as FORCE_COLOR says, if that is one of its values', () => {
    const depths = ['0', 'false', '1', '2', '3', 'yes'].map((FORCE_COLOR) =>
      colorDepth({ TERM: 'xterm', FORCE_COLOR }),
    );
    assert.deepEqual(depths, ['none', 'none', 'sixteen', '256', 'true', 'sixteen']);
    assert.equal(colorDepth({ TERM: 'dumb', FORCE_COLOR: 'yes' }), 'sixteen');
    assert.equal(colorDepth({ TERM: 'xterm', FORCE_COLOR: '3', NO_COLOR: '1' }), 'none');
  });

  it('should have no colors on terminals of one color, and all of them on those that say so', () => {
    for (const TERM of ['vt52', 'vt100', 'vt102', 'vt220', 'xterm-m', 'xterm-mono'])
      assert.equal(colorDepth({ TERM }), 'none', TERM);
    for (const TERM of ['vt340', 'xterm-monokai', 'screen']) assert.equal(colorDepth({ TERM }), 'sixteen', TERM);
    assert.equal(colorDepth({ TERM: 'xterm-direct' }), 'true');
    assert.equal(colorDepth({ TERM: 'xterm', COLORTERM: '24bit' }), 'true');
    assert.equal(colorDepth({ TERM: 'xterm', COLORTERM: 'yes' }), 'sixteen');
    assert.equal(colorDepth({}), 'sixteen');
  });

  it('should have links if the terminal is known to support them', () => {
    const programs = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'WarpTerminal', 'tabby'];
    for (const TERM_PROGRAM of programs) assert.ok(hasLinks({ TERM_PROGRAM }), TERM_PROGRAM);
    const terms = ['xterm-kitty', 'xterm-ghostty', 'alacritty', 'foot', 'contour', 'wezterm'];
    for (const TERM of terms) assert.ok(hasLinks({ TERM }), TERM);
    for (const VTE_VERSION of ['5000', '7600', '10001']) assert.ok(hasLinks({ VTE_VERSION }), VTE_VERSION);
    for (const name of ['KONSOLE_VERSION', 'WT_SESSION', 'DOMTERM']) assert.ok(hasLinks({ [name]: '1' }), name);
    const others = [
      { TERM_PROGRAM: 'Apple_Terminal' },
      { TERM: 'xterm' },
      { VTE_VERSION: '4999' },
      { WT_SESSION: '' },
      {},
    ];
    for (const env of others) assert.ok(!hasLinks(env), JSON.stringify(env));
  });

  it('should have links if FORCE_HYPERLINK says so, and none inside of tmux or screen', () => {
    const TERM = 'xterm-kitty';
    assert.ok(!hasLinks({ TERM, TMUX: '/tmp/tmux' }));
    assert.ok(!hasLinks({ TERM, STY: '1.pts' }));
    assert.ok(hasLinks({ TERM: 'xterm', TMUX: '/tmp/tmux', FORCE_HYPERLINK: '1' }));
    for (const FORCE_HYPERLINK of ['0', 'false']) assert.ok(!hasLinks({ TERM, FORCE_HYPERLINK }));
  });

  it('should be light if the environment says so', () => {
    assert.equal(environmentBackground({ COLORFGBG: '0;default;7' }), 'light');
    assert.equal(environmentBackground({ COLORFGBG: '0;15' }), 'light');
    assert.equal(environmentBackground({ COLORFGBG: '15;0' }), 'dark');
    assert.equal(environmentBackground({}), 'dark');
  });
});
