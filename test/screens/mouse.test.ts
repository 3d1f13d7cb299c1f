import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SEED } from '../support/screen.ts';
import { ScreenHere } from '../support/screen-here.ts';

describe('the mouse', () => {
  it('should work from when it is taken until it is given back', async () => {
    const screen = new ScreenHere([SEED], { columns: 120, rows: 24 });
    try {
      await screen.says('page 1/');
      assert.doesNotMatch(screen.output, /\u001b\[\?1002h/);
      screen.send('M');
      await screen.says('mouse on');
      assert.match(screen.output, /\u001b\[\?1002h\u001b\[\?1006h/);
      screen.send('\u001b[<65;10;5M');
      await screen.until((now) => !now.rows()[0]?.includes('The warning from Ukraine to Belarus'), 'scrolled');
      screen.send('\u001b[<64;10;5M\u001b[<0;95;4M');
      await screen.says('quote 1/14');
      // As a terminal says it that knows no numbers; typed, it would open the help and turn the mouse off.
      screen.send('\u001b[M?M');
      screen.send('!\u001b[Ma*%');
      await screen.until((now) => !now.rows()[0]?.includes('The warning from Ukraine to Belarus'), 'scrolled');
      screen.send('q');
      await screen.exit;
      assert.doesNotMatch(screen.output, /mouse off|Keys/);
      assert.match(screen.output, /\u001b\[\?1006l\u001b\[\?1002l/);
    } finally {
      await screen.close();
    }
  });

  it('should switch to the light palette once the terminal reports a light background', async () => {
    const screen = new ScreenHere([SEED], { columns: 120, rows: 24 });
    try {
      await screen.says('14 quotes');
      await screen.until((now) => now.output.includes('\u001b]11;?'), 'asking for its ground');
      const dark = screen.cells()[2]?.find(({ text }) => text === '●')?.foreground;
      screen.send('\u001b]11;rgb:ffff/ffff/ffff\u001b\\');
      await screen.until(
        (now) => now.cells()[2]?.find(({ text }) => text === '●')?.foreground !== dark,
        'in other colours',
      );
      assert.match(screen.status(), /14 quotes/);
    } finally {
      await screen.close();
    }
  });
});
