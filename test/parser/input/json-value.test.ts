import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JsonValue } from '../../../source/parser/input/json-value.ts';

const value = (given: unknown): JsonValue => JsonValue.parse(JSON.stringify(given));
const fails = (read: () => unknown, message: RegExp): void => assert.throws(read, message);

describe('a value of JSON', () => {
  it('should be read as what it is, and fail as anything else', () => {
    assert.equal(value('ice').string(), 'ice');
    assert.equal(value(1.5).number(), 1.5);
    assert.equal(value(false).boolean(), false);
    assert.equal(value('b').oneOf(['a', 'b']), 'b');
    for (const read of [
      () => value(1).string(),
      () => value('1').number(),
      () => value(0).boolean(),
      () => value('c').oneOf(['a', 'b']),
      () => value('ice').list(),
      () => value({}).list(),
    ])
      fails(read, /./);
  });

  it('should be a count if it is whole and not below 0', () => {
    assert.equal(value(0).count(), 0);
    assert.equal(value(7).count(), 7);
    for (const given of [-1, 1.5, '7', null, 2 ** 60]) fails(() => value(given).count(), /./);
  });

  it('should have members if it is an object, and no inherited ones', () => {
    assert.equal(value({ a: 1 }).get('a').number(), 1);
    assert.equal(value({ a: 1 }).get('b').isNull, true);
    assert.equal(value({ a: 1 }).get('toString').isNull, true);
    for (const given of [null, [1], 'ice', 7]) fails(() => value(given).get('length'), /./);
  });

  it('should be nothing if it is null or absent', () => {
    assert.equal(
      value({ a: null })
        .get('a')
        .maybe((one) => one.string()),
      null,
    );
    assert.equal(
      value({})
        .get('a')
        .maybe((one) => one.string()),
      null,
    );
    assert.equal(
      value({ a: 'ice' })
        .get('a')
        .maybe((one) => one.string()),
      'ice',
    );
    assert.equal(value({ a: 0 }).get('a').isNull, false);
  });

  it('should give its path if something is wrong with it', () => {
    const list = value({ a: [{ b: 'ice' }] })
      .get('a')
      .list();
    fails(() => list[0]?.get('b').number(), /a\[0\]\.b/);
    fails(() => value('ice').number(), /JSON/);
  });
});
