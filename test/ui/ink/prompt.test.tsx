import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { keySettings } from '../../../source/reader/keys/key-settings.ts';
import { DEFAULT_SETTINGS } from '../../../source/reader/model/settings.ts';
import { openReader } from '../../../source/reader/open.ts';
import { Prompt } from '../../../source/ui/ink/prompt.tsx';
import { cleanup } from '../../support/ink.ts';
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
    type(...'baker');
    assert.match(line(), /^ \/baker .* 1 of 24$/);
    type('x');
    assert.match(line(), /^ \/bakerx .* no matches$/);
  });

  it('should show its switches with their keys beside at least twenty columns for the text', () => {
    const switches = 'F2 case  F3 word  F4 regex  F5 all words';
    assert.ok(mount(100, '/').line().endsWith(switches));
    assert.ok(mount(60, '/').line().includes(switches));
    assert.ok(!mount(59, '/').line().includes('F2'));
    const { line, press: type } = mount(72, '/', ...'bell');
    assert.match(line(), /^ \/bell +F2 case .* 1 of \d+$/);
    type(...' rang at six and');
    assert.doesNotMatch(line(), /F2/, 'the text needs the room');
  });

  it('should show the keys that switches are bound to', () => {
    const { bindings } = keySettings('pullquote', ['prompt:f9 switch-word']);
    const start = openReader(documentOf(article), { columns: 100, rows: 12 }, { ...DEFAULT_SETTINGS, bindings });
    const { rows } = mountPane(Prompt, ({ prompt }) => prompt, press(start, '/'));
    assert.match(rows().at(-1) ?? '', /F2 case {2}F3 word/);
  });

  it('should offer the switch that may find more if nothing is found', () => {
    const { line, press: type } = mount(60, '/', ...'rang bakerx');
    assert.match(line(), /^ \/rang bakerx +no matches; F5: all words in any order$/);
    type('f5');
    assert.match(line(), /\[all words\] no matches$/);
    assert.match(mount(40, '/', ...'bell bakerx').line(), /no matches; F5 all words$/);
    assert.match(mount(60, '/', 'f3', ...'bake').line(), /\[whole words\] no matches; F3: parts of words$/);
    assert.match(mount(60, '/', 'f2', ...'BAKER').line(), /\[match case\] no matches; F2: any case$/);
    assert.match(mount(64, '/', 'f4', ...'bak+x').line(), /no matches; F4: the text as typed$/);
    assert.match(mount(60, '/', ...'bakerx').line(), /no matches$/, 'no switch would help');
  });

  it('should show its cursor, on a letter or after the last', () => {
    const { styled, press: type } = mount(100, '/', ...'bell');
    assert.match(styled(), /bell\u001b\[7m \u001b\[27m/);
    type('left');
    assert.match(styled(), /bel\u001b\[7ml\u001b\[27m/);
  });

  it('should name the switches that are on in brackets', () => {
    const { line, press: type } = mount(100, '/');
    type('f2', 'f3');
    assert.match(line(), /F2 \[match case\] {2}F3 \[whole words\] {2}F4 regex {2}F5 all words$/);
    const narrow = mount(60, '/', 'f2', 'f3');
    assert.match(narrow.line(), /\[match case, whole words\]$/);
    narrow.press('f2', 'f4');
    assert.match(narrow.line(), /\[ignore case, whole words, regular expression\]$/);
    narrow.press('f5');
    assert.match(narrow.line(), /\[ignore case, whole words, all words\]$/);
  });

  it('should say that it narrows the quotes, and how many are left, from 40 columns on', () => {
    const { line, press: type } = mount(100, 'tab', '/');
    assert.match(line(), /^ quotes\/ +1 quote$/);
    type(...'dog');
    assert.match(line(), /^ quotes\/dog +0 of 1 quote$/);
    assert.match(mount(40, '"', '/').line(), /^ quotes\//);
    assert.match(mount(39, '"', '/').line(), /^ \/ /);
  });

  it('should leave out the beginning of a text that is too long, and keep the cursor in view', () => {
    const { line, styled, press: type } = mount(40, '/');
    type(...'0123456789'.repeat(6));
    assert.match(line(), /^ \/\d+789 +no matches$/);
    assert.match(styled(), /789\u001b\[7m \u001b\[27m/);
  });

  it('should leave eight columns for what is typed, however long the message', () => {
    const { line, press: type } = mount(20, '/');
    type(...'0123456789');
    assert.equal(line(), ' /6789   no matches');
    assert.equal(mount(20, '/', 'f4', '(').line(), ' /(      [regular e…');
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
