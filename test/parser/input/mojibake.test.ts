import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';
import { withoutMojibake } from '../../../source/parser/input/mojibake.ts';

/** A text whose UTF-8 is read as windows-1252. */
const misread = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
const TEXT = '“It’s late”, said Zoë – 5 € for the ferry 🚢.';

describe('withoutMojibake', () => {
  it('should repair a text whose UTF-8 was read as windows-1252', () => {
    assert.equal(withoutMojibake(misread(TEXT)), TEXT);
    assert.equal(withoutMojibake(`Øre: ${misread(TEXT)}`), `Øre: ${TEXT}`);
  });

  it('should need five such sequences, and four for each other character', () => {
    const cut = misread('é');
    assert.equal(withoutMojibake(cut.repeat(5)), 'é'.repeat(5));
    assert.equal(withoutMojibake(cut.repeat(4)), cut.repeat(4));
    assert.equal(withoutMojibake(`${cut.repeat(8)}øø`), `${'é'.repeat(8)}øø`);
    assert.equal(withoutMojibake(`${cut.repeat(8)}øøø`), `${cut.repeat(8)}øøø`);
  });

  it('should leave other texts and impossible sequences alone', () => {
    for (const text of [TEXT, 'AU CAFÉ», où l’été', 'Привет', '日本語', '\u00e0\u0080\u0080'.repeat(9)])
      assert.equal(withoutMojibake(text), text);
  });

  it('should be used for pages, Markdown and plain text', () => {
    for (const [format, written] of [
      ['html', `<p>${misread(TEXT)}</p>`],
      ['markdown', misread(TEXT)],
      ['text', misread(TEXT)],
    ] as const)
      assert.equal(parseArticle(written, { format }).blocks.at(-1)?.text, TEXT, format);
  });

  it('should need eight of them for two other characters', () => {
    const cut = misread('é');
    assert.equal(withoutMojibake(`${cut.repeat(7)}øø`), `${cut.repeat(7)}øø`);
  });
});
