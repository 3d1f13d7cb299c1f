import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anchorText } from '../../source/highlights/anchor.ts';
import { findText } from '../../source/highlights/find-text.ts';
import { isSameRange, type TextRange, textOf } from '../../source/highlights/range.ts';
import { blocksOf, Editor, rangesOf, wordsIn } from './edits.ts';

const runs = process.env.PULLQUOTE_LONG_TESTS ? 2000 : 150;

interface Outcome {
  readonly seed: number;
  /** all: every word is still there, in one piece or with something put in between; some: three quarters are; none: fewer. */
  readonly survived: 'all' | 'some' | 'none';
  readonly isRight: boolean;
  readonly isCertain: boolean;
}

/** Edits an article at random, and looks for a highlight in the result. */
function lookAgain(seed: number): Outcome {
  const editor = new Editor(seed);
  const before = editor.article();
  const words = editor.highlighted(before);
  const places = rangesOf(before);
  const [first, last] = [places.get(words[0]!.id)!, places.get(words.at(-1)!.id)!];
  const anchor = anchorText(blocksOf(before), { start: first.start, end: last.end });
  let after = before;
  for (let edits = editor.between(1, 14); edits > 0; edits -= 1) after = editor.edit(after, words[0]!);
  const now = rangesOf(after);
  const left = words.filter(({ id }) => now.has(id)).map(({ id }) => id);
  const { range, found } = findText(blocksOf(after), anchor);
  const hit = wordsIn(now, range);
  const survived = left.length === words.length ? 'all' : left.length >= 0.75 * words.length ? 'some' : 'none';
  const wanted: TextRange | null =
    left.length === 0 ? null : { start: now.get(left[0]!)!.start, end: now.get(left.at(-1)!)!.end };
  const span = wanted ? wordsIn(now, wanted) : [];
  const shared = hit.filter((id) => span.includes(id)).length;
  const isExact = wanted !== null && isSameRange(range, wanted);
  // If words were inserted or removed, half of the found words and half of the wanted ones must be the same.
  const isNear = found !== 'orphan' && shared >= 0.5 * hit.length && shared >= 0.5 * span.length;
  // The same words may occur elsewhere too, as in a refrain, and be next to the rest.
  const isSame =
    left.every((id) => hit.includes(id)) &&
    left.length > 0 &&
    textOf(blocksOf(after), range).replace(/\s+/g, ' ') === anchor.exact.replace(/\s+/g, ' ');
  const isUntouched = survived === 'all' && span.length === words.length;
  return {
    seed,
    survived,
    isRight: isUntouched ? isExact : isNear || isSame,
    isCertain: found === 'exact' || found === 'context',
  };
}

describe('the text of a highlight in an edited article', () => {
  const outcomes = Array.from({ length: runs }, (_, seed) => lookAgain(seed + 1));
  const of = (survived: Outcome['survived']) => outcomes.filter((each) => each.survived === survived);
  const share = (all: readonly Outcome[]) => all.filter(({ isRight }) => isRight).length / all.length;

  it('should be found where its words are if all of them survive', (context) => {
    const all = of('all');
    context.diagnostic(`${(100 * share(all)).toFixed(1)}% of ${all.length}`);
    assert.ok(all.length > runs / 3, `${all.length}`);
    assert.ok(
      share(all) >= 0.98,
      `${share(all)}: seeds ${all.filter(({ isRight }) => !isRight).map(({ seed }) => seed)}`,
    );
  });

  it('should mostly be found if three quarters of its words survive', (context) => {
    const some = of('some');
    context.diagnostic(`${(100 * share(some)).toFixed(1)}% of ${some.length}`);
    assert.ok(some.length > runs / 20, `${some.length}`);
    assert.ok(
      share(some) >= 0.9,
      `${share(some)}: seeds ${some.filter(({ isRight }) => !isRight).map(({ seed }) => seed)}`,
    );
  });

  it('should never be certain at a wrong place', () => {
    const wrong = outcomes.filter(({ isRight, isCertain }) => isCertain && !isRight);
    assert.deepEqual(
      wrong.map(({ seed }) => seed),
      [],
    );
  });

  it('should mostly be certain if the words around it survive', (context) => {
    const certain = of('all').filter(({ isCertain }) => isCertain).length / of('all').length;
    context.diagnostic(`${(100 * certain).toFixed(1)}%`);
    assert.ok(certain >= 0.85, `${certain}`);
  });
});
