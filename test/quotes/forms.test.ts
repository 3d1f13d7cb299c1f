import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block } from '../../source/article.ts';
import { codePoint } from '../support/code-points.ts';
import { paragraph, quoted, spansOf, textAt } from './blocks.ts';

const quote = (text: string, group = 1): Block => ({ type: 'quote', text, spans: [], depth: 1, group });

test('should separate two quotations in a paragraph if a sentence ends between them', () => {
  const spans = spansOf(['“The ferry sank,” Ada Holm said. “Nobody drowned.”']);
  assert.equal(spans.length, 2);
  assert.equal(spans[1]?.follows, 0);
});

test('should not join a title to the quotation after it', () => {
  assert.equal(quoted(['In “The Ferry,” a play, he says, “Nobody drowned.”']).length, 2);
});

test('should distinguish a paragraph that is only a quotation from one with an attribution', () => {
  const spans = spansOf(['“Nobody drowned.”', '“Nobody,” she said.']);
  assert.deepEqual(
    spans.map(({ bare }) => bare),
    [true, false],
  );
});

test('should follow a quotation over three paragraphs and past a picture', () => {
  const blocks: Block[] = [
    paragraph('Holm went on: “First the road.'),
    paragraph('“Then the bridge.'),
    { type: 'image', text: 'The bridge', spans: [] },
    paragraph('“Then the ferry.” She sat down.'),
  ];
  const [span, ...others] = spansOf(blocks);
  assert.equal(others.length, 0);
  assert.deepEqual(
    span?.parts.map((part) => textAt(blocks, part)),
    ['First the road.', 'Then the bridge.', 'Then the ferry.'],
  );
  assert.ok(span?.openedAgain && !span.unclosed);
});

const RUNNING: readonly (readonly [string, readonly string[]])[] = [
  ['single marks', ['‘First the road.', '‘Then the bridge,’ she said.']],
  ['straight single marks', ["'First the road.", "'Then the bridge,' she said."]],
  ['French opening marks', ['« First the road.', '« Then the bridge, »']],
  ['French closing marks', ['« First the road.', '» Then the bridge, »']],
  ['doubled single marks', ['``First the road.', "``Then the bridge,'' she said."]],
];

for (const [name, texts] of RUNNING) {
  test(`should follow a quotation into the next paragraph: ${name}`, () =>
    assert.deepEqual(quoted(texts), ['First the road. | Then the bridge,']));
}

test('should end an unclosed quotation at the end of its paragraph', () => {
  const spans = spansOf(['She said: “The road is gone.', 'The council met at noon.']);
  assert.equal(spans.length, 1);
  assert.ok(spans[0]?.unclosed);
});

for (const [name, below] of [
  ['in the same paragraph', ['“Nobody drowned.” — Ada Holm, harbour master']],
  ['below', ['“Nobody drowned.”', '– Ada Holm, harbour master, in a letter']],
] as const) {
  test(`should find a signature after a dash ${name}`, () => {
    const blocks = below.map(paragraph);
    const [span] = spansOf(blocks);
    assert.equal(textAt(blocks, span?.signature ?? null), 'Ada Holm');
    assert.ok(span?.bare);
  });
}

test('should keep initials and titles in a signature, and omit handles and dates', () => {
  const blocks = [paragraph('“Nobody drowned.” — Dr. Ada J. Holm Jr. (@adaholm) June 3, 2019')];
  assert.equal(textAt(blocks, spansOf(blocks)[0]?.signature ?? null), 'Dr. Ada J. Holm Jr.');
});

test('should not take a clause after a dash for a signature', () => {
  assert.equal(spansOf(['“Nobody drowned” — That was the word at the harbour. It spread.'])[0]?.signature, null);
});

test('should read a block quotation as one, with its paragraphs as parts and its last line as signature', () => {
  const blocks = [
    quote('Nobody drowned that night.'),
    quote('We counted twice.'),
    quote('Ada Holm, harbour master'),
    paragraph('So she wrote.'),
  ];
  const [span, ...others] = spansOf(blocks);
  assert.equal(others.length, 0);
  assert.equal(span?.form, 'block');
  assert.deepEqual(
    span?.parts.map((part) => textAt(blocks, part)),
    ['Nobody drowned that night.', 'We counted twice.'],
  );
  assert.equal(textAt(blocks, span?.signature ?? null), 'Ada Holm');
});

