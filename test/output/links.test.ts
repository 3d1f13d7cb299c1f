import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkTarget } from '../../source/output/links.ts';
import { toMarkdown } from '../../source/output/markdown/markdown.ts';
import { articleOf } from '../support/articles.ts';

describe('linkTarget', () => {
  const followed = [
    'https://a.example/?a=1&b=2',
    'HTTP://a.example',
    'mailto:a@b.example',
    '/path?to=x:y',
    '#note',
    'a&amp;b',
  ];
  for (const href of followed) it(`should follow ${href}`, () => assert.equal(linkTarget(href), href));

  const refused = [
    'javascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    'javascript&#x3A;alert(1)',
    'javascript&#0000058alert(1)',
    'java&Tab;script&NewLine;&colon;alert(1)',
    '&#106;avascript:alert(1)',
    // Browsers drop line feeds and tabs inside a scheme.
    'java&#10;script&colon;alert(1)',
    'java&#x9;script:alert(1)',
    'javascript&#127;&colon;alert(1)',
    'data:text/html,x',
    'file:///etc/hosts',
    ' ',
  ];
  for (const href of refused) it(`should not follow ${href}`, () => assert.equal(linkTarget(href), null));

  it('should keep an ampersand from beginning a character reference in Markdown', () => {
    const span = { start: 0, end: 4, style: 'link' as const, href: 'https://a.example/?a=1&copy;=2&b=3' };
    const markdown = toMarkdown(articleOf([{ text: 'here', spans: [span] }]));
    assert.match(markdown, /\[here\]\(https:\/\/a\.example\/\?a=1&amp;copy(?:;|%3B)=2&b=3\)/);
  });
});
