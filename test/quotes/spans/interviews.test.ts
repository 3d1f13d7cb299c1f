import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Block, EMPTY_ARTICLE } from '../../../source/article.ts';
import { parseArticle } from '../../../source/parser/index.ts';
import { findQuotes } from '../../../source/quotes/index.ts';
import { paragraph } from '../blocks.ts';

const heading = (text: string): Block => ({ type: 'heading', text, spans: [], level: 3 });
const bold = (text: string): Block => ({ ...paragraph(text), spans: [{ start: 0, end: text.length, style: 'bold' }] });

/** The speaker of each quotation, in order. */
const speakers = (blocks: readonly Block[]): (string | null)[] =>
  findQuotes({ ...EMPTY_ARTICLE, blocks, lang: 'en' }).quotes.map(({ speaker }) => speaker?.name ?? null);

const ofFixture = (name: string): (string | null)[] => {
  const bytes = readFileSync(new URL(`../../../fixtures/${name}/input.html`, import.meta.url));
  return findQuotes(parseArticle(bytes)).quotes.map(({ speaker }) => speaker?.name ?? null);
};

test('should attribute every turn of a transcript by its label, including bare surnames', () => {
  const [host, guest] = ['Clara Best', 'Dee Whitaker'];
  assert.deepEqual(ofFixture('transcript'), [host, guest, host, guest, host]);
});

test('should attribute the answers of an interview to the person introduced, with or without names in labels', () => {
  const name = 'Amara Nkosi';
  assert.deepEqual(ofFixture('interview'), [null, name, null, name, 'SALT REVIEW', name]);
});

for (const [what, [host, guest]] of [
  ['alone', ['ANNA BELL', 'WILL STONE']],
  ['with what they are', ['ANNA BELL, HOST', 'WILL STONE, MAYOR OF WEXCOMBE']],
] as const) {
  test(`should learn surnames from labels in capitals, ${what}`, () => {
    const turns = [
      `${host}: Good morning and welcome.`,
      `${guest}: It is nice to be here.`,
      'BELL: Tell us about the bridge.',
      'STONE: It was built in a year.',
    ];
    const [first, second] = ['ANNA BELL', 'WILL STONE'];
    assert.deepEqual(speakers(turns.map(paragraph)), [first, second, first, second]);
  });
}

test('should accept a newspaper as interviewer if a named person answers', () => {
  const turns = [
    'Marion Lane has swum the Channel. She spoke to the Gazette.',
    'Gazette: Why do you swim?',
    'Lane: Because it is there.',
    'Gazette: Is it cold?',
    'Lane: It is always cold.',
  ];
  assert.deepEqual(speakers(turns.map(paragraph)), ['Gazette', 'Marion Lane', 'Gazette', 'Marion Lane']);
});

const ANSWERS = ['Because nobody calls me in the water.', 'Always. I get used to it.', 'A long bath.'];
const QUESTIONS = ['Why do you swim?', 'Is it cold?', 'What comes next?'];

for (const [what, question] of [
  ['headings', heading],
  ['in bold', bold],
] as const) {
  const interview = QUESTIONS.flatMap((text, index) => [question(text), paragraph(ANSWERS[index] ?? '')]);
  test(`should find the answers to questions that are ${what}`, () => {
    const name = 'Marion Lane';
    assert.deepEqual(speakers([paragraph('Marion Lane has swum the Channel.'), ...interview]), [
      ...[null, name, null, name, null, name],
    ]);
  });
  test(`should not name a speaker if nobody is introduced, ${what}`, () => {
    assert.deepEqual(speakers(interview), [null, null, null, null, null, null]);
  });
}

const NO_TURNS: readonly (readonly [string, readonly Block[]])[] = [
  [
    'notes and updates',
    [
      'Marion Lane opened a shop.',
      'Note: the shop is closed on Mondays.',
      'Update: the shop is open again.',
      'Correction: an earlier version gave the wrong day.',
      'Update: the shop is closed.',
      'Note: prices may change.',
    ].map(paragraph),
  ],
  [
    'the questions of a help page',
    [
      paragraph('Marion Lane bakes.'),
      heading('What is bread?'),
      paragraph('Bread is made of flour.'),
      heading('How do I store it?'),
      paragraph('Store it in a dry box.'),
      heading('How long does it keep?'),
      paragraph('Three days, if you bake it well.'),
    ],
  ],
];

for (const [what, blocks] of NO_TURNS) {
  test(`should not mistake ${what} for turns`, () => assert.deepEqual(speakers(blocks), []));
}

test('should not give the writer’s answers to whom an article that explains something quotes', () => {
  const blocks = [
    paragraph('Keir Lane resigned on Monday.'),
    heading('What happened?'),
    paragraph('The bridge fell. "I am sorry," Lane said.'),
    heading('Why did it fall?'),
    paragraph('Engineers blame the storm.'),
    heading('What happens next?'),
    paragraph('A vote in May. "I shall stand," said Ben Rask.'),
  ];
  assert.deepEqual(speakers(blocks), ['Keir Lane', 'Ben Rask']);
});

test('should accept initials as labels if the people are introduced by name', () => {
  const turns = [
    'Amy Strand keeps the light at Cold Point. Tess Moran met her there.',
    'TM: Do you get lonely?',
    'AS: You are never alone with a good storm.',
    'TM: What will you do then?',
    'AS: Go and live with my sister.',
  ];
  assert.deepEqual(speakers(turns.map(paragraph)), ['Tess Moran', 'Amy Strand', 'Tess Moran', 'Amy Strand']);
  assert.deepEqual(speakers(['Nobody is named in this one, and it is short.', ...turns.slice(1)].map(paragraph)), []);
});

test('should accept questions in italics', () => {
  const italic = (text: string): Block => ({
    ...paragraph(text),
    spans: [{ start: 0, end: text.length, style: 'italic' }],
  });
  const blocks = [
    paragraph('Marion Lane has swum the Channel.'),
    ...QUESTIONS.flatMap((question, index) => [italic(`${question} You know?`), paragraph(`I ${ANSWERS[index]}`)]),
  ];
  assert.deepEqual(speakers(blocks), [null, 'Marion Lane', null, 'Marion Lane', null, 'Marion Lane']);
});
