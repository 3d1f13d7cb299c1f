import { load } from 'cheerio/slim';
import { type ChildNode, type Document, type Element, isTag, type ParentNode } from 'domhandler';

/**
 * Pages that React streams carry parts of themselves in hidden elements at their end (`<div hidden id="S:1">`), which a script moves
 * to where a template waits for them (`<template id="B:1">` or `P:1`). This does the same.
 */
export function placeStreamedParts(document: Document): void {
  const $ = load(document);
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
