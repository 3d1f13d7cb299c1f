import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InputDecoder } from '../../../source/terminal/input/decoder.ts';
import type { TerminalInput } from '../../../source/terminal/input/events.ts';

/** Milliseconds: a lone Esc, as the manual says; silence that ends a sequence, and one that makes Ctrl-C a key. */
const [ESCAPE_TIMEOUT, SILENCE, CTRL_C_SILENCE] = [100, 1000, 100];
/** Bytes that are kept, so that no input can fill the memory. */
const [PASTE_LIMIT, SEQUENCE_LIMIT, REPORT_LIMIT] = [65_536, 256, 4096];

/** The events that a terminal's bytes decode to; each string is a separate chunk, `SILENT` a time-out. */
function decode(...chunks: readonly (string | Uint8Array)[]): readonly TerminalInput[] {
  const decoder = new InputDecoder();
  return chunks.flatMap((chunk) => (chunk === SILENT ? decoder.timeOut() : decoder.feed(bytes(chunk))));
}
const SILENT = '<silent>';
const bytes = (chunk: string | Uint8Array) => (typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk);

/** The names of keys, and the types of all else. */
const told = (...chunks: readonly (string | Uint8Array)[]) =>
  decode(...chunks).map((input) => (input.type === 'key' ? input.name : `<${input.type}>`));
const paste = (text: string) => ({ type: 'paste', text }) as const;
const START = '\u001b[200~';
const END = '\u001b[201~';

