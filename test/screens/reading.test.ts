import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type LaunchOptions, type Screen, SEED } from '../support/screen.ts';
import { ScreenHere } from '../support/screen-here.ts';

async function reading(options: LaunchOptions, work: (screen: Screen) => Promise<void>): Promise<void> {
  const screen = new ScreenHere([SEED], options);
  try {
    await screen.shows('The warning from Ukraine to Belarus is blunt.');
    await work(screen);
  } finally {
    await screen.close();
  }
}

describe('reading the seed', () => {
  it('should show the position, and every page to the end with Space', () =>
    reading({ columns: 80, rows: 24 }, async (screen) => {
      await screen.says(/page 1\/\d+/);
      const pages = Number(/page 1\/(\d+)/.exec(screen.status())?.[1]);
      for (let page = 2; page <= pages; page += 1) {
        screen.send(' ');
        await screen.says(`page ${page}/${pages}`);
      }
      await screen.shows('will not want to risk losing');
      await screen.says('100%');
      assert.doesNotMatch(screen.text(), /This video can not be played/);
      screen.send(' ');
      await screen.says('the end');
    }));

  it('should go through its fourteen quotes with their speakers', () =>
    reading({ columns: 120, rows: 40 }, async (screen) => {
      await screen.shows('QUOTES 14');
      for (let quote = 1; quote <= 14; quote += 1) {
        screen.send(')');
        await screen.says(`quote ${quote}/14`);
      }
      await screen.says('quote 14/14 Tadeusz Giczan');
      assert.match(screen.text(), /▌ "He can still convince Putin/);
      screen.send(')');
      await screen.says('no quote below');
    }));

  it('should find a word nine times, and step through the matches', () =>
    reading({ columns: 120, rows: 30 }, async (screen) => {
      screen.send('/Lukashenko');
      await screen.says('1 of 9');
      screen.send('\r');
      await screen.says('/Lukashenko 1 of 9');
      screen.send('n');
      await screen.says('2 of 9');
      screen.send('NN');
      await screen.says('wrapped to the end');
    }));

  it('should return to where it was when a search is canceled', () =>
    reading({ columns: 80, rows: 24 }, async (screen) => {
      screen.send(' ');
      await screen.says('page 2/');
      const before = screen.rows()[0];
      screen.send('/catastrophe');
      await screen.says('1 of 1');
      assert.notEqual(screen.rows()[0], before);
      screen.send('\u001b');
      await screen.says('page 2/');
      assert.equal(screen.rows()[0], before);
    }));

  it('should open the sidebar below if there is no room beside, and go to the quote chosen there', () =>
    reading({ columns: 70, rows: 24 }, async (screen) => {
      assert.doesNotMatch(screen.text(), /QUOTES/);
      screen.send('"jjj\r');
      await screen.says('quote 4/14 Valery Sakhashchyk');
      await screen.shows('QUOTES 14');
      await screen.shows('▌ "Lukashenko will do everything');
      screen.send('"');
      await screen.until(({ rows }) => !rows.call(screen).join().includes('QUOTES'), 'without the sidebar');
    }));

  it('should keep the position through resizes, even while searching', () =>
    reading({ columns: 120, rows: 30 }, async (screen) => {
      screen.send('/one hammered\u007f it');
      await screen.says('no matches');
      screen.send('\u0015nail in the coffin');
      await screen.says('1 of 1');
      for (const [columns, rows] of [
        [40, 20],
        [200, 50],
        [120, 30],
      ] as const) {
        screen.resize(columns, rows);
        await screen.until(
          (now) => now.rows().length === rows && /nail in the/.test(now.text()) && /1 of 1/.test(now.status()),
        );
      }
      screen.send('\r');
      await screen.says('nail in the coffin 1 of 1');
    }));

  it('should switch search options by function keys', () =>
    reading({ columns: 100, rows: 24 }, async (screen) => {
      screen.send('/belarus');
      await screen.says(/1 of \d+/);
      screen.send('\u001bOR');
      await screen.says('[whole words]');
      screen.send('\u001b[14~');
      await screen.says('regular expression');
    }));

  it('should not run pasted text as commands', () =>
    reading({ columns: 100, rows: 24 }, async (screen) => {
      screen.send('\u001b[200~q\nquit G\u001b[201~');
      await screen.says('/q quit G');
      assert.match(screen.rows()[0] ?? '', /The warning from Ukraine/);
    }));

  it('should show all keys', () =>
    reading({ columns: 120, rows: 100 }, async (screen) => {
      screen.send('?');
      await screen.shows('In the sidebar');
      await screen.shows('whole words');
      screen.send('q');
      await screen.shows('The warning from Ukraine');
    }));

  it('should be usable at 20 × 6, and say so if the terminal is smaller', () =>
    reading({ columns: 100, rows: 24 }, async (screen) => {
      screen.resize(20, 6);
      await screen.shows('The warning from');
      screen.send('  ');
      await screen.says('page 3');
      screen.send('"');
      await screen.shows('QUOTES 14');
      screen.resize(12, 4);
      await screen.shows('needs 20x6');
      screen.resize(100, 24);
      await screen.shows('QUOTES 14');
    }));

  it('should draw ASCII bars without UTF-8', () =>
    reading({ columns: 120, rows: 24, env: { LC_ALL: 'C', LANG: 'C' } }, async (screen) => {
      screen.send(')');
      await screen.shows('| "Your leadership');
      await screen.shows(/\| QUOTES 14/);
    }));

  it('should send only ASCII without UTF-8, in the reader and in print, but letters on a UTF-8 console', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pullquote-ascii-'));
    const file = join(folder, 'Fähre.txt');
    writeFileSync(file, `The Fähre left… “Л31m” • ${'filled — '.repeat(400)}`);
    try {
      for (const args of [[file], [file, '-f', 'text'], [file, '--screen-reader']]) {
        const screen = new ScreenHere(args, { env: { LC_ALL: 'C', LANG: 'C' } });
        await screen.until(({ output }) => /The Fahre left(?:~|\.\.\.) "L31m" \*/.test(output), 'in ASCII');
        screen.send(' q');
        await screen.exit;
        assert.match(screen.output, /^[\u0000-\u007f]*$/);
        await screen.close();
      }
      const console = new ScreenHere([file], { env: { TERM: 'linux' } });
      await console.shows('The Fähre left… “Л31m” •');
      await console.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('should show the article although CI is set', () =>
    reading({ env: { CI: '' } }, (screen) => screen.shows('Ukrainian').then(() => {})));
});

describe('opening at a place', () => {
  it('should open at a quote and at words', async () => {
    const quote = new ScreenHere([SEED, '--quote', '5'], { columns: 120, rows: 30 });
    await quote.says('quote 5/14 Pavel Kukhta');
    await quote.close();
    const words = new ScreenHere([SEED, '--search', 'punishment package', '--text-width', '50', '--theme', 'ink'], {
      columns: 120,
      rows: 30,
    });
    await words.says('/punishment package 1 of 1');
    await words.shows('punishment');
    assert.match(words.output, /48;5;\d+m/);
    await words.close();
  });
});

describe('custom keys', () => {
  it('should be obeyed, with a message if they make no sense', async () => {
    const screen = new ScreenHere([SEED, '--keys', 'less', '--bind', 'x next-quote'], { columns: 100, rows: 24 });
    try {
      await screen.says('page 1/');
      screen.send('f');
      await screen.says('page 2/');
      screen.send('gx');
      await screen.says('quote 1/14');
    } finally {
      await screen.close();
    }
    const wrong = new ScreenHere([SEED, '--bind', 'x fly'], { columns: 100, rows: 24 });
    await wrong.says('no command fly in mode article');
    await wrong.close();
  });
});
