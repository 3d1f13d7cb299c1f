import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Span } from '../../source/article.ts';
import { styledText } from '../../source/output/styled-text.ts';

const text = 'The lamp burns';
const link = (start: number, end: number): Span => ({
  start,
  end,
  style: 'link',
  href: `https://a.example/${start}${end}`,
});

describe('styledText', () => {
  it('should give the text between links to the outer of those that begin together', () => {
    const [inner, outer] = [link(0, 3), link(0, 8)];
    for (const spans of [
      [inner, outer],
      [outer, inner],
    ]) {
      const parts = styledText({ text, spans });
      assert.deepEqual(
        parts.map((part) => [part.text, part.link]),
        [
          ['The lamp', outer],
          [' burns', null],
        ],
      );
    }
  });

  it('should take no notice of spans without text', () => {
    const spans: Span[] = [
      { start: 4, end: 4, style: 'bold' },
      { start: 14, end: 14, style: 'italic' },
      { start: 20, end: 30, style: 'code' },
      { start: 8, end: 6, style: 'strike' },
    ];
    assert.deepEqual(
      styledText({ text, spans }).map((part) => [part.text, part.styles]),
      [[text, []]],
    );
    assert.deepEqual(styledText({ text: '', spans }), []);
  });

  it('should end a span at the end of the text', () => {
    const parts = styledText({ text, spans: [{ start: 9, end: 40, style: 'bold' }] });
    assert.deepEqual(
      parts.map((part) => [part.text, part.styles]),
      [
        ['The lamp ', []],
        ['burns', ['bold']],
      ],
    );
  });
});
