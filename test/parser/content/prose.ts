import { type ChildNode, isTag, isText } from 'domhandler';
import { findArticle } from '../../../source/parser/content/index.ts';
import { parsePage } from '../../../source/parser/html/page.ts';

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
  const { roots, omitted } = findArticle(parsePage(html), headline);
  const textOf = (node: ChildNode): string =>
    isText(node) ? node.data : isTag(node) && !omitted.has(node) ? ` ${node.children.map(textOf).join('')} ` : '';
  const text = roots.map((root) => root.children.map(textOf).join('')).join(' ');
  return names.filter((name) => text.includes(name));
}
