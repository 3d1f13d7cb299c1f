import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

const LONG = 'The ferry was late again, and nobody on the quay was surprised, since it had been late all week.';
const OTHER = 'Who has the key to the case of the clock, and why is it not on its hook?';
const blocks = (body: string): string[] =>
  parseArticle(`<title>Late</title><article><h1>Late</h1>${body}<p>${LONG}</p></article>`)
    .blocks.slice(1)
    .map(({ type, text }) => `${type}: ${text}`);

describe('marks for readers in a browser', () => {
  it('should leave out a pilcrow only if it links to its own paragraph', () => {
    assert.deepEqual(
      blocks(`<p id="a">${LONG}<a href="#a">¶</a></p><p>${LONG} See <a href="#a">¶ 4</a> and ¶ 5.</p>`).slice(0, 2),
      [`paragraph: ${LONG}`, `paragraph: ${LONG} See ¶ 4 and ¶ 5.`],
    );
  });

  it('should keep a pilcrow that links to another page', () => {
    assert.deepEqual(blocks(`<p>${LONG} <a href="/marks">¶</a></p><p>${LONG}</p>`)[0], `paragraph: ${LONG} ¶`);
  });

  it('should leave out the picture of a user, but no picture that links elsewhere', () => {
    const picture = '<img src="/a.jpg" alt="A brass key">';
    assert.ok(!blocks(`<p>${LONG}</p><div><a href="/@ada">${picture}</a></div>`).includes('image: A brass key'));
    assert.ok(!blocks(`<p>${LONG}</p><div><a href="/users/2/ada">${picture}</a></div>`).includes('image: A brass key'));
    for (const href of ['/@ada/2', '/users/', '/i/1.jpg']) {
      assert.ok(
        blocks(`<p>${LONG}</p><div><a href="${href}">${picture}</a></div>`).includes('image: A brass key'),
        href,
      );
    }
    assert.ok(blocks(`<p>${LONG} <a href="/@ada">${picture} ada</a> took it.</p>`).join().includes('ada took it'));
  });

  it('should quote what a message repeats', () => {
    assert.ok(blocks(`<div class="quoted-text quoted-text-1"><p>${OTHER}</p></div>`).join().includes('quote: Who'));
    assert.ok(!blocks(`<div class="quoted"><p>${OTHER}</p></div>`).join().includes('quote: Who'));
  });

  it('should leave out the running head and foot of a manual page', () => {
    const table = (name: string, rows: number) =>
      `<table class="${name}">${'<tr><td>TIDE(1)</td><td>Manual</td></tr>'.repeat(rows)}</table>`;
    for (const name of ['head', 'foot']) {
      assert.ok(
        !blocks(`<p>${LONG}</p>${table(name, 1)}`)
          .join()
          .includes('Manual'),
        name,
      );
      assert.ok(
        blocks(`<p>${LONG}</p>${table(name, 2)}`)
          .join()
          .includes('Manual'),
        name,
      );
    }
    assert.ok(
      blocks(`<p>${LONG}</p>${table('heads', 1)}`)
        .join()
        .includes('Manual'),
    );
  });

  it('should make a paragraph of a command and its arguments', () => {
    const synopsis = (name: string, rest: string, more = '') =>
      blocks(`<p>${LONG}</p><table><tr><td>${name}</td><td>${rest}</td>${more}</tr></table>`).slice(1, -1);
    assert.deepEqual(synopsis('<code>tide</code>', '[<i>water</i>]'), ['paragraph: tide [water]']);
    assert.equal(synopsis('tide', '[<i>water</i>]').length, 2);
    assert.equal(synopsis('<code>tide</code>', '[<i>water</i>]', '<td>low</td>').length, 3);
    assert.equal(synopsis('<code>tide</code>', '<p>[water]</p>').length, 2);
  });

  it('should look for words beside the picture of a user after up to 40 spaces', () => {
    const link = (spaces: number): string =>
      `<p>${LONG} <a href="/@ada">${' '.repeat(spaces)}<img src="/a.jpg" alt="A brass key">ada</a> took it.</p>`;
    assert.ok(blocks(link(39)).join().includes('ada'));
    assert.ok(!blocks(link(40)).join().includes('ada'));
  });
});

describe('a button that enlarges a picture', () => {
  const isShown = (html: string): boolean => blocks(`<p>${LONG}</p>${html}`).includes('image: A brass key');
  const picture = '<img src="/a.jpg" width="800" alt="A brass key">';

  it('should show it if it is up to four levels inside a figure', () => {
    const figure = (levels: number, name = 'button', role = ''): string =>
      `<figure>${'<div>'.repeat(levels - 1)}<${name} ${role}>${picture}</${name}>${'</div>'.repeat(levels - 1)}</figure>`;
    assert.deepEqual([isShown(figure(4)), isShown(figure(5))], [true, false]);
    assert.equal(isShown(`<div><button>${picture}</button></div>`), false);
  });

  it('should show it if it is among the first 40 nodes of the button', () => {
    const button = (nodes: number): string =>
      `<figure><button>${'<b></b>'.repeat(nodes - 1)}${picture}</button></figure>`;
    assert.deepEqual([isShown(button(40)), isShown(button(41))], [true, false]);
  });

  it('should show it, without the instructions beside it, if it is a picture or a figure itself', () => {
    for (const name of ['picture', 'figure']) {
      const button = `<div><button><span>Enlarge</span><${name}>${picture}</${name}</button></div>`;
      assert.equal(isShown(button), true, name);
      assert.ok(!blocks(`<p>${LONG}</p>${button}`).join().includes('Enlarge'), name);
    }
  });
});
