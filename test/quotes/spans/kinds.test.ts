import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classify } from '../../../source/quotes/spans/kinds.ts';
import { repeated, spansOf } from '../blocks.ts';

/** What a reader would say of the first quotation in a sentence. */
const CASES: readonly (readonly [string, string])[] = [
  ['“No,” she said.', 'direct'],
  ['“The bridge,” she said.', 'direct'],
  ['A man shouted “Stay there!” from the bank.', 'direct'],
  ['She held a sign reading “We are staying.”', 'direct'],
  ['The crew chanted “One more year” until dusk.', 'direct'],
  ['Holm said the bridge “cannot carry another winter of lorries”.', 'mixed'],
  ['She called the plan “a bridge to nowhere at all”.', 'mixed'],
  ['Holm called it “a disgrace”.', 'fragment'],
  ['The mayor spoke of “real progress” on the bridge.', 'fragment'],
  ['On Sunday he was a guest of the talk show “Night on the Pier”.', 'term title'],
  ['She played the lead in “The Ferry at Noon” for a year.', 'term title'],
  ['He told it on Radio Sandholm’s “Morning with Edda”.', 'term title'],
  ['Her new novel, “Salt”, is out on Monday.', 'term title'],
  ['They gave her a book titled “how to fall”.', 'term title'],
  ['The term “ferry” is older than the harbour.', 'term word'],
  ['Ben “Boots” Rask scored twice.', 'term nickname'],
  ['The report, “Bread in Our Time,” was published in May.', 'term title'],
  ['“Salt Water” is her third novel.', 'term title'],
  ['“Nobody drowned that night.”', 'direct'],
  ['“(Applause)”', 'term word'],
];

for (const [text, expected] of CASES) {
  test(`should classify as ${expected}: ${text}`, () => {
    const [span] = spansOf([text]);
    assert.equal(`${span?.kind}${span?.kind === 'term' ? ` ${span.reason}` : ''}`, expected);
  });
}

/** The same of what names and titles look like, and of what only resembles them. */
const NAMES_AND_TITLES: readonly (readonly [string, string])[] = [
  ['The “Fair Harbors Alliance” (FHA) met.', 'term title'],
  ['The “fair alliance” (see below) met.', 'fragment'],
  ['The “stay here”-campaign met.', 'term title'],
  ['A boat called “the long road” is old.', 'term title'],
  ['It is called “the long road” there.', 'term title'],
  ['The mayor called “the long road” old.', 'fragment'],
  ['Critics called “the long road” old.', 'fragment'],
  ['A bookseller called “the long road” old.', 'fragment'],
  ['She called “the long road” old.', 'fragment'],
  ['Finch, Jo. “The Long Road Home.” Salt Press.', 'term title'],
  ['Finch, Jo (2007). “the long road is here”. Salt Press.', 'term title'],
  ['She wrote “A Short History of Salt,” which sold.', 'term title'],
  ['She wrote “A Short History of Salt,” and left.', 'direct'],
  ['She said “Short History” in May.', 'direct'],
  ['She said “Short History Salt” in May.', 'term title'],
  ['They saw “Short History” in May.', 'term title'],
  ['They saw, “Short History” in May.', 'fragment'],
  ['They saw “Short History”, in May.', 'fragment'],
  ['Ada’s “Salt” is new.', 'term title'],
  ['The boys’ “Salt” is new.', 'term title'],
  ['The man, “Bread in Our Time,” stood.', 'direct'],
  ['“Boot” means a ship.', 'term word'],
  ['“Bread Time” is new.', 'term title'],
  ['“Bread” is new.', 'fragment'],
  ['“Bread Time,” is new.', 'direct'],
  ['Ben “boots” Rask scored.', 'fragment'],
  ['ben “Boots” Rask scored.', 'fragment'],
  ['Ben “Boots” rask scored.', 'fragment'],
  ['The term “Long Road of Salt Bread” is old.', 'term title'],
  ['The term “long road of salt bread” is old.', 'term word'],
];

for (const [text, expected] of NAMES_AND_TITLES) {
  test(`should tell names and titles apart, as ${expected}: ${text}`, () => {
    const [span] = spansOf([text]);
    assert.equal(`${span?.kind}${span?.kind === 'term' ? ` ${span.reason}` : ''}`, expected);
  });
}

const OTHER_LANGUAGES: readonly (readonly [string, string, string])[] = [
  ['de', 'Sie rief „Nein!“ und ging.', 'direct'],
  ['de', 'Er spielte in der Serie „Der letzte Deich“ mit.', 'term title'],
  ['de', 'Das sei „reine Schikane“ gewesen, hieß es.', 'fragment'],
  ['fr', 'Elle a crié « Non ! » et elle est partie.', 'direct'],
  ['fr', 'Dans son roman « La Digue », il raconte une crue.', 'term title'],
  ['es', 'Ella gritó «¡No!» y se fue.', 'direct'],
  ['ja', '彼女は「橋は全面通行止めになった」と話した。', 'mixed'],
  ['zh', '她说：“桥完全封闭了，请绕行。”', 'direct'],
  ['es', 'En su novela «El Dique» cuenta una riada.', 'term title'],
];

for (const [lang, text, expected] of OTHER_LANGUAGES) {
  test(`should classify as ${expected} (${lang}): ${text}`, () => {
    const [span] = spansOf([text], lang);
    assert.equal(`${span?.kind}${span?.kind === 'term' ? ` ${span.reason}` : ''}`, expected);
  });
}

test('should take three to twenty words in capitals for a heading', () => {
  const kinds = [2, 3, 20, 21].map((count) => spansOf([`“${repeated(count, 'GATE')}”`])[0]?.kind);
  assert.deepEqual(kinds, ['direct', 'term', 'term', 'direct']);
  assert.equal(spansOf(['“THE GATE IS SHUT!”'])[0]?.kind, 'direct');
  assert.equal(spansOf(['“1 2 3 4”'])[0]?.kind, 'direct');
});

const NOTHING = { cue: false, speaker: false, among: false };
const SAID = { cue: true, speaker: true, among: false };

test('should turn a fragment without a speaker into a term, and a word governed by a cue into a fragment', () => {
  const fragment = { kind: 'fragment', reason: null } as const;
  assert.equal(classify(fragment, NOTHING).kind, 'term');
  assert.equal(classify(fragment, { ...NOTHING, speaker: true }).kind, 'fragment');
  assert.equal(classify({ kind: 'term', reason: 'word' }, SAID).kind, 'fragment');
  assert.equal(classify({ kind: 'term', reason: 'title' }, SAID).kind, 'term');
});

test('should keep a whole utterance that nobody can be found for, unless it stands among the writer’s words', () => {
  const direct = { kind: 'direct', reason: null } as const;
  assert.equal(classify(direct, NOTHING).kind, 'direct');
  assert.equal(classify(direct, { ...SAID, among: true }).kind, 'direct');
  assert.equal(classify(direct, { ...NOTHING, among: true }).kind, 'term');
  assert.equal(classify({ kind: 'mixed', reason: null }, { ...NOTHING, among: true }).reason, 'scare');
});
