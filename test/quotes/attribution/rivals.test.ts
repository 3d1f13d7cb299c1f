import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMPTY_ARTICLE } from '../../../source/article.ts';
import { findQuotes } from '../../../source/quotes/index.ts';
import { paragraph } from '../blocks.ts';

/** The confidence in the last speaker. */
const confidenceIn = (...texts: string[]): number =>
  findQuotes({ ...EMPTY_ARTICLE, lang: 'en', blocks: texts.map(paragraph) }).quotes.at(-1)?.speaker?.confidence ?? 0;

const NAMED = 'Anton Gale, the keeper of the lock, walked along the canal on Monday.';
const WALK = 'The water was low and the gates were open. Nothing moved between the two bridges that morning.';
const SAID = '“The gates must be closed before the evening,” he said, and went on.';

const STORY = 'He was tired, and he was cold, and he knew that he was alone. He wept. He never wrote. He never slept.';

describe('the confidence in a pronoun', () => {
  it('should be low in a story if its person was named long before', () => {
    const [near, far] = [confidenceIn(STORY, WALK, NAMED, SAID), confidenceIn(STORY, NAMED, WALK, SAID)];
    assert.ok(far < near - 0.02, `${far}, but ${near} if he was just named`);
  });

  it('should be lower still if somebody else has been described since', () => {
    const man = 'An old man sat on the lower gate with a rod. Nothing moved between the two bridges that morning.';
    const [alone, rival] = [confidenceIn(STORY, NAMED, WALK, SAID), confidenceIn(STORY, NAMED, man, SAID)];
    assert.ok(rival < alone - 0.1, `${rival}, but ${alone} if nobody was there`);
  });

  it('should not fall if the description is that of its person', () => {
    const again = 'The keeper sat on the lower gate with a rod. Nothing moved between the two bridges that morning.';
    const [rival, own] = [WALK, again].map((text) => confidenceIn(STORY, NAMED, text, SAID));
    assert.ok((own ?? 0) >= (rival ?? 1), `${own} for the keeper, ${rival} for nobody`);
  });

  it('should be lower in a story than in a report', () => {
    const [told, reported] = [confidenceIn(STORY, NAMED, SAID), confidenceIn(WALK, NAMED, SAID)];
    assert.ok(told < reported, `${told} in a story, ${reported} in a report`);
  });
});
