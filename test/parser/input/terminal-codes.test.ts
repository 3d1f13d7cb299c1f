import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutTerminalCodes } from '../../../source/parser/input/terminal-codes.ts';

describe('text written for a terminal', () => {
  it('should lose its colors', () => {
    assert.equal(
      withoutTerminalCodes('\u001b[33mcommit 1a2b\u001b[m\n\u001b[1;38:5:4mtide\u001b[0m\u001b[K'),
      'commit 1a2b\ntide',
    );
  });

  it('should lose the overstrikes of bold and underlined letters', () => {
    assert.equal(withoutTerminalCodes('N\bNA\bAM\bME\bE\n_\bt_\bi_\bd_\be _\bx\bx'), 'NAME\ntide x');
  });

  it('should stay as it is otherwise', () => {
    assert.equal(withoutTerminalCodes('a [1m b_c'), 'a [1m b_c');
  });
});
