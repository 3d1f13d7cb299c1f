import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../../source/parser/index.ts';

const line = (day: number) =>
  `On day ${day} the ice, by then grey and full of holes, gave way under the cart of the baker, and again nobody was hurt.`;
const paragraph = (day: number) => `<p>${line(day)} ${line(day + 20)}</p>`;

const textOf = (html: string): string =>
  parseArticle(html)
    .blocks.map(({ text }) => text)
    .join(' ');

describe('HiddenText', () => {
  const hidden = (attributes: string, count = 4) =>
    Array.from({ length: count }, (_, index) => `<div ${attributes}>${paragraph(index + 5)}</div>`).join('');
  const page = (inside: string) => `<article><h1>A late thaw</h1>${paragraph(1)}${inside}</article>`;

  it('should show hidden siblings that hold most of an article', () => {
    for (const attributes of ['class="members" style="display:none"', 'hidden', 'class="slide hidden"'])
      assert.ok(textOf(page(hidden(attributes))).includes(line(7)), attributes);
  });

  it('should leave text hidden that is outside the article, among comments, shorter than the rest, without text beside it, or alone', () => {
    const outside = `<article>${paragraph(1)}${paragraph(2)}</article><div>${hidden('hidden')}</div>`;
    const comments = page(`<div id="comments">${hidden('hidden')}</div>`);
    const less = page([10, 11, 12, 13, 14, 15].map(paragraph).join('') + hidden('hidden', 3));
    const alone = page(`<div hidden>${[5, 6, 7, 8].map(paragraph).join('')}</div>`);
    const variants = page(`<div>${hidden('hidden')}</div>`);
    for (const html of [outside, comments, less, alone, variants]) assert.ok(!textOf(html).includes(line(7)));
  });

  it('should leave a hidden menu hidden', () => {
    const menu = Array.from(
      { length: 5 },
      (_, index) => `<div hidden><a href="/${index}">${line(index + 5)}</a></div>`,
    );
    assert.ok(!textOf(page(menu.join(''))).includes(line(7)));
  });

  it('should show three or more siblings of one kind with at most a fifth of their text in links', () => {
    const sibling = (day: number, attributes = '', links = 0) =>
      `<div ${attributes} hidden><p>${'x'.repeat(294)}, ice${day}.</p><a href="/">${'y'.repeat(links)}</a></div>`;
    const shown = (...siblings: readonly string[]) =>
      textOf(`<article>${paragraph(1)}${siblings.join('')}</article>`).includes('ice7');
    const [five, six, seven] = [sibling(5), sibling(6), sibling(7)];
    assert.ok(shown(five, six, seven));
    assert.ok(!shown(six, seven));
    assert.ok(
      !shown(sibling(4, 'class="a"'), sibling(5, 'class="a"'), sibling(6, 'class="b"'), sibling(7, 'class="b"')),
    );
    const linked = (links: number) => shown(...[5, 6, 7].map((day) => sibling(day, '', links)));
    assert.ok(linked(75));
    assert.ok(!linked(76));
  });

  it('should show 600 or more letters beside 60 that are shown', () => {
    const letters = (count: number, day: number) => `${'x'.repeat(count - 6)}, ${day}ice.`;
    const three = (count: number) => [1, 2, 3].map((day) => `<div hidden><p>${letters(count, day)}</p></div>`).join('');
    const shown = (count: number) => `<article><p>${'y'.repeat(count)}</p>`;
    assert.match(textOf(`${shown(60)}${three(200)}`), /2ice/);
    assert.doesNotMatch(textOf(`${shown(60)}${three(199)}`), /2ice/);
    assert.doesNotMatch(textOf(`${shown(59)}${three(200)}`), /2ice/);
  });

  it('should show what is up to ten levels inside the article', () => {
    const nested = (levels: number): string =>
      `<article>${'<div>'.repeat(levels - 1)}${paragraph(1)}${hidden('hidden')}${'</div>'.repeat(levels - 1)}</article>`;
    assert.match(textOf(nested(10)), new RegExp(line(7)));
    assert.doesNotMatch(textOf(nested(11)), new RegExp(line(7)));
  });
});
