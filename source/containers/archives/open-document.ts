import { load } from 'cheerio/slim';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { ParseError } from '../../failure.ts';
import { DAMAGE } from '../../messages/english/damage.ts';
import { escapeHtml, htmlContents } from '../markup.ts';
import type { Contents } from '../types.ts';
import { addressInside } from './address.ts';
import { aboutDocument } from './office.ts';
import type { Archive } from './zip.ts';

/** The elements of a text document and what they become in HTML (OpenDocument 1.3, part 3). */
const ELEMENTS: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
  'text:note-citation': 'sup',
};

/** Elements that are not part of the text. */
const IGNORED = new Set([
  'office:annotation',
  'office:forms',
  'text:sequence-decls',
  'text:tracked-changes',
  'text:table-of-content',
  'svg:desc',
]);

/** Converts nodes to HTML. Notes are collected in `notes`, since HTML has them below the text. */
function toHtml(nodes: readonly AnyNode[], notes: string[]): string {
  return nodes.map((node) => nodeToHtml(node, notes)).join('');
}

function nodeToHtml(node: AnyNode, notes: string[]): string {
  if (isText(node)) return escapeHtml(node.data);
  if (!isTag(node) || IGNORED.has(node.name)) return '';
  const { name, attribs } = node;
  // HTML collapses white space, so several spaces become one.
  if (name === 'text:s' || name === 'text:tab') return ' ';
  if (name === 'text:line-break') return '<br>';
  if (name === 'text:note') return noteToHtml(node.children, notes);
  if (name === 'draw:frame') return frameToHtml(node, notes);
  const inner = toHtml(node.children, notes);
  if (name === 'text:h') {
    const level = Math.min(6, Math.max(1, Number(attribs['text:outline-level']) || 1));
    return `<h${level}>${inner}</h${level}>`;
  }
  if (name === 'text:a') return `<a href="${escapeHtml(attribs['xlink:href'] ?? '')}">${inner}</a>`;
  const element = ELEMENTS[name];
  return element ? `<${element}>${inner}</${element}>` : inner;
}

/** A frame has a picture, perhaps in several formats, or text (10.4.2). */
function frameToHtml({ children }: Element, notes: string[]): string {
  const inside = children.filter(isTag);
  const picture = inside.find(({ name }) => name === 'draw:image');
  if (!picture) return toHtml(children, notes);
  const words = inside.find(({ name }) => name === 'svg:desc') ?? inside.find(({ name }) => name === 'svg:title');
  const path = (picture.attribs['xlink:href'] ?? '').replace(/^\.\//, '');
  const alt = escapeHtml(words ? textOf(words) : '');
  return /^[a-z][a-z\d+.-]*:/i.test(path) ? '' : `<img src="${addressInside(path)}" alt="${alt}">`;
}

const textOf = ({ children }: Element): string =>
  children.map((child) => (isText(child) ? child.data : isTag(child) ? textOf(child) : '')).join('');

function noteToHtml(children: readonly AnyNode[], notes: string[]): string {
  const part = (name: string) => children.find((child) => isTag(child) && child.name === name);
  const body = part('text:note-body');
  const number = notes.length + 1;
  notes.push('');
  if (body && 'children' in body) notes[number - 1] = toHtml(body.children, notes);
  return `<sup><a id="note-from-${number}" href="#note-${number}">${number}</a></sup>`;
}

/** The text of an OpenDocument file (ODT). */
export function unpackOpenDocument(archive: Archive, { hints }: Contents): Contents {
  const $ = load(archive.text('content.xml') ?? '', { xml: { decodeEntities: true } });
  const [body] = $('office\\:text').get();
  if (!body) throw new ParseError(DAMAGE.noOdtText);
  const notes: string[] = [];
  const html = toHtml(body.children, notes);
  const listed = notes.map((note, index) => `<li id="note-${index + 1}">${note}</li>`).join('');
  const below = notes.length === 0 ? '' : `<section role="doc-endnotes"><ol>${listed}</ol></section>`;
  return htmlContents(html + below, aboutDocument(archive.text('meta.xml')), hints);
}
