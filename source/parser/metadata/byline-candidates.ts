import type { Element } from 'domhandler';
import { elementText } from '../html/text.ts';
import { AUTHOR_PATH, BETWEEN_NAMES, BY, CREDIT } from '../wording/bylines.ts';
import { isoDate } from './dates.ts';
import type { PageFacts } from './facts.ts';
import { bylineOf, isName, looksLikePerson, namesIn } from './names.ts';
import { type Snippet, textsFrom, textsIn } from './surroundings.ts';

/** What a text calls an author: "By Ada Moor", or "By" and then a name. */
export function saidBy(snippets: readonly Snippet[]): string[] {
  for (const [index, { text }] of snippets.entries()) {
    if (text.length > 120 || !BY.test(text)) continue;
    if (bylineOf(text) !== '') {
      if (looksLikePerson(namesIn(text)[0] ?? '')) return [text];
      continue;
    }
    const names: string[] = [];
    for (const { text: next } of snippets.slice(index + 1, index + 8)) {
      if (BETWEEN_NAMES.test(next)) continue;
      const name = bylineOf(next);
      if (!isName(name) || (names.length > 0 && !looksLikePerson(name))) break;
      names.push(name);
    }
    if (names.length > 0) return names;
  }
  return [];
}

/** Who is credited anywhere on the page, if it is one and the same: lists of other articles credit several. */
export function credited({ credits }: PageFacts): string[] {
  const lines = new Set<string>();
  for (const text of credits.slice(0, 10)) {
    const [own = '', next = ''] = textsFrom(text, 2);
    const line = [own.replace(CREDIT, ''), next].find((one) => looksLikePerson(namesIn(one)[0] ?? ''));
    if (line) lines.add(line);
  }
  return lines.size === 1 ? [...lines] : [];
}

/** A name that a date stands beside. */
export function besideDate(snippets: readonly Snippet[]): string[] {
  const texts = snippets.map(({ text }) => text).filter((text) => /[\p{L}\p{N}]/u.test(text));
  for (const [index, text] of texts.entries()) {
    if (text.length > 60 || !looksLikePerson(bylineOf(text))) continue;
    if ([texts[index - 1], texts[index + 1]].some((beside) => beside && beside.length < 60 && isoDate(beside, null)))
      return [text];
  }
  return [];
}

/** Links to the page of an author. */
export function linked(snippets: readonly Snippet[]): string[] {
  const names: string[] = [];
  let last = 0;
  for (const [index, { text, element }] of snippets.entries()) {
    if (names.length > 0 && index - last > 4) break;
    const link = linkAround(element);
    if (!link || !(AUTHOR_PATH.test(link.attribs.href ?? '') || /(?:^|\s)author(?:\s|$)/i.test(link.attribs.rel ?? '')))
      continue;
    if (!looksLikePerson(namesIn(text)[0] ?? '')) continue;
    names.push(text);
    last = index;
  }
  return names;
}

function linkAround(element: Element): Element | null {
  let at: Element | null = element;
  for (let level = 0; at && level < 4; level++) {
    if (at.name === 'a') return at;
    at = at.parent && 'attribs' in at.parent ? at.parent : null;
  }
  return null;
}

/** What a class or `rel` calls an author: the first that holds a name. */
export function called(facts: PageFacts): string[] {
  for (const element of facts.bylines.slice(0, 20)) {
    if (/comment|review|related|avatar|share/i.test(element.attribs.class ?? '')) continue;
    const name = firstName(element);
    if (name !== '') return [name];
  }
  return [];
}

/** The first line, or else the first run of text, in an element that holds a name. */
export function firstName(element: Element): string {
  const lines = elementText(element, 300).split('\n').slice(0, 6);
  const isPerson = (line: string): boolean => looksLikePerson(namesIn(line)[0] ?? '');
  return lines.find(isPerson) ?? textsIn(element, 12).find(isPerson) ?? (lines.length === 1 ? (lines[0] ?? '') : '');
}
