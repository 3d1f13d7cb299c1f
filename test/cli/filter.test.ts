import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { run, start } from '../support/command.ts';

const line = (id: number) => `${JSON.stringify({ id, paragraphs: ['“It flew,” said <b>Ines Halvorsen</b>.'] })}\n`;

describe('pullquote --jsonl', () => {
  it('should answer each line with one line, in order', async () => {
    const input = `${line(1)}nonsense\n${line(2)}${line(3).trimEnd()}`;
    const { status, stdout, stderr } = await run({ args: ['--jsonl'], input });
    const answers = stdout.split('\n').map((text) => text && JSON.parse(text));
    assert.deepEqual([status, stderr, answers.pop()], [0, '', '']);
    assert.deepEqual(
      answers.map(({ id }) => id),
      [1, null, 2, 3],
    );
    assert.equal(answers[0].blocks[0].text, '“It flew,” said Ines Halvorsen.');
    assert.equal(answers[0].quotes[0].speaker.name, 'Ines Halvorsen');
  });

  it('should count in code points when asked', async () => {
    const input = JSON.stringify({ id: 1, paragraphs: ['🚀 “It flew well today,” said Ines Halvorsen.'] });
    const { stdout } = await run({ args: ['--jsonl', '--offsets', 'codepoints'], input });
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
      while (taken < 200 && child.stdin.write(block)) taken++;
    };
    child.stdin.on('drain', feed);
    feed();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.kill();
    assert.ok(taken < 100, `${taken * block.length} bytes were taken`);
  });
});
