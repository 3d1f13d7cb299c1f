import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { terminalLines } from '../../../../source/parser/formats/terminal/lines.ts';
import { growsNoFasterThan } from '../../../support/growth.ts';
import { sampled } from '../../../support/sampled.ts';

/** The spans of a line as `style "words"`, with the color or target if there is one. */
function styled(text: string, index = 0): string[] {
  const line = terminalLines(text)[index];
  return (line?.spans ?? []).map(({ start, end, style, color, href }) =>
    [
      style,
      ...(color === undefined ? [] : [String(color)]),
      ...(href ? [href] : []),
      line?.text.slice(start, end),
    ].join(' '),
  );
}

const textsOf = (text: string) => terminalLines(text).map((line) => line.text);

describe('the lines of a text for a terminal', () => {
  const ATTRIBUTES: readonly (readonly [code: string, style: string])[] = [
    ['1', 'bold'],
    ['2', 'faint'],
    ['3', 'italic'],
    ['4', 'underline'],
    ['21', 'underline'],
    ['4:3', 'underline'],
    ['7', 'inverse'],
    ['9', 'strike'],
    ['31', 'color 1'],
    ['37', 'color 7'],
    ['42', 'background 2'],
    ['90', 'color 8'],
    ['97', 'color 15'],
    ['100', 'background 8'],
    ['38;5;208', 'color 208'],
    ['48:5:17', 'background 17'],
    ['38;2;1;2;255', 'color #0102ff'],
    ['38;2;0;0;0', 'color #000000'],
    ['38;5;0', 'color 0'],
    ['48:2::16:32:48', 'background #102030'],
    ['38:2:16:32:48', 'color #102030'],
  ];
  for (const [code, style] of ATTRIBUTES) {
    it(`should have ${style} after SGR ${code} and none after SGR 0`, () => {
      assert.deepEqual(styled(`a \u001b[${code}mtide\u001b[m b`), [`${style} tide`]);
      assert.deepEqual(textsOf(`a \u001b[${code}mtide\u001b[0m b`), ['a tide b']);
    });
  }

  it('should end each style with its own code', () => {
    for (const [on, off] of [
      ['1', '22'],
      ['2', '22'],
      ['3', '23'],
      ['4', '24'],
      ['4', '4:0'],
      ['7', '27'],
      ['9', '29'],
      ['31', '39'],
      ['38;5;200', '39'],
      ['41', '49'],
    ]) {
      assert.equal(styled(`\u001b[${on}mtide\u001b[${off}m b`)[0]?.split(' ').at(-1), 'tide', `${on} ${off}`);
    }
  });

  it('should have combined styles that continue from line to line', () => {
    assert.deepEqual(styled('\u001b[1;4;33mhigh\ntide\u001b[0m'), ['bold high', 'underline high', 'color 3 high']);
    assert.deepEqual(styled('\u001b[1;4;33mhigh\ntide\u001b[0m', 1), ['bold tide', 'underline tide', 'color 3 tide']);
  });

  it('should keep one span if a code does not change the style', () => {
    assert.deepEqual(styled('\u001b[1mhigh \u001b[31mtide\u001b[0m'), ['bold high tide', 'color 1 tide']);
  });

  it('should skip invalid colors with their values', () => {
    for (const code of [
      '38;5;256',
      '38;2;1;2;999',
      '58;5;3',
      '58:2::1:2:3',
      '38;2;1',
      '75',
      '5',
      '38',
      '98',
      '38;6;5;5;5',
    ]) {
      assert.deepEqual(styled(`\u001b[${code}mtide`), [], code);
    }
    assert.deepEqual(styled('\u001b[58;5;1;1mtide'), ['bold tide']);
  });

  it('should drop other control sequences with their parameters and strings', () => {
    const sequences = [
      '\u001b[2J',
      '\u001b[?25l',
      '\u001b]0;title\u0007',
      '\u001bP1$r\u001b\\',
      '\u001b(B',
      '\u001b[K',
    ];
    for (const sequence of [
      ...sequences,
      '\u009b3A',
      '\u001b]2;x\u001b\\',
      '\u001b]2;x\u009c',
      '\u001b>',
      '\u001b_Gx\u001b\\',
    ]) {
      assert.deepEqual(textsOf(`a${sequence}b`), ['ab'], JSON.stringify(sequence));
      assert.deepEqual(styled(`a${sequence}b`), [], JSON.stringify(sequence));
    }
  });

  it('should make a link of a hyperlink', () => {
    const link = '\u001b]8;id=1;https://tide.example/a\u001b\\tide\u001b]8;;\u001b\\ table';
    assert.deepEqual(styled(link), ['link https://tide.example/a tide']);
    assert.deepEqual(textsOf(link), ['tide table']);
  });

  it('should not lose text after a string that is never closed', () => {
    assert.match(textsOf('a\u001b]0;title\nb')[0] ?? '', /title$/);
    assert.deepEqual(textsOf('a\u001b]0;title\nb')[1], 'b');
  });

  it('should end at line feeds, carriage returns and form feeds', () => {
    assert.deepEqual(textsOf('a\nb\r\nc\r\r\nd\re\ff'), [...'abcdef']);
  });

  it('should expand tabs to stops of eight columns', () => {
    assert.deepEqual(textsOf('\u001b[1ma\tb\u001b[0m\tc'), ['a       b       c']);
  });
});

