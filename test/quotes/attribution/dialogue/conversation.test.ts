import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isConversation } from '../../../../source/quotes/attribution/dialogue/conversation.ts';
import { FERRY, speakersOf, syntaxOf } from '../../blocks.ts';

describe('isConversation', () => {
  it('should recognize short turns, but not statements of one speaker', () => {
    assert.ok(isConversation(syntaxOf(FERRY)));
    const statements = [
      '“The bridge will be closed for at least three weeks while the deck is taken up,” Mayor Ada Moreno said.',
      '“We know that this is hard for everybody who works on the other bank of the river.”',
      '“The ferry will run twice an hour, and nobody will have to pay for it in that time.”',
      '“After that the lorries will have a lane of their own, as we promised a year ago.”',
      '“I thank all who helped us to find the money for it,” she said.',
    ];
    assert.ok(!isConversation(syntaxOf(statements)));
    assert.deepEqual(new Set(speakersOf(statements)), new Set(['Ada Moreno']));
  });

  it('should be short if its utterances have up to thirty code units', () => {
    const talk = (length: number): string[] => Array(5).fill(`“It rained ${'x'.repeat(length - 11)}.”`);
    assert.ok(isConversation(syntaxOf(talk(30))));
    assert.ok(!isConversation(syntaxOf(talk(31))));
  });

  it('should have less than half as many fragments as utterances', () => {
    const talk = (fragments: number): string[] => [
      ...Array<string>(5).fill('“It rained here.”'),
      ...Array<string>(fragments).fill('He called it “so fine”.'),
    ];
    assert.ok(isConversation(syntaxOf(talk(2))));
    assert.ok(!isConversation(syntaxOf(talk(3))));
  });

  it('should not accept four utterances', () => {
    assert.ok(!isConversation(syntaxOf(FERRY.slice(0, 5))));
    assert.ok(isConversation(syntaxOf(FERRY.slice(0, 6))));
  });
});
