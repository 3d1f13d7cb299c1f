import type { Element } from 'domhandler';
import { elementsOf, rawText } from './rewrite.ts';

const RAISED: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'0123456789+-=()ni'].map((from, index) => [from, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][index] ?? from])),
  '−': '⁻',
};
const LOWERED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...'0123456789+-=()aehijklmnoprstuvx'].map((from, index) => [
      from,
      [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'][index] ?? from,
    ]),
  ),
  '−': '₋',
};
/** Accents over a letter, as combining characters. */
const ACCENTS: Readonly<Record<string, string>> = {
  '¯': '\u0304',
  '‾': '\u0304',
  '^': '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '→': '\u20d7',
  '˙': '\u0307',
  '.': '\u0307',
  '¨': '\u0308',
};
const PRIMES = /^[′″‴']+$/;
/** The maximum lengths of a subscript or superscript in small characters, and of an operand that is examined. */
const SMALL = 4;
/** A single number, letter or function call needs no parentheses. */
const ATOM = /^(?:[\p{N}.,]+|\p{L}\p{M}*[₀-₉ₐ-ₜ′]*|[([{|][^()[\]{}|]*[)\]}|])$/u;
const LONGEST_ATOM = 40;

/** The readable text of a MathML formula on one line: "(a+b)/c", "√(x+1)", "x²", "x₁". MathJax's own elements (`mjx-mi`) are read the same way. */
export function linearMath(math: Element): string {
  return row(math).replace(/\s+/g, ' ').trim();
}

function row(element: Element): string {
  return elementsOf(element).map(textOf).join('') || (elementsOf(element).length === 0 ? leaf(element) : '');
}

type Writer = (first: string, second: string, third: string) => string;

const subscript: Writer = (base, below) => base + script(below, '_');
const bothScripts: Writer = (base, below, above) => base + script(below, '_') + script(above, '^');

/** Elements with a fixed number of parts: that number, and the function that writes the element from the texts of its parts. */
const FIXED: ReadonlyMap<string, readonly [parts: number, write: Writer]> = new Map([
  ['semantics', [1, (first) => first]],
  ['mfrac', [2, (above, below) => `${operand(above)}/${operand(below)}`]],
  ['mroot', [2, (base, index) => `${small(index, RAISED) ?? `${operand(index)} `}√${operand(base)}`]],
  ['msup', [2, (base, above) => base + script(above, '^')]],
  ['msub', [2, subscript]],
  ['munder', [2, subscript]],
  ['mover', [2, over]],
  ['msubsup', [3, bothScripts]],
  ['munderover', [3, bothScripts]],
]);

/** Writes one element. The recursion is as deep as the tree, which is bounded. An element that lacks a part is written like a row. */
function textOf(element: Element): string {
  const parts = elementsOf(element);
  const name = element.name.replace(/^mjx-/, '');
  const [count, write] = FIXED.get(name) ?? [Number.POSITIVE_INFINITY, null];
  if (write && parts.length >= count) {
    const [first = '', second = '', third = ''] = parts.slice(0, count).map(textOf);
    return write(first, second, third);
  }
  switch (name) {
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
    case 'none':
    case 'mprescripts':
    case 'assistive-mml':
      return '';
    case 'mo':
      return row(element)
        .replace(/[\u2062-\u2064]/g, '')
        .replace('\u2061', ' ');
    case 'c':
      return charOf(element);
    case 'mspace':
      return ' ';
    case 'msqrt':
      return `√${operand(row(element))}`;
    case 'mtable':
      return parts.map(textOf).join('; ');
    case 'mtr':
      return parts.map(textOf).filter(Boolean).join(', ');
    case 'mfenced':
      return fenced(element, parts.map(textOf));
    default:
      return row(element);
  }
}

function leaf(element: Element): string {
  const text = rawText(element, 10_000).replace(/\s+/g, ' ');
  return element.name === 'mtext' ? text : text.trim();
}

/** The character whose code point MathJax has in a class: `mjx-c1D465`, `mjx-c2212`. Mathematical letters become plain ones. */
function charOf(element: Element): string {
  const code = /(?:^|\s)mjx-c([\dA-F]{2,6})(?:\s|$)/.exec(element.attribs.class ?? '')?.[1];
  if (code) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)).normalize('NFKC');
  return row(element);
}

/** A part of a fraction or root, in parentheses unless it is a single operand. */
function operand(text: string): string {
  const bare = text.trim();
  return bare.length <= LONGEST_ATOM && ATOM.test(bare) ? bare : `(${bare})`;
}

function small(text: string, table: Readonly<Record<string, string>>): string | null {
  const characters = [...text.trim()];
  const found = characters.flatMap((character) => table[character] ?? []);
  return characters.length <= SMALL && found.length === characters.length ? found.join('') : null;
}

function script(text: string, sign: '^' | '_'): string {
  if (sign === '^' && PRIMES.test(text.trim())) return text.trim();
  return small(text, sign === '^' ? RAISED : LOWERED) ?? `${sign}${operand(text)}`;
}

function over(base: string, mark: string): string {
  const accent = ACCENTS[mark.trim()];
  return accent && [...base].length === 1 ? base + accent : base + script(mark, '^');
}

function fenced({ attribs }: Element, parts: readonly string[]): string {
  const separators = [...(attribs.separators ?? ',').replace(/\s/g, '')];
  const inside = parts.map((part, index) =>
    index === 0 ? part : `${separators[Math.min(index, separators.length) - 1] ?? ''}${part}`,
  );
  return `${attribs.open ?? '('}${inside.join('')}${attribs.close ?? ')'}`;
}
