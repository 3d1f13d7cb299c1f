import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, describe, it } from 'node:test';
import type { VerbContext } from '../../../source/app/verbs/context.ts';
import { run } from '../../../source/app/verbs/find.ts';
import { UsageError } from '../../../source/failure.ts';

describe('pullquote find --open', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-find-'));
  // Nothing below a file can be opened, so no reader is started.
  const state = join(folder, 'file');
  writeFileSync(state, '');
  const before = [process.stdin.isTTY, process.stdout.isTTY, process.env.TERM] as const;
  const terminals = ([input, output, term = 'xterm']: readonly [boolean, boolean, string?]): void => {
    process.stdin.isTTY = input;
    process.stdout.isTTY = output;
    process.env.TERM = term;
  };
  afterEach(() => terminals(before));
  after(() => rmSync(folder, { recursive: true }));

  /** Whether the command is refused as it was written. */
  const isRefused = (operands: readonly string[], options: Partial<VerbContext['options']> = {}): Promise<boolean> =>
    run({ operands, options: options as VerbContext['options'], environment: { XDG_STATE_HOME: state } }).then(
      () => false,
      (error: unknown) => error instanceof UsageError,
    );

  it('should need a terminal on both sides that is not dumb', async () => {
    for (const each of [
      [true, false],
      [false, true],
      [true, true, 'dumb'],
    ] as const) {
      terminals(each);
      assert.equal(await isRefused(['ebb'], { open: 1 }), true, each.join());
      assert.equal(await isRefused(['ebb']), false, each.join());
    }
    terminals([true, true]);
    assert.equal(await isRefused(['ebb'], { open: 1 }), false);
  });

  it('should need words', async () => {
    assert.equal(await isRefused([' ']), true);
    assert.equal(await isRefused([]), true);
  });
});
