import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

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

  it('should leave hidden what is outside the article, among comments, less than the rest, without text beside it, or alone', () => {
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
});
