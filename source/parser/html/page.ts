import { type Document, isTag } from 'domhandler';
import { placeStreamedParts } from './streamed-parts.ts';
import { buildTree, type TreeOptions } from './tree/build-tree.ts';
import { nextNode } from './walk.ts';

/** A web page as the server sent it, before any cleaning. */
export interface Page {
  readonly document: Document;
  /** The text of every `<script type="application/ld+json">`, in order, and JSON-LD in attributes. */
  readonly structuredData: readonly string[];
  /** The other scripts, in order. They are never executed. */
  readonly scripts: readonly { readonly type: string; readonly text: string }[];
}

/**
 * Parses a page into a DOM and collects its structured data. The tree has no scripts, styles, comments, templates or SVG, and is less
 * than 1,000 levels deep. Takes time linear in the length of `html`. Never throws.
 */
export function parsePage(html: string, options: TreeOptions = {}): Page {
  const structuredData: string[] = [];
  const scripts: { readonly type: string; readonly text: string }[] = [];
  const onScript = (type: string, text: string): void => {
    if (type.startsWith('application/ld+json')) structuredData.push(text);
    else scripts.push({ type, text });
  };
  const document = buildTree(html, onScript, options);
  if (html.includes('id="S:')) placeStreamedParts(document);
  if (ESCAPED.test(html)) structuredData.push(...dataInAttributes(document));
  return { document, structuredData, scripts };
}

/** JSON-LD in an attribute, from which a script makes an element. */
const ESCAPED = /&(?:quot|#34|#x22);@context&/i;
const isJsonLd = (value: string): boolean => /^\s*[[{]/.test(value) && value.includes('"@context"');

function dataInAttributes(document: Document): string[] {
  const found: string[] = [];
  for (let node = nextNode(document, document); node; node = nextNode(node, document))
    if (isTag(node)) found.push(...Object.values(node.attribs).filter(isJsonLd));
  return found;
}
