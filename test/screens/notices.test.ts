import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Screen } from '../support/screen.ts';
import { ScreenHere } from '../support/screen-here.ts';

async function opened(html: string, work: (screen: Screen) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-notice-'));
  const path = join(folder, 'page.html');
  writeFileSync(path, html);
  // Without a memory, the keys of the first use do not take the title's place in the status line.
  const screen = new ScreenHere(['--no-state', path], { columns: 80, rows: 24 });
  try {
    await work(screen);
  } finally {
    await screen.close();
    rmSync(folder, { recursive: true });
  }
}

describe('a page without text in the reader', () => {
  for (const [title, shown] of [
    ['<title>App</title>', 'App'],
    ['', 'page.html'],
  ]) {
    it(`should say why there is nothing to read: ${title || 'no title'}`, () =>
      opened(`<html>${title}<body><div id=root></div>`, async (screen) => {
        await screen.says(`${shown} · page 1/1`);
        await screen.shows('! The page has hardly any text of its own; a script would fill it in.');
        screen.send(' jk)G{');
        await screen.shows('! The page has hardly any text of its own; a script would fill it in.');
      }));
  }
});
