import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Screen } from '../support/screen.ts';

const NEXT = '\u000e';
const PREVIOUS = '\u0010';

describe('several sources', () => {
  let folder = '';
  const at = (name: string) => join(folder, name);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-sources-'));
    for (const name of ['one', 'two', 'three'])
      writeFileSync(at(`${name}.md`), `# The ${name}\n\nThis is text ${name}.\n`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const reading = async (names: readonly string[], work: (screen: Screen) => Promise<void>) => {
    const screen = new Screen(['--no-state', ...names.map(at)], { columns: 120, rows: 24 });
    try {
      await work(screen);
    } finally {
      await screen.close();
    }
  };

  it('should be stepped through and back', () =>
    reading(['one.md', 'two.md'], async (screen) => {
      await screen.says('[1/2]');
      screen.send(NEXT);
      await screen.shows('This is text two.');
      await screen.says('[2/2]');
      screen.send(NEXT);
      await screen.says('no next source');
      screen.send(PREVIOUS);
      await screen.shows('This is text one.');
    }));

  it('should go on to the next if one cannot be read, and say so', () =>
    reading(['one.md', 'none.md', 'two.md'], async (screen) => {
      await screen.says('[1/3]');
      screen.send(NEXT);
      await screen.shows('This is text two.');
      await screen.says('none.md: no such file');
      screen.send(PREVIOUS);
      await screen.shows('This is text one.');
    }));

  it('should stay if no further source can be read', () =>
    reading(['one.md', 'none.md', 'nothing.md'], async (screen) => {
      await screen.says('[1/3]');
      screen.send(NEXT);
      await screen.says('none.md: no such file');
      assert.match(screen.text(), /This is text one\./);
    }));

  it('should open the first that can be read', () =>
    reading(['none.md', 'two.md', 'three.md'], async (screen) => {
      await screen.shows('This is text two.');
      await screen.says('[2/3]');
      screen.send('q');
      assert.equal((await screen.exit).exitCode, 0);
      await screen.shows('pullquote: cannot read');
    }));

  it('should print a line for each if none can be read', () =>
    reading(['none.md', 'nothing.md'], async (screen) => {
      assert.equal((await screen.exit).exitCode, 1);
      await screen.shows('nothing.md: no such file');
      assert.match(screen.text(), /none\.md: no such file/);
    }));
});
