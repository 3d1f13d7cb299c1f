import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../../source/parser/index.ts';

const words = (number: number, word = 'tide'): string => `It is ${`${word} `.repeat(number)}here.`;
const post = (name: string, text: string, rest = ''): string =>
  `<div class="post"><a class="username" href="#">${name}</a> <span>12 May</span><div class="post_body">${text}</div>${rest}</div>`;

/** What is left out of a thread of two posts, and the block that follows it. */
const leftOut = (before: string, rest: string): readonly (readonly [string, string, number])[] =>
  parseArticle(
    `<title>Clock</title><body><h1>Clock</h1><div>${before}${post('ada', words(30), rest)}${post('bo', words(40, 'moon'))}</div>`,
  ).omitted.map(({ reason, text, before: at }) => [reason, text, at]);

describe('what a thread has besides its posts', () => {
  it('should be left out at its place: before the first post and after each', () => {
    assert.deepEqual(leftOut('<p>Two answers</p>', '<ul><li>3 votes</li></ul><button>Reply</button>'), [
      ['meta', 'Two answers\nada 12 May', 1],
      ['meta', '3 votes\nReply\nbo 12 May', 3],
    ]);
  });

  it('should be comments if it says so and has more than a line of text', () => {
    const comment = (text: string): string => `<div class="comments"><p class="comment-copy">${text}</p></div>`;
    assert.deepEqual(leftOut('', comment('My clock says something else on most days.')), [
      ['meta', 'ada 12 May', 1],
      ['comments', 'My clock says something else on most days.', 3],
      ['meta', 'bo 12 May', 3],
    ]);
    assert.deepEqual(leftOut('', comment('Add a comment')).at(-1), ['meta', 'Add a comment\nbo 12 May', 3]);
  });
});
