import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlainText } from '../../../source/parser/formats/plain-text.ts';

const blocksOf = (text: string): (readonly [string, number | undefined, string])[] =>
  readPlainText(text).map((block) => [block.type, block.depth, block.text]);

test('should read lines after > as a block quotation', () => {
  const mail =
    'Hi all,\n\nOn Monday Elke Thal wrote:\n> We have a plan\n> for the roof.\n>\n> And one for the floor.\n>> So you say.\n\nNo.';
  assert.deepEqual(blocksOf(mail), [
    ['paragraph', undefined, 'Hi all,'],
    ['paragraph', undefined, 'On Monday Elke Thal wrote:'],
    ['quote', 1, 'We have a plan for the roof.'],
    ['quote', 1, 'And one for the floor.'],
    ['quote', 2, 'So you say.'],
    ['paragraph', undefined, 'No.'],
  ]);
});

test('should ignore a sign without words', () => {
  assert.deepEqual(
    blocksOf('The rule is\n\n> 5').map(([type]) => type),
    ['paragraph', 'paragraph'],
  );
});
