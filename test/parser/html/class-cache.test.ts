import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byClass, intern } from '../../../source/parser/html/class-cache.ts';

describe('the answers on classes', () => {
  it('should be computed once for each value and function', () => {
    const asked: string[] = [];
    const functionOf = (name: string) =>
      byClass((classes) => {
        asked.push(`${name} ${classes}`);
        return classes === 'none' ? null : `${name} of ${classes}`;
      });
    const [length, kind] = [functionOf('length'), functionOf('kind')];
    for (let round = 0; round < 2; round += 1) {
      assert.equal(length('note'), 'length of note');
      assert.equal(kind('note'), 'kind of note');
      assert.equal(kind('none'), null);
      assert.equal(length('aside'), 'length of aside');
    }
    assert.deepEqual(asked, ['length note', 'kind note', 'kind none', 'length aside']);
  });

  it('should be right if a function asks another on other classes', () => {
    const inner = byClass((classes) => classes.toUpperCase());
    const outer = byClass((classes) => classes.split(' ').map(inner).join('+'));
    assert.equal(outer('note aside'), 'NOTE+ASIDE');
    assert.equal(inner('note aside'), 'NOTE ASIDE');
    assert.equal(outer('note aside'), 'NOTE+ASIDE');
  });

  it('should be right after more values than are kept', () => {
    const answer = byClass((classes) => `<${classes}>`);
    for (let at = 0; at < 12_000; at += 1) assert.equal(answer(`c${at}`), `<c${at}>`);
    for (let at = 0; at < 12_000; at += 1000) assert.equal(answer(`c${at}`), `<c${at}>`);
  });
});

describe('an interned value', () => {
  it('should be equal, before and after more values than are kept', () => {
    for (let at = 0; at < 6000; at += 1) assert.equal(intern(`c${at}`), `c${at}`);
    assert.equal(intern('c0'), 'c0');
  });
});
