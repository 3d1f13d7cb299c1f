import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { cleanup } from 'ink-testing-library';
import { Prompt } from '../../../source/ui/ink/prompt.tsx';
import { mountPane } from '../../support/pane.tsx';
import { articleOf, attributionOf, documentOf, open, press } from '../../support/reading.ts';

const FILLER = 'The bell rang at six and again at seven, and the baker opened his shutters. '.repeat(4);
const article = articleOf([`“It rang twice,” said Ida Moor. ${FILLER}`, ...Array.from({ length: 5 }, () => FILLER)]);
const quoted = attributionOf(article, [[0, 'It rang twice,', 'Ida Moor']]);

const mount = (columns: number, ...keys: readonly string[]) => {
  const start = press(open(documentOf(article, quoted), { columns, rows: 12 }), ...keys);
  const pane = mountPane(Prompt, ({ prompt }) => prompt, start);
  return { ...pane, line: () => pane.rows().at(-1) ?? '', styled: () => pane.styledRows().at(-1) ?? '' };
};

describe('the prompt', () => {
  after(cleanup);

  it('should show what is typed and count what it finds', () => {
    const { line, press: type } = mount(100, '/');
    assert.equal(line(), ' / ');
    type(...'baker');
    assert.match(line(), /^ \/baker +1 of 24$/);
    type('x');
    assert.match(line(), /^ \/bakerx +no matches for bakerx$/);
  });

  it('should show its cursor, on a letter or behind the last', () => {
    const { styled, press: type } = mount(100, '/', ...'bell');
    assert.match(styled(), /bell\u001b\[7m \u001b\[27m/);
    type('left');
    assert.match(styled(), /bel\u001b\[7ml\u001b\[27m/);
  });

  it('should name the search options that are on', () => {
    const { line, press: type } = mount(100, '/');
    type('f2', 'f3');
    assert.match(line(), /\[match case, whole words\]$/);
    type('f2', 'f4');
    assert.match(line(), /\[ignore case, whole words, regular expression\]$/);
    type('f5');
    assert.match(line(), /\[ignore case, whole words, all words\]$/);
  });

  it('should say that it narrows the quotes, and how many are left, from 40 columns on', () => {
    const { line, press: type } = mount(100, 'tab', '/');
    assert.match(line(), /^ quotes\/ +1 quote$/);
    type(...'dog');
    assert.match(line(), /^ quotes\/dog +0 of 1 quote$/);
    assert.match(mount(40, '"', '/').line(), /^ quotes\//);
    assert.match(mount(39, '"', '/').line(), /^ \/ /);
  });

  it('should leave out the beginning of what is longer than its room, with the cursor in view', () => {
    const { line, styled, press: type } = mount(40, '/');
    type(...'0123456789'.repeat(6));
    assert.match(line(), /^ \/\d+789 +no matches for/);
    assert.match(styled(), /789\u001b\[7m \u001b\[27m/);
  });

  it('should leave eight columns for what is typed, however long the message', () => {
    const { line, press: type } = mount(20, '/');
    type(...'0123456789');
    assert.equal(line(), ' /6789   no matches…');
  });

  it('should be rendered again only if what it says has changed', () => {
    const { painted, press: type } = mount(100, '/', ...'bell');
    assert.equal(painted(), 1);
    type('f9');
    assert.equal(painted(), 0, 'the key has no command');
    type('home');
    assert.equal(painted(), 1);
  });
});
