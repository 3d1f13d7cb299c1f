import { type AnyNode, type Document, isTag } from 'domhandler';
import { type Page, parsePage } from '../html/page.ts';
import type { TreeOptions } from '../html/tree/build-tree.ts';
import { nextNode, nextOutside } from '../html/walk.ts';
import { withoutMojibake } from '../input/mojibake.ts';
import { rewriteAsciidoc } from './asciidoc.ts';
import { hidePrompt, rewriteCode } from './code.ts';
import { hideContents } from './contents-lists.ts';
import { FootnoteFinder } from './footnote-finder.ts';
import { rewriteFormula } from './formulas.ts';
import {
  hideAvatar,
  hidePilcrow,
  hideRunningHead,
  joinSynopsis,
  joinWord,
  openPicture,
  quoteRepeated,
  toBlock,
} from './marks.ts';
import { HiddenText } from './panels/hidden-text.ts';
import { PanelFinder } from './panels/panels.ts';
import { TabFinder } from './panels/tabs.ts';
import { IngredientFinder } from './recipes/ingredients.ts';
import { ThreadFinder } from './threads/classes.ts';
import { PostFinder } from './threads/microdata.ts';
import { WordLists } from './word-lists.ts';

/** Parses a page, and replaces what sites build from generic elements with the elements that HTML has for it. Never throws. */
export function readPage(html: string, options: TreeOptions = {}): Page {
  const page = parsePage(withoutMojibake(html), options);
  standardize(page.document);
  return page;
}

/**
 * Rewrites the elements of a tree in place: one `<pre>` for each block of code, one `<math>` for each formula, a `<div>` for each `<span>`
 * that is drawn as a block. Unhides panels that a reader can open and text that waits for a script, and gives footnotes and their marks
 * their roles. Puts names above the posts of a thread, and makes lists of ingredients. Linear in the size of the tree.
 */
export function standardize(document: Document): void {
  const panels = new PanelFinder();
  const tabs = new TabFinder();
  const lists = new WordLists();
  const footnotes = new FootnoteFinder();
  const posts = new PostFinder();
  const threads = new ThreadFinder();
  const ingredients = new IngredientFinder();
  const hidden = new HiddenText();
  for (let node: AnyNode | null = nextNode(document, document); node; ) {
    let inside = true;
    if (isTag(node)) {
      if (rewriteCode(node) || rewriteFormula(node)) inside = false;
      else {
        hidePrompt(node);
        hidePilcrow(node);
        hideContents(node);
        hideRunningHead(node);
        joinSynopsis(node);
        rewriteAsciidoc(node);
        hideAvatar(node);
        openPicture(node);
        quoteRepeated(node);
        joinWord(node);
        toBlock(node);
        panels.see(node);
        tabs.see(node);
        lists.see(node);
        hidden.see(node);
        footnotes.see(node);
        posts.see(node);
        ingredients.see(node);
        threads.see(node);
      }
    }
    node = inside ? nextNode(node, document) : nextOutside(node, document);
  }
  tabs.link();
  lists.link();
  hidden.reveal();
  footnotes.link();
  ingredients.link();
  // Microdata is more reliable than class names.
  if (!posts.link(document)) threads.link(document);
}
