import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { THEME_NAMES } from '../../../source/reader/model/settings.ts';
import { combine } from '../../../source/ui/theme/painter.ts';
import { type Color, channels, sgr } from '../../../source/ui/theme/sgr.ts';
import type { StyleName } from '../../../source/ui/theme/styled-line.ts';
import { literal } from '../../../source/ui/theme/styled-line.ts';
import { painters, themeOf } from '../../../source/ui/theme/themes.ts';

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: Color | undefined): number {
  assert.ok(typeof color === 'string', `an exact color, not ${color}`);
  const [red, green, blue] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(one: Color | undefined, other: Color | undefined): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

describe('highlights', () => {
  const numbers = [0, 1, 2, 3, 4] as const;

  it('should be yellow, green, blue, magenta and red in the colors of the terminal', () => {
    const { styles } = themeOf('terminal', 'sixteen', 'dark');
    const colors = numbers.map((number) => styles[`highlighted-${number}`]);
    assert.deepEqual(
      colors.map(({ foreground, background }) => [foreground, background]),
      [11, 10, 14, 13, 9].map((bright) => [0, bright]),
    );
  });

  it('should be three tenths of their hue on the background of a theme', () => {
    assert.equal(themeOf('paper', 'true', 'light').styles['highlighted-0'].background, '#fff2b3');
  });
});

describe('themes', () => {
  for (const name of THEME_NAMES.filter((each) => each !== 'terminal')) {
    it(`should be readable in ${name} by WCAG AA`, () => {
      const theme = themeOf(name, 'true', 'dark');
      for (const style of Object.keys(theme.styles) as StyleName[]) {
        const { foreground, background } = combine(theme, [style]);
        const ratio = contrast(foreground, background);
        assert.ok(ratio >= 4.5, `${style}: ${ratio.toFixed(2)}`);
      }
    });

    it(`should give six speakers six colors in ${name}`, () => {
      const { styles } = themeOf(name, 'true', 'dark');
      const colors = ([0, 1, 2, 3, 4, 5] as const).map((number) => styles[`speaker-${number}`].foreground);
      assert.equal(new Set(colors).size, 6);
    });
  }

  it('should leave text and background to the terminal by default', () => {
    assert.equal(painters('true')('terminal', 'dark')([literal('plain')]), 'plain');
  });

  it('should use only the terminal’s own palette if it has sixteen colors', () => {
    const paint = painters('sixteen');
    for (const name of THEME_NAMES)
      assert.doesNotMatch(paint(name, 'dark')([literal('x', 'speaker-0', 'code')]), /[34]8;/);
  });

  it('should use no color under NO_COLOR', () => {
    const paint = painters('none');
    for (const name of THEME_NAMES) {
      const line = paint(
        name,
        'dark',
      )([literal('x', 'speaker-0'), literal('y', 'match'), literal('z', 'status-warning')]);
      assert.doesNotMatch(line, /\u001b\[(?:[\d;]*;)?(?:[34]\d|9\d|10\d)/);
    }
  });

  /** The marks of the reader in the text, in the combinations that occur there. */
  const MARKS = {
    link: ['link'],
    'selected link': ['link', 'selected-link'],
    speaker: ['speaker-0', 'mention'],
    cue: ['cue'],
    match: ['match'],
    'current match': ['match', 'current-match'],
    'marked text of the page': ['highlight'],
    plain: [],
  } as const satisfies Record<string, readonly StyleName[]>;

  for (const name of THEME_NAMES)
    it(`should tell links, speakers, cues and matches apart in ${name}, with and without color`, () => {
      for (const background of ['light', 'dark'] as const) {
        for (const depth of ['none', 'sixteen', '256', 'true'] as const) {
          const theme = themeOf(name, depth, background);
          const styles = Object.entries(MARKS).map(([mark, names]) => ({ mark, style: combine(theme, names) }));
          const looks = styles.map(({ style }) =>
            sgr({ ...style, foreground: undefined, background: undefined }, 'none'),
          );
          assert.equal(new Set(looks).size, looks.length, `${depth} on ${background}: ${JSON.stringify(looks)}`);
          for (const { mark, style } of styles)
            assert.equal(style.underline === true, mark.endsWith('link'), `${mark} at ${depth} on ${background}`);
        }
      }
    });

  for (const name of THEME_NAMES)
    it(`should give a selected row the same contrast in ${name}, whatever is in it`, () => {
      for (const background of ['light', 'dark'] as const) {
        const theme = themeOf(name, 'true', background);
        const { foreground, inverse, faint } = combine(theme, ['selected']);
        for (const style of Object.keys(theme.styles) as StyleName[]) {
          const selected = combine(theme, [style, 'selected']);
          assert.deepEqual(
            [selected.foreground, selected.inverse, selected.faint],
            [foreground, inverse, faint],
            style,
          );
        }
      }
    });

  it('should remove the color of dimmed text, but not of what is highlighted on top of it', () => {
    const theme = themeOf('ink', 'true', 'dark');
    assert.equal(combine(theme, ['speaker-0', 'dim']).foreground, combine(theme, ['dim']).foreground);
    assert.equal(combine(theme, ['dim', 'match']).foreground, combine(theme, ['match']).foreground);
  });

  it('should approximate exact colors on 256-color terminals', () => {
    assert.match(painters('256')('paper', 'dark')([literal('x')]), /38;5;\d+;48;5;231m/);
  });
});
