import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { colorDepth, environmentBackground, hasUtf8, readsUtf8 } from '../../source/terminal/capabilities.ts';

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

  it('should be light if the environment says so', () => {
    assert.equal(environmentBackground({ COLORFGBG: '0;15' }), 'light');
    assert.equal(environmentBackground({ COLORFGBG: '15;0' }), 'dark');
    assert.equal(environmentBackground({}), 'dark');
  });
});
