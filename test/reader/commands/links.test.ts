import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { layerOf } from '../../../source/reader/model/layers.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { update } from '../../../source/reader/update.ts';
import { hintsOf, linksOf } from '../../../source/reader/view/links.ts';
import { articleOf, documentOf, listRows, open, press } from '../../support/reading.ts';

/** A paragraph in which `words` is a link. */
function linked(text: string, words: string, href: string): Partial<Block> {
  const start = text.indexOf(words);
  return { text, spans: [{ start, end: start + words.length, style: 'link', href }] };
}

const ARTICLE = {
  ...articleOf([
    'The harbour has an office.',
    linked('Its keeper keeps a book.', 'keeper', 'https://harbour.example/keeper'),
    linked('One may write to it.', 'write', 'mailto:office@harbour.example'),
    linked('This is no link.', 'no link', 'javascript:alert(1)'),
    { type: 'embed', text: 'A post by the keeper', href: 'https://posts.example/7' },
  ]),
  canonicalUrl: 'https://harbour.example/office',
};
const reading = (article = ARTICLE) => open(documentOf(article), { columns: 80, rows: 24 });
const outcome = (state: ReaderState, ...keys: string[]) =>
  update(press(state, ...keys.slice(0, -1)), { type: 'key', key: keys.at(-1) ?? '' });

describe('links', () => {
  it('should be those that may be followed, with URLs that are safe to send to a terminal', () => {
    const article = articleOf([
      linked('A b c.', 'b', 'https://harbour.example/a b?x="1"\u0007'),
      linked('A b c.', 'b', 'data:text/html,x'),
      linked('A b c.', 'b', '#note'),
      linked('A b c.', 'b', ' HTTPS://harbour.example/é '),
      linked('A link without words cannot be seen.', '', 'https://harbour.example/'),
    ]);
    assert.deepEqual(
      linksOf(article.blocks).map(({ url }) => url),
      ['https://harbour.example/a%20b?x=%221%22%07', 'HTTPS://harbour.example/%C3%A9'],
    );
  });

  it('should be told to be missing, or to have none further up or down', () => {
    const none = open(documentOf(articleOf(['The harbour has an office.'])));
    assert.equal(press(none, ';').message?.text, 'no links');
    assert.equal(press(none, ',').message?.text, 'no links');
    assert.equal(press(reading(), ',').message?.text, 'no link above');
    assert.equal(press(reading(), ';', ';', ';', ';').message?.text, 'no link below');
  });

  it('should be stepped through with ; and , and followed with Enter', () => {
    const first = press(reading(), ';');
    assert.equal(first.message?.text, 'https://harbour.example/keeper');
    const { effects } = outcome(first, 'enter');
    assert.ok(effects[0]?.type === 'open-address');
    assert.equal(effects[0].address, 'https://harbour.example/keeper');
    assert.equal(effects[0].arrival.past.length, first.past.length + 1);
    assert.equal(press(first, ';', ';').message?.text, 'https://posts.example/7');
    assert.equal(press(first, ';', ';', ';').message?.text, 'no link below');
    assert.equal(press(first, ';', ';', ',', ',').message?.text, 'https://harbour.example/keeper');
    assert.match(press(reading(), 'enter').message?.text ?? '', /no link is selected/);
  });

  it('should open mailto links, and pages with o, outside', () => {
    assert.deepEqual(outcome(reading(), ';', ';', 'enter').effects.at(-1), {
      type: 'browse',
      url: 'mailto:office@harbour.example',
    });
    const page = { type: 'browse', url: 'https://harbour.example/keeper' };
    assert.deepEqual(outcome(reading(), ';', 'o').effects.at(-1), page);
    assert.deepEqual(outcome(reading(), 'o').effects, [{ type: 'browse', url: 'https://harbour.example/office' }]);
    assert.equal(
      outcome(reading({ ...ARTICLE, canonicalUrl: null as never }), 'o').state.message?.text,
      'no URL is known',
    );
  });

  it('should be listed with their URLs', () => {
    const listed = press(reading(), 'F');
    assert.deepEqual(
      listRows(listed).map(({ text, detail }) => `${text}: ${detail}`),
      [
        'keeper: https://harbour.example/keeper',
        'write: mailto:office@harbour.example',
        'A post by the keeper: https://posts.example/7',
      ],
    );
    assert.equal(press(listed, 'down', 'enter').message?.text, 'mailto:office@harbour.example');
  });

  it('should be copied with Y', () => {
    const copied = outcome(reading(), ';', 'Y').effects.find(({ type }) => type === 'copy');
    assert.deepEqual(copied, { type: 'copy', text: 'https://harbour.example/keeper' });
  });
});

describe('hints', () => {
  it('should open a link by its letter', () => {
    const shown = press(reading(), 'f');
    assert.deepEqual(
      hintsOf(shown).map(({ label }) => label),
      ['a', 's', 'd'],
    );
    const { effects, state } = outcome(shown, 'd');
    assert.ok(effects[0]?.type === 'open-address');
    assert.equal(effects[0].address, 'https://posts.example/7');
    assert.equal(layerOf(state, 'hints'), null);
  });

  it('should have two letters, all different, if there are many links', () => {
    const many = articleOf(
      Array.from({ length: 40 }, (_, index) => linked(`See ${index}.`, 'See', `https://harbour.example/${index}`)),
    );
    const shown = press(open(documentOf(many), { columns: 80, rows: 100 }), 'f');
    const labels = hintsOf(shown).map(({ label }) => label);
    assert.equal(labels.length, 40);
    assert.equal(new Set(labels).size, 40);
    assert.ok(labels.every((label) => label.length === 2));
    const { effects } = outcome(shown, ...(labels[30] ?? ''));
    assert.ok(effects[0]?.type === 'open-address');
    assert.equal(effects[0].address, 'https://harbour.example/30');
  });

  it('should close on Esc and on a letter that no label has', () => {
    assert.equal(layerOf(press(reading(), 'f', 'escape'), 'hints'), null);
    const wrong = press(reading(), 'f', 'q');
    assert.equal(layerOf(wrong, 'hints'), null);
    assert.equal(wrong.message?.text, 'no link has that label');
    assert.equal(press(open(documentOf(articleOf(['None.']))), 'f').message?.text, 'no links on the screen');
  });
});
