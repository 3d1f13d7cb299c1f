import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraph, quoted, spansOf, textAt } from './blocks.ts';

const INTERVIEW = [
  'Q: When did the ferry sink?',
  'A: At night. The “captain” slept.',
  'Q: Who was on board?',
  'A: Twelve people and a dog.',
];

test('should read the turns of an interview as quotations with their labels', () => {
  const blocks = ['Anna Holm was on the ferry.', ...INTERVIEW].map(paragraph);
  const spans = spansOf(blocks);
  assert.deepEqual(
    spans.map(({ label }) => textAt(blocks, label)),
    ['Q', 'A', 'Q', 'A'],
  );
  assert.equal(textAt(blocks, spans[1]?.parts[0] ?? null), 'At night. The “captain” slept.');
});

test('should read the turns of a transcript, without brackets in the labels', () => {
  const blocks = [
    'Anna Holm met Ben Rask on air.',
    'HOLM (by phone): The ferry is old.',
    'RASK: How old?',
    'HOLM: Sixty years.',
    'Rask: That is too old.',
  ].map(paragraph);
  assert.deepEqual(
    spansOf(blocks).map(({ label }) => textAt(blocks, label)),
    ['HOLM', 'RASK', 'HOLM', 'Rask'],
  );
});

test('should not mistake the questions and answers of a help page for an interview', () => {
  assert.deepEqual(quoted(INTERVIEW.map((text) => text.replaceAll('“captain”', 'captain'))), []);
});

test('should not mistake the choices of a quiz for an interview', () => {
  const answers = [
    'A. The ferry of Anna Holm.',
    'B. The bridge to the north.',
    'C. The road by the sea.',
    'D. The old harbour wall.',
  ];
  assert.deepEqual(quoted(['Anna Holm asks what sank.', ...answers, 'And what floats today?', ...answers]), []);
});

test('should not mistake the description of a product for a transcript', () => {
  const goods = [
    'Price Range: 20 to 40 crowns a night.',
    'Pro Tip: bring a coat and a lamp.',
    'Price Range: 30 crowns, more at sea.',
  ];
  assert.deepEqual(quoted([...goods, ...goods]), []);
});

test('should not mistake lists with headwords for a transcript', () => {
  assert.deepEqual(
    quoted(['Pros: cheap and quick.', 'Cons: loud.', 'Pros: it floats.', 'Cons: it sinks.', 'Price: 20 crowns.']),
    [],
  );
});

/** Language, paragraphs of dialogue, what is spoken. */
const DIALOGUES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['es', ['—No lo sé —dijo Juan—. Ya veremos.', '—Vale.'], ['No lo sé | Ya veremos.', 'Vale.']],
  ['es', ['—¿Vienes mañana? —preguntó ella.'], ['¿Vienes mañana?']],
  ['pt', ['— Não sei — disse o Rui. — Vamos ver.', '— Está bem.'], ['Não sei | Vamos ver.', 'Está bem.']],
  ['ru', ['— Это — мост, — сказала она. — Он закрыт.', '— Ясно.'], ['Это — мост, | Он закрыт.', 'Ясно.']],
  ['pl', ['– Most jest zamknięty – powiedział Jan. – Jedź dookoła.'], ['Most jest zamknięty | Jedź dookoła.']],
  ['fr', ['— Le pont est fermé.', '— Depuis quand ?'], ['Le pont est fermé.', 'Depuis quand ?']],
  ['sv', ['– Bron är stängd.', '– Sedan när?'], ['Bron är stängd.', 'Sedan när?']],
  ['en', ['— The bridge is closed.', '— Since when?'], []],
];

for (const [lang, texts, expected] of DIALOGUES) {
  test(`should read dialogue after dashes (${lang}): ${texts[0]}`, () =>
    assert.deepEqual(quoted(texts, lang), expected));
}
