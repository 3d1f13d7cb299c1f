import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import xterm from '@xterm/headless';
import sharp from 'sharp';
import type { Pixels } from '../../../source/terminal/images/pixels.ts';

export interface Command {
  readonly control: Readonly<Record<string, string>>;
  readonly payload: string;
}

/** Splits a string into commands of the kitty protocol, and fails if anything else is in it. */
export function kittyCommands(sequence: string): Command[] {
  const commands: Command[] = [];
  const rest = sequence.replace(/\u001b_G([^;\u001b]*)(?:;([A-Za-z0-9+/=]*))?\u001b\\/g, (_, control, payload = '') => {
    const entries = String(control)
      .split(',')
      .map((entry) => entry.split('=') as [string, string]);
    commands.push({ control: Object.fromEntries(entries), payload });
    return '';
  });
  assert.equal(rest, '');
  return commands;
}

export function received(sequence: string): { id: string | undefined; pixels: Pixels } {
  const commands = kittyCommands(sequence);
  const first = commands[0]?.control ?? {};
  for (const [index, { control, payload }] of commands.entries()) {
    assert.equal(control.m, index < commands.length - 1 ? '1' : '0');
    assert.ok(payload.length <= 4096);
    if (index < commands.length - 1) assert.equal(payload.length % 4, 0);
  }
  assert.deepEqual([first.a, first.f, first.o], ['t', '32', 'z']);
  const data = inflateSync(Buffer.from(commands.map(({ payload }) => payload).join(''), 'base64'));
  return { id: first.i, pixels: { width: Number(first.s), height: Number(first.v), data: new Uint8Array(data) } };
}

/** Draws sixels on a transparent picture, as a terminal would. */
export function drawn(sequence: string): Pixels {
  const [, width = 0, height = 0, body = ''] = (/^\u001bP0;1;0q"1;1;(\d+);(\d+)(.*)\u001b\\$/.exec(sequence) ?? []).map(
    (part, index) => (index === 1 || index === 2 ? Number(part) : part),
  ) as [string, number, number, string];
  const data = new Uint8Array(width * height * 4);
  const registers = new Map<string, readonly number[]>();
  let [x, top, color] = [0, 0, ''];
  for (const [token, register, rgb, count = '1', sixel] of body.matchAll(
    /#(\d+)(?:;2;([\d;]+))?|(?:!(\d+))?([?-~])|[$-]/g,
  )) {
    if (rgb !== undefined && register !== undefined) registers.set(register, rgb.split(';').map(Number));
    else if (register !== undefined) color = register;
    else if (token === '$') x = 0;
    else if (token === '-') [x, top] = [0, top + 6];
    else {
      const bits = (sixel?.charCodeAt(0) ?? 63) - 63;
      for (let column = x; column < x + Number(count); column += 1) {
        for (let bit = 0; bit < 6; bit += 1) {
          if (!(bits & (1 << bit))) continue;
          assert.ok(column < width && top + bit < height, 'draws inside the picture');
          const [red = 0, green = 0, blue = 0] = (registers.get(color) ?? []).map((part) => Math.round(part * 2.55));
          data.set([red, green, blue, 255], ((top + bit) * width + column) * 4);
        }
      }
      x += Number(count);
    }
  }
  return { width, height, data };
}

/** The PNG file in a sequence of iTerm2's protocol, with its options. Fails if anything else is in the sequence. */
export function inlineFile(sequence: string): { options: string; png: Buffer } {
  const [, options, png] = /^\u001b\]1337;File=([^:]*):([A-Za-z0-9+/=]+)\u0007$/.exec(sequence) ?? [];
  assert.ok(options !== undefined && png !== undefined);
  return { options, png: Buffer.from(png, 'base64') };
}

/** The pixels of a PNG file. */
export async function pixelsOf(png: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

/** The pixels that xterm shows for rows of half blocks; a transparent pixel is four zeros. */
export async function shown(rows: readonly string[], width: number): Promise<Uint8Array> {
  const terminal = new xterm.Terminal({ cols: width, rows: rows.length, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(rows.join('\r\n'), resolve));
  const data = new Uint8Array(width * rows.length * 2 * 4);
  for (let row = 0; row < rows.length; row += 1) {
    for (let x = 0; x < width; x += 1) {
      const cell = terminal.buffer.active.getLine(row)?.getCell(x);
      assert.ok(cell);
      const [front, back] = [cell.isFgRGB() ? cell.getFgColor() : null, cell.isBgRGB() ? cell.getBgColor() : null];
      const halves = { '▀': [front, back], '▄': [back, front], ' ': [back, back] }[cell.getChars() || ' '];
      assert.ok(halves, cell.getChars());
      for (const [half, color] of halves.entries()) {
        const at = ((row * 2 + half) * width + x) * 4;
        if (color !== null) data.set([color >> 16, (color >> 8) & 255, color & 255, 255], at);
      }
    }
  }
  return data;
}
