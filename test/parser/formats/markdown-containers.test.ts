import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withContainers } from '../../../source/parser/formats/markdown-containers.ts';

const read = (...lines: readonly string[]): readonly string[] => withContainers(lines.join('\n')).split('\n');

describe('a container of Markdown', () => {
  it('should be a quotation that begins with its kind', () => {
    assert.deepEqual(read(':::note', 'Salt melts ice.', ':::', 'After'), [
      '',
      '> **Note**',
      '>',
      '> Salt melts ice.',
      '',
      'After',
    ]);
  });

  it('should begin with its title if it has one', () => {
    for (const line of [':::tip On salt', ':::tip[On salt]', ':::: tip On salt', '  :::{.callout-tip} On salt'])
      assert.equal(read(line, 'Salt melts ice.', ':::')[1], '> **On salt**', line);
  });

  it('should leave only its lines if it is not set apart', () => {
    assert.deepEqual(read('::: code-group', 'Salt melts ice.', ':::'), ['', '', 'Salt melts ice.', '']);
  });

  it('should be a quotation in a quotation inside another', () => {
    assert.ok(read('::::note', ':::tip', 'Salt', ':::', '::::').includes('> > Salt'));
  });

  it('should stay as it is if it is not closed, is no line of its own, or is code', () => {
    for (const lines of [
      [':::note', 'Salt'],
      [':::', 'Salt'],
      ['Salt :::note', 'Salt'],
      ['```', ':::note', ':::', '```'],
      ['~~~', '```', ':::note', ':::', '~~~'],
    ])
      assert.deepEqual(read(...lines), lines);
    assert.equal(read('```', ':::note', '```', ':::tip', 'Salt', ':::')[4], '> **Tip**');
  });

  it('should have a first line of 200 code units at most', () => {
    const opening = (length: number): string => `:::note ${'x'.repeat(length - 8)}`;
    assert.equal(read(opening(200), 'Salt', ':::')[3], '> Salt');
    assert.deepEqual(read(opening(201), 'Salt', ':::'), [opening(201), 'Salt', ':::']);
  });

  it('should be in seven others at most', () => {
    const nested = (levels: number): readonly string[] =>
      read(...Array<string>(levels).fill(':::note'), 'Salt', ...Array<string>(levels).fill(':::'));
    assert.ok(nested(8).includes(`${'> '.repeat(8)}Salt`));
    assert.ok(nested(9).includes(`${'> '.repeat(8)}Salt`));
    assert.ok(nested(9).includes(`${'> '.repeat(8)}:::note`));
  });
});
