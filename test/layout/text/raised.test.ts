import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { displayWidth, withRaised } from '../../../source/layout/index.ts';
import { parseArticle } from '../../../source/parser/index.ts';

const shown = (html: string) =>
  withRaised(parseArticle(html, { format: 'html', full: true }).blocks).map(({ text }) => text);

describe('superscripts and subscripts', () => {
  it('should be written as the Unicode characters for them', () => {
    assert.deepEqual(shown('<p>E = mc<sup>2</sup>, H<sub>2</sub>O, 10<sup>−12</sup>, x<sup>(n+1)</sup></p>'), [
      'E = mc², H₂O, 10⁻¹², x⁽ⁿ⁺¹⁾',
    ]);
  });

  it('should not change if Unicode lacks one of the characters', () => {
    assert.deepEqual(shown('<p>the 3<sup>rd</sup> of CO<sub>2e</sub></p>'), ['the 3rd of CO₂ₑ']);
  });

  it('should separate a note mark from the word before it, in the same columns', () => {
    const { blocks } = parseArticle('In autumn[^1] it rose[^b].\n\n[^1]: By a foot.\n\n[^b]: And fell.\n', {
      format: 'markdown',
    });
    const raised = withRaised(blocks);
    assert.equal(raised[0]?.text, 'In autumn¹ it roseb.');
    assert.deepEqual(
      raised.map(({ text }) => displayWidth(text)),
      blocks.map(({ text }) => displayWidth(text)),
    );
    assert.equal(raised[1], blocks[1]);
  });
});
