import assert from 'node:assert/strict';
import { constants } from 'node:os';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type LibraryFolder, libraryFolder } from '../support/library.ts';
import { Screen, SEED } from '../support/screen.ts';

describe('highlighting in the reader', () => {
  let library: LibraryFolder;
  let screen: Screen;
  beforeEach(() => {
    library = libraryFolder();
  });
  afterEach(async () => {
    await screen.close();
    library.end();
  });
  const reading = (env = {}) => {
    screen = new Screen([SEED], { columns: 120, rows: 40, env: { ...library.env, ...env } });
    return screen.shows('QUOTES 14');
  };
  const kept = () =>
    library.query('SELECT exact, color, speaker FROM highlights WHERE deleted_at IS NULL ORDER BY block, start');

  it('should keep highlights with their article, even if the reader is killed, and show them again', async () => {
    await reading();
    screen.send(')2h');
    await screen.says('highlighted in green');
    screen.send('}}vwh');
    await screen.says('highlighted in green');
    await screen.until(() => kept().length === 2, 'kept');
    screen.kill('SIGKILL');
    await screen.exit;
    const [first] = kept();
    assert.equal(first?.speaker, 'Ukrainian military');
    const [article] = library.query('SELECT highlights, quotes FROM articles');
    assert.equal(article?.highlights, 2);
    assert.ok(Number(article?.quotes) >= 14);

    await reading();
    await screen.shows('²The warning');
    screen.send('H');
    await screen.shows('green, Ukrainian');
    screen.send('d');
    await screen.says('highlight removed');
    screen.send('qq');
    await screen.exit;
    assert.equal(kept().length, 1);
  });

  it('should keep notes, written in the reader or in the editor', async () => {
    await reading({ VISUAL: "printf 'From the editor. #war' >" });
    screen.send(')iOf course not');
    await screen.shows('Of course not');
    screen.send('\u0005');
    await screen.shows('From the editor. #war');
    screen.send('\u001b');
    await screen.says('note kept');
    screen.send('q');
    await screen.exit;
    const [row] = library.query('SELECT note, tags FROM highlights');
    assert.deepEqual([row?.note, row?.tags], ['From the editor. #war', 'war']);
    const { stdout } = await library.pullquote(['find', 'in:highlights', 'editor']);
    assert.match(stdout, /From the editor/);
  });

  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    it(`should keep the note that is being written when ${signal} ends the reader`, async () => {
      await reading();
      screen.send(')iOf course not');
      await screen.shows('Of course not');
      screen.kill(signal);
      assert.equal((await screen.exit).signal, constants.signals[signal as NodeJS.Signals]);
      assert.equal(library.query('SELECT note FROM highlights')[0]?.note, 'Of course not');
      assert.deepEqual(screen.modesLeftOn(), []);
    });
  }
});
