import { type ChildNode, isTag, isText } from 'domhandler';
import { findArticle } from '../../../source/parser/content/index.ts';
import { parsePage } from '../../../source/parser/html/page.ts';

/** The text of the article that is found, without what is omitted. */
export function found(
  html: string,
  headline: string | null = null,
  search: { readonly isArticle?: boolean } = {},
): string {
  const { roots, omitted } = findArticle(parsePage(html), headline, search);
  const text = (node: ChildNode): string =>
    isText(node) ? node.data : isTag(node) && !omitted.has(node) ? ` ${node.children.map(text).join('')} ` : '';
  return roots
    .map((root) => root.children.map(text).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export const FIRST = 'The harbour froze in the night, for the first time in eleven years, and nobody had salt.';
export const SECOND = 'By noon the ferries were running again, slowly, behind a tug that broke the ice for them.';
export const THIRD = 'The harbour master, who had slept in her office, said that she would do it all again.';

/** A paragraph of some sentences. */
export const long = (sentences: number) =>
  Array.from({ length: sentences }, (_, index) => `On day ${index} the ice, by then grey, gave way.`).join(' ');

/** Words of `name`, of `length` code units without white space; they read like a sentence from 60 on. */
export function prose(length: number, name: string): string {
  const words = `${name}, `.repeat(Math.ceil(length / name.length));
  let text = '';
  let count = 0;
  for (const character of words) {
    if (count === length - 1) break;
    text += character;
    if (character !== ' ') count += 1;
  }
  return `${text}.`;
}

/** Letters without a stop: no sentence, however they are cut. */
export const letters = (length: number, letter: string): string => letter.repeat(length);
export const p = (length: number, name: string): string => `<p>${prose(length, name)}</p>`;

/** Which of the names stand in what is found of a page. */
export const kept = (html: string, ...names: readonly string[]): string[] => keptUnder(null, html, ...names);

/** The same if the page has a headline. */
export function keptUnder(headline: string | null, html: string, ...names: readonly string[]): string[] {
  const text = found(html, headline);
  return names.filter((name) => text.includes(name));
}

/** The same of a page that says, or does not say, that it is an article. */
export function partsOf(html: string, search: { readonly isArticle: boolean }, ...names: readonly string[]): string[] {
  const text = found(html, null, search);
  return names.filter((name) => text.includes(name));
}
