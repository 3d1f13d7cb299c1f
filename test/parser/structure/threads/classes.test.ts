import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../../source/parser/index.ts';

const texts = (html: string): string[] =>
  parseArticle(`<title>Clock</title><body>${html}`).blocks.map(({ type, text }) => `${type}: ${text}`);

const words = (number: number, word = 'tide'): string => `It is ${`${word} `.repeat(number)}here.`;
const post = (name: string, text: string, around = ''): string =>
  `<div class="post"><a class="username" href="#">${name}</a>${around}<div class="post_body">${text}</div><button>Reply</button></div>`;

describe('a thread recognized by class names', () => {
  it('should have each post below the name of its writer, and nothing else', () => {
    const around = '<ul><li>Posts: 12</li></ul>';
    const html = `<h1>Clock</h1><div>${post('ada', words(20), around)}${post('bo', words(30, 'moon'), around)}</div>`;
    assert.deepEqual(texts(html), [
      'title: Clock',
      'heading: ada',
      `paragraph: ${words(20).replace(/ +/g, ' ')}`,
      'heading: bo',
      `paragraph: ${words(30, 'moon')}`,
    ]);
  });

  it('should take a link to the page of a user for the name of a writer, before or after the text', () => {
    for (const href of [
      '/u/ada',
      '/~ada',
      'user?id=ada',
      '/users/2/ada',
      'https://a.example/@ada',
      './memberlist.php?u=2',
    ]) {
      const one = `<div><div class="comment_text">${words(20)}</div><a href="${href}">ada</a></div>`;
      const two = `<div><div class="comment_text">${words(20, 'moon')}</div><a href="${href}">bo</a></div>`;
      assert.ok(texts(`<h1>Clock</h1>${one}${two}`).includes('heading: ada'), href);
    }
  });

  it('should use the inner of two names for a writer', () => {
    const named = (name: string): string =>
      `<div class="user-details"><a href="/users/2/${name}">${name}</a><span class="d-none">${name}</span></div>`;
    const html = ['ada', 'bo'].map(
      (name) => `<div><div class="comment_text">${words(20)} ${name}</div>${named(name)}</div>`,
    );
    const found = texts(`<h1>Clock</h1><div>${html.join('')}</div>`).filter((text) => text.startsWith('heading'));
    assert.deepEqual(found, ['heading: ada', 'heading: bo']);
  });

  it('should use the name of a writer without the account, and the account only if there is no name', () => {
    const found = (author: string) =>
      texts(
        `<h1>Clock</h1><div>${post('bo', words(20))}</div>`.replace('>bo<', `>${author}<`) + post('cy', words(30)),
      )[1];
    assert.equal(found('Ada Moor @ada@harbour.example'), 'heading: Ada Moor');
    assert.equal(found('@ada.moor'), 'heading: @ada.moor');
    const pair =
      '<a href="/profile/ada">Ada Moor</a><a href="/profile/ada">\u202a@ada\u202c</a><a href="/profile/ada/post/1">2h</a>';
    const one = `<div>${pair}<div data-testid="postText">${words(20)}</div></div>`;
    const two = `<div><a href="/profile/bo">Bo</a><div data-testid="postText">${words(30)}</div></div>`;
    assert.deepEqual(
      texts(`<h1>Clock</h1>${one}${two}`).filter((line) => line.startsWith('heading')),
      ['heading: Ada Moor', 'heading: Bo'],
    );
  });

  it('should include what the posts answer, unless it is an article', () => {
    const thread = `${post('bo', words(20, 'moon'))}${post('cy', words(20, 'star'))}`;
    const opening = (length: number) =>
      `<h1>Clock</h1><div><a class="username">ada</a><div class="toptext">${words(length)}</div></div>${thread}`;
    assert.ok(texts(opening(40)).includes('heading: ada'));
    assert.ok(!texts(opening(400)).includes('heading: ada'));
  });

  it('should begin with a text up to four times as long as the others', () => {
    const thread = `${post('bo', words(20, 'moon'))}${post('cy', words(20, 'star'))}`;
    const found = (length: number): boolean =>
      texts(
        `<h1>Clock</h1><div><a class="username">ada</a><div class="toptext">${words(length)}</div></div>${thread}`,
      ).includes('heading: ada');
    assert.deepEqual([found(86), found(87)], [true, false]);
  });

  it('should not be found in an article with comments, or in posts of one writer', () => {
    const comments = `<div class="comments">${post('bo', words(20, 'moon'))}${post('cy', words(20, 'star'))}</div>`;
    for (const article of [
      `<article>${`<p>${words(30)}</p>`.repeat(2)}</article>`,
      `<div class="entry-content">${words(60)}</div>`,
      `<div><p>${words(30)}</p><p>${words(30)}</p></div>`,
    ]) {
      const found = texts(`<h1>Clock</h1>${article}${comments}`);
      assert.ok(!found.includes('heading: bo'), found.join('\n'));
      assert.ok(found.some((each) => each.includes('tide')));
    }
    const alone = `<h1>Clock</h1>${post('ada', words(20))}${post('ada', words(20, 'moon'))}`;
    assert.ok(!texts(alone).includes('heading: ada'));
  });

  it('should need two posts of two writers, and a name for four posts in five', () => {
    const found = (...names: readonly string[]): boolean =>
      texts(
        `<h1>Clock</h1><div>${names.map((name, at) => post(name, words(20, `tide${at}`))).join('')}</div>`,
      ).includes('heading: ada');
    assert.ok(!found('ada'));
    assert.ok(found('ada', 'bo'));
    assert.ok(!found('ada', 'ada'));
    assert.ok(found('ada', 'bo', 'ada', 'bo', ''));
    assert.ok(!found('ada', 'bo', 'ada', ''));
  });

  it('should have names of fewer than 60 characters', () => {
    const found = (name: string) => texts(`<h1>Clock</h1><div>${post(name, words(20))}${post('bo', words(30))}</div>`);
    assert.ok(found('a'.repeat(59)).includes(`heading: ${'a'.repeat(59)}`));
    assert.ok(!found('a'.repeat(60)).some((line) => line.startsWith('heading')));
  });

  it('should have the inner of two texts of about the same length', () => {
    const nested = (name: string, beside: number): string =>
      `<div class="message"><a class="username">${name}</a><div class="message-content"><p>${'y'.repeat(beside)}</p><div class="message-text">${'x'.repeat(60)}</div></div></div>`;
    const found = (beside: number) =>
      texts(`<h1>Clock</h1><div>${nested('ada', beside)}${nested('bo', beside)}</div>`).join('\n');
    assert.ok(!found(40).includes('y'.repeat(40)));
    assert.ok(found(41).includes('y'.repeat(41)));
  });

  it('should be kept with an article beside it of fewer than 200 characters, or prose of a quarter of its own', () => {
    const thread = `${post('bo', 'x'.repeat(800))}${post('cy', 'z'.repeat(800))}`;
    const found = (beside: string) =>
      texts(`<h1>Clock</h1><div>${beside}</div><div>${thread}</div>`).includes('heading: bo');
    assert.ok(found(`<article>${'y'.repeat(199)}</article>`));
    assert.ok(!found(`<article>${'y'.repeat(200)}</article>`));
    assert.ok(found(`<p>${'y'.repeat(400)}</p>`));
    assert.ok(!found(`<p>${'y'.repeat(401)}</p>`));
  });

  it('should be found in tables and lists', () => {
    const row = (name: string, word: string) => `<tr><td>${post(name, words(20, word))}</td></tr>`;
    assert.deepEqual(
      texts(
        `<h1>Clock</h1><table><tr><td><table>${row('ada', 'tide')}${row('bo', 'moon')}</table></td></tr></table>`,
      ).slice(1),
      ['heading: ada', `paragraph: ${words(20)}`, 'heading: bo', `paragraph: ${words(20, 'moon')}`],
    );
  });
});
