import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

const FIRST =
  'The lamp on the outer mole was lit again on Friday, after a winter in which every crew had to find its way in by the smell of the smokehouse.';
const SECOND =
  'Its keeper, who is ninety, climbed the steps without a stick, and told the people below that the lens had been cleaned with vinegar and old newspapers.';
const THIRD =
  'Nobody could say who had paid for the oil, and by the evening nobody asked, since the beam reached the islands.';

/** A page of three paragraphs, two of which end in marks. */
const page = (one: string, two: string, notes: string): string =>
  `<!doctype html><title>The lamp is lit</title><body><header><nav><a href="/">Home</a></nav></header><main><article><h1>The lamp is lit</h1>
  <p>${FIRST}${one}</p><p>${SECOND}${two}</p><p>${THIRD}</p>${notes}</article></main><footer><p>All rights reserved.</p></footer>`;

const A = 'It burned whale oil until the war.';
const B = 'The steps were counted twice.';

/** Two marks, and the notes they refer to, as generators write them. */
const SHAPES: readonly (readonly [string, string, string, string])[] = [
  [
    'Markdown processors',
    '<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>',
    '<sup id="fnref:2"><a href="#fn:2" class="footnote-ref" role="doc-noteref">2</a></sup>',
    `<div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>${A}&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li>
     <li id="fn:2"><p>${B}&#160;<a href="#fnref:2" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li></ol></div>`,
  ],
  [
    'Docutils, as definition lists',
    '<a class="footnote-reference brackets" href="#id3" id="id1">1</a>',
    '<a class="footnote-reference brackets" href="#id4" id="id2">2</a>',
    `<dl class="footnote brackets"><dt class="label" id="id3"><span class="brackets"><a class="fn-backref" href="#id1">1</a></span></dt><dd><p>${A}</p></dd>
     <dt class="label" id="id4"><span class="brackets"><a class="fn-backref" href="#id2">2</a></span></dt><dd><p>${B}</p></dd></dl>`,
  ],
  [
    'Docutils, as asides',
    '<a class="footnote-reference brackets" href="#id3" id="id1" role="doc-noteref"><span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a>',
    '<a class="footnote-reference brackets" href="#id4" id="id2" role="doc-noteref"><span class="fn-bracket">[</span>2<span class="fn-bracket">]</span></a>',
    `<aside class="footnote-list brackets"><aside class="footnote brackets" id="id3" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span class="fn-bracket">]</span></span><p>${A}</p></aside>
     <aside class="footnote brackets" id="id4" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id2">2</a><span class="fn-bracket">]</span></span><p>${B}</p></aside></aside>`,
  ],
  [
    'Docutils, as tables',
    '<a class="footnote-reference" href="#id3" id="id1">[1]</a>',
    '<a class="footnote-reference" href="#id4" id="id2">[2]</a>',
    `<table class="docutils footnote" id="id3"><colgroup><col><col></colgroup><tbody><tr><td class="label"><a class="fn-backref" href="#id1">[1]</a></td><td>${A}</td></tr></tbody></table>
     <table class="docutils footnote" id="id4"><colgroup><col><col></colgroup><tbody><tr><td class="label"><a class="fn-backref" href="#id2">[2]</a></td><td>${B}</td></tr></tbody></table>`,
  ],
  [
    'Asciidoctor',
    '<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1" title="View footnote.">1</a>]</sup>',
    '<sup class="footnote">[<a id="_footnoteref_2" class="footnote" href="#_footnotedef_2" title="View footnote.">2</a>]</sup>',
    `<div id="footnotes"><hr><div class="footnote" id="_footnotedef_1"><a href="#_footnoteref_1">1</a>. ${A}</div><div class="footnote" id="_footnotedef_2"><a href="#_footnoteref_2">2</a>. ${B}</div></div>`,
  ],
  [
    'WordPress',
    '<sup data-fn="aa-11" class="fn"><a href="#aa-11" id="aa-11-link">1</a></sup>',
    '<sup data-fn="bb-22" class="fn"><a href="#bb-22" id="bb-22-link">2</a></sup>',
    `<ol class="wp-block-footnotes"><li id="aa-11">${A} <a href="#aa-11-link" aria-label="Jump to footnote reference 1">↩︎</a></li><li id="bb-22">${B} <a href="#bb-22-link" aria-label="Jump to footnote reference 2">↩︎</a></li></ol>`,
  ],
  [
    'a plugin whose anchors are empty elements',
    `<span id="easy-footnote-1-7" class="margin-adjust"></span><span class="easy-footnote"><a href="https://lamp.example/x/#easy-footnote-bottom-1-7" title="${A}"><sup>1</sup></a></span>`,
    `<span id="easy-footnote-2-7" class="margin-adjust"></span><span class="easy-footnote"><a href="https://lamp.example/x/#easy-footnote-bottom-2-7" title="${B}"><sup>2</sup></a></span>`,
    `<ol class="easy-footnotes-wrapper"><li class="single"><span id="easy-footnote-bottom-1-7" class="margin-adjust"></span>${A}<a class="easy-footnote-to-top" href="#easy-footnote-1-7"></a></li><li class="single"><span id="easy-footnote-bottom-2-7" class="margin-adjust"></span>${B}<a class="easy-footnote-to-top" href="#easy-footnote-2-7"></a></li></ol>`,
  ],
  [
    'newsletters',
    '<a data-component="anchor" id="footnote-anchor-1" href="#footnote-1" class="footnote-anchor">1</a>',
    '<a data-component="anchor" id="footnote-anchor-2" href="#footnote-2" class="footnote-anchor">2</a>',
    `<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>${A}</p></div></div>
     <div class="footnote"><a id="footnote-2" href="#footnote-anchor-2" class="footnote-number">2</a><div class="footnote-content"><p>${B}</p></div></div>`,
  ],
  [
    'documents exported by Google',
    '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>',
    '<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup>',
    `<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;${A}</span></p></div><div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a><span>&nbsp;${B}</span></p></div>`,
  ],
  [
    'documents exported by Word',
    '<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1" title=""><span class="MsoFootnoteReference"><span>[1]</span></span></a>',
    '<a style="mso-footnote-id:ftn2" href="#_ftn2" name="_ftnref2" title=""><span class="MsoFootnoteReference"><span>[2]</span></span></a>',
    `<div><br clear="all"><hr><div id="ftn1"><p class="MsoFootnoteText"><a style="mso-footnote-id:ftn1" href="#_ftnref1" name="_ftn1" title=""><span class="MsoFootnoteReference">[1]</span></a> ${A}</p></div>
     <div id="ftn2"><p class="MsoFootnoteText"><a style="mso-footnote-id:ftn2" href="#_ftnref2" name="_ftn2" title=""><span class="MsoFootnoteReference">[2]</span></a> ${B}</p></div></div>`,
  ],
  [
    'LibreOffice',
    '<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup>',
    '<sup><a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a></sup>',
    `<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> ${A}</p></div><div id="sdfootnote2"><p><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a> ${B}</p></div>`,
  ],
  [
    'numbers in headings',
    '<a class="footnote" id="DOC1" href="#FOOT1"><sup>1</sup></a>',
    '<a class="footnote" id="DOC2" href="#FOOT2"><sup>2</sup></a>',
    `<div class="segment"><hr><h4>Footnotes</h4><h3><a name="FOOT1" href="#DOC1">(1)</a></h3><p>${A}</p><h3><a name="FOOT2" href="#DOC2">(2)</a></h3><p>${B}</p></div>`,
  ],
  [
    'lines that end in <br>',
    '[<a href="#f1n">1</a>]',
    '[<a href="#f2n">2</a>]',
    `<p><b>Notes</b><br><br>[<a name="f1n">1</a>] ${A}<br><br>[<a name="f2n">2</a>] ${B}<br><br>Thanks to all who read this.</p>`,
  ],
  [
    'encyclopedias',
    '<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup>',
    '<sup id="cite_ref-2" class="reference"><a href="#cite_note-2"><span class="cite-bracket">[</span>2<span class="cite-bracket">]</span></a></sup>',
    `<div class="mw-heading"><h2 id="References">References</h2></div><div class="reflist"><div class="mw-references-wrap"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">${A}</span></li>
     <li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2">^</a></b></span> <span class="reference-text">${B}</span></li></ol></div></div>`,
  ],
  [
    'sidenotes by a checkbox',
    `<label for="sn-a" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-a" class="margin-toggle"><span class="sidenote">${A}</span>`,
    `<label for="sn-b" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-b" class="margin-toggle"><span class="sidenote">${B}</span>`,
    '',
  ],
  [
    'LaTeX converters',
    `<span id="footnote1" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup>${A}</span></span></span>`,
    `<span id="footnote2" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">2</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">2</sup>${B}</span></span></span>`,
    '',
  ],
  [
    'tooltips',
    `<sup class="mfn"><a href="javascript:void(0)" role="button" aria-controls="note-1">1</a></sup><span id="note-1" role="tooltip" class="modern-footnotes-footnote__note">${A}</span>`,
    `<sup class="mfn"><a href="javascript:void(0)" role="button" aria-controls="note-2">2</a></sup><span id="note-2" role="tooltip" class="modern-footnotes-footnote__note">${B}</span>`,
    '',
  ],
  ['raised numbers over a list', '<sup>1</sup>', '<sup>2</sup>', `<h2>Notes</h2><ol><li>${A}</li><li>${B}</li></ol>`],
  [
    'raised numbers over paragraphs',
    '<sup>1</sup>',
    '<sup>2</sup>',
    `<hr><p><sup>1</sup> ${A}</p><p><sup>2</sup> ${B}</p>`,
  ],
  ['raised symbols', '<sup>*</sup>', '<sup>†</sup>', `<hr><p><sup>*</sup> ${A}</p><p><sup>†</sup> ${B}</p>`],
  ['numbers in brackets, without links', ' [1]', ' [2]', `<p>[1] ${A}</p><p>[2] ${B}</p>`],
  [
    'EPUB',
    '<a epub:type="noteref" href="#n1">1</a>',
    '<a epub:type="noteref" href="#n2">2</a>',
    `<aside epub:type="footnote" id="n1"><p>${A}</p></aside><aside epub:type="footnote" id="n2"><p>${B}</p></aside>`,
  ],
];

describe('footnotes of a page', () => {
  for (const [name, one, two, notes] of SHAPES) {
    it(`should be read as written by ${name}`, () => {
      const { blocks } = parseArticle(page(one, two, notes), { url: 'https://lamp.example/x/' });
      const found = blocks.filter(({ type }) => type === 'footnote');
      assert.deepEqual(
        found.map(({ text }) => text),
        [A, B],
      );
      for (const [at, text] of [FIRST, SECOND].entries()) {
        const { from, label } = found[at] ?? {};
        const marked = blocks[from?.block ?? -1]?.text ?? '';
        assert.equal(marked.slice(0, from?.offset).replace(/[\s[]+$/, ''), text);
        assert.equal(label, marked.slice(from?.offset).replace(/[[\]]/g, ''));
      }
      assert.equal(blocks.filter(({ text }) => text === THIRD).length, 1);
    });
  }
});
