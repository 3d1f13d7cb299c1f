import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backgroundOf } from '../../../source/terminal/input/background-color.ts';

const answer = (text: string, introducer: 'osc' | 'dcs' = 'osc') => backgroundOf({ type: 'report', introducer, text });

describe('the background color', () => {
  it('should be light or dark, in every form that terminals answer in', () => {
    for (const text of ['11;rgb:ffff/ffff/eeee', '11;rgb:ec/ec/EC', '11;rgb:f/f/f', '11;rgba:ffff/ffff/ffff/0000'])
      assert.equal(answer(text), 'light', text);
    for (const text of ['11;rgb:1e1e/1e1e/1e1e', '11;rgb:1e/1e/1e', '11;rgba:0000/0000/0000/ffff'])
      assert.equal(answer(text), 'dark', text);
  });

  it('should count green most and blue least', () => {
    assert.equal(answer('11;rgb:00/ff/00'), 'light');
    assert.equal(answer('11;rgb:ff/00/ff'), 'dark');
  });

  it('should not be taken from other reports', () => {
    for (const text of ['10;rgb:ff/ff/ff', '11;red', '11;rgb:ff/ff', '111;rgb:ff/ff/ff', '11;rgb:ff/ff/ff/ff/ff'])
      assert.equal(answer(text), null, text);
    assert.equal(answer('11;rgb:ff/ff/ff', 'dcs'), null);
  });
});
