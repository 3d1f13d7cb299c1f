import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_SETTINGS } from '../../../../source/reader/model/settings.ts';
import { openReader } from '../../../../source/reader/open.ts';
import { frame } from '../../../../source/ui/panes/frame.ts';
import { withTypesetting } from '../../../../source/ui/session/background/typesetting.ts';
import { UNICODE } from '../../../../source/ui/theme/symbols.ts';
import { articleOf, attributionOf, documentOf } from '../../../support/reading.ts';

const size = { columns: 44, rows: 60 };
const LONG =
  'Notwithstanding extraordinary circumstances, representatives unanimously reaffirmed international responsibilities and the committee went home. ';

async function rows(
  text: string,
  change: Partial<typeof DEFAULT_SETTINGS> = {},
  lang: string | null = 'en',
): Promise<string[]> {
  const settings = { ...DEFAULT_SETTINGS, ...change };
  const document = await withTypesetting(documentOf({ ...articleOf([text]), lang }), settings);
  return frame(openReader(document, size, settings), UNICODE).map((line) => line.map((run) => run.text).join(''));
}

describe('typesetting', () => {
  it('should hyphenate by the article’s language if asked to', async () => {
    assert.ok(!(await rows(LONG)).some((row) => /\p{L}-\s*$/u.test(row.trimEnd())));
    assert.ok((await rows(LONG, { hyphenate: true })).some((row) => /\p{L}-$/u.test(row.trimEnd())));
  });

  it('should take the language from the words if none is declared', async () => {
    const plain =
      'The committee that had been in the town for a week said that it was not for them to say what the '.repeat(4);
    assert.ok((await rows(plain + LONG, { hyphenate: true }, null)).some((row) => /\p{L}-$/u.test(row.trimEnd())));
  });

  it('should justify lines if asked to', async () => {
    const ends = (lines: string[]) =>
      new Set(
        lines
          .filter((row) => /\p{L}/u.test(row))
          .slice(0, -2)
          .map((row) => row.trimEnd().length),
      );
    const short = 'The tide went out and took the small boats with it, one after the other. '.repeat(4);
    assert.ok(ends(await rows(short)).size > 1);
    assert.equal(ends(await rows(short, { justify: true })).size, 1);
  });

  it('should put right-to-left text in visual order', async () => {
    const [first] = await rows('שלום abc');
    assert.match(first ?? '', /םולש/);
  });

  it('should put names and quotes in visual order, like the article', async () => {
    const article = {
      ...articleOf(['הנמל נסגר אמש. „שלום לכולם“, אמרה נועה לוי.', 'עוד שורה אחת כאן.']),
      lang: 'he',
      dir: 'rtl' as const,
      title: 'הנמל',
    };
    const quoted = attributionOf(article, [[0, 'שלום לכולם', 'נועה לוי']]);
    const document = await withTypesetting({ ...documentOf(article, quoted), name: 'הנמל' }, DEFAULT_SETTINGS);
    const lines = frame(openReader(document, { columns: 100, rows: 12 }, DEFAULT_SETTINGS), UNICODE).map((line) =>
      line.map((run) => run.text).join(''),
    );
    assert.ok(
      lines.some((line) => /│.*םלוכל םולש/.test(line)),
      'the quote',
    );
    assert.ok(
      lines.some((line) => /│.*יול העונ/.test(line)),
      'the speaker',
    );
    assert.match(lines.at(-1) ?? '', /למנה/);
  });
});
