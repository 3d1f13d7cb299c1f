import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block, Color, Span } from '../../source/article.ts';
import { displayWidth } from '../../source/layout/index.ts';
import { toHtml } from '../../source/output/html/html.ts';
import { csvHeader, quotesToCsv } from '../../source/output/quotes/csv.ts';
import { quotesToMarkdown } from '../../source/output/quotes/markdown.ts';
import { quotationsOf } from '../../source/output/quotes/quotations.ts';
import { toText } from '../../source/output/text.ts';
import { parseArticle } from '../../source/parser/index.ts';
import { articleOf, everything } from '../support/articles.ts';
import { attributed, fixtures } from '../support/fixtures.ts';

describe('toText', () => {
  it('should give every word of every block, and the byline below the title', () => {
    assert.match(
      toText(everything, { width: 60 }),
      /^🚀 Ferry drone flies\n\nTomas Ek · Nordhavn News · 2031-05-04\n\n“We 🚀 fly,” said Ines Halvorsen of Nordhavn\.\n/,
    );
    const text = toText(everything, { width: 60 }).replace(/\s+/g, ' ');
    for (const { text: words } of everything.blocks) assert.ok(text.includes(words.replace(/\s+/g, ' ')), words);
  });

  it('should wrap at the width', () => {
    for (const fixture of fixtures) {
      const lines = toText(attributed(fixture), { width: 40 }).split('\n');
      for (const line of lines) assert.ok(displayWidth(line) <= 40, `${fixture.name}: ${line}`);
    }
  });

  it('should say in HTML how large a picture is only where both sides are known', () => {
    const picture = (size: Partial<Block>): string =>
      toHtml(articleOf([{ type: 'image', text: 'Lamp', src: 'https://a.example/lamp.png', ...size }]));
    assert.match(picture({ width: 40, height: 30 }), / width="40" height="30"/);
    assert.doesNotMatch(picture({ width: 40 }), /<img[^>]* (?:width|height)=/);
    assert.doesNotMatch(picture({ height: 30 }), /<img[^>]* (?:width|height)=/);
  });

  it('should begin a list in HTML with an entry, even one without a marker', () => {
    const html = toHtml(articleOf([{ type: 'item', text: 'Lock', marker: '', depth: 1, group: 1 }]));
    assert.match(html, /<ul><li>Lock<\/li><\/ul>/);
  });

  it('should draw the sixteen colors of a terminal, the palette and any other color, as text and as background', () => {
    const sgr = (color: Color): string => {
      const spans: Span[] = [
        { start: 0, end: 1, style: 'color', color },
        { start: 1, end: 2, style: 'background', color },
      ];
      return toText(articleOf([{ text: 'ab', spans }]), { width: 20, color: true }).replaceAll('\u001b', '^');
    };
    assert.equal(sgr(7), '^[37ma^[39m^[47mb^[49m\n');
    assert.equal(sgr(8), '^[90ma^[39m^[100mb^[49m\n');
    assert.equal(sgr(15), '^[97ma^[39m^[107mb^[49m\n');
    assert.equal(sgr(16), '^[38;5;16ma^[39m^[48;5;16mb^[49m\n');
    assert.equal(sgr('#1020ff'), '^[38;2;16;32;255ma^[39m^[48;2;16;32;255mb^[49m\n');
  });

  it('should style each row on its own, without a trace of what ends or begins beside it', () => {
    const spans: Span[] = [
      { start: 0, end: 5, style: 'bold' },
      { start: 4, end: 9, style: 'italic' },
    ];
    const rows = (own: readonly Span[]): string =>
      toText(articleOf([{ text: 'bold next', spans: own }]), { width: 5, color: true }).replaceAll('\u001b', '^');
    assert.equal(rows(spans), '^[1mbold^[22m\n^[3mnext^[23m\n');
  });

  it("should put a link's number between what ends and what begins at its end", () => {
    const spans: Span[] = [
      { start: 0, end: 3, style: 'link', href: 'https://a.example/' },
      { start: 0, end: 3, style: 'bold' },
      { start: 3, end: 6, style: 'italic' },
    ];
    const text = toText(articleOf([{ text: 'onetwo', spans }]), { width: 40, color: true, links: true });
    assert.equal(text.replaceAll('\u001b', '^').split('\n')[0], '^[1m^[4mone^[24m^[22m [1]^[3mtwo^[23m');
  });

  it('should not number a link whose words are its address', () => {
    const href = 'https://a.example/item?id=7';
    const article = articleOf([
      { text: `${href} and more`, spans: [{ start: 0, end: href.length, style: 'link', href }] },
    ]);
    assert.equal(toText(article, { width: 60, links: true }), `${href} and more\n`);
  });

  it('should not number a link whose words are its address up to the scheme and the last slash', () => {
    const numbered = (words: string, href: string) => {
      const article = articleOf([{ text: words, spans: [{ start: 0, end: words.length, style: 'link', href }] }]);
      return toText(article, { width: 60, links: true }).includes('[1]');
    };
    for (const [words, href] of [
      ['https://a.example', 'https://a.example/'],
      ['a.example/two', 'https://a.example/two/'],
      ['https://a.example/fête', 'https://a.example/f%C3%AAte'],
      ['keeper@a.example', 'mailto:keeper@a.example'],
    ] as const)
      assert.equal(numbered(words, href), false, words);
    for (const [words, href] of [
      ['https://a.example/good', 'https://b.example/good'],
      ['https://a.example', 'http://a.example/'],
      ['a.example/…', 'https://a.example/two'],
      ['a.example', 'https://a.example/two'],
    ] as const)
      assert.equal(numbered(words, href), true, words);
  });

  it('should number links, each address once, and list them below', () => {
    const text = 'One, two and three.';
    const link = (start: number, end: number, href: string) => ({ start, end, style: 'link', href }) as const;
    const article = articleOf([
      {
        text,
        spans: [link(0, 3, 'https://a.example/'), link(5, 8, 'https://b.example/'), link(13, 18, 'https://a.example/')],
      },
      { text: 'Script', spans: [link(0, 6, 'javascript:alert(1)')] },
    ]);
    assert.equal(
      toText(article, { width: 60, links: true }),
      'One [1], two [2] and three [1].\n\nScript\n\n[1] https://a.example/\n[2] https://b.example/\n',
    );
  });

  it('should draw only ASCII beside the text when asked', () => {
    const article = articleOf([
      { type: 'quote', text: 'All is well.', depth: 1, group: 1 },
      { type: 'rule', text: '' },
      { type: 'item', text: 'one', depth: 1, marker: '•', group: 2 },
    ]);
    assert.match(toText(article, { width: 30, ascii: true }), /^[\n -~]+$/);
    assert.doesNotMatch(toText(article, { width: 30 }), /^[\n -~]+$/);
  });
});

