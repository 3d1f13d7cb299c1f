import fc from 'fast-check';
import type { Block } from '../../source/article.ts';
import { type LayoutOptions, loadBidiLevels } from '../../source/layout/index.ts';

const WORDS = [
  'a the water well-known e-mail “Really?” (so far) — – … 2010–2015 и привет',
  'co\u00adop\u00ader\u00adate 38\u00a0cm no\u2060break zero\u200bwidth cafe\u0301 한국어 👩‍👩‍👧 🇩🇪🇫🇷',
  '❤️ 👍🏽 1️⃣ 日本語の文章。 「はい」と 他说：“你好。” ﾊﾟ हिन्दी क्षत्रिय ไทย แม่น้ำสูงขึ้น',
  'https://example.org/a/very/long/address?with=query Donaudampfschifffahrtsgesellschaft « Bonjour',
  '» ! % 50 שלום مرحبا (שלום עולם) extraordinary circumstances \u3000 😀😀😀😀 \n a\u0301\u0302\u0303',
  '->',
].flatMap((line) => line.split(' '));

export const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '', '-', '\n')), { maxLength: 60 })
  .map((parts) =>
    parts
      .map((part) => part.join(''))
      .join('')
      .trim(),
  );

const plain = (type: Block['type']): fc.Arbitrary<Block[]> => text.map((each) => [{ type, text: each, spans: [] }]);

const list = fc
  .tuple(
    fc.nat(),
    fc.array(fc.tuple(text, fc.nat({ max: 3 }), fc.constantFrom('•', '9.', '1998.', '')), { maxLength: 6 }),
  )
  .map(([group, entries]) =>
    entries.map(
      ([each, depth, marker]): Block => ({ type: 'item', text: each, spans: [], group, depth: depth + 1, marker }),
    ),
  );

const quotation = fc
  .tuple(fc.nat(), fc.array(fc.tuple(text, fc.nat({ max: 2 })), { maxLength: 3 }))
  .map(([group, parts]) =>
    parts.map(
      ([each, depth]): Block => ({ type: 'quote', text: each, spans: [], group, depth: depth + 1, cite: 'Nora Feld' }),
    ),
  );

const table = fc
  .tuple(fc.nat(), fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.array(text, { minLength: 1, maxLength: 15 }))
  .map(([group, columns, header, cells]) =>
    cells.map((each, index): Block => {
      const row = Math.floor(index / columns);
      return { type: 'cell', text: each, spans: [], group, row, column: index % columns, header: header && row === 0 };
    }),
  );

const code = fc
  .array(fc.tuple(fc.constantFrom('', '\t', '  ', '\t\t'), text), { maxLength: 4 })
  .map((lines): Block[] => [{ type: 'code', text: lines.map((line) => line.join('')).join('\n'), spans: [] }]);

const group = fc.oneof(
  { weight: 6, arbitrary: plain('paragraph') },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 1, max: 6 })
      .chain((level) => plain('heading').map((all) => all.map((b) => ({ ...b, level })))),
  },
  ...(['title', 'term', 'definition', 'caption', 'image', 'embed', 'footnote'] as const).map((type) => ({
    weight: 1,
    arbitrary: plain(type),
  })),
  { weight: 1, arbitrary: fc.constant<Block[]>([{ type: 'rule', text: '', spans: [] }]) },
  { weight: 2, arbitrary: list },
  { weight: 1, arbitrary: quotation },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: code },
);

/** Articles of every type of block, in every script that lays out in its own way. */
export const blocks: fc.Arbitrary<Block[]> = fc
  .array(group, { minLength: 1, maxLength: 12 })
  .map((groups) => groups.flat());

export const width = fc.integer({ min: 10, max: 200 });

const bidiLevels = await loadBidiLevels();
/** Breaks words anywhere: the places must not matter. */
const hyphenate = (word: string): number[] =>
  Array.from({ length: Math.max(0, word.length - 3) }, (_, index) => index + 2);

/** Every way to lay an article out. */
export const options: fc.Arbitrary<LayoutOptions> = fc
  .record({
    width,
    ascii: fc.boolean(),
    justify: fc.boolean(),
    direction: fc.constantFrom('ltr' as const, 'rtl' as const),
  })
  .chain((plain) =>
    fc.subarray([{ hyphenate }, { bidiLevels }]).map((more) => Object.assign({}, plain, ...more) as LayoutOptions),
  );
