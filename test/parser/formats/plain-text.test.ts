import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlainText } from '../../../source/parser/formats/plain-text.ts';
import { parseArticle } from '../../../source/parser/index.ts';
import { growsNoFasterThan } from '../../support/growth.ts';
import { sampled } from '../../support/sampled.ts';

const PROSE = `The water rose through the night, and by morning the mill stood in it
up to its windows. A second crew came up from the harbour with pumps
that had last been used on a sunken barge.`;
const JOINED = PROSE.replaceAll('\n', ' ');

/** Type and text of the blocks below a paragraph of wrapped prose. */
const below = (text: string): [string, string][] => {
  const [first, ...rest] = readPlainText(`${PROSE}\n\n${text}\n`);
  assert.equal(first?.text, JOINED);
  return rest.map(({ type, text: words }) => [type, words]);
};

const kept = (type: string, text: string): void => assert.deepEqual(below(text), [[type, text]]);

describe('plain text: lines', () => {
  it('should join prose that was wrapped at any width, in any language', () => {
    const german = `Am Abend, als das Wasser schon bis zum
Fenster der Mühle stand, kam die zweite
Mannschaft mit den Pumpen, die zuletzt
auf einem Kahn benutzt worden waren.`;
    const chinese = `河水整夜上漲到了早晨磨坊裡的水已經到了窗戶的高度
第二隊人帶著水泵從港口趕來這些水泵上一次使用還是
在一艘沉沒的駁船上。`;
    assert.deepEqual(
      readPlainText(`${german}\n\n${chinese}`).map(({ text }) => text),
      [german.replaceAll('\n', ' '), chinese.replaceAll('\n', '')],
    );
  });

  it('should separate paragraphs by short last lines if there are no empty lines', () => {
    const texts = readPlainText(`${PROSE}\n${PROSE}`).map(({ text }) => text);
    assert.deepEqual(texts, [JOINED, JOINED]);
  });

  it('should join an indented first line with the rest of its paragraph', () => {
    assert.deepEqual(below(`    ${PROSE}`), [['paragraph', JOINED]]);
    assert.deepEqual(below('\tDogs travel free.'), [['paragraph', 'Dogs travel free.']]);
  });

  it('should keep the lines of verse and of addresses', () => {
    kept('paragraph', 'The reeds are bent, the river grey,\nThe heron stands and looks away,\nThe boats lie still.');
    kept('paragraph', 'Anna Berg\n12 Mill Lane\nYork');
  });

  it('should treat each line as a paragraph if lines are long', () => {
    const long = `${JOINED} ${JOINED}`;
    assert.deepEqual(
      readPlainText(`${long}\n${long}\n\n${long}`).map(({ text }) => text),
      [long, long, long],
    );
  });

  it('should keep the lines of a letter that are not prose', () => {
    assert.deepEqual(below(`Dear Ben,\n${PROSE}`), [['paragraph', `Dear Ben,\n${JOINED}`]]);
    assert.deepEqual(below(PROSE.replace(/^/gm, '> ')), [['quote', JOINED]]);
  });

  it('should separate the turns of a conversation', () => {
    assert.deepEqual(
      below('Q: Was it cold?\nA: It was. We had to break the ice twice before anybody could get as\nfar as the boat.'),
      [
        ['paragraph', 'Q: Was it cold?'],
        ['paragraph', 'A: It was. We had to break the ice twice before anybody could get as far as the boat.'],
      ],
    );
    assert.deepEqual(
      below('ANNA BERG: We never knew.\nDr. Carr (laughing): Nobody did!').map(([, text]) => text),
      ['ANNA BERG: We never knew.', 'Dr. Carr (laughing): Nobody did!'],
    );
    kept('paragraph', 'Phone: 555 0199\nPlace: York');
  });
});

describe('plain text: tables and code', () => {
  const TABLES: Readonly<Record<string, string>> = {
    'columns that begin below each other':
      'Name        Town         Amount\nAnna Berg   Oslo             12\nBen Carr    York              3\nCy Dale     Bath            145',
    'numbers that end below each other': 'Anna      3\nBenedict 12\nCy      145',
    tabs: 'Anna\tOslo\t12\nBen\tYork\t3',
    bars: '| a | b |\n|---|---|\n| 1 | 2 |',
    'a rule below the head': 'Name   Town\n-----------\nAnna   Oslo\nBen    York',
    'a frame': '+---+---+\n| a | b |\n+---+---+',
    'dots that lead to a number': 'The lock ........ 3\nThe mill and the bridge .. 12\nThe sea ......... 31',
  };
  for (const [name, table] of Object.entries(TABLES)) {
    it(`should keep tables as they are: ${name}`, () => {
      kept('code', table);
      assert.deepEqual(below(`${PROSE}\n${table}`).slice(1), [['code', table]]);
    });
  }

  it('should join justified prose, and prose with two spaces after a sentence', () => {
    const set =
      'The water  rose through the night,  and by morning  the mill stood in\nit up to  its windows. A second  crew came up from  the harbour  with\npumps that had been used.';
    assert.deepEqual(below(set), [['paragraph', set.replace(/\s+/g, ' ')]]);
    const typed = PROSE.replace('. ', '.  ');
    assert.deepEqual(below(typed), [['paragraph', JOINED]]);
  });

  it('should keep code as it is, with the empty lines in it', () => {
    kept('code', '    make lock\n\tmake mill');
    kept('code', 'int main() {\n  int depth = 3;\n\n  return depth;\n}');
    kept('code', '    def rise(water):\n        return water + 1\n\n    print(rise(3))');
    assert.deepEqual(below('Then type this:\n    make lock'), [
      ['paragraph', 'Then type this:'],
      ['code', '    make lock'],
    ]);
  });

  it('should join prose with semicolons, equals signs and brackets', () => {
    const prose = `The water rose;
the mill (which had stood for a hundred years) fell; and what they called
"the sum" (a = b + c) was never paid to anybody in the town, or beyond;`;
    assert.deepEqual(
      below(prose).map(([type]) => type),
      ['paragraph'],
    );
  });
});

