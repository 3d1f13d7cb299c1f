import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { THEME_NAMES } from '../../../source/reader/model/settings.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { geometry } from '../../../source/reader/view/geometry.ts';
import { articleOf, documentOf, open, press } from '../../support/reading.ts';

const reader = (columns = 300): ReaderState =>
  open(documentOf(articleOf(['Some text that is wide enough. '.repeat(20)]), null), { columns, rows: 24 });
const times = (count: number, key: string): string[] => Array.from({ length: count }, () => key);
const textWidth = (state: ReaderState) => geometry(state).text.width;
const sidebarWidth = (state: ReaderState) => geometry(state).sidebar?.width;

describe('the text width', () => {
  it('should change by four columns, and go back to the default', () => {
    assert.equal(textWidth(press(reader(), '+')), 76);
    assert.equal(textWidth(press(reader(), '-')), 68);
    assert.equal(textWidth(press(reader(), '3', '+')), 84);
    assert.equal(textWidth(press(reader(), '-', '-', '=')), 72);
  });

  it('should stay between 20 and 200 columns', () => {
    assert.equal(textWidth(press(reader(), ...times(12, '-'))), 24);
    assert.equal(textWidth(press(reader(), ...times(13, '-'))), 20);
    assert.equal(textWidth(press(reader(), ...times(14, '-'))), 20);
    assert.equal(textWidth(press(reader(), ...times(31, '+'))), 196);
    assert.equal(textWidth(press(reader(), ...times(33, '+'))), 200);
  });
});

describe('the sidebar width', () => {
  it('should change by four columns and stay between 20 and 80', () => {
    assert.equal(sidebarWidth(press(reader(), '>')), 44);
    assert.equal(sidebarWidth(press(reader(), '<')), 36);
    assert.equal(sidebarWidth(press(reader(), ...times(4, '<'))), 24);
    assert.equal(sidebarWidth(press(reader(), ...times(6, '<'))), 20);
    assert.equal(press(reader(), ...times(6, '<')).settings.sidebarWidth, 20);
    assert.equal(sidebarWidth(press(reader(), ...times(9, '>'))), 76);
    assert.equal(sidebarWidth(press(reader(), ...times(11, '>'))), 80);
    assert.equal(sidebarWidth(press(reader(), ...times(9, '<'), '>')), 24);
    assert.equal(sidebarWidth(press(reader(), ...times(15, '>'), '<')), 76);
  });

  it('should not change unless the sidebar is beside the article', () => {
    const below = press(reader(80), '"', '>');
    assert.equal(below.settings.sidebarWidth, null);
    assert.match(below.message?.text ?? '', /not beside the article/);
  });
});

describe('the theme', () => {
  it('should cycle through all themes', () => {
    assert.equal(press(reader(), 'c').settings.theme, THEME_NAMES[1]);
    assert.equal(press(reader(), '2', 'c').settings.theme, THEME_NAMES[2]);
    assert.equal(press(reader(), ...THEME_NAMES.map(() => 'c')).settings.theme, THEME_NAMES[0]);
  });
});

describe('dimming', () => {
  it('should be switched on and off', () => {
    assert.equal(press(reader(), 'D').dimmed, true);
    assert.equal(press(reader(), 'D', 'D').dimmed, false);
    assert.equal(press(reader(), 'z').focused, true);
    assert.equal(press(reader(), 'z', 'z').focused, false);
  });
});
