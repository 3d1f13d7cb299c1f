import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../../source/parser/index.ts';

const text = (word: string): string =>
  `The ${word} was late again, and nobody on the quay was surprised, since it had been late all week long, said one of them.`;
const author = (name: string): string =>
  `<span itemprop="author" itemscope itemtype="https://schema.org/Person"><a href="/u/${name}"><span itemprop="name">${name}</span></a></span>`;
const read = (body: string) =>
  parseArticle(`<!doctype html><title>Late</title><body><main><h1>Late again</h1>${body}</main>`).blocks.flatMap(
    ({ type, text: words }) => (type === 'heading' || type === 'paragraph' ? [`${type}: ${words}`] : []),
  );

describe('the posts of a thread', () => {
  const post = (name: string, word: string): string =>
    `<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><div class="post-meta">${author(name)}</div><div itemprop="text"><p>${text(word)}</p></div></div>`;

  it('should have the names of their writers above them', () => {
    assert.deepEqual(
      read(
        `<div itemscope itemtype="https://schema.org/DiscussionForumPosting">${post('quill', 'ferry')}${post('ueda', 'bus')}</div>`,
      ),
      ['heading: quill', `paragraph: ${text('ferry')}`, 'heading: ueda', `paragraph: ${text('bus')}`],
    );
  });

  it('should have them too if the writer comes after the text', () => {
    const answer = (name: string, word: string): string =>
      `<div itemscope itemtype="https://schema.org/Answer"><div itemprop="text"><p>${text(word)}</p></div><div class="post-signature">${author(name)}</div></div>`;
    assert.deepEqual(
      read(
        `<div itemscope itemtype="https://schema.org/Question">${answer('quill', 'ferry')}${answer('ueda', 'bus')}</div>`,
      ).filter((line) => line.startsWith('heading')),
      ['heading: quill', 'heading: ueda'],
    );
  });

  it('should not be an article with one writer', () => {
    assert.deepEqual(
      read(
        `<div itemscope itemtype="https://schema.org/NewsArticle">${author('quill')}<div itemprop="articleBody"><p>${text('ferry')}</p></div></div>`,
      ),
      [`paragraph: ${text('ferry')}`],
    );
    assert.deepEqual(read(post('quill', 'ferry')).includes('heading: quill'), false);
  });

  const thread = (...posts: readonly string[]): string =>
    `<div itemscope itemtype="https://schema.org/DiscussionForumPosting">${posts.join('')}</div>`;
  const headings = (html: string): string[] => read(html).filter((line) => line.startsWith('heading'));

  it('should have names of up to 80 code units, within the first 60 nodes of the writer', () => {
    const second = post('ueda', 'bus');
    const named = (length: number): string[] => headings(thread(post('q'.repeat(length), 'ferry'), second));
    assert.deepEqual(named(80), [`heading: ${'q'.repeat(80)}`, 'heading: ueda']);
    assert.deepEqual(named(81), ['heading: ueda']);
    const after = (nodes: number): string[] => {
      const name = `${'<i></i>'.repeat(nodes - 1)}<b itemprop="name">quill</b><b>2 posts</b>`;
      const first = post('x', 'ferry').replace(author('x'), `<div itemprop="author">${name}</div>`);
      return headings(thread(first, second));
    };
    assert.deepEqual(after(60), ['heading: quill', 'heading: ueda']);
    assert.deepEqual(after(61), ['heading: quill2 posts', 'heading: ueda']);
  });

  it('should be two or more', () => {
    assert.deepEqual(headings(thread(post('quill', 'ferry'))), []);
  });

  it('should be those of a page that calls itself a thread, or its parts questions, answers, comments or posts', () => {
    const plain = (name: string, word: string, kind = ''): string =>
      `<div ${kind}><div>${author(name)}</div><div itemprop="text"><p>${text(word)}</p></div></div>`;
    const typed = (type: string): string[] =>
      headings(
        `<div itemscope itemtype="https://schema.org/${type}">${plain('quill', 'ferry')}${plain('ueda', 'bus')}</div>`,
      );
    for (const type of [
      'DiscussionForumPosting',
      'QAPage',
      'Question',
      'Answer',
      'Comment',
      'SocialMediaPosting',
      'Conversation',
    ])
      assert.deepEqual(typed(type), ['heading: quill', 'heading: ueda'], type);
    assert.deepEqual(typed('Article'), []);
    assert.deepEqual(typed('Commentary'), []);
  });

  it('should have a writer and a text by any of the names for them', () => {
    const named = (writer: string, words: string): string[] =>
      headings(
        thread(
          ...[['quill', 'ferry'] as const, ['ueda', 'bus'] as const].map(
            ([name, word]) =>
              `<div><b itemprop="${writer}">${name}</b><div itemprop="${words}"><p>${text(word)}</p></div></div>`,
          ),
        ),
      );
    for (const writer of ['author', 'creator', 'author name', 'name creator'])
      assert.deepEqual(named(writer, 'text'), ['heading: quill', 'heading: ueda'], writer);
    for (const words of ['articleBody', 'text body', 'body articleBody'])
      assert.deepEqual(named('author', words), ['heading: quill', 'heading: ueda'], words);
    assert.deepEqual(named('coauthor', 'text'), []);
  });
});
