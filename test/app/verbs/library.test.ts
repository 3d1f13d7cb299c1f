import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, describe, it } from 'node:test';
import type { VerbContext } from '../../../source/app/verbs/context.ts';
import { run } from '../../../source/app/verbs/library.ts';

describe('pullquote library', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-verb-'));
  // Nothing below a file can be opened, so no reader is started.
  const state = join(folder, 'file');
  writeFileSync(state, '');
  const before = [process.stdin.isTTY, process.stdout.isTTY] as const;
  const terminals = ([input, output]: readonly [boolean, boolean]): void => {
    process.stdin.isTTY = input;
    process.stdout.isTTY = output;
  };
  afterEach(() => terminals(before));
  after(() => rmSync(folder, { recursive: true }));

  const outcome = (more: Partial<VerbContext> = {}): Promise<string> => {
    const options = {} as VerbContext['options'];
    const environment = { XDG_STATE_HOME: state, TERM: 'xterm' };
    return run({ operands: [], options, environment, ...more }).then(String, ({ message }: Error) => message);
  };
  const NO_TERMINAL = /terminal/;

  it('should take no words', async () => {
    assert.match(await outcome({ operands: ['ebb'] }), /library/);
    assert.doesNotMatch(await outcome({ operands: ['ebb'] }), NO_TERMINAL);
  });

  it('should need the state', async () => {
    const off = { state: false } as VerbContext['options'];
    terminals([true, true]);
    assert.match(await outcome({ options: off }), /state/);
  });

  it('should need a terminal on both sides that is not dumb', async () => {
    for (const each of [
      [true, false],
      [false, true],
      [false, false],
    ] as const) {
      terminals(each);
      assert.match(await outcome(), NO_TERMINAL, each.join());
    }
    terminals([true, true]);
    assert.match(await outcome({ environment: { XDG_STATE_HOME: state, TERM: 'dumb' } }), NO_TERMINAL);
  });

  it('should say why the library cannot be opened', async () => {
    terminals([true, true]);
    const said = await outcome();
    assert.doesNotMatch(said, NO_TERMINAL);
    assert.match(said, /\S/);
  });
});
