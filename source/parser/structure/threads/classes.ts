import type { Document, Element } from 'domhandler';
import { byClass } from '../../html/class-cache.ts';
import { lineText } from '../../html/text.ts';
import { POST_AUTHORS, POST_TEXTS, USER_PAGE } from '../../wording/classes.ts';
import { hyphenate, namesOf } from '../rewrite.ts';
import { contains, type Extent, extentsOf, innermost, outermost } from './extents.ts';
import { type Post, replaceThread } from './replace.ts';

/** The minimum number of posts in a thread, and of those that must have a name. */
const LEAST = 2;
const NAMED = 0.8;
/** The maximum length of a name, in UTF-16 code units. */
const NAME = 60;
/** The minimum share of an outer kind's characters that a kind of text inside it must have to be chosen instead. */
const INNER = 0.6;
/** A text before the posts that is longer than this many of them is an article on which they comment. */
const OPENING = 4;

/** The user name of an account, alone or after the real name. */
const ACCOUNT = /^(.*?)[\s\p{Cf}]*@[\w.-]+(?:@[\w.-]+)?\p{Cf}*$/u;

const AUTHOR = '';

/** The part of a post that a class or a test id names. */
function partOf(names: readonly string[]): 'text' | 'author' | null {
  if (names.some((name) => POST_TEXTS.has(name))) return 'text';
  return names.some((name) => POST_AUTHORS.has(name)) ? 'author' : null;
}

const partByClass = byClass((classes) => partOf(hyphenate(classes)));

/**
 * Finds the posts of a forum, an issue or a discussion in which only class names tell who wrote what: texts of the same kind, each with the
 * name of its writer before or after it. What is around the posts (profiles, votes, buttons, signatures) is left out of the thread.
 */
export class ThreadFinder {
  /** Candidates for texts, with their kind: name and classes. Elements that hold the name of a writer have the kind `AUTHOR`. */
  readonly #kinds = new Map<Element, string>();
  #texts = 0;
  #authors = 0;

  see(element: Element): void {
    const { href = '', rel, 'data-testid': testId } = element.attribs;
    if (!element.attribs.class && rel !== 'author' && href === '' && !testId) return;
    // Pages with generated class names still name the parts of a post in their test ids.
    const classes = testId ? testId.toLowerCase() : (element.attribs.class ?? '');
    const part = testId ? partOf([classes]) : partByClass(classes);
    if (part === 'text') {
      const names = testId ? [classes] : namesOf(element);
      this.#kinds.set(element, `${element.name} ${names.join(' ')}`);
      this.#texts += 1;
    } else if (part === 'author' || rel === 'author' || (href !== '' && USER_PAGE.test(href))) {
      this.#kinds.set(element, AUTHOR);
      this.#authors += 1;
    }
  }

  /** Replaces the thread with its posts, each below the name of its writer, if the page is one. */
  link(document: Document): void {
    if (this.#texts < LEAST || this.#authors < LEAST) return;
    const byKind = Map.groupBy(
      extentsOf(document, (element) => this.#kinds.has(element)),
      ({ element }) => this.#kinds.get(element) ?? AUTHOR,
    );
    const authors = innermost(byKind.get(AUTHOR) ?? []);
    byKind.delete(AUTHOR);
    const largest = largestOf([...byKind.values()]);
    if (!largest) return;
    const before = textsBefore(largest, [...byKind.values()]);
    const usual = sizeOf(largest) / largest.length;
    if (before.some(({ size }) => size > usual * OPENING)) return;
    const posts = named([...before, ...largest], authors);
    if (posts.filter(({ name }) => name !== '').length < Math.max(LEAST, posts.length * NAMED)) return;
    if (new Set(posts.map(({ name }) => name)).size >= LEAST) replaceThread(document, posts);
  }
}

const sizeOf = (texts: readonly Extent[]): number => texts.reduce((sum, { size }) => sum + size, 0);

/** The kind of text that has the most characters in several elements, none of them inside another. Of nearly equal kinds, the inner one. */
function largestOf(kinds: readonly (readonly Extent[])[]): readonly Extent[] | null {
  let best: { texts: readonly Extent[]; size: number } | null = null;
  for (const all of kinds) {
    const texts = outermost(all);
    const [first] = texts;
    if (!first || texts.length < LEAST) continue;
    const size = sizeOf(texts);
    const isInner =
      best !== null && texts.length >= best.texts.length && best.texts.some((outer) => contains(outer, first));
    if (!best || size > best.size || (isInner && size >= best.size * INNER)) best = { texts, size };
  }
  return best?.texts ?? null;
}

/** Texts of another kind before all the posts: what the posts answer. */
function textsBefore(texts: readonly Extent[], kinds: readonly (readonly Extent[])[]): readonly Extent[] {
  const first = texts[0]?.start ?? 0;
  return outermost(kinds.flatMap((all) => (all.length === 1 ? all : [])).filter(({ end }) => end <= first));
}

/** Each text with the last name since the previous text; if there is none before the first text, each with the first name after it. */
function named(texts: readonly Extent[], all: readonly Extent[]): readonly Post[] {
  const authors = outside(all, texts);
  const isBefore = (authors[0]?.start ?? Number.POSITIVE_INFINITY) < (texts[0]?.start ?? 0);
  let at = 0;
  const until = (end: number): readonly Extent[] => {
    const from = at;
    while (at < authors.length && authors[at]!.start < end) at += 1;
    return authors.slice(from, at);
  };
  return texts.map(({ element: text, start }, index) => {
    const between = until(isBefore ? start : (texts[index + 1]?.start ?? Number.POSITIVE_INFINITY));
    return { text, name: nameIn(isBefore ? between.toReversed() : between) };
  });
}

/** The elements that are not inside any of the texts; both are in document order. */
function outside(extents: readonly Extent[], texts: readonly Extent[]): readonly Extent[] {
  let at = 0;
  return extents.filter(({ start }) => {
    while (at < texts.length && texts[at]!.end <= start) at += 1;
    return at === texts.length || start < texts[at]!.start;
  });
}

/** The first real name, or else the first account. */
function nameIn(authors: readonly Extent[]): string {
  let account = '';
  for (const { element, size } of authors) {
    const text = size > 0 && size < NAME ? lineText(element, NAME) : '';
    const name = ACCOUNT.exec(text)?.[1]?.trim() ?? text;
    if (name !== '' && name.length < NAME) return name;
    if (account === '') account = text.replace(/\p{Cf}/gu, '');
  }
  return account;
}
