import type { Document } from 'domhandler';
import { placeStreamedParts } from './streamed-parts.ts';
import { buildTree, type TreeOptions } from './tree.ts';

/** A web page as it was sent: nothing of it is cleaned yet. */
export interface Page {
  readonly document: Document;
  /** The text of every `<script type="application/ld+json">`, in order. */
  readonly structuredData: readonly string[];
}

/**
 * HTML → DOM, with structured data put aside. Scripts, styles, comments, templates and drawings are not in the tree, and it is
 * less than 1,000 levels deep. Linear in the length of `html`; never throws.
 */
export function parsePage(html: string, options: TreeOptions = {}): Page {
  const structuredData: string[] = [];
  const onScript = (type: string, text: string): void => {
    if (type.startsWith('application/ld+json')) structuredData.push(text);
  };
  const document = buildTree(html, onScript, options);
  if (html.includes('id="S:')) placeStreamedParts(document);
  return { document, structuredData };
}
