import type { Element } from 'domhandler';
import { elementText } from '../html/text.ts';
import { AUTHOR_PATH, BETWEEN_NAMES, BY, CREDIT } from '../wording/bylines.ts';
import { PERSON_NAME } from '../wording/classes.ts';
import { isoDate } from './dates/dates.ts';
import type { PageFacts } from './facts.ts';
import { bylineOf, isName, looksLikePerson, namesIn } from './names.ts';
import { type Snippet, textsFrom, textsIn } from './surroundings.ts';

const MOST_NAMES = 30;

/** The names after "By", in one text or in the texts that follow it. */
export function bylineNames(snippets: readonly Snippet[]): string[] {
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

/** The credit ("Written by") on the page, if there is only one. Lists of other articles have several. */
export function creditedNames({ credits }: PageFacts): string[] {
  const lines = new Set<string>();
  for (const text of credits.slice(0, 10)) {
    const [own = '', next = ''] = textsFrom(text, 2);
    const line = [own.replace(CREDIT, ''), next].find((one) => looksLikePerson(namesIn(one)[0] ?? ''));
    if (line) lines.add(line);
  }
  return lines.size === 1 ? [...lines] : [];
}

/** A name next to a date. */
export function nameBesideDate(snippets: readonly Snippet[]): string[] {
  const texts = snippets.map(({ text }) => text).filter((text) => /[\p{L}\p{N}]/u.test(text));
  for (const [index, text] of texts.entries()) {
    if (text.length > 60 || !looksLikePerson(bylineOf(text))) continue;
    if ([texts[index - 1], texts[index + 1]].some((beside) => beside && beside.length < 60 && isoDate(beside, null)))
      return [text];
  }
  return [];
}

/** A name next to its email address. */
export function nameBesideMail(snippets: readonly Snippet[]): string[] {
  for (const [index, { element }] of snippets.entries()) {
    if (index === 0 || !/^mailto:/i.test(linkAround(element)?.attribs.href ?? '')) continue;
    const name = bylineOf(snippets[index - 1]?.text ?? '');
    if (looksLikePerson(name)) return [name];
  }
  return [];
}

/** Links to an author's page. */
export function linkedAuthors(snippets: readonly Snippet[]): string[] {
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
  for (let level = 0; at && level < 4; level += 1) {
    if (at.name === 'a') return at;
    at = at.parent && 'attribs' in at.parent ? at.parent : null;
  }
  return null;
}

/** The first element with a class, id or `rel` of authors that contains a name; all names if each has an element of its own. */
export function namedByClass(facts: PageFacts): string[] {
  const people = facts.bylines.filter(({ attribs }) => PERSON_NAME.test(attribs.class ?? '')).slice(0, MOST_NAMES);
  const names = people.flatMap((element) => textsIn(element, 4).find(looksLikePerson) ?? []);
  if (names.length > 0) return names;
  for (const element of facts.bylines.slice(0, 20)) {
    if (/comment|review|related|avatar|share/i.test(element.attribs.class ?? '')) continue;
    const name = firstName(element);
    if (name !== '') return [name];
  }
  return [];
}

/** The first line, or else the first text node, of an element that contains a name. */
export function firstName(element: Element): string {
  const lines = elementText(element, 300).split('\n').slice(0, 6);
  const isPerson = (line: string): boolean => looksLikePerson(namesIn(line)[0] ?? '');
  return lines.find(isPerson) ?? textsIn(element, 12).find(isPerson) ?? (lines.length === 1 ? (lines[0] ?? '') : '');
}
