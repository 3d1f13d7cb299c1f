import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Element, isTag } from 'domhandler';
import { readBlocks } from '../../../source/parser/blocks/blocks.ts';
import { parsePage } from '../../../source/parser/html/page.ts';
import { nextNode } from '../../../source/parser/html/walk.ts';
import { rewriteFormula } from '../../../source/parser/structure/formulas.ts';
import { readPage } from '../../../source/parser/structure/index.ts';

function texts(html: string): string[] {
  return readBlocks([readPage(html).document], { base: null }).blocks.map(({ text }) => text);
}

/** The first element of a page that has a class. */
function parsed(html: string): Element {
  const { document } = parsePage(html);
  for (let node = nextNode(document, document); node; node = nextNode(node, document))
    if (isTag(node) && node.attribs.class) return node;
  assert.fail(html);
}

const mathml = (inner: string): string | undefined => texts(`<p><math>${inner}</math></p>`)[0];

describe('formulas', () => {
  it('should be found in text up to 20,000 code units long', () => {
    const formula = (length: number): string | undefined =>
      texts(`<p><span class="math">\\(${'x'.repeat(length - 2)}<i></i>\\)</span></p>`)[0]?.slice(0, 2);
    assert.deepEqual([formula(19_999), formula(20_000)], ['xx', '\\(']);
  });

  it('should be read from the copy for screen readers if MathJax draws them without text', () => {
    const drawn =
      '<mjx-math aria-hidden="true"><mjx-mfrac><mjx-frac><mjx-num></mjx-num></mjx-frac></mjx-mfrac></mjx-math>';
    const copy = '<mjx-assistive-mml><math><mfrac><mn>1</mn><mi>r</mi></mfrac></math></mjx-assistive-mml>';
    assert.deepEqual(texts(`<p>It falls as <mjx-container>${drawn}${copy}</mjx-container> does.</p>`), [
      'It falls as 1/r does.',
    ]);
  });

  it('should be found among 5,000 nodes', () => {
    const drawn = '<mjx-math><mjx-msup><mjx-mi>x</mjx-mi><mjx-mn>2</mjx-mn></mjx-msup></mjx-math>';
    const formula = (nodes: number): string | undefined =>
      texts(`<p><span class="math">${'<i></i>'.repeat(nodes - 1)}${drawn}</span></p>`)[0];
    assert.equal(formula(5000), 'x²');
    assert.notEqual(formula(5001), 'x²');
  });

  for (const [inner, expected] of [
    ['<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>', '(a+b)/c'],
    ['<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>', '√(x+1)'],
    ['<msqrt><mn>2</mn></msqrt>', '√2'],
    ['<mroot><mi>y</mi><mn>3</mn></mroot>', '³√y'],
    ['<msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><msub><mi>x</mi><mn>1</mn></msub>', 'x²+x₁'],
    ['<msup><mi>e</mi><mrow><mi>a</mi><mi>q</mi></mrow></msup>', 'e^(aq)'],
    ['<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>', '∑ᵢ₌₁ⁿi'],
    ['<mover><mi>v</mi><mo>→</mo></mover>', 'v\u20d7'],
    ['<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>', 'sin x'],
    [
      '<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable><mo>)</mo>',
      '(1, 2; 3, 4)',
    ],
    ['<mfenced><mi>a</mi><mi>b</mi></mfenced>', '(a,b)'],
    ['<mfenced open="[" close="[" separators="; |"><mi>a</mi><mi>b</mi><mi>c</mi><mi>d</mi></mfenced>', '[a;b|c|d['],
    ['<mfenced separators=""><mi>a</mi><mi>b</mi></mfenced>', '(ab)'],
    ['<mfrac><mi>a</mi></mfrac>', 'a'],
    ['<msup><mi>a</mi></msup>', 'a'],
    ['<msubsup><mi>a</mi><mn>1</mn></msubsup>', 'a1'],
    ['<msubsup><mi>a</mi><mn>1</mn><mn>2</mn></msubsup>', 'a₁²'],
    ['<munder><mi>lim</mi><mi>n</mi></munder>', 'limₙ'],
    ['<mroot><mi>y</mi><mi>q</mi></mroot>', 'q √y'],
    ['<msup><mi>x</mi><mo>′</mo></msup>', 'x′'],
    ['<msub><mi>x</mi><mo>′</mo></msub>', 'x_(′)'],
    ['<msup><mi>x</mi><mrow></mrow></msup>', 'x'],
    ['<msup><mi>x</mi><mn>1234</mn></msup>', 'x¹²³⁴'],
    ['<msup><mi>x</mi><mn>12345</mn></msup>', 'x^12345'],
    ['<msup><mi>x</mi><mi>q</mi></msup>', 'x^q'],
    ['<mover><mrow><mi>v</mi><mi>w</mi></mrow><mo>→</mo></mover>', 'vw^(→)'],
    ['<mover><mi>v</mi><mo>=</mo></mover>', 'v⁼'],
    ['<mfrac><mrow><mo>(</mo><mi>a</mi><mo>+</mo><mi>b</mi><mo>)</mo></mrow><mn>2.5</mn></mfrac>', '(a+b)/2.5'],
    ['<mfrac><msub><mi>a</mi><mn>1</mn></msub><mi>bc</mi></mfrac>', 'a₁/(bc)'],
    [`<msqrt><mn>${'1'.repeat(40)}</mn></msqrt>`, `√${'1'.repeat(40)}`],
    [`<msqrt><mn>${'1'.repeat(41)}</mn></msqrt>`, `√(${'1'.repeat(41)})`],
    ['<mi>a</mi><mtext> if </mtext><mi> b </mi>', 'a if b'],
    ['<mi>a</mi><mspace></mspace><mi>b</mi><mphantom><mi>c</mi></mphantom>', 'a b'],
    ['<mi>a</mi><mo>&#x2062;</mo><mi>b</mi>', 'ab'],
    ['<mtable><mtr><mtd><mn>1</mn></mtd><mtd></mtd></mtr></mtable>', '1'],
    ['<semantics><mi>a</mi><mi>b</mi></semantics>', 'a'],
  ] as const)
    it(`should write ${expected} on one line`, () => assert.equal(mathml(inner), expected));

  describe('with TeX', () => {
    const tex = '{\\displaystyle q={\\frac {m}{t}}}';
    const drawn = '<mi>q</mi><mo>=</mo><mfrac><mi>m</mi><mi>t</mi></mfrac>';
    const annotated = `<math><semantics><mrow>${drawn}</mrow><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`;
    const formula = (html: string) => {
      const [block] = readBlocks([readPage(`<p>Here ${html} is the flow.</p>`).document], { base: null }).blocks;
      const span = block?.spans[0];
      return [block?.text, span?.style, span?.tex, block?.text.slice(span?.start, span?.end)];
    };

    it('should be read from their MathML, and keep the TeX without the style around it', () => {
      for (const html of [
        `<span class="mwe-math-element"><span style="display:none">${annotated}</span><img alt="${tex}" src="q.svg"></span>`,
        `<span class="katex"><span class="katex-mathml">${annotated}</span><span class="katex-html" aria-hidden="true">qmt</span></span>`,
        `<math alttext="${tex}">${drawn}</math>`,
      ])
        assert.deepEqual(formula(html), ['Here q=m/t is the flow.', 'math', 'q={\\frac {m}{t}}', 'q=m/t'], html);
    });

    it('should be in TeX if their MathML has less than half of it', () => {
      const formula = (inner: string, tex: string) => texts(`<p><math alttext="${tex}">${inner}</math></p>`)[0];
      const stub = '<mi>q</mi><mo>=</mo><mi>m</mi>';
      assert.equal(formula(stub, '{\\displaystyle q=\\frac{m}{2t}}'), 'q=m');
      assert.equal(formula(stub, 'q=\\frac{m}{2t}+1'), 'q=\\frac{m}{2t}+1');
      assert.equal(formula('<mi>α</mi>', '\\begin{matrix}\\alpha\\end{matrix}'), 'α');
    });

    it('should be in TeX if there is nothing else', () => {
      const own = 'q={\\frac {m}{t}}';
      for (const html of [
        `<span data-latex="${tex}">qmt</span>`,
        `<img class="latex" alt="${tex}" src="/q.png">`,
        `<span class="math inline">\\(${tex}\\)</span>`,
        `<script type="math/tex">${tex}</script>`,
      ])
        assert.deepEqual(formula(html), [`Here ${own} is the flow.`, 'math', own, own], html);
    });

    it('should not take words for TeX', () => {
      assert.equal(formula(`<math alttext="q equals m over t">${drawn}</math>`)[1], undefined);
    });
  });

  it('should be found among 5,000 nodes, and have 20,000 code units of TeX', () => {
    const among = (count: number): string =>
      `<span class="katex">${'<i></i>'.repeat(count)}<math><mi>q</mi></math></span>`;
    assert.deepEqual(texts(`<p>${among(4999)}</p>`), ['q']);
    assert.equal(rewriteFormula(parsed(among(4999))), true);
    assert.equal(rewriteFormula(parsed(among(5000))), false);
    const long = (length: number): string => `<span class="math">$${'x'.repeat(length)}<b>$</b></span>`;
    assert.equal(rewriteFormula(parsed(long(19_998))), true);
    assert.equal(rewriteFormula(parsed(long(19_999))), false);
  });

  it('should read the characters that MathJax draws', () => {
    const drawn =
      '<mjx-mi><mjx-c class="mjx-c1D465"></mjx-c></mjx-mi><mjx-mo><mjx-c class="mjx-c3D"></mjx-c></mjx-mo><mjx-mn><mjx-c class="mjx-c32"></mjx-c></mjx-mn>';
    assert.deepEqual(texts(`<p>If <mjx-container><mjx-math>${drawn}</mjx-math></mjx-container> it floats.</p>`), [
      'If x=2 it floats.',
    ]);
  });

  it('should put a display formula on a line of its own', () => {
    assert.deepEqual(texts('<p>So <math display="block"><mi>m</mi></math> holds.</p>'), ['So\nm\nholds.']);
  });

  for (const name of [
    ...['katex', 'katex-display', 'katex-block', 'MathJax', 'mathjax_svg', 'mwe-math-element', 'math', 'math-inline'],
    ...['math-display', 'math-block', 'math-tex', 'arithmatex', 'latex', 'tex', 'ztext-math', 'temml', 'ltx_math'],
  ])
    it(`should be recognized by the class ${name}`, () => {
      const isBlock = /display|block/.test(name);
      assert.deepEqual(texts(`<p>So <span class="x ${name}">$q$</span> it is.</p>`), [
        isBlock ? 'So\nq\nit is.' : 'So q it is.',
      ]);
    });

  it('should be recognized by the delimiters around its TeX, in an element with such a class', () => {
    for (const tex of [
      '\\(q\\)',
      '\\[q\\]',
      '$$q$$',
      '$q$',
      '{\\displaystyle q}',
      '{\\textstyle q}',
      '{\\scriptstyle q}',
    ])
      assert.deepEqual(texts(`<p><img class="latex" alt="${tex}" src="/q.png"></p>`), ['q'], tex);
    assert.deepEqual(texts('<p><img class="tex" alt="\\displaystyle q + \\textstyle p"></p>'), ['q + p']);
    assert.deepEqual(texts('<p><span class="tex">q of $5</span></p>'), ['q of $5']);
  });

  it('should be recognized by the address of its picture, if its text looks like TeX', () => {
    const image = (attributes: string): string[] => texts(`<p>So <img ${attributes}> it is.</p>`);
    for (const part of ['latex/q.png', 'codecogs.com/q', 'math/q', 'mathtex.cgi', 'mimetex.cgi', 'chart?cht=tx'])
      assert.deepEqual(image(`src="https://e.org/${part}" alt="q_1"`), ['So q_1 it is.'], part);
    assert.deepEqual(image('src="https://e.org/boat.png" alt="q_1"').includes('So q_1 it is.'), false);
    assert.deepEqual(image('class="wp_latex img" alt="q"'), ['So q it is.']);
    assert.equal(rewriteFormula(parsed('<img class="latex" alt="" src="/q.png">')), false);
  });

  it('should have its TeX in its own attributes, in a formula or in a picture inside', () => {
    assert.deepEqual(texts('<p><span class="katex"><img src="a.png"><img src="b.png" alt="q"></span></p>'), ['q']);
    assert.deepEqual(texts('<p><span class="katex"><mjx-math><mjx-mi>q</mjx-mi></mjx-math></span></p>'), ['q']);
    assert.deepEqual(texts('<p><math alttext="q"><mi>p</mi></math></p>'), ['p']);
    assert.deepEqual(texts('<p><math><mi>p</mi><annotation encoding="MathML">q</annotation></math></p>'), ['p']);
    assert.deepEqual(texts('<p><span class="mathjax_preview katex">q</span>p</p>'), ['p']);
    assert.deepEqual(texts('<p><b data-tex="q">p</b></p>'), ['p']);
  });

  it('should be on a line of its own if an attribute says so', () => {
    for (const attribute of ['display="block"', 'display="true"', 'mode="display"'])
      assert.deepEqual(texts(`<p>So <math ${attribute}><mi>m</mi></math> holds.</p>`), ['So\nm\nholds.'], attribute);
    assert.deepEqual(texts('<p>So <math display="inline"><mi>m</mi></math> holds.</p>'), ['So m holds.']);
  });

  it('should not change words and pictures that are not formulas', () => {
    assert.deepEqual(texts('<p><span class="math">Sums</span> <span data-math="">two</span></p>'), ['Sums two']);
    assert.deepEqual(texts('<p><img src="/latex/boat.png" alt="A boat of latex"></p>'), ['A boat of latex']);
  });
});

