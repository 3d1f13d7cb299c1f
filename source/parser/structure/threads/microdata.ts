import { type Document, type Element, isTag } from 'domhandler';
import { lineText } from '../../html/text.ts';
import { nextNode } from '../../html/walk.ts';
import { made, setChildren, textNode } from '../rewrite.ts';
import { replaceThread } from './replace.ts';

/** Types of schema.org for texts by several people, one below the other. */
const THREAD = /\/(?:DiscussionForumPosting|QAPage|Question|Answer|Comment|SocialMediaPosting|Conversation)\b/i;
/** The maximum length of a name, in UTF-16 code units, and the maximum number of an author's nodes that are examined. */
const NAME = 80;
const NODES = 60;
/** The minimum number of posts in a thread. */
const LEAST = 2;

interface Post {
  readonly text: Element;
  readonly author: Element | null;
}

/** Collects the posts of a thread by its microdata, and puts the writer's name above each as a heading. */
export class PostFinder {
  readonly #posts: Post[] = [];
  #isThread = false;
  /** The last author, if no text has followed yet. */
  #author: Element | null = null;
  /** The last text, if no author came before it: in questions and answers, the author comes after the text. */
  #open: Element | null = null;

  see(element: Element): void {
    const { itemtype, itemprop } = element.attribs;
    if (itemtype !== undefined && THREAD.test(itemtype)) {
      this.#isThread = true;
      this.#endPost();
    }
    if (itemprop === undefined) return;
    if (/(?:^|\s)(?:author|creator)(?:\s|$)/.test(itemprop)) this.#seeAuthor(element);
    else if (/(?:^|\s)(?:text|articleBody)(?:\s|$)/.test(itemprop)) this.#seeText(element);
  }

  /** Puts the posts, each below the name of its writer, in place of the thread; returns whether there are posts. */
  link(document: Document): boolean {
    this.#endPost();
    if (!this.#isThread || this.#posts.length < LEAST) return false;
    const posts = this.#posts.map(({ text, author }) => ({ text, name: author ? nameOf(author) : '' }));
    if (replaceThread(document, posts)) return true;
    for (const { text, name } of posts) {
      if (name !== '') setChildren(text, [made('h3', {}, [textNode(name)]), ...text.children]);
    }
    return true;
  }

  #seeAuthor(element: Element): void {
    if (this.#open) {
      this.#posts.push({ text: this.#open, author: element });
      this.#open = null;
    } else this.#author = element;
  }

  #seeText(element: Element): void {
    this.#endPost();
    if (element.name === 'meta' || element.firstChild === null) return;
    if (this.#author) this.#posts.push({ text: element, author: this.#author });
    else this.#open = element;
    this.#author = null;
  }

  #endPost(): void {
    if (this.#open) this.#posts.push({ text: this.#open, author: null });
    this.#open = null;
  }
}

/** The name of an author: its `itemprop=name`, or all its text. */
function nameOf(author: Element): string {
  let nodes = 0;
  for (let node = nextNode(author, author); node && nodes < NODES; node = nextNode(node, author)) {
    nodes += 1;
    if (!isTag(node) || node.attribs.itemprop !== 'name') continue;
    const text = node.name === 'meta' ? (node.attribs.content ?? '').trim() : lineText(node, NAME);
    if (text !== '' && text.length <= NAME) return text;
  }
  const own = lineText(author, NAME);
  return own.length <= NAME ? own : '';
}