describe('typed characters', () => {
  it('should be keys of their own, in the order in which they were typed', () => {
    assert.deepEqual(told('j}? /é“漢😀'), ['j', '}', '?', 'space', '/', 'é', '“', '漢', '😀']);
    assert.deepEqual(told('abc\u001bOQdef'), ['a', 'b', 'c', 'f2', 'd', 'e', 'f']);
  });

  it('should be whole if their bytes come one by one', () => {
    assert.deepEqual(told(...[...bytes('é漢😀j')].map((byte) => Uint8Array.of(byte))), ['é', '漢', '😀', 'j']);
  });

  it('should be nothing if they are not UTF-8, and leave what follows', () => {
    const broken = [
      [0x80],
      [0xff],
      [0xc0, 0xaf],
      [0xc3],
      [0xe2, 0x80],
      // `/`, a surrogate and a code point beyond the last, each written longer than allowed or not at all.
      [0xe0, 0x80, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      // C1 control characters.
      [0x9b],
      [0x9d],
      [0xc2, 0x9b],
    ];
    for (const each of broken) assert.deepEqual(told(Uint8Array.of(...each, 0x6a)), ['j'], String(each));
    assert.deepEqual(told(Uint8Array.of(0xc3), SILENT, Uint8Array.of(0xa9, 0x6a)), ['j']);
  });

  it('should be the first and last of each length in UTF-8', () => {
    for (const code of [0x20, 0x7e, 0xa0, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff]) {
      const character = String.fromCodePoint(code);
      assert.deepEqual(told(character), [character === ' ' ? 'space' : character]);
    }
  });

  it('should be control keys below the space', () => {
    assert.deepEqual(told('\u0001\u001a\r\n\t\u007f\b\u0000\u001c\u001d\u001e\u001f'), [
      'ctrl-a',
      'ctrl-z',
      'enter',
      'enter',
      'tab',
      'backspace',
      'backspace',
      'ctrl-space',
      'ctrl-\\',
      'ctrl-]',
      'ctrl-^',
      'ctrl-_',
    ]);
  });
});

describe('Esc', () => {
  it('should be a key after its time-out, and Alt with what follows before it', () => {
    assert.deepEqual(told('\u001b', SILENT, 'j'), ['escape', 'j']);
    assert.deepEqual(told('\u001b', 'j'), ['alt-j']);
    assert.deepEqual(told('\u001bé\u001b \u001b<'), ['alt-é', 'alt-space', 'alt-<']);
  });

  it('should wait for that long, and no other key at all', () => {
    const decoder = new InputDecoder();
    assert.equal(decoder.patience, null);
    decoder.feed(bytes('j'));
    assert.equal(decoder.patience, null);
    decoder.feed(bytes('\u001b'));
    assert.equal(decoder.patience, ESCAPE_TIMEOUT);
    const slow = new InputDecoder({ escapeTimeout: 250 });
    slow.feed(bytes('\u001b'));
    assert.equal(slow.patience, 250);
  });

  it('should be a key before reports, the mouse and a paste, and belong to a key', () => {
    assert.deepEqual(told('\u001b\u001b]11;rgb:0/0/0\u0007'), ['escape', '<report>']);
    assert.deepEqual(told('\u001b\u001b[<0;1;1M'), ['escape', '<mouse>']);
    assert.deepEqual(told(`\u001b${START}x${END}`), ['escape', '<paste>']);
    assert.deepEqual(told('\u001b\u001b[A'), ['up']);
    assert.deepEqual(told('\u001b\r\u001b\u007f'), ['enter', 'backspace']);
    assert.deepEqual(told(Uint8Array.of(0x1b, 0xff, 0x6a)), ['escape', 'j']);
  });

  it('should be as many keys as it was pressed', () => {
    assert.deepEqual(told('\u001b\u001b', SILENT), ['escape', 'escape']);
    assert.deepEqual(told('\u001b\u001b\u001b', SILENT), ['escape', 'escape', 'escape']);
    assert.deepEqual(told('\u001b\u001bj'), ['escape', 'alt-j']);
  });

  it('should be Alt with a character that begins sequences if nothing follows', () => {
    for (const character of '[]O_^PX')
      assert.deepEqual(told(`\u001b${character}`, SILENT, 'j'), [`alt-${character}`, 'j']);
  });

  it('should begin a sequence whose rest comes much later', () => {
    const decoder = new InputDecoder();
    decoder.feed(bytes('\u001b['));
    assert.equal(decoder.patience, SILENCE);
    assert.deepEqual(decoder.feed(bytes('A')), [{ type: 'key', name: 'up' }]);
  });
});

describe('a paste', () => {
  it('should be text, whatever is in it', () => {
    const text = 'q\u001b[<65;10;5M\u001bOQ\u001b[201\u001b[A\u001b\u001b]11;rgb:0/0/0\u0007\u0003é\r\n';
    assert.deepEqual(decode(`a${START}${text}${END}b`), [
      { type: 'key', name: 'a' },
      paste(text),
      { type: 'key', name: 'b' },
    ]);
  });

  it('should end with silence if its end never comes', () => {
    assert.deepEqual(decode(`${START}wall`, SILENT, 'q'), [paste('wall'), { type: 'key', name: 'q' }]);
    assert.deepEqual(decode(`${START}wall\u001b[20`, SILENT, `1~${END}`).slice(0, 1), [paste('wall')]);
    const decoder = new InputDecoder();
    decoder.feed(bytes(`${START}wall`));
    assert.equal(decoder.patience, SILENCE);
  });

  it('should end with Ctrl-C if nothing follows that', () => {
    assert.deepEqual(decode(`${START}wall\u0003`, SILENT), [paste('wall'), { type: 'key', name: 'ctrl-c' }]);
    const decoder = new InputDecoder();
    decoder.feed(bytes(`${START}wall\u0003`));
    assert.equal(decoder.patience, CTRL_C_SILENCE);
    decoder.feed(bytes('s'));
    assert.equal(decoder.patience, SILENCE);
    assert.deepEqual(decoder.feed(bytes(END)), [paste('wall\u0003s')]);
  });

  it('should be kept up to a limit, and read as text beyond it', () => {
    const limit = 'x'.repeat(PASTE_LIMIT);
    assert.deepEqual(decode(`${START}${limit}${END}`), [paste(limit)]);
    assert.deepEqual(decode(`${START}${limit}q\u0003`, SILENT, 'j'), [
      paste(limit),
      { type: 'key', name: 'ctrl-c' },
      { type: 'key', name: 'j' },
    ]);
    assert.deepEqual(decode(`${START}${limit}${'q'.repeat(9)}${END}j`), [paste(limit), { type: 'key', name: 'j' }]);
  });

  it('should not begin with its end', () => {
    assert.deepEqual(told(`${END}j`), ['<report>', 'j']);
  });
});

describe('what the terminal sends unprompted', () => {
  const REPORTS = [
    '\u001b]11;rgb:ecec/ecec/ecec\u0007',
    '\u001b]4;0;rgb:0000/0000/0000\u001b\\',
    '\u001b]52;c;cXVpdA==\u001b\\',
    '\u001bP1$r0 q\u001b\\',
    '\u001bP>|some terminal(1.2)\u001b\\',
    '\u001b_Gi=31;OK\u001b\\',
    '\u001b^private\u001b\\',
    '\u001bXstring\u0007',
    '\u001b[?64;1;2c',
    '\u001b[>41;354;0c',
    '\u001b[24;80R',
    '\u001b[1;1R',
    '\u001b[?2026;2$y',
    '\u001b[4;1$y',
    '\u001b[?1u',
    '\u001b[I',
    '\u001b[O',
    '\u001b[8;24;80t',
    '\u001b[?997;1n',
    '\u001b[0n',
  ];

  it('should never be keys, in one piece or byte by byte', () => {
    for (const report of REPORTS) {
      assert.deepEqual(told(`a${report}b`), ['a', '<report>', 'b'], JSON.stringify(report));
      assert.deepEqual(told(...`a${report}b`), ['a', '<report>', 'b'], JSON.stringify(report));
    }
  });

  it('should be handed on without its ends', () => {
    assert.deepEqual(decode('\u001b]2;nämlich\u001b\\\u001b[3;4R'), [
      { type: 'report', introducer: 'osc', text: '2;nämlich' },
      { type: 'report', introducer: 'csi', text: '3;4R' },
    ]);
  });

  it('should be dropped if it has no end, and leave what is typed after silence', () => {
    for (const begun of [
      '\u001b]52;c;quit',
      '\u001bPq',
      '\u001b_G',
      '\u001b^q',
      '\u001bXq',
      '\u001b[3',
      '\u001b]0;q\u001b',
    ])
      assert.deepEqual(told(begun, SILENT, 'j'), ['j'], JSON.stringify(begun));
  });

  it('should end where another sequence begins', () => {
    assert.deepEqual(told('\u001b]0;q\u001b[Aj'), ['up', 'j']);
    assert.deepEqual(told('\u001b[3\u001b[Bj'), ['down', 'j']);
    assert.deepEqual(told('\u001b[3\r\u001bO\r'), ['enter', 'alt-O', 'enter']);
    assert.deepEqual(told('\u001b[3é'), ['é']);
  });

  it('should end with Ctrl-C if nothing follows that', () => {
    const decoder = new InputDecoder();
    decoder.feed(bytes('\u001b]0;title\u0003'));
    assert.equal(decoder.patience, CTRL_C_SILENCE);
    assert.deepEqual(decoder.timeOut(), [{ type: 'key', name: 'ctrl-c' }]);
  });

  it('should be kept up to a limit', () => {
    const [exact] = decode(`\u001b]${'x'.repeat(REPORT_LIMIT)}\u0007`);
    const [longer] = decode(`\u001b]${'x'.repeat(REPORT_LIMIT + 1)}\u0007`);
    const kept = { type: 'report', introducer: 'osc', text: 'x'.repeat(REPORT_LIMIT) } as const;
    assert.deepEqual([exact, longer], [kept, kept]);
    const digits = (length: number) => decode(`\u001b[?${'1'.repeat(length)}cj`);
    assert.deepEqual(digits(SEQUENCE_LIMIT - 2)[0], {
      type: 'report',
      introducer: 'csi',
      text: `?${'1'.repeat(SEQUENCE_LIMIT - 2)}c`,
    });
    assert.deepEqual(digits(SEQUENCE_LIMIT - 1), [
      { type: 'report', introducer: 'csi', text: `?${'1'.repeat(SEQUENCE_LIMIT - 1)}` },
      { type: 'key', name: 'j' },
    ]);
  });
});

describe('the mouse', () => {
  it('should be read in the forms of SGR, X10 and urxvt', () => {
    const press = { type: 'mouse', kind: 'press', column: 2, row: 3 } as const;
    const release = { ...press, kind: 'release' } as const;
    assert.deepEqual(decode('\u001b[<0;3;4M\u001b[<0;3;4m'), [press, release]);
    assert.deepEqual(decode('\u001b[M #$\u001b[M##$'), [press, release]);
    assert.deepEqual(decode('\u001b[32;3;4M\u001b[35;3;4M'), [press, release]);
  });

  it('should be read at the right of a wide screen, where bytes are not UTF-8', () => {
    const report = Uint8Array.of(0x1b, 0x5b, 0x4d, 0x20, 0xff, 0xff);
    assert.deepEqual(decode(report, 'j'), [
      { type: 'mouse', kind: 'press', column: 222, row: 222 },
      { type: 'key', name: 'j' },
    ]);
  });

  it('should be nothing without its last bytes, and leave what is typed', () => {
    assert.deepEqual(told('\u001b[M !', SILENT, 'j'), ['j']);
    assert.deepEqual(told('\u001b[M \u001b[A'), ['up']);
  });
});