describe('plain text: lists and headings', () => {
  const items = (text: string): unknown[] =>
    readPlainText(`${PROSE}\n\n${text}`)
      .slice(1)
      .map(({ type, text: words, marker, depth, group }) => [type, words, marker, depth, group]);

  it('should read lists with their markers, depths and continuation lines', () => {
    assert.deepEqual(
      items('- eggs from the farm by the\n  river\n- flour\n  * of wheat\n  * of rye\n1. Mix.\n2) Bake.'),
      [
        ['item', 'eggs from the farm by the river', '•', 1, 1],
        ['item', 'flour', '•', 1, 1],
        ['item', 'of wheat', '•', 2, 1],
        ['item', 'of rye', '•', 2, 1],
        ['item', 'Mix.', '1.', 1, 2],
        ['item', 'Bake.', '2.', 1, 2],
      ],
    );
  });

  it('should read a list below the line that introduces it, and a list with empty lines', () => {
    assert.deepEqual(items('We need:\n- eggs\n- flour\n\n* one\n\n* two'), [
      ['paragraph', 'We need:', undefined, undefined, undefined],
      ['item', 'eggs', '•', 1, 1],
      ['item', 'flour', '•', 1, 1],
      ['item', 'one', '•', 1, 2],
      ['item', 'two', '•', 1, 2],
    ]);
  });

  it('should not mistake a dash, a number or dialogue in prose for a list', () => {
    const text = `The town had two mills by the river, and the second - it was built in
- of all years - that of the flood, was sold for a hundred and some say
12. In the year of the flood nobody had money to spare for any such thing.`;
    assert.deepEqual(
      below(text).map(([type]) => type),
      ['paragraph'],
    );
    kept('paragraph', '— Was it cold?\n— It was.');
    kept('paragraph', '* Figures are rounded.');
  });

  it('should read underlined headings, and ornaments as breaks', () => {
    const blocks = readPlainText('The lock\n========\n\nText.\n\n* * *\n\nThe mill\n--------\nMore text.');
    assert.deepEqual(
      blocks.map(({ type, text, level }) => [type, text, level]),
      [
        ['heading', 'The lock', 1],
        ['paragraph', 'Text.', undefined],
        ['rule', '', undefined],
        ['heading', 'The mill', 2],
        ['paragraph', 'More text.', undefined],
      ],
    );
  });

  it('should read only a single short line above wrapped prose as the title', () => {
    const titleOf = (text: string): string | null => parseArticle(text, { format: 'text' }).title;
    assert.equal(titleOf(`The lock at Middle Water\n\n${PROSE}`), 'The lock at Middle Water');
    assert.equal(titleOf(`It rained.\n\n${PROSE}`), null);
    assert.equal(titleOf(`The lock at Middle Water\n\n${JOINED}`), null);
    assert.equal(titleOf(`Text.\n\nThe lock\n========\n\nText.`), null);
  });
});

describe('plain text: cost', () => {
  const TEXTS: Readonly<Record<string, (count: number) => string>> = {
    prose: (count) => `${PROSE}\n\n`.repeat(count / 4),
    'prose without empty lines': (count) => `${PROSE}\n`.repeat(count / 4),
    'one table': (count) => `${PROSE}\n\n${'a     b\n'.repeat(count)}`,
    'rows that are no table': (count) =>
      `${PROSE}\n\n${Array.from({ length: count }, (_, at) => `a${' '.repeat(2 + ((at * 7) % 90))}b c d`).join('\n')}`,
    'markers that make no list': (count) => `${PROSE}\n\n${'9. a\n3. b\nc\n'.repeat(count / 4)}`,
    'deeper and deeper entries': (count) =>
      `${PROSE}\n\n${Array.from({ length: Math.sqrt(count) }, (_, at) => `${' '.repeat(at)}- a`).join('\n')}`,
    'one block of code': (count) => `${PROSE}\n\n${'    make\n\n'.repeat(count)}`,
    'labels, brackets, full stops': (count) => `${PROSE}\n\nA: ${'.")'.repeat(count)}\nB: ${'. . '.repeat(count)}`,
  };
  for (const [name, make] of sampled(Object.entries(TEXTS), 1 / 3, 4)) {
    it(`should grow no faster than the text: ${name}`, { timeout: 600_000 }, () => {
      growsNoFasterThan(make, readPlainText, { size: 6000, times: 4, most: 8 });
    });
  }

  it('should read a run of more lines than a call can have arguments', () => {
    const [block] = readPlainText(`\n${'    make\n'.repeat(300_000)}`);
    assert.equal(block?.text.split('\n').length, 300_000);
  });
});
