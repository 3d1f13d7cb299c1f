import { type Element, isTag } from 'domhandler';
import { nextNode } from '../html/walk.ts';
import { linearMath } from './mathml.ts';
import { become, classMatcher, elementsOf, hide, rawText, textNode, tokensOf } from './rewrite.ts';

/** Classes of elements around one formula: those of KaTeX, MathJax, MediaWiki, Pandoc and editors. */
const FORMULA =
  /^(?:katex(?:-display|-block)?|mathjax(?:_.*)?|mwe-math-element|math(?:-(?:inline|display|block|tex))?|arithmatex|latex|tex|ztext-math|temml|ltx_math)$/;
const isFormula = classMatcher(FORMULA);
/** Attributes with the source of a formula. */
const SOURCES = [
  'data-tex',
  'data-latex',
  'data-math',
  'data-katex',
  'data-formula',
  'data-equation',
  'data-expr',
  'data-asciimath',
];
/** The URL of a picture of a formula. */
const DRAWN = /(?:latex|codecogs|\/math\/|mathtex|mimetex|chart\?cht=tx)/i;
const DELIMITED = /^\s*(?:\\\(([\s\S]*)\\\)|\\\[([\s\S]*)\\\]|\$\$([\s\S]*)\$\$|\$([^$]*)\$)\s*$/;
/** The maximum length of a formula, in UTF-16 code units, and the number of nodes around it that are examined. */
const LONGEST = 20_000;
const NODES = 5000;

/**
 * Rewrites an element that shows a formula as one `<math>` with the formula on one line (from its MathML, or else its TeX), and with the page's
 * TeX in `alttext`. Drops duplicates for other programs. Returns whether the element was rewritten.
 */
export function rewriteFormula(element: Element): boolean {
  if (element.name === 'math') return write(element, texOf(element), () => linearOf(element));
  if (element.name === 'img') {
    const { alt = '', class: names = '', src = '' } = element.attribs;
    const isDrawn =
      isFormula(element) ||
      /(?:^|[\s_-])(?:math|latex|tex)(?:$|[\s_-])/i.test(names) ||
      (DRAWN.test(src) && /[\\^_=]/.test(alt));
    return isDrawn && write(element, alt, () => '');
  }
  const isNamed = element.name === 'mjx-container' || isFormula(element);
  if (!isNamed && element.name !== 'span') return false;
  const source = SOURCES.map((name) => element.attribs[name]).find(Boolean);
  if (!isNamed && !source) return false;
  if (tokensOf(element).includes('mathjax_preview')) {
    hide(element);
    return true;
  }
  const math = source ? null : mathIn(element);
  if (math) return write(element, texOf(math), () => linearOf(math));
  const image = source ? null : find(element, ({ name, attribs }) => name === 'img' && Boolean(attribs.alt));
  const tex = source ?? image?.attribs.alt ?? delimited(element);
  if (tex) return write(element, tex, () => '');
  return false;
}

/** The MathML in an element. MathJax draws the formula above it, with elements that have no text. */
const mathIn = (element: Element): Element | null =>
  find(element, ({ name }) => name === 'math') ?? find(element, ({ name }) => name === 'mjx-math');

function delimited(element: Element): string | undefined {
  return DELIMITED.exec(rawText(element, LONGEST))?.slice(1).find(Boolean);
}

/** The formula on one line; "" if it has no elements, since its text is then its TeX. */
const linearOf = (math: Element): string => (texOf(math) && elementsOf(math).length === 0 ? '' : linearMath(math));

function texOf(math: Element): string | null {
  if (math.attribs.alttext) return math.attribs.alttext;
  const annotation = find(math, ({ name, attribs }) => name === 'annotation' && /tex/i.test(attribs.encoding ?? ''));
  return annotation ? rawText(annotation, LONGEST) : null;
}

function write(element: Element, given: string | null, linear: () => string): boolean {
  const tex = given === null ? '' : tidy(given);
  const line = linear();
  const text = line && isWhole(line, tex) ? line : tex || line;
  if (text === '') return false;
  const attribs: Record<string, string> = tex && !isSpoken(tex) ? { alttext: tex } : {};
  if (isDisplay(element)) attribs.display = 'block';
  become(element, 'math', attribs, [textNode(text)]);
  return true;
}

/** The minimum share of the letters and digits in a formula's TeX that its MathML must have; otherwise, the MathML is only a stub. */
const WHOLE = 0.5;
const COMMAND = /\\(?:begin|end)\s*\{[^{}]*\}|\\[a-z]+/gi;
const signsIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
const isWhole = (line: string, tex: string): boolean => signsIn(line) >= signsIn(tex.replace(COMMAND, '')) * WHOLE;

/** Whether a formula's description is in words, for screen readers, and not TeX. */
const isSpoken = (tex: string): boolean => !tex.includes('\\') && /\b[a-z]{4,}\b/i.test(tex) && tex.includes(' ');

function isDisplay(element: Element): boolean {
  const { attribs } = element;
  if (attribs.display === 'block' || attribs.display === 'true' || attribs.mode === 'display') return true;
  return tokensOf(element).some((one) =>
    /^(?:katex-display|katex-block|math-display|math-block|mathjax_display|display)$/.test(one),
  );
}

/** TeX on one line, without delimiters and without the style that MediaWiki wraps around it. */
function tidy(tex: string): string {
  const bare = (DELIMITED.exec(tex)?.slice(1).find(Boolean) ?? tex).replace(/\s+/g, ' ').trim();
  const wrapped = /^\{\s*\\(?:displaystyle|textstyle|scriptstyle)\b\s*([\s\S]*)\}$/.exec(bare)?.[1] ?? bare;
  return wrapped.replace(/\\(?:displaystyle|textstyle)\b\s*/g, '').trim();
}

function find(root: Element, isOne: (element: Element) => boolean): Element | null {
  let nodes = 0;
  for (let node = nextNode(root, root); node && nodes < NODES; node = nextNode(node, root)) {
    nodes += 1;
    if (isTag(node) && isOne(node)) return node;
  }
  return null;
}
