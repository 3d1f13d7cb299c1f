import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, describe, it } from 'node:test';
import { encodePng } from '../../source/terminal/images/png.ts';
import type { Screen } from '../support/screen.ts';
import { ScreenHere } from '../support/screen-here.ts';
import { colorBlocks } from '../terminal/images/pictures.ts';

const TEXT = `<p>${'The boats lie in the harbor until the wind turns at last, and nobody speaks. '.repeat(4)}</p>`;

describe('pictures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-whole-pictures-'));
  const page = join(folder, 'page.html');
  writeFileSync(join(folder, 'a.png'), encodePng(colorBlocks()));
  writeFileSync(
    page,
    `<html lang="en"><body><article><h1>The harbor</h1>${TEXT}
     <figure><img src="a.png" alt="Blocks of color" width="192" height="96"><figcaption>Six blocks.</figcaption></figure>
     ${TEXT}<p><img src="lost.png" alt="A lost picture" width="160" height="48"></p>${TEXT}</article></body></html>`,
  );
  after(() => rmSync(folder, { recursive: true, force: true }));

  let screen: Screen;
  afterEach(() => screen.kill('SIGKILL'));

  const isRed = (each: Screen): boolean =>
    each.cells().some((row) => row.some(({ text, foreground }) => text === '▀' && foreground === '#ff0000'));
  const isDrawn = (each: Screen): boolean => each.text().includes('▀▀▀');
  const open = (args: readonly string[] = [], env = {}): Screen =>
    new ScreenHere([page, ...args], { columns: 80, rows: 40, env: { COLORTERM: 'truecolor', ...env } });

  it('are drawn in the text, and those that cannot be read say so', async () => {
    screen = open();
    await screen.shows('▒ picture: Blocks of color');
    await screen.until(isRed, 'showing red');
    await screen.shows('(the picture cannot be read)');
    await screen.shows('Six blocks.');
  });

  it('are drawn over the whole screen by Enter, until a key is pressed', async () => {
    screen = open();
    await screen.until(isRed, 'showing red');
    screen.send(';\r');
    await screen.until((each) => isRed(each) && !each.text().includes('Six blocks.'), 'showing only the picture');
    screen.send('\u001b');
    await screen.shows('Six blocks.');
  });

  it('are hidden by I, and never loaded if the option says so', async () => {
    screen = open();
    await screen.until(isDrawn, 'showing a picture');
    screen.send('I');
    await screen.until((each) => !isDrawn(each), 'without pictures');
    await screen.shows('▒ picture: Blocks of color');
    screen.kill('SIGKILL');
    screen = open(['--images', 'never']);
    await screen.shows('Six blocks.');
    screen.send('jk');
    await screen.shows('The harbor');
    assert.equal(isDrawn(screen), false);
  });

  it('are a line on terminals without colors', async () => {
    screen = open([], { NO_COLOR: '1' });
    await screen.shows('▒ picture: Blocks of color');
    screen.send('I');
    await screen.shows('cannot show pictures');
  });

  it('do not keep the reader from exiting', async () => {
    screen = open();
    await screen.until(isDrawn, 'showing a picture');
    screen.send('q');
    assert.equal((await screen.exit).exitCode, 0);
  });
});