describe('formulas in scripts', () => {
  it('should be put into the sentence, unless they are already drawn there', () => {
    const script = (text: string, mode = ''): string => `<script type="math/tex${mode}">${text}</script>`;
    assert.deepEqual(texts(`<p>The tide rises by ${script('2x')} in an hour.</p>`), [
      'The tide rises by 2x in an hour.',
    ]);
    assert.deepEqual(texts(`<p>It is ${script('2x', '; mode=display')}</p>`), ['It is\n2x']);
    assert.deepEqual(texts(`<p>By <span class="MathJax_Preview"></span>${script('2x')} now.</p>`), ['By 2x now.']);
    assert.deepEqual(texts(`<p>By <span class="MathJax" id="a">2𝑥</span>${script('2x')} now.</p>`), ['By 2𝑥 now.']);
  });
});

describe('panels', () => {
  it('should show the answer to a question that opens it', () => {
    const answer = (id: string): string => `<div id="${id}" hidden>In the spring, if the ice is gone.</div>`;
    assert.deepEqual(texts(`<h3><button aria-expanded="false" aria-controls="a">When?</button></h3>${answer('a')}`), [
      'When?',
      'In the spring, if the ice is gone.',
    ]);
    assert.deepEqual(
      texts(`<div class="faq-item"><button aria-expanded="false" aria-controls="a">When?</button>${answer('a')}</div>`),
      ['When?', 'In the spring, if the ice is gone.'],
    );
    assert.deepEqual(
      texts(`<div><button aria-expanded="false" aria-controls="a">Menu</button>${answer('a')}</div>`),
      [],
    );
    const term = '<button aria-expanded="false" aria-controls="a">When?</button>';
    assert.deepEqual(texts(`<dl><dt>${term}</dt><dd id="a" hidden>In the spring.</dd></dl>`), [
      'When?',
      'In the spring.',
    ]);
    assert.deepEqual(texts(answer('b')), []);
  });

  it('should read long spans that are drawn as blocks as paragraphs', () => {
    const long = 'The ferry leaves at nine in the morning, and it comes back when it is full.';
    const span = (text: string): string => `<span style="margin:0; display:block">${text}</span>`;
    assert.deepEqual(texts(`<div>${span(long)}${span(long)}</div>`), [long, long]);
    assert.deepEqual(texts(`<p>${span('By')} ship</p>`), ['By ship']);
  });
});
