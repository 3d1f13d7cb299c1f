import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Cell, recordingOf, svgOf } from '../../scripts/screen-svg.ts';

const cell = (text: string, inverse = false): Cell => ({
  text,
  width: 1,
  foreground: null,
  background: null,
  bold: false,
  italic: false,
  underline: false,
  inverse,
  faint: false,
});
const row = (text: string, inverse = false): Cell[] => [...text].map((one) => cell(one, inverse));
const count = (text: string, piece: string): number => text.split(piece).length - 1;

describe('pictures of the screen', () => {
  it('should have one rectangle behind words on one background', () => {
    const svg = svgOf([[...row('a '), ...row('gray ice', true)]]);
    assert.equal(count(svg, '<rect'), 2);
    assert.match(svg, />gray<\/text>[\s\S]*>ice<\/text>/);
  });

  it('should draw a row once that several screens have, and show each only in its time', () => {
    const frames = ['one', 'two', 'six'].map((word) => ({ rows: [row('<same>'), row(word)], seconds: 1 }));
    const svg = recordingOf([...frames, { rows: [row('<same>'), row('six')], seconds: 1 }]);
    assert.equal(count(svg, '&lt;same&gt;'), 1);
    assert.equal(count(svg, '>six<'), 1);
    assert.match(svg, /\.f1-2\{visibility:hidden;animation:f1-2 4s step-end infinite\}/);
    assert.match(svg, /@keyframes f1-2\{0%\{visibility:hidden\}25%\{visibility:visible\}50%\{visibility:hidden\}\}/);
    assert.match(svg, /@keyframes f2-4\{0%\{visibility:hidden\}50%\{visibility:visible\}\}/);
    assert.match(svg, /\.f2-4\{visibility:visible;/);
    assert.doesNotMatch(svg, /keyframes f0-4/);
    assert.throws(() => recordingOf([]));
  });
});
