import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isWorthwhile, WORTHWHILE } from '../../source/store/compiled-code.ts';

describe('compiled code', () => {
  it('should be written if nothing was found', () => {
    assert.ok(isWorthwhile(1, 0));
  });

  it('should be written again for a twentieth more, and for nothing less', () => {
    assert.equal(WORTHWHILE, 1.05);
    assert.ok(isWorthwhile(1050, 1000));
    assert.ok(!isWorthwhile(1049, 1000));
  });
});
