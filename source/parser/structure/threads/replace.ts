import { type ChildNode, type Document, type Element, isTag } from 'domhandler';
import { BODY_CLASSES } from '../../wording/classes.ts';
import { become, made, namesOf, textNode } from '../rewrite.ts';
import { extentsOf } from './extents.ts';
import { restOf } from './rest.ts';

/** With more prose outside the posts than this share of theirs, the page is an article with comments. */
const OUTSIDE = 0.25;
/** An article outside the posts has at least this many characters without spaces. */
const ARTICLE = 200;

const BODIES: ReadonlySet<string> = new Set(BODY_CLASSES.split(' '));
/** Parts of tables and lists, which can hold no posts. */
const PARTS = new Set(['table', 'tbody', 'thead', 'tr', 'ol', 'ul', 'dl', 'li']);

/** The attribute of a post, in which a quotation repeats what somebody else has said and pulls nothing out. */
export const POST = 'data-post';

/** What somebody has written; `name` is "" if the writer is unknown. */
export interface Post {
  readonly text: Element;
  readonly name: string;
}

/**
 * Makes a list of posts of what is around them, each below the name of its writer, and leaves out what stands between them, unless there is an article beside them, which they
 * comment on. Returns whether it has done so. Linear in the size of the tree.
 *
 * @param posts in the order of the page
 */
export function replaceThread(document: Document, posts: readonly Post[]): boolean {
  const thread = commonAncestor(posts);
  if (!thread || hasArticleBeside(document, posts)) return false;
  const sections = posts.map(({ text, name }) => {
    const heading: ChildNode[] = name === '' ? [] : [made('h3', {}, [textNode(name)])];
    return made('section', { [POST]: '' }, [...heading, made('div', {}, text.children)]);
  });
  const texts = new Set(posts.map(({ text }) => text));
  const [before = [], ...after] = restOf(thread, texts, ancestorsOf(texts));
  const content = sections.flatMap((section, index) => [section, ...(after[index] ?? [])]);
  become(thread, thread.name === 'body' ? 'body' : 'article', {}, [...before, ...content]);
  // The names around it say "comments", which are otherwise left out.
  for (let around = parentOf(thread); around; around = parentOf(around)) {
    delete around.attribs.class;
    delete around.attribs.id;
    if (PARTS.has(around.name)) around.name = 'div';
  }
  return true;
}

const parentOf = (element: Element): Element | null =>
  element.parent && isTag(element.parent) ? element.parent : null;

/** The innermost element around all: that around the first and the last. */
function commonAncestor(posts: readonly Post[]): Element | null {
  const [first, last] = [posts[0]?.text, posts.at(-1)?.text];
  if (!first || !last) return null;
  const around = new Set<Element>();
  for (let at = parentOf(first); at; at = parentOf(at)) around.add(at);
  for (let at = parentOf(last); at; at = parentOf(at)) if (around.has(at)) return at;
  return null;
}

/** Whether there is an article beside the posts: an element of that kind, or much prose in paragraphs. */
function hasArticleBeside(document: Document, posts: readonly Post[]): boolean {
  const texts = new Set(posts.map(({ text }) => text));
  const around = ancestorsOf(texts);
  const isWanted = (element: Element): boolean =>
    texts.has(element) || element.name === 'p' || (isArticle(element) && !around.has(element));
  let [post, prose, end] = [0, 0, 0];
  for (const { element, start, ...extent } of extentsOf(document, isWanted)) {
    // What is inside a post or a paragraph has been counted with it.
    if (start < end) continue;
    if (texts.has(element)) post += extent.size;
    else if (element.name === 'p') prose += extent.size;
    else if (extent.size >= ARTICLE) return true;
    else continue;
    end = extent.end;
  }
  return prose >= ARTICLE && prose > post * OUTSIDE;
}

/** All that are around any of the elements. Each is visited once. */
function ancestorsOf(elements: Iterable<Element>): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const element of elements) {
    for (let at = parentOf(element); at && !found.has(at); at = parentOf(at)) found.add(at);
  }
  return found;
}

const isArticle = (element: Element): boolean =>
  element.name === 'article' ||
  element.attribs.itemprop === 'articleBody' ||
  namesOf(element).some((name) => BODIES.has(name));