describe('toText without UTF-8', () => {
  const ascii = { ascii: true, asciiText: true };

  it('should be nothing but ASCII, and wrapped at the width', () => {
    for (const fixture of fixtures) {
      const text = toText(attributed(fixture), { width: 40, links: true, ...ascii });
      assert.match(text, /^[\n -~]*$/, fixture.name);
      for (const line of text.split('\n')) assert.ok(line.length <= 40 || /^\[\d+\] /.test(line), line);
    }
  });

  it('should be wrapped in its ASCII form, and keep its no-break spaces', () => {
    const article = articleOf([{ text: 'Wait… and… see… 12\u00a0km' }]);
    assert.equal(toText(article, { width: 17, ...ascii }), 'Wait... and...\nsee... 12 km\n');
    assert.equal(toText(article, { width: 10, ...ascii }), 'Wait...\nand...\nsee...\n12 km\n');
  });

  it('should look where it looked, however much longer it is', () => {
    const article = articleOf([{ text: '… so “bold” 🚀.', spans: [{ start: 6, end: 10, style: 'bold' }] }]);
    assert.equal(toText(article, { width: 30, color: true, ...ascii }), '... so "\u001b[1mbold\u001b[22m" ?.\n');
  });

  it('should keep the columns of code', () => {
    const article = articleOf([{ type: 'code', text: 'a … 漢 |\nb ─ é  |' }]);
    assert.equal(toText(article, { width: 30, ...ascii }), '  a ~ ?? |\n  b - e  |\n');
  });
});