test('should omit marks around a whole block quotation', () => {
  const blocks = [quote('“Nobody drowned that night.”')];
  assert.deepEqual(
    spansOf(blocks)[0]?.parts.map((part) => textAt(blocks, part)),
    ['Nobody drowned that night.'],
  );
});

test('should read a block quotation with attributions of its own like any paragraph', () => {
  assert.deepEqual(quoted([quote('“Nobody drowned,” said Holm. The crew agreed.')]), ['Nobody drowned,']);
});

test('should separate two block quotations', () => {
  assert.equal(quoted([quote('Nobody drowned.', 1), quote('We counted twice.', 2)]).length, 2);
});

test('should read a `<q>` as a quotation, and only once if it contains marks', () => {
  const element: Block = {
    ...paragraph('She said nobody drowned and “left” early.'),
    quoted: [
      { start: 9, end: 23 },
      { start: 29, end: 33 },
    ],
  };
  assert.deepEqual(quoted([element]), ['nobody drowned', 'left']);
});

for (const [text, words] of [
  ["'It is rock 'n' roll,' Price said.", "It is rock 'n' roll,"],
  ['‘It was rock ’n’ roll,’ said Ann Lowe.', 'It was rock ’n’ roll,'],
] as const) {
  test(`should not end at an elision: ${text}`, () => assert.deepEqual(quoted([text]), [words]));
}

test('should read a whole description as signature, but not the next item of a list', () => {
  const blocks = [paragraph('“Nobody drowned.” -- Harbour master with 20 years at sea')];
  assert.equal(textAt(blocks, spansOf(blocks)[0]?.signature ?? null), 'Harbour master with 20 years at sea');
  assert.equal(spansOf(['“Nobody drowned.”', '- Bring a coat and a lamp'])[0]?.signature, null);
});

const types = fc.constantFrom<Block['type']>(
  'paragraph',
  'paragraph',
  'paragraph',
  'quote',
  'heading',
  'image',
  'rule',
  'item',
  'title',
);
const words = fc.array(
  fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '’',
    '«',
    '»',
    '„',
    '— ',
    '—',
    'Q: ',
    'A: ',
    'Ada Holm',
    ' said',
    ', ',
    '. ',
    ' ',
    '\n',
    'No',
    '「',
    '」',
    '5',
    '\u00a0',
  ),
  { maxLength: 30 },
);
const anyBlock: fc.Arbitrary<Block> = fc.record({
  type: types,
  text: fc.oneof(
    words.map((list) => list.join('')),
    fc.string({ unit: codePoint }),
  ),
  spans: fc.constant([]),
  group: fc.integer({ min: 1, max: 2 }),
  quoted: fc.array(
    fc.tuple(fc.nat(20), fc.nat(20)).map(([start, length]) => ({ start, end: start + length })),
    { maxLength: 3 },
  ),
});

test('should return parts in order that never overlap, for any blocks', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 8 }), fc.constantFrom('en', 'fr', 'es', null), (blocks, lang) => {
      let last = { block: 0, end: 0 };
      for (const span of spansOf(blocks, lang)) {
        assert.ok(span.parts.length > 0 && span.parts.length === span.outer.length);
        for (const [index, part] of span.parts.entries()) {
          const outer = span.outer[index];
          const text = blocks[part.block]?.text ?? '';
          assert.ok(
            outer !== undefined && outer.block === part.block && outer.start <= part.start && part.end <= outer.end,
          );
          assert.ok(
            part.start < part.end && outer.end <= text.length && text.slice(part.start, part.end).trim() !== '',
          );
          assert.ok(
            outer.block > last.block || (outer.block === last.block && outer.start >= last.end),
            'in order, apart',
          );
          last = outer;
        }
      }
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test('should find what a caption says that somebody said, and let the quotation around its picture go on', () => {
  const caption = (text: string): Block => ({ type: 'caption', text, spans: [] });
  const blocks: Block[] = [
    paragraph('Holm went on: “First the road.'),
    caption('“I row here every day,” said Bea Quell at the ferry.'),
    paragraph('“Then the bridge.” She sat down.'),
    caption('The ferry “Long Reach” in May'),
  ];
  assert.deepEqual(
    spansOf(blocks).map(({ parts }) => parts.map((part) => textAt(blocks, part))),
    [['First the road.', 'Then the bridge.'], ['I row here every day,']],
  );
});
