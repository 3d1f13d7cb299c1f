import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pairMarks } from '../../../source/quotes/spans/pairing.ts';
import { codePoint } from '../../support/code-points.ts';
import { growsNoFasterThan } from '../../support/growth.ts';

const quotations = (text: string, singles = false): string[] =>
  pairMarks(text, { singles, continuing: false }).map(({ start, end }) => text.slice(start, end));

/** Language, a sentence as its press sets it, what is quoted. */
const LANGUAGES: readonly (readonly [string, string, readonly string[]])[] = [
  ['English, curly', '“The bridge is closed,” she said. “Go round.”', ['The bridge is closed,', 'Go round.']],
  ['English, straight', '"The bridge is closed," she said. "Go round."', ['The bridge is closed,', 'Go round.']],
  ['TeX and typewriters', "``The bridge is closed,'' she said. ''Go round.''", ['The bridge is closed,', 'Go round.']],
  ['nested', '“He told me ‘never again’ and left,” she said.', ['He told me ‘never again’ and left,']],
  ['nested, the same marks', '"He said "never" and left," she recalled.', ['He said "never" and left,']],
  ['nested, curly in straight', '"He said “never” and left," she recalled.', ['He said “never” and left,']],
  [
    'German',
    'Die Brücke sei „nicht mehr sicher“, sagte sie. „Fahrt außen herum.“',
    ['nicht mehr sicher', 'Fahrt außen herum.'],
  ],
  ['German, nested', '„Er rief ‚Halt‘ und lief weg“, sagte sie.', ['Er rief ‚Halt‘ und lief weg']],
  ['German, compound', 'Das „Brücken“-Gesetz gilt, „ganz sicher“.', ['Brücken', 'ganz sicher']],
  [
    'German, books',
    '»Die Brücke ist zu«, sagte sie. »Fahrt außen herum.«',
    ['Die Brücke ist zu', 'Fahrt außen herum.'],
  ],
  ['German, closed by a straight mark', '„Die Brücke ist zu", sagte sie.', ['Die Brücke ist zu']],
  ['Danish', '»Broen er lukket,« sagde hun.', ['Broen er lukket,']],
  ['French', '« Le pont est fermé », dit-elle. « Faites le tour. »', ['Le pont est fermé', 'Faites le tour.']],
  ['French, narrow spaces', 'Elle parle d’un pont «\u202ffermé\u202f» depuis hier.', ['fermé']],
  ['French, nested', '« Il a dit « jamais » en partant », dit-elle.', ['Il a dit « jamais » en partant']],
  ['French, one mark closes both', '« Il a répondu : « Jamais. »', ['Il a répondu : « Jamais.']],
  [
    'Spanish',
    '«El puente está cerrado», dijo. «¿Por qué “hoy”?», preguntó.',
    ['El puente está cerrado', '¿Por qué “hoy”?'],
  ],
  ['Italian', '«Il ponte è chiuso», ha detto. “Fate il giro”.', ['Il ponte è chiuso', 'Fate il giro']],
  ['Portuguese', '“A ponte está fechada”, disse ela.', ['A ponte está fechada']],
  ['Dutch, low', '„De brug is dicht,” zei ze.', ['De brug is dicht,']],
  ['Polish', '„Most jest «naprawdę» zamknięty” – powiedziała.', ['Most jest «naprawdę» zamknięty']],
  ['Swedish', '”Bron är stängd”, sade hon. ”Kör runt.”', ['Bron är stängd', 'Kör runt.']],
  ['Finnish, books', '»Silta on kiinni», hän sanoi.', ['Silta on kiinni']],
  ['Czech', '„Most je zavřený,“ řekla.', ['Most je zavřený,']],
  ['Hungarian', '„A híd »tényleg« zárva van” – mondta.', ['A híd »tényleg« zárva van']],
  ['Russian', '«Мост „закрыт“ с утра», — сказала она.', ['Мост „закрыт“ с утра']],
  ['Japanese', '彼女は「橋は『全面』通行止めだ」と話した。', ['橋は『全面』通行止めだ']],
  ['Chinese, curly', '她说：“桥‘完全’封闭了。”随后离开。', ['桥‘完全’封闭了。']],
  ['Chinese, corner', '她說：「橋封閉了。」', ['橋封閉了。']],
  ['Korean', '그는 “다리가 막혔다”라고 말했다.', ['다리가 막혔다']],
  ['Hebrew, an acronym inside', 'היא אמרה: "צה"ל סגר את הגשר".', ['צה"ל סגר את הגשר']],
  ['Arabic', 'قالت: «الجسر مغلق» ثم غادرت.', ['الجسر مغلق']],
  ['Arabic keyboards', 'قالت: ”الجسر مغلق“ ثم غادرت.', ['الجسر مغلق']],
  ['Greek', 'Είπε: «Η γέφυρα είναι κλειστή».', ['Η γέφυρα είναι κλειστή']],
];

