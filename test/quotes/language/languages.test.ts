import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { EMPTY_ARTICLE } from '../../../source/article.ts';
import { findQuotes } from '../../../source/quotes/index.ts';
import { chooseLanguage } from '../../../source/quotes/language/choose.ts';
import { paragraph, repeated } from '../blocks.ts';

const folder = new URL('../../../fixtures/languages/', import.meta.url);

interface Marked {
  readonly texts: readonly string[];
  /** Who says it, by the paragraph and the offset where the quotation's last part ends; "nobody" for none. */
  readonly speakers: readonly { readonly block: number; readonly at: number; readonly name: string }[];
}

/** A fixture's paragraphs without the {speakers} that stand after the quotations. */
function read(file: URL): Marked {
  const speakers: { block: number; at: number; name: string }[] = [];
  const paragraphs = readFileSync(file, 'utf8').trim().split(/\n\n+/);
  const texts = paragraphs.map((marked, block) => {
    let text = '';
    for (const [, words = '', name] of marked.matchAll(/([^{]+)(?:\{([^}]+)\})?/g)) {
      text += words;
      if (name !== undefined) speakers.push({ block, at: text.length, name });
    }
    return text;
  });
  return { texts, speakers };
}

for (const lang of readdirSync(folder)) {
  for (const name of readdirSync(new URL(`${lang}/`, folder))) {
    test(`should name every speaker of ${lang}/${name}, whether the language is declared or not`, () => {
      const { texts, speakers } = read(new URL(`${lang}/${name}`, folder));
      const blocks = texts.map(paragraph);
      for (const declared of [lang, null]) {
        assert.equal(chooseLanguage({ blocks, lang: declared }).code, lang);
        const { quotes } = findQuotes({ ...EMPTY_ARTICLE, blocks, lang: declared });
        const named = speakers.map(({ block, at }) => {
          const quote = quotes.find(({ parts }) => {
            const last = parts.at(-1);
            return last?.block === block && last.end <= at && at - last.end <= 4;
          });
          return quote === undefined ? 'not found' : (quote.speaker?.name ?? 'nobody');
        });
        assert.deepEqual(
          named,
          speakers.map((speaker) => speaker.name),
        );
      }
    });
  }
}

test('should not name a speaker in a language without a table, unless there is a signature', () => {
  const blocks = [
    'Kaupunginjohtaja Aino Kivelä on varma asiastaan.',
    '”Silta on suljettu”, sanoi Aino Kivelä.',
    '”Kukaan ei hukkunut sinä yönä.” — Bruno Rasi',
  ].map(paragraph);
  const { quotes } = findQuotes({ ...EMPTY_ARTICLE, blocks, lang: 'fi' });
  assert.deepEqual(
    quotes.map(({ speaker }) => speaker?.name ?? null),
    [null, 'Bruno Rasi'],
  );
});

test('should attribute the answers of an interview to the person named before it, and the questions to nobody', () => {
  const blocks = [
    'Anna Holm has kept the harbour for twelve years. She met us on the quay.',
    'Q: When did the ferry sink?',
    'A: At night, in the first storm of the year.',
    'Q: Who was on board that night?',
    'A: Twelve people and a dog, all of them safe.',
  ].map(paragraph);
  const { quotes } = findQuotes({ ...EMPTY_ARTICLE, blocks, lang: 'en' });
  assert.deepEqual(
    quotes.map(({ speaker }) => speaker?.name ?? null),
    [null, 'Anna Holm', null, 'Anna Holm'],
  );
});

test('should read the paragraphs of the first 600 words', () => {
  const blocks = (others: number) => ['zzz '.repeat(others), 'und der in die das '.repeat(100)].map(paragraph);
  assert.equal(chooseLanguage({ blocks: blocks(599), lang: null }).code, 'de');
  assert.equal(chooseLanguage({ blocks: blocks(600), lang: null }).code, 'und');
});

test('should believe the words of a page and not a wrong declaration', () => {
  const blocks = [
    paragraph(
      'Die Brücke ist seit gestern zu, und in der Stadt weiß niemand, wann sie wieder auf ist oder wer für den Schaden an dem Pfeiler zahlt.',
    ),
  ];
  assert.equal(chooseLanguage({ blocks, lang: 'en' }).code, 'de');
});

/** The language of a text of a hundred words with so many function words of German, and of English. */
const mixed = (german: number, english: number, lang: string | null): string => {
  const words = [repeated(german, 'und'), repeated(english, 'the'), repeated(100 - german - english, 'zzz')];
  return chooseLanguage({ blocks: [paragraph(words.join(' ').trim())], lang }).code;
};

test('should be told by 18 function words of a hundred, or twice as many if the page declares a language without a table', () => {
  assert.deepEqual([mixed(18, 0, null), mixed(17, 0, null)], ['de', 'und']);
  assert.deepEqual([mixed(36, 0, 'fi'), mixed(35, 0, 'fi')], ['de', 'und']);
});

test('should be the declared one unless another has more than three times as many function words', () => {
  assert.deepEqual([mixed(30, 10, 'en'), mixed(31, 10, 'en')], ['en', 'de']);
});

test('should be told by the first 400 characters of each paragraph in a script without spaces', () => {
  const code = (...runs: readonly (readonly [string, number])[]): string =>
    chooseLanguage({ blocks: [paragraph(runs.map(([sign, count]) => sign.repeat(count)).join(''))], lang: null }).code;
  assert.deepEqual([code(['雪', 60], ['한', 40]), code(['雪', 59], ['한', 41])], ['zh', 'und']);
  assert.deepEqual([code(['雪', 90], ['の', 10]), code(['雪', 89], ['の', 11])], ['zh', 'ja']);
  assert.equal(code(['한', 160], ['雪', 240], ['한', 300]), 'zh');
  assert.equal(code(['한', 161], ['雪', 239], ['雪', 300]), 'und');
});
