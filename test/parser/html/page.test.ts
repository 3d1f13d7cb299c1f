import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ChildNode, Element, Text } from 'domhandler';
import { parsePage } from '../../../source/parser/html/page.ts';

/** The tree as text, for small trees. */
const show = (nodes: readonly ChildNode[]): string =>
  nodes
    .map((node) =>
      node instanceof Text
        ? node.data
        : node instanceof Element
          ? `<${node.name}>${show(node.children)}</${node.name}>`
          : '',
    )
    .join('');
const tree = (html: string) => show(parsePage(html).document.children);

describe('parsePage', () => {
  it('should collect structured data, and drop scripts, styles, comments and SVG', () => {
    const page = parsePage(
      '<p>a<script>if (a < b) "</p>"</script><style>p{}</style><!-- <p>no --><svg><title>no</title><svg></svg></svg>b' +
        '<script type="application/ld+json">{"@type": "Article"}</script>',
    );
    assert.equal(show(page.document.children), '<p>ab</p>');
    assert.deepEqual(page.structuredData, ['{"@type": "Article"}']);
  });

  it('should close paragraphs, list items and cells as browsers do', () => {
    assert.equal(tree('<p>a<p>b<div>c</div>'), '<p>a</p><p>b</p><div>c</div>');
    assert.equal(tree('<p><span>a<div>b'), '<p><span>a</span></p><div>b</div>');
    assert.equal(tree('<ul><li>a<ul><li>b</ul><li>c</ul>'), '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>');
    assert.equal(tree('<dl><dt>a<dd>b<dt>c</dl>'), '<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>');
    assert.equal(
      tree('<table><tr><td>a<td>b<tr><td>c<table><tr><td>d</table></table>e'),
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c<table><tr><td>d</td></tr></table></td></tr></table>e',
    );
  });

  it('should ignore end tags without a start tag, and not close elements outside a cell', () => {
    assert.equal(tree('<div>a</p></section>b</div>c'), '<div>ab</div>c');
    assert.equal(tree('<div><table><td>a</div>b</table>c</div>'), '<div><table><td>ab</td></table>c</div>');
  });

  it('should end a link at its end tag even if a block is open inside it', () => {
    assert.equal(tree('<a>x<div>a</a> b</div> c'), '<a>x</a><div><a>a</a> b</div> c');
    assert.equal(tree('<a>x<a>y</a>'), '<a>x</a><a>y</a>');
    assert.equal(tree('<p><b>x<i>y</b>z</i></p>'), '<p><b>x<i>y</i></b>z</p>');
  });

  it('should decode entities in text and attributes', () => {
    const { document } = parsePage('<a href="?a=1&amp;b">&lt;b&gt; &eacute;&#x2014;&nbsp;</a>');
    const link = document.children[0];
    assert.ok(link instanceof Element);
    assert.equal(link.attribs.href, '?a=1&b');
    assert.equal(show(link.children), '<b> é—\u00a0');
  });

  it('should nest no deeper than 512 levels', () => {
    let depth = 0;
    let text = '';
    let nodes = parsePage(`${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}after`).document.children;
    while (nodes.length > 0) {
      depth += 1;
      const last: ChildNode | undefined = nodes.findLast((node) => node instanceof Element) ?? nodes.at(-1);
      text += nodes.map((node) => (node instanceof Text ? node.data : '')).join('');
      nodes = last instanceof Element ? last.children : [];
    }
    assert.ok(depth <= 514, `${depth}`);
    assert.equal(text, 'afterdeep');
  });

  it('should accept self-closing elements and CDATA sections only in XHTML', () => {
    const xhtml = (html: string): string => show(parsePage(html, { isXml: true }).document.children);
    for (const name of ['script', 'style']) assert.equal(xhtml(`<${name} src="a"/><p>Text.</p>`), '<p>Text.</p>');
    for (const name of ['title', 'iframe', 'textarea', 'div', 'a', 'p']) {
      assert.equal(xhtml(`<${name}/><p>Text.</p>`), `<${name}></${name}><p>Text.</p>`);
    }
    assert.equal(xhtml('<p>a <![CDATA[<b> & ]] >]]> c</p>'), '<p>a <b> & ]] > c</p>');
    assert.equal(tree('<script src="a"/><p>Text.</p>'), '');
    assert.equal(tree('<p>a<![CDATA[b]]>c</p>'), '<p>ac</p>');
  });
});
