import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { COMMAND, Screen } from '../support/screen.ts';

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const bold = (text: string) => [...text].map((letter) => `${letter}\b${letter}`).join('');
const underlined = (text: string) => [...text].map((letter) => `_\b${letter}`).join('');

/** As `man` sets it on 80 columns: a header of 80, lines of up to 78. */
const MANUAL = `TIDE(1)${' '.repeat(30)}Harbor${' '.repeat(30)}TIDE(1)

${bold('NAME')}
       tide - tell when the water is high

${bold('OPTIONS')}
       ${bold('-a')} ${underlined('harbor')}
           all of them, one after the other, and each of them on a line of its
           own
`;

const LOG = `\u001b[33mcommit 1a2b3c\u001b[m\nAuthor: Jo Finch\n\n    Raise the flag\n    at noon\n\n${Array.from(
  { length: 60 },
  (_, at) => `\u001b[32m+line ${at}\u001b[m`,
).join('\n')}\n`;

describe('the reader as the pager of other programs', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-pager-'));
    writeFileSync(join(folder, 'manual'), MANUAL);
    writeFileSync(join(folder, 'log'), LOG);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Starts it at the end of a pipe, with options as for `less`. */
  const paging = async (name: string, options: string, columns: number, work: (screen: Screen) => Promise<void>) => {
    const command = `cat ${quoted(join(folder, name))} | ${quoted(process.execPath)} ${quoted(COMMAND)} --no-state ${options}`;
    const screen = new Screen(['-c', command], { file: '/bin/sh', columns, rows: 20, env: { LESS: 'FRX' } });
    try {
      await work(screen);
    } finally {
      await screen.close();
    }
  };

  for (const columns of [80, 120]) {
    it(`should keep the lines of a manual page on ${columns} columns`, () =>
      paging('manual', '-is', columns, async (screen) => {
        await screen.shows('own');
        const rows = screen.rows().map((row) => row.trim());
        for (const line of [
          'tide - tell when the water is high',
          'all of them, one after the other, and each of them on a line of its',
        ]) {
          assert.ok(
            rows.some((row) => row.replace(/\s*[┃│█▌]$/, '') === line),
            `${line}\n${rows.join('\n')}`,
          );
        }
        assert.ok(rows[0]?.startsWith('TIDE(1)') && /TIDE\(1\)\s*\S?$/.test(rows[0]), rows[0]);
        assert.ok(!screen.text().includes('↪'), screen.text());
        screen.send('t');
        await screen.shows('Contents');
        await screen.shows('OPTIONS');
      }));
  }

  it('should show the colors of a log, with options of less', () =>
    paging('log', '-RXS', 80, async (screen) => {
      await screen.shows('commit 1a2b3c');
      assert.match(screen.output, /\u001b\[33m[^\u001b]*commit 1a2b3c/);
      assert.match(screen.output, /\u001b\[32m[^\u001b]*\+line 0/);
      screen.send('q');
      assert.equal((await screen.exit).exitCode, 0);
    }));

  it('should print what fits on one screen with its colors and quit, as less -FRX does', () =>
    paging('manual', '-FRX', 80, async (screen) => {
      assert.equal((await screen.exit).exitCode, 0);
      assert.match(screen.output, /\u001b\[1m-a\u001b\[22m \u001b\[4mharbor\u001b\[24m/);
    }));
});
