import { type AnyNode, type ChildNode, type Document, type Element, isTag } from 'domhandler';
import { isHidden } from '../html/elements.ts';
import { elementText, lengthWithoutSpace, lineText } from '../html/text.ts';
import { nextNode, nextOutside } from '../html/walk.ts';
import { BODY_CLASSES, POST_AUTHORS, POST_TEXTS } from '../wording/classes.ts';
import { become, made, textNode, tokensOf } from './rewrite.ts';

/** The minimum number of posts in a thread, and of those that must have a name. */
const LEAST = 2;
const NAMED = 0.8;
/** The maximum length of a name, in UTF-16 code units. */
const NAME = 60;
/** The text of a post that is measured, in UTF-16 code units. */
const MEASURED = 5000;
/** An inner kind of text has at least this share of the characters of the kind around it. */
const INNER = 0.6;
/** A text before the posts that is longer than this many of them is an article, and they comment on it. */
const OPENING = 4;
/** With more prose outside the posts than this share of theirs, the page is an article with comments. */
const OUTSIDE = 0.25;
/** An article outside the posts has at least this many characters without spaces. */
const ARTICLE = 200;

/** The page of a user. */
const USER_PAGE =
  /(?:^|\/)(?:[~@]\w|(?:u|users?|members?|profiles?|people)\/|(?:user|member|memberlist|profile)(?:\.php)?\?)/i;

const BODIES: ReadonlySet<string> = new Set(BODY_CLASSES.split(' '));

/** What somebody has written; `name` is "" if the writer is unknown. */
export interface Post {
  readonly text: Element;
  readonly name: string;
}

const namesOf = (element: Element): readonly string[] => tokensOf(element).map((token) => token.replaceAll('_', '-'));

/**
 * Finds the posts of a forum, an issue or a discussion that says who wrote what only by class names: texts of the same kind, each with the
 * name of a writer before or after it. What is around the posts (profiles, votes, buttons, signatures) is left out of the thread.
 */
export class ThreadFinder {
  /** Candidates for texts, by their kind: name and classes. */
  readonly #texts = new Map<string, Element[]>();
  readonly #authors: Element[] = [];
  /** The order of both in the page. */
  readonly #order = new Map<Element, number>();

  see(element: Element): void {
    const { href = '', rel } = element.attribs;
    if (!element.attribs.class && rel !== 'author' && href === '') return;
    const names = namesOf(element);
    const isText = names.some((name) => POST_TEXTS.has(name));
    const isAuthor =
      !isText && (rel === 'author' || USER_PAGE.test(href) || names.some((name) => POST_AUTHORS.has(name)));
    if (isText) {
      const kind = `${element.name} ${names.join(' ')}`;
      const known = this.#texts.get(kind);
      if (known) known.push(element);
      else this.#texts.set(kind, [element]);
    } else if (isAuthor) this.#authors.push(element);
    if (isText || isAuthor) this.#order.set(element, this.#order.size);
  }

  /** Replaces the thread by its posts, each below the name of its writer, if the page is one. */
  link(document: Document): void {
    const largest = this.#largest();
    if (!largest) return;
    const before = this.#before(largest);
    const usual = sizeOf(largest) / largest.length;
    if (before.some((text) => sizeOf([text]) > usual * OPENING)) return;
    const texts = [...before, ...largest];
    const posts = this.#named(texts);
    if (posts.filter(({ name }) => name !== '').length < Math.max(LEAST, posts.length * NAMED)) return;
    if (new Set(posts.map(({ name }) => name)).size >= LEAST) replaceThread(document, posts);
  }

