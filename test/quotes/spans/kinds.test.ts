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
