import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, it } from 'node:test';
import { COMMAND, run, start } from '../../support/command.ts';
import { runHere } from '../../support/command-here.ts';
import { NOBODY, noNobody } from '../../support/nobody.ts';

const line = (id: number) => `${JSON.stringify({ id, paragraphs: ['“It flew,” said <b>Ines Halvorsen</b>.'] })}\n`;

describe('pullquote --jsonl', () => {
  it('should answer each line with one line, in order', async () => {
    const input = `${line(1)}nonsense\n${line(2)}${line(3).trimEnd()}`;
    const { status, stdout, stderr } = await runHere({ args: ['--jsonl'], input });
    const answers = stdout.split('\n').map((text) => text && JSON.parse(text));
    assert.deepEqual([status, stderr, answers.pop()], [0, '', '']);
    assert.deepEqual(
      answers.map(({ id }) => id),
      [1, null, 2, 3],
    );
    assert.equal(answers[0].blocks[0].text, '“It flew,” said Ines Halvorsen.');
    assert.equal(answers[0].quotes[0].speaker.name, 'Ines Halvorsen');
  });

  it('should say that standard input is a folder', async () => {
    const folder = openSync(tmpdir(), 'r');
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, '--jsonl'], {
      stdio: [folder, 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    closeSync(folder);
    assert.deepEqual([status, stdout, stderr], [1, '', 'pullquote: cannot read standard input: is a directory\n']);
  });

  it('should run without a home folder', { skip: noNobody || NOBODY === undefined }, () => {
    const { HOME: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, '--jsonl', '--jobs', '1'], {
      env,
      cwd: '/',
      // A user without an entry in the password file.
      uid: 54_321,
      gid: 54_321,
      input: line(1),
      encoding: 'utf8',
    });
    assert.deepEqual([status, stderr, JSON.parse(stdout).id], [0, '', 1]);
  });

  it('should print no warning with many jobs', async () => {
    // More than the ten listeners that Node warns of, on the standard error of the process.
    const ids = Array.from({ length: 40 }, (_, id) => id);
    const { status, stdout, stderr } = await run({
      args: ['--jsonl', '--jobs', '12'],
      input: ids.map(line).join(''),
    });
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(
      stdout
        .trimEnd()
        .split('\n')
        .map((text) => JSON.parse(text).id),
      ids,
    );
  });

  it('should count in code points when asked', async () => {
    const input = JSON.stringify({ id: 1, paragraphs: ['🚀 “It flew well today,” said Ines Halvorsen.'] });
    const { stdout } = await runHere({ args: ['--jsonl', '--offsets', 'codepoints'], input });
    assert.deepEqual(JSON.parse(stdout).quotes[0].parts[0].start, 3);
  });

  it('should end quietly when nobody reads on', async () => {
    const child = start({ args: ['--jsonl'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdin.write(line(1));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.write(line(2).repeat(100));
    const [status] = await once(child, 'close');
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('should stop taking lines while its answers are not read', async () => {
    const child = start({ args: ['--jsonl'] });
    child.stdin.on('error', () => {});
    const block = line(1).repeat(1000);
    let taken = 0;
    const feed = () => {
      while (taken < 200 && child.stdin.write(block)) taken += 1;
    };
    child.stdin.on('drain', feed);
    feed();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.kill();
    assert.ok(taken < 100, `${taken * block.length} bytes were taken`);
  });
});