  /** The kind of text that has the most characters in several elements, none of them inside another. Of nearly equal kinds, the inner one. */
  #largest(): readonly Element[] | null {
    let best: { texts: readonly Element[]; size: number } | null = null;
    for (const all of this.#texts.values()) {
      if (all.length < LEAST) continue;
      const own = new Set(all);
      const texts = all.filter((text) => !isHidden(text) && !hasAncestor(text, own));
      if (texts.length < LEAST) continue;
      const size = sizeOf(texts);
      const isInner = best !== null && texts.length >= best.texts.length && hasAncestor(texts[0]!, new Set(best.texts));
      if (!best || size > best.size || (isInner && size >= best.size * INNER)) best = { texts, size };
    }
    return best?.texts ?? null;
  }

  /** Texts of their own kind before all others: what the others answer. */
  #before(texts: readonly Element[]): readonly Element[] {
    const own = new Set(texts);
    const [first] = texts;
    if (!first) return [];
    const single = [...this.#texts.values()].filter((all) => all.length === 1).flat();
    const position = (element: Element): number => this.#order.get(element) ?? 0;
    const around = new Set(texts.flatMap(ancestors));
    const early = single.filter((text) => position(text) < position(first) && !around.has(text) && !isHidden(text));
    return early.filter((text) => !hasAncestor(text, own) && !hasAncestor(text, new Set(early)));
  }

  /** Each text with the last name since the text before it; if the first has none before it, with the first name after it. */
  #named(texts: readonly Element[]): readonly Post[] {
    const own = new Set(texts);
    const authors = this.#authors.filter((author) => !hasAncestor(author, own));
    const position = (element: Element): number => this.#order.get(element) ?? 0;
    const first = texts[0];
    const isBefore = first !== undefined && authors.some((author) => position(author) < position(first));
    return texts.map((text, index) => {
      const [from, to] = isBefore
        ? [index === 0 ? -1 : position(texts[index - 1] ?? text), position(text)]
        : [position(text), index + 1 < texts.length ? position(texts[index + 1] ?? text) : Number.POSITIVE_INFINITY];
      const between = authors.filter((author) => position(author) > from && position(author) < to);
      const names = between
        .map((author) => lineText(author, NAME).trim())
        .filter((name) => name !== '' && name.length < NAME);
      return { text, name: (isBefore ? names.at(-1) : names[0]) ?? '' };
    });
  }
}

const sizeOf = (texts: readonly Element[]): number =>
  texts.reduce((sum, text) => sum + lengthWithoutSpace(elementText(text, MEASURED)), 0);

/** Parts of tables and lists, which can hold no posts. */
const PARTS = new Set(['table', 'tbody', 'thead', 'tr', 'ol', 'ul', 'dl', 'li']);

/**
 * Replaces what is around all posts by the posts, each below the name of its writer, unless there is an article beside them, which they
 * comment on. Returns whether it has done so.
 */
export function replaceThread(document: Document, posts: readonly Post[]): boolean {
  const texts = posts.map(({ text }) => text);
  const thread = commonAncestor(texts);
  if (!thread || hasArticleBeside(document, new Set(texts), sizeOf(texts))) return false;
  const sections = posts.map(({ text, name }) => {
    const heading: ChildNode[] = name === '' ? [] : [made('h3', {}, [textNode(name)])];
    return made('section', {}, [...heading, made('div', {}, text.children)]);
  });
  become(thread, thread.name === 'body' ? 'body' : 'article', {}, sections);
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

function hasAncestor(element: Element, set: ReadonlySet<Element>): boolean {
  for (let around = parentOf(element); around; around = parentOf(around)) if (set.has(around)) return true;
  return false;
}

/** Whether there is an article beside the posts: an element of that kind, or much prose in paragraphs. */
function hasArticleBeside(document: Document, posts: ReadonlySet<Element>, size: number): boolean {
  let prose = 0;
  for (let node: AnyNode | null = nextNode(document, document); node; ) {
    let inside = true;
    if (isTag(node)) {
      if (posts.has(node) || isHidden(node)) inside = false;
      else if (node.name === 'p') {
        prose += lengthWithoutSpace(elementText(node, MEASURED));
        inside = false;
      } else if (isArticle(node) && !containsAny(node, posts) && lengthWithoutSpace(elementText(node)) >= ARTICLE)
        return true;
    }
    node = inside ? nextNode(node, document) : nextOutside(node, document);
  }
  return prose >= ARTICLE && prose > size * OUTSIDE;
}

const isArticle = (element: Element): boolean =>
  element.name === 'article' ||
  element.attribs.itemprop === 'articleBody' ||
  namesOf(element).some((name) => BODIES.has(name));

function containsAny(element: Element, posts: ReadonlySet<Element>): boolean {
  for (const post of posts) {
    for (let around: Element | null = post; around; around = parentOf(around)) if (around === element) return true;
  }
  return false;
}

/** The innermost element around all. */
function commonAncestor(elements: readonly Element[]): Element | null {
  const [first, ...rest] = elements;
  if (!first) return null;
  let common = ancestors(first);
  for (const element of rest) {
    const own = new Set(ancestors(element));
    common = common.filter((around) => own.has(around));
  }
  return common[0] ?? null;
}

function ancestors(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let around = parentOf(element); around; around = parentOf(around)) found.push(around);
  return found;
}
