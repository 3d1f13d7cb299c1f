import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { omitBoilerplate } from '../../../source/parser/assemble/boilerplate.ts';

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text, source) => ({ type: 'paragraph', text, spans: [], source }));
const leftOut = (...texts: string[]) =>
  omitBoilerplate({ blocks: paragraphs(...texts), omitted: [] }).omitted.map(({ source, reason }) => [source, reason]);

/** The strings of a Python list; good enough for a file whose strings hold no escapes. */
const seed = (): string[] =>
  [...readFileSync('fixtures/seed/input.txt', 'utf8').matchAll(/'([^']*)'(?=[,\]])|"([^"]*)"(?=[,\]])/g)].map(
    ([, single, double]) => (single ?? double ?? '').replace(/<[^>]*>/g, ''),
  );

describe('omitBoilerplate', () => {
  it('should omit the last four fragments of the seed and nothing else', () => {
    const fragments = seed();
    assert.equal(fragments.length, 51);
    assert.deepEqual(leftOut(...fragments), [
      [47, 'player'],
      [48, 'caption'],
      [49, 'promo'],
      [50, 'copyright'],
    ]);
  });

  it('should omit the markup of every kind of player', () => {
    for (const name of ['iframe', 'embed', 'object', 'script', 'video', 'audio', 'form']) {
      const gone = leftOut('The ice gave way.', `<${name} src="/a">`, 'Nobody was surprised.');
      assert.deepEqual(gone, name === 'form' ? [] : [[1, 'player']], name);
    }
  });

  it('should omit the caption of a player: a word such as "watch", then a colon', () => {
    const under = (caption: string) =>
      leftOut('The ice gave way.', 'This video can not be played', caption, 'Nobody was surprised.').slice(1);
    assert.deepEqual(under('Watch: the ice gives way.'), [[2, 'caption']]);
    assert.deepEqual(under(`Watch ${'x'.repeat(17)}: the ice gives way.`), [[2, 'caption']]);
    for (const text of [
      'Watch the ice give way.',
      'The ice: it gave way.',
      ': Watch the ice.',
      `Watch ${'x'.repeat(18)}: the ice gives way.`,
    ])
      assert.deepEqual(under(text), [], text);
  });

  it('should omit what tells of commissions and asks to subscribe, unless somebody says it', () => {
    const words = 'We receive a commission when you buy through our pages.';
    assert.deepEqual(leftOut('The ice gave way.', words, 'Nobody was surprised.'), [[1, 'advert']]);
    assert.deepEqual(leftOut('The ice gave way.', `“${words}”`, 'Nobody was surprised.'), []);
    assert.deepEqual(leftOut('The ice gave way.', `${words} ${'x'.repeat(344)}`, 'Nobody was surprised.'), [
      [1, 'advert'],
    ]);
    assert.deepEqual(leftOut('The ice gave way.', `${words} ${'x'.repeat(345)}`, 'Nobody was surprised.'), []);
  });

  it('should omit the markup of a player that a page has escaped, and keep a text about it', () => {
    const iframe = '<iframe width="560" src="https://film.example/1" allowfullscreen></iframe>';
    assert.deepEqual(leftOut('The ice gave way.', iframe, '<embed src="a.swf">', 'Nobody was surprised.'), [
      [1, 'player'],
      [2, 'player'],
    ]);
    assert.deepEqual(
      leftOut('Write', `${iframe} here.`, `Use ${iframe}`, '<table></table>', '<iframe>a</iframe>', 'Done.'),
      [],
    );
  });

  it('should omit promos and copyright lines at the end, in many languages', () => {
    for (const text of [
      'Sign up for our weekly newsletter and never miss a story.',
      'Melden Sie sich für unseren Newsletter an.',
      'Inscrivez-vous à notre newsletter.',
      'Suscríbete a nuestro boletín semanal.',
      'Iscriviti alla nostra newsletter.',
      'Assine o nosso boletim.',
      'Schrijf je in voor onze nieuwsbrief.',
      'Zapisz się do newslettera: newsletter co tydzień.',
      'Anmäl dig till vårt nyhetsbrev.',
      'ニュースレターに登録する',
      '订阅我们的电子报',
      '뉴스레터 구독하기',
      '© 2031 The Harbour Gazette',
      'Copyright 2031 Harbour Media. All rights reserved.',
      'Alle Rechte vorbehalten.',
    ]) {
      assert.deepEqual(
        leftOut('The ferry came in late.', text).map(([source]) => source),
        [1],
        text,
      );
    }
  });

  it('should keep an article about newsletters, players and copyright', () => {
    const texts = [
      'Copyright law is older than the printing press, argues Ada Brennan.',
      'She tells people to join the newsletter of the library, where a thousand readers already share what they find.',
      '“Subscribe to the newsletter,” she said, and laughed.',
      'Your browser does not support the weak, he wrote, and a whole essay followed about what tools owe to the people who have to use them every day of their lives.',
      'The rain stopped at noon.',
    ];
    assert.deepEqual(leftOut(...texts), []);
  });

  it('should keep a line that looks like a caption if there is no player before it', () => {
    assert.deepEqual(leftOut('Watch: the second hand trembles.', 'It is an old clock.'), []);
  });

  it('should adjust references to the remaining blocks', () => {
    const [one, player, two] = paragraphs('One.', 'This video can not be played', 'Two.');
    const from = { block: 2, offset: 3 };
    const note: Block = { type: 'footnote', text: 'A note.', spans: [], label: '1', from, alsoFrom: [from] };
    const content = omitBoilerplate({
      blocks: [one, player, two, note].filter((block) => block !== undefined),
      omitted: [{ text: 'Share', reason: 'share', before: 3 }],
    });
    assert.deepEqual(content.blocks[2]?.from, { block: 1, offset: 3 });
    assert.deepEqual(content.blocks[2]?.alsoFrom, [{ block: 1, offset: 3 }]);
    assert.deepEqual(
      content.omitted.map(({ reason, before }) => [reason, before]),
      [
        ['player', 1],
        ['share', 2],
      ],
    );
  });

  it('should drop references to omitted blocks', () => {
    const [player, one] = paragraphs('This video can not be played', 'One.');
    const gone = { block: 0, offset: 26 };
    const kept = { block: 1, offset: 3 };
    const note = (more: Partial<Block>): Block => ({ type: 'footnote', text: 'A note.', spans: [], ...more });
    const { blocks } = omitBoilerplate({
      blocks: [player, one, note({ from: gone, alsoFrom: [kept] }), note({ from: gone })].filter(
        (block) => block !== undefined,
      ),
      omitted: [],
    });
    assert.deepEqual(blocks.slice(1), [note({ from: { block: 0, offset: 3 } }), note({})]);
  });

  it('should omit the biography of the author after the article', () => {
    const story = [
      'It froze.',
      'Ada Brennan, the harbour master, said that nobody had salt to spare for the pier.',
      'It thawed.',
    ];
    const blocks = paragraphs(
      ...story,
      'Nobody slept.',
      'Jo Weiss',
      'Jo Weiss writes about ports and the people in them for the Gazette.',
    );
    const { omitted } = omitBoilerplate({ blocks, omitted: [] }, { authors: ['Jo Weiss'] });
    assert.deepEqual(
      omitted.map(({ source, reason }) => [source, reason]),
      [
        [4, 'meta'],
        [5, 'meta'],
      ],
    );
    const signed = paragraphs(...story, 'Jo Weiss');
    assert.deepEqual(omitBoilerplate({ blocks: signed, omitted: [] }, { authors: ['Jo Weiss'] }).omitted, []);
  });

  const STORY =
    'The harbor froze on the third night, and the boats stayed where they were until the thaw came in March.';
  const after = (...lines: readonly Block[]): readonly string[] =>
    omitBoilerplate(
      { blocks: [...paragraphs(STORY), ...lines], omitted: [] },
      { url: 'https://harbor.example/ice' },
    ).omitted.map(({ text }) => text);
  const linked = (text: string, href: string): Block => ({
    type: 'paragraph',
    text,
    spans: [{ style: 'link', start: 0, end: text.length, href }],
  });

  it('should keep a link to another site with as many words as a headline', () => {
    const title = 'How a town waited for ice';
    const href = 'https://www.other.example/ice';
    assert.deepEqual(after(linked(title, href)), []);
    assert.deepEqual(after(linked(title, href), ...paragraphs('via Jo Weiss')), ['via Jo Weiss']);
    assert.deepEqual(after(linked(title, 'https://www.harbor.example/2')), [title]);
    assert.deepEqual(after(linked(title, '/2')), [title]);
    assert.deepEqual(after(linked('How a town waited', href)), ['How a town waited']);
    assert.deepEqual(after(...paragraphs(title)), [title]);
  });

  it('should keep the last lines if they are amounts, as of ingredients', () => {
    assert.deepEqual(after(...paragraphs('300 g flour', '½ teaspoon salt', 'Caraway')), []);
    assert.deepEqual(after(...paragraphs('300 g flour\n2 eggs')), []);
    assert.deepEqual(after(...paragraphs('300 g flour', 'Caraway')), ['300 g flour', 'Caraway']);
  });
});
