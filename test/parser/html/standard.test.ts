import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ourLines, standardLines } from '../../../benchmark/support/tree-text.ts';
import { parsePage } from '../../../source/parser/html/page.ts';
import { elementText } from '../../../source/parser/html/text.ts';

const textOf = (lines: string): string => lines.replaceAll('\n', '');

/** Where our trees have other text than those of the standard, and why. */
const DIFFERENCES: readonly (readonly [string, string, ours: string, standard: string])[] = [
  [
    'text between the rows of a table stays in its place: a reader wants it where the writer put it',
    '<table><tr><td>one</td></tr>two<tr><td>three</td></tr></table>',
    'one\ntwo\nthree',
    'two\none\nthree',
  ],
  [
    'an iframe closed by a slash ends there: the writer means XHTML',
    '<p>one</p><iframe src="/a"/><p>two</p><iframe></iframe><p>three</p>',
    'one\ntwo\nthree',
    'one\nthree',
  ],
  [
    'an iframe that nobody closes does not hide the rest of the page',
    '<p>one</p><iframe src="/a"><p>two</p>',
    'one\ntwo',
    'one',
  ],
  ['nor does a template', '<p>one</p><template><p>two</p>', 'one\ntwo', 'one'],
  ['a closed CDATA section is dropped whole', '<p>one<![CDATA[<b>two</b>]]>three', 'onethree', 'onetwo]]>three'],
  [
    'a script in a comment in a script does not hide the end of the script',
    '<script><!-- <script> </script><p>one',
    'one',
    '',
  ],
  ['text of a frameset is kept, for those without frames', '<frameset>one</frameset>', 'one', ''],
];

describe('buildTree compared with parse5', () => {
  for (const [reason, html, ours, standard] of DIFFERENCES) {
    it(`should differ as intended: ${reason}`, () => {
      assert.equal(ourLines(html), ours);
      assert.equal(standardLines(html), standard);
    });
  }

  for (const path of globSync('fixtures/**/*.html').sort()) {
    it(`should find the same lines in ${path}`, () => {
      const html = readFileSync(path, 'utf8');
      assert.equal(ourLines(html), standardLines(html));
    });
  }

  const SAME = {
    'an svg that a block ends': '<p>one<svg><use/></svg>two<div><svg><g></div>three<svg><path><p>four',
    'an svg that an end tag around it ends': '<a href="/">one<svg><path d=""/></a>two<b>three<svg></b>four',
    'an svg with links of its own': '<a>one<svg><a><text>dropped</text></a></svg>two</a>three',
    'html inside foreignObject': '<p>one<svg><foreignObject><p>dropped</p></foreignObject></svg>two',
    'a svg in a svg': '<div><svg><svg><path/></svg>dropped</svg>one</div>two',
    'a font with and without a color in svg': '<svg><font>dropped</font></svg>one<svg><font color="red">two',
    'math that a block ends': '<p>one<math><mi>x</mi><p>two<math><mtext><b>three</b></mtext></math>four',
    'comments of all shapes': 'a<!-- b --!>c<!-->d<!--->e<!-- - -- > f -->g<!---->h<! i>j<? k >l</ m>n<!-- --!-->o',
    'a comment that holds a tag': '<p>one<!-- <svg> <iframe> --><p>two',
    'a CDATA section that nobody closes': '<p>one<![CDATA[two<p>three',
    'a closed iframe': '<p>one<iframe src="/a"><p>two</p></iframe>three',
    'buttons that nobody closes': '<div><button>one</div><p>two<button>three<button>four</p>five',
    'a template with content': '<p>one<template><p>two</template>three',
    'a style with a slash': '<p>one<style/>p{}</style>two',
    'a body that ends early': '<div>one</body></html>two</div>three',
    'lists, cells and options':
      '<ul><li>a<li>b<ul><li>c</ul><li>d</ul><table><td>e<td>f<tr><td>g</table><select><option>h<option>i',
    'misnested formatting': '<p>a<b>b<i>c</b>d</i>e<p>f<a>g<a>h</a>i<div>j</a>k</div>',
    'end tags without a start': 'a</p>b</br>c</div>d</b>e</h2>f</table>g',
    'headings closed by others': '<h2>a</h3>b<h1>c<p>d</h1>e',
    'entities with and without semicolons': 'a&amp;b&ltc&nbsp;d&notit;e&#8217;f&#x2019g&unknown;h&copy',
    'text before and after everything': 'a<html>b<head>c<title>d</title></head>e<body>f</body>g</html>h',
    'a paragraph in all sorts of elements':
      '<p>a<address>b<p>c</address>d<pre>e<p>f</pre>g<center>h<hr>i<xmp><p></xmp>j',
    'definition lists and ruby': '<dl><dt>a<dd>b<dl><dt>c</dl><dt>d</dl><ruby>e<rt>f<rp>g</ruby>h',
    'attributes of all shapes': '<p a=1 b="<p>" c=\'>\' d e= f g=/ h/>a<p a"b=c>d<img src=x/>e<br/>f<p/>g',
  };
  for (const [name, html] of Object.entries(SAME)) {
    it(`should have the same text for ${name}`, () => {
      assert.equal(textOf(ourLines(html)), textOf(standardLines(html)));
    });
  }

  it('should have the same text for any soup of common tags', () => {
    const name = fc.constantFrom(
      'p',
      'div',
      'ul',
      'li',
      'b',
      'i',
      'a',
      'h2',
      'blockquote',
      'section',
      'button',
      'dd',
      'dt',
      'span',
    );
    const piece = fc.oneof(
      fc.constantFrom(
        'one',
        'two',
        'three',
        '&amp;',
        '<br>',
        '<!-- x -->',
        '<svg>',
        '</svg>',
        '<math>',
        '</math>',
        '<img>',
      ),
      name.map((tag) => `<${tag}>`),
      name.map((tag) => `</${tag}>`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = pieces.join('');
        assert.equal(textOf(ourLines(html)), textOf(standardLines(html)), html);
      }),
      { numRuns: 400 },
    );
  });
});

describe('buildTree', () => {
  const SWALLOWERS = [
    '<button>',
    '<noscript>',
    '<select>',
    '<object>',
    '<iframe>',
    '<iframe/>',
    '<template>',
    '<svg>',
    '<svg><g>',
  ];
  for (const tag of SWALLOWERS) {
    it(`should not let ${tag} take the paragraphs after it`, () => {
      const html = `<article><p>one</p><div class="box">${tag}label</div><p>two</p>${tag}<p>three</p></article>`;
      assert.match(elementText(parsePage(html).document), /^one\n(?:label\n)?two\nthree$/);
    });
  }
});
