import type { Element } from 'domhandler';

/** An open list. `next` is the number of the next entry; null in a bulleted list. */
export interface ListState {
  next: number | null;
  readonly step: 1 | -1;
  readonly style: string;
  /** From 1. */
  readonly depth: number;
}

export function openList(element: Element, depth: number): ListState {
  const { start, type = '1', reversed } = element.attribs;
  if (element.name !== 'ol') return { next: null, step: 1, style: '', depth };
  const step = reversed === undefined ? 1 : -1;
  const entries = step === -1 ? element.children.filter((child) => 'name' in child && child.name === 'li').length : 1;
  return { next: wholeNumber(start) ?? entries, step, style: type, depth };
}

/** The marker of the next entry: "•", "3.", "c.", "iv.". */
export function nextMarker(list: ListState | undefined, item: Element): string {
  if (!list || list.next === null) return '•';
  const number = wholeNumber(item.attribs.value) ?? list.next;
  list.next = number + list.step;
  return `${ordinal(number, list.style)}.`;
}

function wholeNumber(value: string | undefined): number | null {
  return value !== undefined && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : null;
}

function ordinal(number: number, style: string): string {
  if (number < 1) return String(number);
  if (style === 'a' || style === 'A') return cased(letters(number), style === 'A');
  if ((style === 'i' || style === 'I') && number < 4000) return cased(roman(number), style === 'I');
  return String(number);
}

const cased = (text: string, upper: boolean): string => (upper ? text.toUpperCase() : text);

function letters(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letter] of ROMAN) {
    for (; rest >= value; rest -= value) text += letter;
  }
  return text;
}
