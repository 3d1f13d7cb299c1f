import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { NOBODY, noNobody } from '../support/nobody.ts';
import { COMMAND, Screen, SEED } from '../support/screen.ts';
import { ScreenHere } from '../support/screen-here.ts';

const START = 'The warning from Ukraine to Belarus is blunt.';

/** Pages of one address, as they are found on two days. */
function page(paragraphs: readonly string[]): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>The harbour at night</title>
    <link rel="canonical" href="https://harbour.example/night"></head>
    <body><article><h1>The harbour at night</h1>${text}</article></body></html>`;
}

const PARAGRAPHS = Array.from(
  { length: 40 },
  (_, index) =>
    `Lamp number ${index + 1} was lit by the keeper at dusk, and he wrote into his book that boat ${index * 7} had passed it before the wind turned to the north.`,
);

describe('what is remembered between runs', () => {
  let folder = '';
  const screens: Screen[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-memory-'));
  });
  afterEach(async () => {
    await Promise.all(screens.splice(0).map((screen) => screen.close()));
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });

  const opened = (screen: Screen) => {
    screens.push(screen);
    return screen;
  };
  const optionsOf = (env: Record<string, string>) => ({
    columns: 80,
    rows: 24,
    env: { XDG_STATE_HOME: folder, TMPDIR: join(folder, 'tmp'), ...env },
  });
  const open = (args: readonly string[], env: Record<string, string> = {}) =>
    opened(new ScreenHere(args, optionsOf(env)));
  /** Runs in a separate process, which can be killed. */
  const openApart = (args: readonly string[]) => opened(new Screen(args, optionsOf({})));
  const reading = async (args: readonly string[] = [SEED], env: Record<string, string> = {}) =>
    open(args, env).shows(args[0] === SEED ? START : /./);
  /** Waits until the file has a position after the start of an article. */
  const kept = async (screen: Screen) => {
    const database = new DatabaseSync(join(folder, 'pullquote', 'state.sqlite'), { readOnly: true });
    try {
      const places = database.prepare('SELECT 1 FROM readings WHERE percent > 0');
      await screen.until(() => places.get() !== undefined, 'kept');
    } finally {
      database.close();
    }
  };
  const leave = async (screen: Screen) => {
    screen.send('q');
    await screen.exit;
  };

  it('should continue at the saved position, say so, and print the position on exit', async () => {
    const first = await reading();
    first.send('   ');
    await first.says(/page 4\/.*\d+%/);
    const [top] = first.rows();
    const [percent] = /\d+%/.exec(first.status()) ?? [];
    await leave(first);
    await first.shows(`pullquote: stopped at ${percent} of input.txt`);
    assert.equal(first.onAlternateScreen, false);

    const second = open([SEED]);
    await second.says(`continued at ${percent}, g for the top`);
    assert.equal(second.rows()[0], top);
    second.send('g');
    await second.shows(START);
    await leave(second);
    assert.doesNotMatch(second.text(), /stopped/);

    const third = await reading();
    await third.says(/page 1\//);
  });

  it('should restore marks, the text width and the searches of all articles', async () => {
    const first = await reading();
    first.send('  ma--/catastrophe\r');
    await first.says('catastrophe 1 of 1');
    first.send('g');
    await leave(first);

    const second = await reading();
    const narrow = (now: Screen) =>
      now
        .rows()
        .slice(0, -1)
        .every((row) => row.replace('┃', '').trimEnd().length < 75);
    await second.until((now) => narrow(now), 'narrower');
    second.send("'a");
    await second.until((now) => !now.text().includes(START), 'at the mark');
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'Another article altogether.');
    const third = await open([other]).shows('Another article');
    third.send('/\u001b[A');
    await third.says('/catastrophe');
  });

  it('should find the position again in a changed page, and say so if it cannot', async () => {
    const path = join(folder, 'page.html');
    writeFileSync(path, page(PARAGRAPHS));
    const first = await open([path]).shows('Lamp number 1 ');
    first.send('50%');
    await first.until((now) => /Lamp number (1[5-9]|2\d)/.test(now.text()), 'in the middle');
    const [, lamp] = /Lamp number (\d+) /.exec(first.text()) ?? [];
    await leave(first);

    writeFileSync(path, page(['A correction has been added above.', ...PARAGRAPHS.slice(3)]));
    const second = await open([path]).says('continued at');
    await second.shows(`Lamp number ${lamp} `);
    second.send('j');
    await leave(second);

    writeFileSync(path, page(PARAGRAPHS.map((_, index) => `Everything is written anew in part ${index} of this.`)));
    await open([path]).says(/the page has changed: the text at \d+% is gone/);
  });

  it('should save the position when a signal ends the reader', async () => {
    for (const signal of ['SIGTERM', 'SIGHUP']) {
      const screen = await openApart([SEED]).shows('/ search');
      screen.send('gG');
      await screen.says('100%');
      screen.kill(signal);
      await screen.exit;
      const next = open([SEED]);
      await next.says('finished last time');
      next.send('g');
      await leave(next);
    }
  });

  it('should save the position while reading, in case the reader is killed', async () => {
    const screen = await openApart([SEED]).shows(START);
    screen.send('  ');
    await screen.says('page 3/');
    await kept(screen);
    screen.kill('SIGKILL');
    await screen.exit;
    await open([SEED]).says('continued at');
  });

  it('should serve two readers at once', async () => {
    const one = await openApart([SEED]).shows(START);
    const other = await openApart([SEED]).shows(START);
    one.send(' ma');
    await one.says('mark a set');
    other.send('  mb');
    await other.says('mark b set');
    await leave(one);
    await leave(other);
    const third = await open([SEED]).says('continued at');
    for (const mark of ['a', 'b']) {
      third.send(`g'${mark}`);
      await third.until((now) => !now.text().includes(START) && !/no mark/.test(now.status()), `at ${mark}`);
    }
  });

  it('should offer recent articles if no source is named', async () => {
    const path = join(folder, 'page.html');
    writeFileSync(path, page(PARAGRAPHS));
    for (const source of [SEED, path]) {
      const screen = await open([source]).says('page 1/');
      screen.send(' ');
      await screen.says('page 2/');
      await leave(screen);
    }
    const front = await open([]).shows('Recent articles');
    assert.match(
      front.text(),
      /› The harbour at night .*page\.html, \d+%, today\n.*input\.txt .*input\.txt, \d+%, today/,
    );
    front.send('inp\r');
    await front.says('continued at');
    await front.until((now) => !now.text().includes('Lamp number'), 'the seed');
    front.send('r');
    await front.shows('Recent articles');
    front.send('harb\r');
    await front.shows('Lamp number');
    await front.says('continued at');
    front.send('\u007f');
    await front.says('input.txt');
    front.send('\\');
    await front.says('The harbour at night');
    await leave(front);
    await front.shows('stopped at');
  });

  it('should open the library, with how to fill it, if no source is named and nothing has been read', async () => {
    const screen = open([]);
    await screen.shows('The library is empty.');
    assert.match(screen.text(), /pullquote save URL.*\n.*pullquote import FILE/);
    screen.send('q');
    assert.equal((await screen.exit).exitCode, 0);
  });

  it('should say what is missing if no source is named and nothing is kept', async () => {
    const screen = open(['--no-state']);
    assert.equal((await screen.exit).exitCode, 2);
    await screen.shows('pullquote: name a file or a URL to read');
  });

  it('should neither save nor restore anything with --no-state', async () => {
    const screen = await reading([SEED, '--no-state']);
    screen.send('  ');
    await screen.says('page 3/');
    await leave(screen);
    assert.doesNotMatch(screen.text(), /stopped/);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('should say nothing on leaving if the settings say so', async () => {
    mkdirSync(join(folder, 'pullquote'));
    writeFileSync(join(folder, 'pullquote', 'config'), 'farewell = no\n');
    const screen = await reading([SEED], { XDG_CONFIG_HOME: folder });
    screen.send('  ');
    await screen.says('page 3/');
    await leave(screen);
    assert.doesNotMatch(screen.text(), /stopped/);
  });

  it('should put a damaged file aside, say so once, and read on', async () => {
    mkdirSync(join(folder, 'pullquote'));
    writeFileSync(join(folder, 'pullquote', 'state.sqlite'), 'no database at all '.repeat(100));
    const screen = await reading();
    await screen.says(/the state file was damaged and is now \S+/);
    screen.send('  ');
    await screen.says('page 3/');
    await leave(screen);
    assert.ok(readdirSync(join(folder, 'pullquote')).some((name) => name.startsWith('state.sqlite.damaged-')));
    await open([SEED]).says('continued at');
  });

  it('should read on if nothing can be written, and say that nothing is saved', { skip: noNobody }, async () => {
    chmodSync(folder, 0o555);
    const options = { columns: 100, rows: 24, env: { XDG_STATE_HOME: folder }, ...(NOBODY && { uid: NOBODY }) };
    const screen = opened(new Screen([SEED], options));
    await screen.says('positions are not saved: permission denied: ');
    screen.send('  ');
    await screen.says('page 3/');
    await leave(screen);
  });

  it('should say on exit that the position was not saved if another program has locked the file', async () => {
    const screen = await openApart([SEED]).shows(START);
    screen.send('  ');
    await screen.says('page 3/');
    await kept(screen);
    const database = new DatabaseSync(join(folder, 'pullquote', 'state.sqlite'));
    try {
      database.exec('BEGIN IMMEDIATE');
      screen.send(' ');
      await screen.says('page 4/');
      await leave(screen);
      await screen.shows('pullquote: the reading position was not saved: the state file is locked');
      assert.doesNotMatch(screen.text(), /stopped at/);
    } finally {
      database.close();
    }
  });

  it('should not print Node’s experimental warning', async () => {
    const script = `"${process.execPath}" "${COMMAND}" "${SEED}" 2>"${folder}/stderr"; echo "end of test"`;
    const screen = await opened(new Screen(['-c', script], { ...optionsOf({}), file: '/bin/sh' })).shows(START);
    screen.send('q');
    await screen.shows('end of test');
    assert.doesNotMatch(screen.output, /Experimental/);
  });
});
