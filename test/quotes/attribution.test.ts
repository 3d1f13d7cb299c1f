import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { articleOf } from '../../scripts/learn/groups.ts';
import { readMarked } from '../../scripts/learn/marked.ts';
import { findQuotes } from '../../source/quotes/index.ts';

const folder = new URL('../../fixtures/attribution/', import.meta.url);

const bare = (name: string | null | undefined): string => (name ?? 'nobody').toLowerCase().replace(/^(?:the|an?) /, '');

test('should name who speaks in features, sport, court, science and interviews, nine times in ten', () => {
  const wrong: string[] = [];
  let all = 0;
  for (const file of readdirSync(folder)) {
    const gold = readMarked(file, readFileSync(new URL(file, folder), 'utf8'));
    const { article, offsets } = articleOf(gold.text);
    const { quotes } = findQuotes(article);
    for (const { start, speakerText } of gold.quotes) {
      const found = quotes.find(({ parts }) =>
        parts.some((part) => Math.abs((offsets[part.block] ?? 0) + part.start - start) < 3),
      );
      all++;
      if (bare(found?.speaker?.name) !== bare(speakerText))
        wrong.push(`${file} at ${start}: ${found?.speaker?.name ?? 'nobody'}, not ${speakerText}`);
    }
  }
  assert.ok(all > 100);
  assert.ok(wrong.length <= all / 10, wrong.join('\n'));
});

/** The speaker's name for each quotation of a text whose paragraphs are divided by line feeds. */
function speakers(text: string): (string | null)[] {
  return findQuotes(articleOf(text).article).quotes.map(({ speaker }) => speaker?.name ?? null);
}

const cases: readonly (readonly [string, string, readonly (string | null)[]])[] = [
  ['the verb before the name', '"It is done," said Mara Lindqvist.', ['Mara Lindqvist']],
  ['the name before the verb', '"It is done," Mara Lindqvist said.', ['Mara Lindqvist']],
  ['the name before the quotation', 'Mara Lindqvist said: "It is done."', ['Mara Lindqvist']],
  ['an apposition after the name', '"It is done," Mara Lindqvist, 41, a baker from Holm, told me.', ['Mara Lindqvist']],
  ['an apposition before the name', '"It is done," said the union\'s treasurer, Mara Lindqvist.', ['Mara Lindqvist']],
  ['a role before the name', '"It is done," says opposition politician Mara Lindqvist.', ['Mara Lindqvist']],
  ['an auxiliary and an adverb', '"It is done," journalist Mara Lindqvist has also pointed out.', ['Mara Lindqvist']],
  ['according to', '"It is done," according to Mara Lindqvist.', ['Mara Lindqvist']],
  ['how somebody reads it', '"It is done," is how Mara Lindqvist, the former mayor, reads it.', ['Mara Lindqvist']],
  ['a colon without a verb', 'Mara Lindqvist: "It is done and it will stay done."', ['Mara Lindqvist']],
  ['a signature', '"It is done and it will stay done." — Mara Lindqvist', ['Mara Lindqvist']],
  [
    'a surname with its title for the full name',
    'Mara Lindqvist runs the bakery.\n"It is done," Ms Lindqvist said.',
    ['Mara Lindqvist'],
  ],
  [
    'two people of one surname by their titles',
    'Mara Lindqvist and Olof Lindqvist run the bakery.\n"It is done," Mr Lindqvist said.\n"It is not," Mrs Lindqvist said.',
    ['Olof Lindqvist', 'Mara Lindqvist'],
  ],
  [
    'a pronoun by its gender',
    'Anna Lindqvist met Peter Berg on Monday.\n"It is done," she said.\n"It is not," he said.',
    ['Anna Lindqvist', 'Peter Berg'],
  ],
  [
    'a paragraph that is only a quotation after an attributed one',
    '"It is done," said Mara Lindqvist.\n"It took us all summer."',
    ['Mara Lindqvist', 'Mara Lindqvist'],
  ],
  [
    'a paragraph that is only a quotation after indirect speech',
    '"It is done," said Olof Berg.\nBut Mara Lindqvist disagrees.\n"It will never be done."',
    ['Olof Berg', 'Mara Lindqvist'],
  ],
  ['a source that is only described', '"It is done," a police spokesman said.', ['a police spokesman']],
  ['an organisation', '"It is done," the Ukrainian military declares.', ['Ukrainian military']],
  ['nobody where nobody is named', '"It is done and it will stay done."', [null]],
];

for (const [what, text, expected] of cases) {
  test(`should name the speaker by ${what}`, () => {
    assert.deepEqual(speakers(text), expected);
  });
}
