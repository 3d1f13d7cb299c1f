import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readYaml } from '../../../source/parser/formats/yaml.ts';

/** What is read of lines that the first of them makes no YAML. */
const read = (...lines: readonly string[]): unknown => {
  const { broken: _, ...values } = readYaml(['broken: one: two', ...lines].join('\n')) ?? { broken: null };
  return values;
};

describe('YAML', () => {
  it('should be an object', () => {
    assert.deepEqual(readYaml('a: 1\nb: [2]'), { a: 1, b: [2] });
    assert.equal(readYaml('- a\n- b'), null);
    assert.equal(readYaml('null'), null);
    assert.equal(readYaml('text'), null);
  });
});

describe('lines that are nearly YAML', () => {
  it('should be a key with a value, in quotation marks or not', () => {
    assert.deepEqual(read('a: b', 'c: "d"', "e: 'f'", 'g: "h', 'i: "'), { a: 'b', c: 'd', e: 'f', g: '"h', i: '"' });
    assert.deepEqual(read('a:', 'b: c'), { a: '', b: 'c' });
    assert.deepEqual(read('a: b', 'a: c'), { a: 'b' });
  });

  it('should be lists in brackets and below a key', () => {
    assert.deepEqual(read('a: [b, "c"]'), { a: ['b', 'c'] });
    assert.deepEqual(read('a:', '  - b', '  - "c"', '  -'), { a: ['b', 'c', ''] });
    assert.deepEqual(read('a: [b]', '- c'), { a: ['b', 'c'] });
  });

  it('should be text that continues in indented lines', () => {
    assert.deepEqual(read('a: b', '  c'), { a: 'b c' });
    assert.deepEqual(read('a: |', '  b', '  c', 'd: >-', '  e'), { a: 'b c', d: 'e' });
    assert.deepEqual(read('a:', '  - b', '    c'), { a: ['b'] });
    assert.deepEqual(read('a: b', '  - c'), { a: 'b - c' });
  });

  it('should be nothing if a line is anything else', () => {
    for (const line of ['text', '- a', '}']) assert.equal(readYaml(`broken: one: two\n${line}`), null, line);
    assert.equal(readYaml('# nothing'), null);
  });
});
