import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sgr } from '../../../source/ui/theme/sgr.ts';

const codes = (sequence: string) => /^\u001b\[([\d;]*)m$/.exec(sequence)?.[1];

describe('the SGR sequence of a style', () => {
  it('should be empty if nothing is set', () => {
    assert.equal(sgr({}, 'true'), '');
    assert.equal(sgr({ bold: false, underline: false }, 'true'), '');
  });

  it('should set every attribute in one sequence', () => {
    const all = { bold: true, faint: true, italic: true, underline: true, inverse: true, strike: true };
    assert.equal(codes(sgr(all, 'none')), '1;2;3;4;7;9');
  });

  it('should take the terminal’s sixteen colors by number, the bright ones from 90 and 100 on', () => {
    assert.equal(codes(sgr({ foreground: 0, background: 7 }, 'sixteen')), '30;47');
    assert.equal(codes(sgr({ foreground: 8, background: 15 }, 'sixteen')), '90;107');
  });

  it('should take the other colors of the palette by number too, if the terminal has them', () => {
    assert.equal(codes(sgr({ foreground: 16, background: 255 }, '256')), '38;5;16;48;5;255');
    assert.equal(codes(sgr({ bold: true, foreground: 16 }, 'sixteen')), '1');
    assert.equal(codes(sgr({ foreground: 15 }, 'sixteen')), '97');
  });

  it('should leave exact colors out on a terminal of sixteen, and all colors without any', () => {
    assert.equal(codes(sgr({ bold: true, foreground: '#ffffff' }, 'sixteen')), '1');
    assert.equal(codes(sgr({ bold: true, foreground: 3 }, 'none')), '1');
  });

  it('should give exact colors as they are, or the nearest of xterm’s cube', () => {
    assert.equal(codes(sgr({ foreground: '#0102ff' }, 'true')), '38;2;1;2;255');
    const cube = (color: `#${string}`) => codes(sgr({ background: color }, '256'));
    assert.equal(cube('#2f2f2f'), '48;5;16');
    assert.equal(cube('#303030'), '48;5;59');
    assert.equal(cube('#727272'), '48;5;59');
    assert.equal(cube('#737373'), '48;5;102');
    assert.equal(cube('#ff0087'), '48;5;198');
    assert.equal(cube('#ffffff'), '48;5;231');
  });
});
