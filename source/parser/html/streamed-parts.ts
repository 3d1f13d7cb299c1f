import { load } from 'cheerio/slim';
import { type ChildNode, type Document, type Element, isTag, type ParentNode } from 'domhandler';

/**
 * Puts the late parts of a page that React streamed into place. They arrive in hidden elements at the end (`<div hidden id="S:1">`), and a
 * script moves each to its placeholder (`<template id="B:1">` or `P:1`).
 */
export function placeStreamedParts(document: Document): void {
  const $ = load(document);
  const parts = new Map<string, Element>();
  const slots = new Map<string, Element>();
  const pending: ChildNode[] = [...document.children];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!isTag(node)) continue;
    const streamed = /^([SBP]):(\w+)$/.exec(node.attribs.id ?? '');
    if (streamed?.[2]) (streamed[1] === 'S' ? parts : slots).set(streamed[2], node);
    for (const child of node.children) pending.push(child);
  }
  for (const [number, part] of parts) {
    $(part).removeAttr('hidden');
    const slot = slots.get(number);
    if (!slot || isWithin(slot, part)) continue;
    $(slot).replaceWith(part);
  }
}

function isWithin(node: Element, outer: Element): boolean {
  for (let up: ParentNode | null = node; up; up = up.parent) if (up === outer) return true;
  return false;
}
