import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runHere } from '../support/command-here.ts';

const PAGE = 'fixtures/news-promos/input.html';

describe('--explain', () => {
  it('should print the root, the runner-up, the reason and the omitted passages, by rule', async () => {
    const { stdout, status } = await runHere({ args: ['--explain', PAGE] });
    assert.equal(status, 0);
    assert.match(stdout, /^root {7}body > main > article \(\d+ characters of prose\)$/m);
    assert.match(stdout, /^runner-up .*\nreason {5}agree$/m);
    assert.match(stdout, /^ {2}share {6}name {12}Share on Social\n {4}body > main > article > div\.share-bar$/m);
  });

  it('should print JSON', async () => {
    const { stdout } = await runHere({ args: ['--explain', '-f', 'json', PAGE] });
    const { source, reason, omitted } = JSON.parse(stdout);
    assert.deepEqual([source, reason], [PAGE, 'agree']);
    assert.ok(omitted.some((one: { rule: string }) => one.rule === 'tag'));
  });

  it('should refuse formats and options that it does not have', async () => {
    for (const args of [
      ['--explain', '-f', 'csv', PAGE],
      ['--explain', '-q', PAGE],
    ]) {
      const { stderr, status } = await runHere({ args });
      assert.equal(status, 2);
      assert.match(stderr, /--explain/);
    }
  });

  it('should let no control byte of a page through', async () => {
    const input = `<body><main class="a\u001b[2J\u009b"><p>${'The harbour is calm, and so is the watch. '.repeat(9)}</p></main></body>`;
    for (const format of ['text', 'json']) {
      const { stdout } = await runHere({ args: ['--explain', '-f', format], input });
      assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }
  });
});
