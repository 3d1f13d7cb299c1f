import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { withoutEdgeRules } from '../../../source/parser/assemble/edge-rules.ts';

const block = (type: Block['type']): Block => ({ type, text: type === 'rule' ? '' : type, spans: [] });
const left = (...types: Block['type'][]): string[] =>
  withoutEdgeRules({ blocks: types.map(block), omitted: [] }).blocks.map(({ type }) => type);

describe('rules', () => {
  it('should be left out above and below the text', () => {
    assert.deepEqual(left('title', 'rule', 'paragraph', 'rule', 'rule'), ['title', 'paragraph']);
    assert.deepEqual(left('paragraph', 'rule', 'paragraph'), ['paragraph', 'rule', 'paragraph']);
  });

  it('should not be listed as omitted, and should shift the positions of what is', () => {
    const omitted = [{ text: 'menu', reason: 'navigation', before: 2 }] as const;
    const { omitted: moved } = withoutEdgeRules({
      blocks: [block('title'), block('rule'), block('paragraph')],
      omitted,
    });
    assert.deepEqual(moved, [{ text: 'menu', reason: 'navigation', before: 1 }]);
  });
});
