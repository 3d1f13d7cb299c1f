import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byFirstLines } from '../../../../source/parser/formats/plain-text/first-lines.ts';

const LINE = 'The ferry has not left for three days now.';
const REST = 'nobody expects it to leave before the spring.';

describe('byFirstLines', () => {
  it('should divide a run where a first line is indented', () => {
    for (const indent of [2, 10]) {
      const first = ' '.repeat(indent) + LINE;
      assert.deepEqual(byFirstLines([first, REST, first, REST]), [
        [first, REST],
        [first, REST],
      ]);
      assert.deepEqual(byFirstLines(['A heading', first, REST]), [['A heading'], [first, REST]]);
      assert.deepEqual(byFirstLines([REST, first]), [[REST], [first]]);
    }
  });

  it('should return a run whole if lines are indented for another reason', () => {
    const first = `    ${LINE}`;
    for (const run of [
      [LINE, REST],
      [` ${LINE}`, REST, ` ${LINE}`],
      [REST, `           ${LINE}`],
      [REST, first, first],
      [REST, `    ${REST}`],
      [REST, `    ${'x'.repeat(30)}`],
      [REST, '    Short.'],
      [`${LINE.slice(0, -1)} and this line goes on`, first, REST],
    ]) {
      assert.deepEqual(byFirstLines(run), [run], run.join('\n'));
    }
  });

  it('should tell a heading from the first line of a paragraph at 36 code units', () => {
    const line = (length: number) => `    ${'T'.padEnd(length - 5, 'e')}.`;
    assert.equal(byFirstLines(['A heading', line(36), REST]).length, 2);
    assert.equal(byFirstLines(['A heading', line(35), REST]).length, 1);
    assert.equal(byFirstLines(['a'.repeat(35), line(40), REST]).length, 2);
    assert.equal(byFirstLines(['a'.repeat(36), line(40), REST]).length, 1);
  });
});