for (const [language, text, expected] of LANGUAGES) {
  test(`should pair the marks of: ${language}`, () => assert.deepEqual(quotations(text), expected));
}

const BRITISH: readonly (readonly [string, readonly string[]])[] = [
  ["'I can't say,' he said, 'but the others' boats sank.'", ["I can't say,", "but the others' boats sank."]],
  ['‘It’s the dogs’ bowls,’ she said.', ['It’s the dogs’ bowls,']],
  ["'He said “never” and left,' she recalled.", ['He said “never” and left,']],
  ["The '90s were rock 'n' roll, 'twas said.", []],
  ["He's one of the lads' favourites, isn't he?", []],
  ["They call it 'the long way' in town.", ['the long way']],
  ["'Get 'em out o' there,' he said.", ["Get 'em out o' there,"]],
];

for (const [text, expected] of BRITISH) {
  test(`should distinguish single marks from apostrophes: ${text}`, () =>
    assert.deepEqual(quotations(text, true), expected));
}

const MIXED: readonly (readonly [string, readonly string[]])[] = [
  ['‘I can’t say,’ he said. “Nobody can.”', ['I can’t say,', 'Nobody can.']],
  ['She said “no” to the ‘long way’ and to the lads’ short cut.', ['no']],
];

for (const [text, expected] of MIXED) {
  test(`should accept single marks among double ones if they contain speech: ${text}`, () =>
    assert.deepEqual(quotations(text), expected));
}

const FAULTY: readonly (readonly [string, string, readonly string[]])[] = [
  ['a mark never closed', 'She said: “The bridge is closed and', ['The bridge is closed and']],
  [
    'one never closed before another',
    '“The bridge is closed, she said. “Go round,” he said.',
    ['The bridge is closed, she said.', 'Go round,'],
  ],
  [
    'the wrong closing mark',
    '“The bridge is closed,“ she said. ”Go round,“ he said.',
    ['The bridge is closed,', 'Go round,'],
  ],
  ['a closing mark too many', 'The bridge is closed,” she said. “Go round.”', ['Go round.']],
  ['no space before', 'He said,"Go round." Then he left.', ['Go round.']],
  ['spaces inside', '" Go round, " he said.', ['Go round,']],
  ['inches', 'The 12" pipe and the 5\'10" man met a 6" nail.', []],
  ['inches inside', '"It is a 12" pipe, not more," he said.', ['It is a 12" pipe, not more,']],
  ['feet and inches inside', '"I am 6\'2" tall," he said.', ['I am 6\'2" tall,']],
  [
    'a year before the mark',
    '"It began in 1998" is what he said. "It ended in 2001."',
    ['It began in 1998', 'It ended in 2001.'],
  ],
  ['minutes and seconds', 'At 51°30\'26" they stopped.', []],
  ['nothing between', 'He typed "" and “ ” and left.', []],
  ['an ellipsis first', '"... and so on," he said.', ['... and so on,']],
];

for (const [fault, text, expected] of FAULTY) {
  test(`should recover from ${fault}`, () => assert.deepEqual(quotations(text), expected));
}

const pieces = fc.constantFrom(
  ...'"“”„«»‹›‘’‚\'`「」『』 \n\u00a0.,—-5sSaé中'.split(''),
  'word',
  " n' ",
  '… ',
  "''",
  '``',
);
const anyText = fc.oneof(
  fc.string({ unit: codePoint }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
);

test('should return spans in order that do not overlap, without their marks, for any text', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), fc.boolean(), (text, singles, continuing) => {
      let last = 0;
      for (const span of pairMarks(text, { singles, continuing })) {
        assert.ok(span.outerStart >= last && span.outerStart < span.start && span.start < span.end);
        assert.ok(span.end <= span.outerEnd && span.outerEnd <= text.length);
        assert.equal(text.slice(span.start, span.end), text.slice(span.start, span.end).trim());
        assert.ok(text.slice(span.outerStart, span.start).trim().length <= 2, 'a mark and nothing else');
        last = span.outerEnd;
      }
    }),
    { seed: 1, numRuns: 2000 },
  );
});

for (const [name, unit] of [
  ['straight marks', '"a '],
  ['opening marks', '“a '],
  ['single marks', "'a "],
  ['plurals', "s' a "],
  ['nested', '«a „b '],
] as const) {
  test(`should take linear time: ${name}`, () => {
    const marked = (length: number): string => unit.repeat(length / unit.length);
    const pair = (text: string): unknown => pairMarks(text, { singles: true, continuing: false });
    growsNoFasterThan(marked, pair, { size: 100_000, times: 4, most: 8 });
  });
}
