import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Screen, SEED } from '../support/screen.ts';

/** All texts that the program sent to the terminal's clipboard. */
function clipboard({ output }: Screen): string[] {
  const sequences = output.matchAll(/\u001b\]52;c;([A-Za-z\d+/=]*)\u0007/g);
  return [...sequences].map(([, payload = '']) => Buffer.from(payload, 'base64').toString('utf8'));
}

describe('copying and exporting', () => {
  let folder = '';
  let screen: Screen;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-copy-'));
  });
  afterEach(async () => {
    await screen.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const none = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined, TMUX: undefined, STY: undefined };
  const reading = (env: Record<string, string | undefined> = {}) => {
    screen = new Screen([SEED], { columns: 120, rows: 40, cwd: folder, env: { ...none, ...env } });
    return screen.shows('QUOTES 14');
  };

  it('should put a quote on the terminal’s clipboard', async () => {
    await reading();
    screen.send(')y');
    await screen.says('copied the quote by Ukrainian military');
    const [text = ''] = clipboard(screen);
    assert.match(text, /^Your leadership is planning to drag the Belarusian people into a dirty war/);
    screen.send('2y');
    await screen.until((now) => clipboard(now).length === 2);
    assert.match(clipboard(screen)[1] ?? '', /^“Your leadership .*”\n— Ukrainian military, /);
    screen.send('Y');
    await screen.until((now) => clipboard(now).length === 3);
    assert.equal(clipboard(screen)[2], SEED);
  });

  it('should copy what is selected with the keys', async () => {
    await reading();
    screen.send('}}v');
    await screen.shows('words selected');
    // To the next sentence and back, two words less at the beginning, to the word "Kyiv" and one word on.
    screen.send('\u001b[B\u001b[Aowwo/Kyiv\rw');
    screen.send('y');
    await screen.until((now) => clipboard(now).length === 1);
    assert.match(clipboard(screen)[0] ?? '', /^the Belarusian army.*for Kyiv as$/s);
  });

  it('should pass it to the system’s clipboard program too', async () => {
    const program = join(folder, 'xclip');
    writeFileSync(program, `#!/bin/sh\necho "$@" > "${folder}/arguments"\ncat > "${folder}/clipboard"\n`);
    chmodSync(program, 0o755);
    await reading({ DISPLAY: ':9', PATH: `${folder}:${process.env.PATH}` });
    screen.send('y');
    await screen.says('copied the paragraph');
    const copied = join(folder, 'clipboard');
    await screen.until(() => existsSync(copied) && readFileSync(copied, 'utf8') !== '', 'given to xclip');
    assert.equal(readFileSync(copied, 'utf8'), 'The warning from Ukraine to Belarus is blunt.');
    assert.equal(readFileSync(join(folder, 'arguments'), 'utf8'), '-selection clipboard -in\n');
  });

  it('should write the quotes to new files, name them, and never overwrite one', async () => {
    await reading();
    for (const [key, name] of [
      ['c', 'input-quotes.csv'],
      ['j', 'input-quotes.json'],
      ['m', 'input-quotes.md'],
      ['c', 'input-quotes-2.csv'],
    ] as const) {
      screen.send('e');
      await screen.says('export 14 as: m Markdown, j JSON, c CSV');
      screen.send(key);
      await screen.says(`14 quotes written to ${name}`);
    }
    const names = ['input-quotes-2.csv', 'input-quotes.csv', 'input-quotes.json', 'input-quotes.md'];
    assert.deepEqual(readdirSync(folder).sort(), names);
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    assert.match(read('input-quotes.csv'), /^speaker,quote,/);
    assert.equal(read('input-quotes.csv'), read('input-quotes-2.csv'));
    assert.match(read('input-quotes.md'), /^> Your leadership/);
    assert.ok(JSON.parse(read('input-quotes.json')));
  });

  it('should say why a file cannot be written', async () => {
    await reading();
    rmSync(folder, { recursive: true });
    screen.send('ec');
    await screen.says('the quotes could not be written:');
  });
});