describe('overstruck text', () => {
  it('should be bold, underlined or both, in either order', () => {
    assert.deepEqual(styled('N\bNA\bAM\bME\bE'), ['bold NAME']);
    assert.deepEqual(styled('_\bt_\bi_\bd_\be'), ['underline tide']);
    assert.deepEqual(styled('t\b_i\b_'), ['underline ti']);
    assert.deepEqual(styled('_\bt\bt_\bi\bi'), ['underline ti', 'bold ti']);
    assert.deepEqual(textsOf('N\bNA\bA x_\by'), ['NA xy']);
  });

  it('should treat two underscores as part of the character before', () => {
    assert.deepEqual(styled('_\bf_\b__\bn'), ['underline f_n']);
    assert.deepEqual(styled('f\bf_\b_n\bn'), ['bold f_n']);
    assert.deepEqual(styled('_\b_'), ['bold _']);
  });

  it('should be recognized for characters of several bytes, of two columns and with accents', () => {
    assert.deepEqual(styled('é\bé“\b“'), ['bold é“']);
    assert.deepEqual(styled('潮\b\b潮'), ['bold 潮']);
    assert.deepEqual(textsOf('潮\b\b潮汐\b\b汐x'), ['潮汐x']);
    assert.deepEqual(styled('e\u0301\be\u0301x'), ['bold e\u0301']);
    assert.deepEqual(styled('e\u0301t\bt'), ['bold t']);
    assert.deepEqual(textsOf('e\u0301t\bt'), ['e\u0301t']);
    assert.deepEqual(styled('🌊\b\b🌊'), ['bold 🌊']);
  });

  it('should show the last character struck if they differ', () => {
    assert.deepEqual(textsOf('+\bo item'), ['o item']);
    assert.deepEqual(textsOf('abc\b\b\bxyz'), ['xyz']);
    assert.deepEqual(textsOf('\b\b\babc'), ['abc']);
    assert.deepEqual(textsOf('abc\b\b'), ['abc']);
  });

  it('should be combined with SGR', () => {
    assert.deepEqual(styled('\u001b[31mN\bN\u001b[m x'), ['color 1 N', 'bold N']);
  });
});

describe('every text for a terminal', () => {
  const piece = fc.constantFrom(
    '\u001b[',
    '\u001b]',
    '\u001bP',
    '\u0007',
    '\u001b\\',
    '\b',
    '_',
    '1',
    ';',
    'm',
    '\n',
    '漢',
    'a ',
  );

  it('should have spans in order, inside their lines, and of one style never touching', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 60 }), (pieces) => {
        for (const { text, spans } of terminalLines(pieces.join(''))) {
          const ends = new Map<string, number>();
          for (const { start, end, style, color, href } of spans) {
            const key = `${style} ${color} ${href}`;
            assert.ok(start < end && end <= text.length && start > (ends.get(key) ?? -1));
            ends.set(key, end);
          }
        }
      }),
      { seed: 4 },
    );
  });

  const GENERATORS: Readonly<Record<string, (size: number) => string>> = {
    colors: (size) => '\u001b[31ma\u001b[0m'.repeat(size),
    'a color that never ends': (size) => `\u001b[31m${'a\u001b[1m'.repeat(size)}`,
    'strings that are not closed': (size) => '\u001b]8;;a'.repeat(size),
    'long parameters': (size) => `\u001b[${'1;'.repeat(size)}m`,
    overstrikes: (size) => 'a\ba'.repeat(size),
    backspaces: (size) => 'a'.repeat(size) + '\b'.repeat(size) + 'a'.repeat(size),
    'accents that pile up': (size) => `a\b${'\u0301\u0302'.repeat(size)}`,
    tabs: (size) => `\u001b[1m${'\ta'.repeat(size)}`,
    lines: (size) => '\u001b[1ma\n'.repeat(size),
  };
  for (const [name, make] of sampled(Object.entries(GENERATORS), 1 / 3, 4)) {
    it(`should take time in proportion to its length: ${name}`, () => {
      growsNoFasterThan(make, (text) => terminalLines(text), { size: 6000, times: 4, most: 8 });
    });
  }
});
