import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Replay } from '../support/replay.ts';
import { COMMAND, Screen } from '../support/screen.ts';

const PARAGRAPHS = 2_000;
const paragraph = (number: number) =>
  `${number}. “The lock will hold,” said Nora Feld, who had kept it for thirty years. The water rose all night, and by ` +
  'morning the mill stood in it up to its windows, as nobody in the town had ever seen it stand before.';

describe('a long article', () => {
  let folder = '';
  let file = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-length-'));
    file = join(folder, 'long.txt');
    writeFileSync(file, Array.from({ length: PARAGRAPHS }, (_, index) => paragraph(index + 1)).join('\n\n'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('should be readable before its pages are counted and its quotes are found', async () => {
    const screen = new Screen(['--no-state', file], { columns: 100, rows: 30 });
    try {
      await screen.shows('1. “The lock will hold,”');
      screen.send('jj');
      await screen.shows(/page \d+\/\d{3}/);
      await screen.says(`${PARAGRAPHS} quotes`);
      screen.send('G');
      await screen.shows(`${PARAGRAPHS}. “The lock will hold,”`);
      screen.send('(');
      await screen.says(/quote \d+\/2000 Nora Feld/);
      screen.resize(80, 24);
      await screen.until((now) => now.rows().length === 24 && now.text().includes('“The lock will hold,”'));
      assert.match(screen.status(), /quote \d+\/2000 Nora Feld|page/);
    } finally {
      await screen.close();
    }
  });

  /** The article's part of each row, without the status line. */
  const words = (row: string) => (row.includes('page 1') ? '' : row.slice(12, 60).trim());

  it('should be shown before all of it is parsed, and look the same afterwards', async () => {
    const screen = new Screen(['--no-state', file], { columns: 100, rows: 30 });
    try {
      // The first frame may come in pieces.
      await screen.until(({ output }) => /The lock will hold[\s\S]*\u001b\[\?2026l/.test(output));
      const glance = screen.output.split('\u001b[?2026l').find((frame) => frame.includes('The lock will hold')) ?? '';
      assert.match(glance, /page 1 of about \d{3} /);
      await screen.says(`${PARAGRAPHS} quotes`);
      const replay = new Replay(100, 30);
      await replay.write(`${glance}\u001b[?2026l`);
      // The quotes have been found since: their signs in the margin and the sidebar differ.
      assert.deepEqual(replay.texts().map(words), screen.rows().map(words));
      replay.dispose();
      // Two frames before Ink: one from the beginning of the text, one from the whole.
      assert.ok((screen.output.split('\u001b]11;?')[0]?.split('The lock will hold').length ?? 0) > 2);
    } finally {
      await screen.close();
    }
  });

  it('should obey Ctrl-C while it is being parsed', async () => {
    const screen = new Screen(['--no-state', file], { columns: 100, rows: 30 });
    try {
      await screen.shows('1. “The lock will hold,”');
      screen.send('\u0003');
      await screen.until((now) => !now.onAlternateScreen && !now.cursorHidden && !now.pasteBracketed, 'left');
    } finally {
      await screen.close();
    }
  });

  it('should open at the requested position', async () => {
    const screen = new Screen(['--no-state', '--quote', '1999', file], { columns: 100, rows: 30 });
    try {
      await screen.shows('1999. “The lock will hold,”');
      assert.doesNotMatch(screen.output, /page 1 of/);
    } finally {
      await screen.close();
    }
  });

  it('should be shown early from standard input too, with keys from the terminal', async () => {
    const screen = new Screen(['-c', `cat '${file}' | '${process.execPath}' '${COMMAND}' --no-state`], {
      columns: 100,
      rows: 30,
      file: '/bin/sh',
    });
    try {
      await screen.shows('1. “The lock will hold,”');
      await screen.says(`${PARAGRAPHS} quotes`);
      screen.send('G');
      await screen.shows(`${PARAGRAPHS}. “The lock will hold,”`);
      screen.send('q');
      assert.equal((await screen.exit).exitCode, 0);
      await screen.until((now) => !now.onAlternateScreen, 'left');
    } finally {
      await screen.close();
    }
  });
});
