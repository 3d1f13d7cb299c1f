import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as cheerio from 'cheerio';
import type { Element } from 'domhandler';
import { wrapLine } from '../../../source/parser/structure/note-lines.ts';

/** The block with the id `block` after the line that its `i` begins has been wrapped, or null if it is none. */
function wrapped(block: string): string | null {
  const $ = cheerio.load(`<div id="block">${block}</div>`, null, false);
  const [target, around] = [$('i').get(0), $('#block').get(0)] as [Element, Element];
  return wrapLine(target, around) && $('#block').html();
}

it('should wrap a line that begins after a break, up to an empty line', () => {
  assert.equal(
    wrapped('Ebb.<br>[<i>1</i>] Tide.<br>Quay.<br><br>Ice.'),
    'Ebb.<br><div>[<i>1</i>] Tide.<br>Quay.</div><br><br>Ice.',
  );
  assert.equal(wrapped('Ebb.<br><b><i>1</i></b> Tide.<hr>Ice.'), 'Ebb.<br><div><b><i>1</i></b> Tide.</div><hr>Ice.');
});

it('should wrap nothing in the middle of a line', () => {
  assert.equal(wrapped('Ebb.<br>Tide <i>1</i>'), null);
  assert.equal(wrapped('<i>1</i> Tide'), null);
});

it('should wrap a line of at most 200 nodes', () => {
  const line = (nodes: number): string => `Ebb.<br><i>1</i>${'<u>a</u>'.repeat(nodes - 1)}`;
  assert.notEqual(wrapped(line(200)), null);
  assert.equal(wrapped(line(201)), null);
});
