import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mainText, readsLikeText } from '../../../source/parser/html/data-text.ts';

/** Words that read like a sentence, `length` code units long. */
const prose = (length: number, word = 'ice'): string => `${`${word} `.repeat(length).slice(0, length - 1)}.`;

describe('a text in the data of a page', () => {
  it('should have at least 60 code units, with words and a full stop', () => {
    assert.equal(readsLikeText(prose(60)), true);
    assert.equal(readsLikeText(prose(59)), false);
    assert.equal(readsLikeText(prose(60).replace('.', 'x')), false);
    assert.equal(readsLikeText(`${'x'.repeat(59)}.`), false);
  });

  it('should be read from JSON in a string of 250 code units', () => {
    const inside = (length: number): string => mainText([`["${prose(length - 4)}"]`]);
    assert.match(inside(250), /ice/);
    assert.equal(inside(249), '');
  });

  it('should be the only one if its value has seven tenths of all text', () => {
    const found = (length: number): string => mainText([{ story: [prose(700)], notes: [prose(length, 'salt'), 'x'] }]);
    assert.doesNotMatch(found(300), /salt/);
    assert.match(found(301), /salt/);
  });
});

describe('the texts of an article in data', () => {
  const [one, two, three] = ['one', 'two', 'three'].map((word) => prose(80, word));
  const texts = (...values: readonly unknown[]): string => mainText([values]);

  it('should be paragraphs unless the values around them name another element', () => {
    const other = { kind: 'ice', text: two };
    assert.equal(texts({ type: 'heading-2', text: one }, other), `<h2>${one}</h2>\n<p>${two}</p>`);
    assert.equal(texts({ type: 'list-item', text: one }, other), `<ul><li>${one}</li></ul>\n<p>${two}</p>`);
    assert.equal(texts({ kind: 'QUOTE', text: one }, other), `<blockquote>${one}</blockquote>\n<p>${two}</p>`);
    assert.equal(texts(['$', 'h3', null, { text: one }], other), `<h3>${one}</h3>\n<p>${two}</p>`);
    assert.equal(texts(['$', 'h3', { text: one }], other), `<p>${one}</p>\n<p>${two}</p>`);
  });

  it('should be in the paragraph, item or quotation that they are a part of', () => {
    const inside = { type: 'paragraph', children: [{ text: one }, { text: two }] };
    const other = { type: 'paragraph', children: [{ text: three }] };
    assert.equal(texts({ type: 'quote', inside }, other), `<blockquote>${one}${two}</blockquote>\n<p>${three}</p>`);
    assert.equal(texts(inside, other), `<p>${one}${two}</p>\n<p>${three}</p>`);
    assert.equal(texts({ text: one }, { text: two }), `<p>${one}</p>\n<p>${two}</p>`);
    assert.equal(texts({ text: `${one} ` }, { lead: two }), `<p>${one} </p>\n<p>${two}</p>`);
  });

  it('should continue after a space, and with a full stop', () => {
    const parts = (...all: readonly (string | undefined)[]): string => texts(...all.map((text) => ({ text })));
    assert.equal(parts(`${one} `, two), `<p>${one} ${two}</p>`);
    assert.equal(parts(one, ` ${two}`), `<p>${one} ${two}</p>`);
    assert.equal(parts(one, `, ${two}`), `<p>${one}, ${two}</p>`);
    assert.equal(parts(`${one}\n`, two), `<p>${one}</p>\n<p>${two}</p>`);
  });

  it('should include short texts in members of the same name, but no addresses and names of elements', () => {
    const short = (words: string): string => texts({ text: `${one} ` }, { text: words }, { text: ` ${two}` });
    assert.equal(short('So what?'), `<p>${one} So what? ${two}</p>`);
    assert.equal(texts({ text: one }, { title: 'So what?' }, { text: ` ${two}` }), `<p>${one} ${two}</p>`);
    for (const mark of ['$L1', 'https://ice.example/', 'http://ice.example/', '/ice', '#ice', 'data:x', 'Paragraph'])
      assert.equal(short(mark), `<p>${one}  ${two}</p>`, mark);
  });

  it('should be left out if they are repeated or are code or an address', () => {
    assert.equal(texts({ text: one }, { text: two }, { text: one }), `<p>${one}</p>\n<p>${two}</p>`);
    for (const start of ['http://ice.example/ ', 'https://ice.example/ ', 'data: ', '{ ', '[ ', '$ ', 'a {\n', 'a;\n'])
      assert.equal(readsLikeText(start + one), false, start);
  });

  it('should be markup as it stands, or unescaped once if only that makes it markup', () => {
    for (const tag of ['p', 'div', 'br', 'h2', 'ul', 'blockquote']) {
      assert.equal(mainText([`<${tag}>${one}`]), `<${tag}>${one}`);
      assert.equal(mainText([`&lt;${tag}&gt;${one}`]), `<${tag}>${one}`);
    }
    assert.equal(mainText([`&lt;div class=&quot;a&quot;&gt;${one} &amp;amp;`]), `<div class="a">${one} &amp;`);
    assert.equal(mainText([`<p>${one} &lt;p&gt;</p>`]), `<p>${one} &lt;p&gt;</p>`);
    assert.equal(mainText([`3 < 4 ${one}`]), `<p>3 &lt; 4 ${one}</p>`);
  });
});