describe('toHtml', () => {
  for (const fixture of fixtures) {
    it(`should contain the text of ${fixture.name} and load nothing but its pictures`, () => {
      const article = attributed(fixture);
      const html = toHtml(article);
      const words = (blocks: typeof article.blocks) =>
        blocks
          .map(({ text }) => text)
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim();
      const back = parseArticle(html, { format: 'html', full: true });
      const shown = words(back.blocks);
      for (const { type, text } of article.blocks)
        if (type !== 'image') assert.ok(shown.includes(text.replace(/\s+/g, ' ').trim()), text);
      const pictures = article.blocks.filter(({ type, src }) => type === 'image' && /^https?:/.test(src ?? ''));
      const others = html.replace(/<img src="https?:[^"]*" alt="[^"]*"[^>]*>/g, '');
      assert.equal(html.split('<img ').length - 1, pictures.length);
      assert.equal(html.includes('img-src'), pictures.length > 0);
      assert.doesNotMatch(others, /<(?:script|img|iframe|link|object|embed|form|base)\b|\ssrc=|@import|url\(/i);
    });
  }

  it('should have pictures from the web with their words and sizes, and only the words of others', () => {
    const image = (src: string) => ({
      type: 'image' as const,
      text: 'A "boat"',
      src,
      href: src,
      width: 640,
      height: 360,
    });
    const article = { ...articleOf([image('https://a.example/b.jpg'), image('boat.jpg')]), people: [], quotes: [] };
    const html = toHtml(article);
    assert.ok(
      html.includes(
        '<img src="https://a.example/b.jpg" alt="A &quot;boat&quot;" width="640" height="360" loading="lazy" referrerpolicy="no-referrer">',
      ),
    );
    assert.equal(html.split('<img ').length, 2);
    const [first, other] = parseArticle(html, { format: 'html', full: true }).blocks.filter(
      ({ type }) => type === 'image',
    );
    assert.deepEqual([first?.src, first?.text, first?.width], ['https://a.example/b.jpg', 'A "boat"', 640]);
    assert.equal(other, undefined);
  });

  it('should mark quotes with their speakers and lead to them', () => {
    const html = toHtml(everything);
    assert.match(html, /“<span class="quote" id="q1" title="Ines Halvorsen"><b>We<\/b> <i>🚀<\/i> fly,<\/span>” said/);
    assert.match(html, /<li><a href="#q1"><b>Ines Halvorsen<\/b> “We 🚀 fly,”<\/a><\/li>/);
    assert.match(html, /<ol><li>first<ul><li>inner<\/li><\/ul><\/li><\/ol>/);
  });
});

describe('quotes', () => {
  const rows = quotationsOf(everything, everything.quotes);

  it('should be lines of CSV with the speaker, the words, the sentence, the paragraph and the article', () => {
    assert.equal(
      csvHeader() + quotesToCsv(everything, rows),
      [
        'speaker,quote,sentence,paragraph,title,url,kind,how,confidence,cue,published,file',
        'Ines Halvorsen,"We 🚀 fly,","“We 🚀 fly,” said Ines Halvorsen of Nordhavn.",1,🚀 Ferry drone flies,https://nordhavn.example/ferry,direct,named,0.97,said,2031-05-04T10:00:00+02:00,',
        ',All,All is well.,6,🚀 Ferry drone flies,https://nordhavn.example/ferry,mixed,,,,2031-05-04T10:00:00+02:00,',
        '',
      ].join('\n'),
    );
  });

  it('should be Markdown that says the same', () => {
    const markdown = quotesToMarkdown(everything, rows);
    assert.ok(
      markdown.startsWith(
        '> We 🚀 fly,\n\n' +
          '— **Ines Halvorsen**, paragraph 1, [🚀 Ferry drone flies](https://nordhavn.example/ferry)\n\n' +
          'In the text: “We 🚀 fly,” said Ines Halvorsen of Nordhavn.\n',
      ),
      markdown,
    );
  });
});
