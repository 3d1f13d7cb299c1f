import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printable } from '../../../source/printable.ts';
import { type Painter, painter } from '../../../source/ui/theme/painter.ts';
import { fit, lineWidth, literal, run } from '../../../source/ui/theme/styled-line.ts';
import { painters, themeOf } from '../../../source/ui/theme/themes.ts';

const plain: Painter = painters('none')('terminal', 'dark');

describe('a painted line', () => {
  it('should end every style that it begins, once for runs of the same style', () => {
    assert.equal(
      plain([literal('a'), literal('b', 'bold'), literal('c', 'heading'), literal('d')]),
      'a\u001b[1mbc\u001b[0md',
    );
    assert.equal(plain([literal('a', 'bold'), literal('b', 'italic')]), '\u001b[1ma\u001b[0m\u001b[3mb\u001b[0m');
    assert.equal(plain([literal('', 'bold'), literal('a')]), 'a');
  });

  it('should not be faint and bold at once', () => {
    assert.equal(plain([literal('a', 'bold', 'label')]), '\u001b[2ma\u001b[0m');
    assert.equal(plain([literal('a', 'label', 'bold')]), '\u001b[2ma\u001b[0m');
    assert.equal(plain([literal('a', 'bold')]), '\u001b[1ma\u001b[0m');
  });

  it('should lose every style before the last dim, and keep those after it', () => {
    assert.equal(plain([literal('a', 'link', 'dim')]), '\u001b[2ma\u001b[0m');
    assert.equal(plain([literal('a', 'link', 'dim', 'cursor')]), '\u001b[2;7ma\u001b[0m');
  });

  it('should have each link once, if the terminal supports links', () => {
    const url = printable('https://a.example/');
    const link = { block: 0, start: 0, end: 2, url };
    const line = [
      literal('to '),
      { ...run(printable('a'), 'link'), link },
      { ...run(printable('b'), 'link', 'bold'), link },
      literal('.'),
      { ...run(printable('1'), 'link'), link: { ...link, footnote: 4 } },
    ];
    const linked = painter(themeOf('terminal', 'none', 'dark'), 'none', true)(line);
    const [begin, end] = [`\u001b]8;;${url}\u0007`, '\u001b]8;;\u0007'];
    const text = `to ${begin}\u001b[4ma\u001b[0m\u001b[1;4mb${end}\u001b[0m.\u001b[4m1\u001b[0m`;
    assert.equal(linked, text);
    assert.doesNotMatch(plain(line), /\u001b\]/);
  });
});

describe('a line cut to a width', () => {
  const cut = (columns: number) =>
    fit([literal('ab'), literal('漢字')], columns)
      .map(({ text }) => text)
      .join('');

  it('should be filled with spaces, or end in an ellipsis', () => {
    assert.equal(cut(8), 'ab漢字  ');
    assert.equal(cut(6), 'ab漢字');
    assert.equal(cut(5), 'ab漢…');
    assert.equal(cut(4), 'ab… ');
  });

  it('should be as wide as was asked for', () => {
    for (let columns = 0; columns < 9; columns += 1) {
      assert.equal(lineWidth(fit([literal('ab'), literal('漢字')], columns)), columns);
    }
  });
});
