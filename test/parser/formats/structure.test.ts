import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

const read = (text: string, format: 'markdown' | 'text' | 'html'): string[] =>
  parseArticle(text, { format }).blocks.map((block) => `${block.type}: ${block.text}`);

describe('alerts in Markdown', () => {
  it('should be quotations that begin with their kind', () => {
    assert.deepEqual(read('> [!WARNING]\n> Mind the gap.\n\nOn we go.', 'markdown'), [
      'quote: Warning',
      'quote: Mind the gap.',
      'paragraph: On we go.',
    ]);
    assert.deepEqual(read('> [!OTHER]\n> Mind.', 'markdown'), ['quote: [!OTHER] Mind.']);
  });
});

describe('definition lists in Markdown', () => {
  it('should be read as terms and definitions', () => {
    assert.deepEqual(
      read('*Bilge*\n: The lowest part.\n  Often wet.\n: Nonsense.\n\nBow\n\n:   The front.\n\nText.', 'markdown'),
      [
        'term: Bilge',
        'definition: The lowest part. Often wet.',
        'definition: Nonsense.',
        'term: Bow',
        'definition: The front.',
        'paragraph: Text.',
      ],
    );
  });

  it('should not be found in other text with colons', () => {
    assert.deepEqual(read('One\ntwo: three', 'markdown'), ['paragraph: One two: three']);
    assert.deepEqual(read('Bow\n:front', 'markdown'), ['paragraph: Bow :front']);
  });
});

describe('words cut at the end of a line', () => {
  const rest =
    'went down to the quay with bread and\nnothing else but the keys to the old customs house,\nwhich had been left open by the last of the officers\nto go.\n\nNobody saw her go.';
  it('should be joined', () => {
    const [text = ''] = read(`In the evening when the rain had stopped the carpen-\nter ${rest}`, 'text');
    assert.match(text, /the carpenter went/);
  });

  it('should keep the hyphen of a compound', () => {
    const [text = ''] = read(`In the evening when the rain had stopped the long-\nlost ${rest}`, 'text');
    assert.match(text, /the long-lost went/);
    const [known = ''] = read(`In the evening by the quay, the master of the quay-\nside ${rest}`, 'text');
    assert.match(known, /the quay-side went/);
    const [seen = ''] = read(`No carpenter-poet but in the evening the old carpenter-\npoet ${rest}`, 'text');
    assert.match(seen, /old carpenter-poet went/);
  });
});
