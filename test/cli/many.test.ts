import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runHere } from '../support/command-here.ts';

const FILES: Readonly<Record<string, string>> = {
  'a.md':
    '---\ntitle: Ferry\ndate: 2031-05-04\n---\n\n“The drone flew well on Friday,” said Ines Halvorsen.\n\n“It was far too loud for us,” said Tomas Ek.\n',
  'b.md': '---\ntitle: Quay\n---\n\n“Nobody asked the people of the quay,” said Tomas Ek on Friday.\n',
  'c.md': '---\ntitle: Nothing\n---\n\nNothing was said at all.\n',
};
const ALL = ['a.md', 'b.md', 'c.md'];

describe('quotes of many files', { concurrency: 2 }, () => {
  let cwd = '';
  before(() => {
    cwd = mkdtempSync(join(tmpdir(), 'pullquote-many-'));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(cwd, name), text);
  });
  after(() => rmSync(cwd, { recursive: true, force: true }));

  it('should be printed of those alone that have a quote by the speaker, and counted in one line', async () => {
    const { status, stdout, stderr } = await runHere({
      args: ['-q', '--speaker', 'Halvorsen', 'c.md', 'b.md', 'a.md'],
      cwd,
    });
    assert.equal(stdout, '==> a.md <==\n\nInes Halvorsen\n    “The drone flew well on Friday,”\n');
    assert.equal(stderr, 'pullquote: 1 quote by "Halvorsen" in 1 of 3 sources\n');
    assert.equal(status, 0);
  });

  it('should be printed of those alone that match', async () => {
    const { stdout, stderr } = await runHere({ args: ['-q', '--match', 'loud', '--speaker', 'Ek', ...ALL], cwd });
    assert.match(stdout, /^==> a\.md <==\n\nTomas Ek\n.*loud.*\n$/);
    assert.equal(stderr, 'pullquote: 1 quote by "Ek" with "loud" in 1 of 3 sources\n');
  });

  it('should be a failure if none has any', async () => {
    const { status, stdout, stderr } = await runHere({ args: ['-q', '--match', 'whale', ...ALL], cwd });
    assert.deepEqual([status, stdout, stderr], [1, '', 'pullquote: no quotes with "whale" in 3 sources\n']);
  });

  it('should be counted even if another source cannot be read', async () => {
    const { status, stdout, stderr } = await runHere({ args: ['-q', '--speaker', 'Ek', 'none.md', ...ALL], cwd });
    assert.equal(status, 1);
    assert.match(stdout, /^==> a\.md <==\n/);
    assert.match(stderr, /^pullquote: cannot read none\.md: .*\npullquote: 2 quotes by "Ek" in 2 of 4 sources\n$/);
  });

  it('should have file, title and date in CSV, with one header whichever file comes first', async () => {
    const args = ['-f', 'csv', '--speaker', 'Ek', 'none.md', 'c.md', 'b.md', 'a.md'];
    const lines = (await runHere({ args, cwd })).stdout.trimEnd().split('\n');
    assert.equal(lines[0]?.split(',').slice(-2).join(), 'published,file');
    assert.equal(lines.length, 3);
    assert.match(lines[1] ?? '', /,Quay,.*,,b\.md$/);
    assert.match(lines[2] ?? '', /,Ferry,.*,2031-05-04[^,]*,a\.md$/);
  });

  it('should have file, title and date in JSON', async () => {
    const { stdout } = await runHere({ args: ['-q', '-f', 'json', '--speaker', 'Halvorsen', ...ALL], cwd });
    const { file, title, publishedTime, quotes } = JSON.parse(stdout);
    assert.deepEqual([file, title, publishedTime.slice(0, 10), quotes.length], ['a.md', 'Ferry', '2031-05-04', 1]);
  });

  it('should name the file with each quote if asked to', async () => {
    const text = await runHere({ args: ['-q', '--with-filename', '--speaker', 'Ek', ...ALL], cwd });
    assert.match(text.stdout, /^a\.md: Tomas Ek\n.*\n\nb\.md: Tomas Ek\n.*\n$/);
    const alone = await runHere({ args: ['-q', '--with-filename', 'b.md'], cwd });
    assert.match(alone.stdout, /^b\.md: Tomas Ek\n/);
    const markdown = await runHere({ args: ['-q', '-f', 'markdown', '--with-filename', 'b.md'], cwd });
    assert.match(markdown.stdout, /— \*\*Tomas Ek\*\*, paragraph 1, Quay, b\.md\n/);
  });

  it('should refuse to name the file of anything else', async () => {
    const whole = await runHere({ args: ['--with-filename', 'a.md'], cwd });
    assert.deepEqual([whole.status, whole.stderr], [2, 'pullquote: --with-filename requires --quotes\n']);
    const csv = await runHere({ args: ['-f', 'csv', '--with-filename', 'a.md'], cwd });
    assert.deepEqual(
      [csv.status, csv.stderr],
      [2, 'pullquote: --with-filename applies to --format text or markdown, not csv\n'],
    );
  });
});
