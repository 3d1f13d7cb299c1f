import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { standardOutput, summary } from '../../../source/app/modes/print.ts';

describe('standard output', () => {
  const output = (isTTY: boolean, columns: number, env: NodeJS.ProcessEnv) =>
    standardOutput({}, { env, platform: 'linux', stdout: { isTTY, columns } });

  it('should be as wide as the terminal, if it is one and knows its width', () => {
    assert.equal(output(true, 120, {}).columns, 120);
    assert.equal(output(true, 0, {}).columns, null);
    assert.equal(output(false, 120, {}).columns, null);
  });

  it('should be ASCII only on a terminal without UTF-8: a pipe gets the text unchanged', () => {
    const [ascii, utf8] = [{ LANG: 'C', TERM: 'vt100' }, { LANG: 'en_US.UTF-8' }];
    const shown = ({ ascii: marks, asciiText }: ReturnType<typeof output>) => [marks, asciiText];
    assert.deepEqual(shown(output(true, 80, ascii)), [true, true]);
    assert.deepEqual(shown(output(true, 80, utf8)), [false, false]);
    assert.deepEqual(shown(output(false, 80, ascii)), [false, false]);
  });

  it('should be colored on a terminal only', () => {
    const env = { LANG: 'en_US.UTF-8', TERM: 'xterm-256color' };
    assert.equal(output(true, 80, env).color, true);
    assert.equal(output(false, 80, env).color, false);
  });

  it('should have pictures only if half blocks are requested, in color, with enough colors', () => {
    const pictures = (images: 'auto' | 'halfblocks', isTTY: boolean, env: NodeJS.ProcessEnv, color?: 'always') =>
      standardOutput(
        { images, ...(color ? { color } : {}) },
        { env, platform: 'linux', stdout: { isTTY, columns: 80 } },
      ).pictures;
    const env = { LANG: 'en_US.UTF-8', TERM: 'xterm-256color' };
    assert.equal(pictures('halfblocks', true, env), '256');
    assert.equal(pictures('halfblocks', true, { ...env, COLORTERM: 'truecolor' }), 'true');
    assert.equal(pictures('auto', true, env), undefined);
    assert.equal(pictures('halfblocks', false, env), undefined);
    assert.equal(pictures('halfblocks', false, env, 'always'), '256');
    assert.equal(pictures('halfblocks', true, { ...env, TERM: 'xterm' }), undefined);
    assert.equal(pictures('halfblocks', true, { LANG: 'C', TERM: 'xterm-256color' }), undefined);
  });
});

describe('the summary of the quotes in several sources', () => {
  it('should count the quotes, and the sources that have any', () => {
    assert.equal(summary([0, 0], 3, {}), 'no quotes in 3 sources');
    assert.equal(summary([0, 1], 3, {}), '1 quote in 1 of 3 sources');
    assert.equal(summary([2, 0, 1], 3, {}), '3 quotes in 2 of 3 sources');
  });

  it('should name the speaker and the words', () => {
    assert.equal(
      summary([2], 2, { speaker: 'Finch', match: 'tide' }),
      '2 quotes by "Finch" with "tide" in 1 of 2 sources',
    );
    assert.equal(summary([0], 2, { match: 'tide' }), 'no quotes with "tide" in 2 sources');
  });
});
