import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseLoosely } from '../../../source/parser/html/loose-json.ts';

describe('JSON as pages write it', () => {
  it('should be read inside comments and with a semicolon', () => {
    for (const [before, after] of [
      ['<!--', '-->'],
      ['/* <![CDATA[ */', '/* ]]> */'],
      ['// <![CDATA[\n', '\n// ]]>'],
      ['<![CDATA[', ']]>'],
      ['', ';'],
    ] as const)
      assert.deepEqual(parseLoosely(` ${before}{"a":1}${after} `), { a: 1 }, before + after);
  });

  it('should be read if its quotation marks are escaped for HTML, unless it has others', () => {
    assert.deepEqual(parseLoosely('{&quot;a&quot;:1}'), { a: 1 });
    assert.deepEqual(parseLoosely('{"a":"&quot;b&quot;"}'), { a: '&quot;b&quot;' });
  });

  it('may have strings with raw line breaks, bare quotation marks and other escapes', () => {
    assert.deepEqual(parseLoosely('{"a":"b\nc"}'), [{ a: 'b c' }]);
    assert.deepEqual(parseLoosely('{"a":"b\u001fc","d e":2,}'), [{ a: 'b c', 'd e': 2 }]);
    assert.deepEqual(parseLoosely('{"a":"the "old" quay"}'), [{ a: 'the "old" quay' }]);
    assert.deepEqual(parseLoosely(String.raw`{"a":"b\'c\"d\n",}`), [{ a: 'b\'c"d\n' }]);
    assert.deepEqual(parseLoosely('["a "b" c","d"]'), [['a "b" c', 'd']]);
  });

  it('may lack commas or have too many', () => {
    assert.deepEqual(parseLoosely('{"a":1,}'), [{ a: 1 }]);
    assert.deepEqual(parseLoosely('{"a":[1,,2,],}'), [{ a: [1, 2] }]);
    assert.deepEqual(parseLoosely('{"a":"b" "c":"d"}'), [{ a: 'b', c: 'd' }]);
    assert.deepEqual(parseLoosely('[{"a":1} {"b":2} [3] "c"]'), [[{ a: 1 }, { b: 2 }, [3], 'c']]);
    assert.deepEqual(parseLoosely(',{"a":1}'), [{ a: 1 }]);
  });

  it('may be several values in a row', () => {
    assert.deepEqual(parseLoosely('{"a":1}{"b":2}'), [{ a: 1 }, { b: 2 }]);
    assert.deepEqual(parseLoosely('{"a":1},\n{"b":2}'), [{ a: 1 }, { b: 2 }]);
  });

  it('may be cut off', () => {
    assert.deepEqual(parseLoosely('{"a":[{"b":"c'), [{ a: [{ b: 'c' }] }]);
    assert.deepEqual(parseLoosely('[1,[2'), [[1, [2]]]);
  });

  it('should be nothing if it cannot be repaired', () => {
    assert.equal(parseLoosely('ice'), undefined);
  });
});
