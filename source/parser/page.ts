import { type CheerioAPI, load } from 'cheerio/slim';
import { type ChildNode, type Document, type Element, isTag, type ParentNode } from 'domhandler';
import { buildTree } from './tree.ts';

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
export function parsePage(html: string): Page {
  const structuredData: string[] = [];
  const document = buildTree(html, (type, text) => {
    if (type.startsWith('application/ld+json')) structuredData.push(text);
  });
  if (html.includes('id="S:')) placeStreamedParts(load(document), document);
  return { document, structuredData };
}

/**
 * Pages that React streams carry parts of themselves in hidden elements at their end (`<div hidden id="S:1">`), which a script moves
 * to where a template waits for them (`<template id="B:1">` or `P:1`). This does the same.
 */
function placeStreamedParts($: CheerioAPI, document: Document): void {
  const parts = new Map<string, Element>();
  const places = new Map<string, Element>();
  const pending: ChildNode[] = [...document.children];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!isTag(node)) continue;
    const streamed = /^([SBP]):(\w+)$/.exec(node.attribs.id ?? '');
    if (streamed?.[2]) (streamed[1] === 'S' ? parts : places).set(streamed[2], node);
    for (const child of node.children) pending.push(child);
  }
  for (const [number, part] of parts) {
    $(part).removeAttr('hidden');
    const place = places.get(number);
    if (!place || isWithin(place, part)) continue;
    $(place).replaceWith(part);
  }
}

function isWithin(node: Element, outer: Element): boolean {
  for (let up: ParentNode | null = node; up; up = up.parent) if (up === outer) return true;
  return false;
}
