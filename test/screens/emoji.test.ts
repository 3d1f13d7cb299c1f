import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ScreenHere } from '../support/screen-here.ts';

const FAMILY = '👨‍👩‍👧‍👦';
const PARAGRAPH = `The ${FAMILY} went to the harbour ☎️ and called 🇫🇷 at noon, then ${FAMILY}${FAMILY}${FAMILY} came home again with 1️⃣ fish. `;

/** The emulator does not join emoji: what takes two columns elsewhere takes up to eight. */
describe('emoji that the terminal counts otherwise', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-emoji-'));
    const text = Array.from({ length: 9 }, () => `<p>${PARAGRAPH.repeat(2)}</p>`).join('');
    writeFileSync(
      join(folder, 'family.html'),
      `<title>The family</title><article><h1>The family</h1>${text}</article>`,
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [columns, rows] of [
    [40, 16],
    [80, 24],
    [120, 40],
  ] as const) {
    it(`should leave the frame whole at ${columns} × ${rows}`, async () => {
      const screen = new ScreenHere(['--no-state', join(folder, 'family.html')], { columns, rows });
      try {
        await screen.shows('The family');
        await screen.says('page 1/');
        await screen.until(({ output }) => /\u001b\[6n/.test(output) && output.split('\u001b[2;1H').length > 4);
        await screen.until((shown) => /The family/.test(shown.rows()[0] ?? ''), 'whole');
        await screen.until((shown) => shown.rows().filter((row) => /page \d+\//.test(row)).length === 1, 'whole');
        screen.send('/');
        screen.send(`a${FAMILY}b`);
        await screen.until(() => screen.status().includes('no match'));
        await screen.until((shown) => /The family/.test(shown.rows()[0] ?? ''), 'whole');
        screen.send('\u001b');
        await screen.says('page 1/');
        // Laid out with the terminal's own widths, no row loses its end.
        const wide = screen.rows().filter((row) => row.includes('harbour'));
        assert.ok(wide.length > 1);
        screen.send('q');
        await screen.exit;
        assert.ok(screen.output.lastIndexOf('\u001b[?7h') > screen.output.lastIndexOf('\u001b[?7l'));
      } finally {
        await screen.close();
      }
    });
  }
});
