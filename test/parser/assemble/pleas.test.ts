import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { omitBoilerplate } from '../../../source/parser/assemble/boilerplate.ts';

const BEFORE = 'The ferry came in an hour late, and nobody on the pier had an umbrella that was worth the name.';
const block = (text: string, type: Block['type'] = 'paragraph'): Block =>
  type === 'heading' ? { type, text, spans: [], level: 2 } : ({ type, text, spans: [] } as Block);
const omittedOf = (...middle: Block[]) =>
  omitBoilerplate({ blocks: [block(BEFORE), ...middle, block(BEFORE)], omitted: [] }).omitted.map(
    ({ reason }) => reason,
  );

describe('pleas of the publication', () => {
  it('should be omitted in the middle of an article, in many languages', () => {
    for (const text of [
      'Become a member today and get four issues a year.',
      'Become a Harbour Gazette+ Member',
      'Support our journalism.',
      'Please consider supporting our newsroom with a gift.',
      'If you’re glad that somebody counts the gulls, consider a donation to this site.',
      'Fond of ferries? The Tidewater newsletter has them all. Sign up now.',
      'Want more from the pier? Sign up for our newsletter, The Plank, and read it in bed.',
      'The Gazette covers one thing: the harbour. Sign up for our newsletter. Consider becoming a member to support our reporting.',
      'To read the rest of this story subscribe to Gazette Plus.',
      'Subscribe to get the latest posts sent to your email.',
      'Follow us on Facebook and Instagram for a picture of a boat a day.',
      'Unterstützen Sie unabhängigen Journalismus und werden Sie noch heute Mitglied.',
      'Dir gefällt, was du liest? Dann abonniere jetzt unseren Newsletter.',
      'Soutenez une rédaction libre : faites un don à notre journal.',
      'Apoya el periodismo independiente.',
      'Sostieni il nostro giornale.',
      'Apoie o jornalismo independente.',
      'Steun onze redactie en word vandaag nog lid.',
      'Wesprzyj niezależne media. Twoja wpłata trzyma nas na powierzchni.',
      'Stöd vår journalistik.',
      'Støt vores journalistik.',
      'Støtt vår journalistikk.',
      'Поддержите нашу редакцию.',
      '请支持独立媒体',
      '私たちの報道をご支援ください。',
      '독립 언론을 후원해 주세요.',
    ])
      assert.deepEqual(omittedOf(block(text)), ['promo'], text);
  });

  it('should be omitted with a heading that has nothing else under it', () => {
    const plea = block('Subscribe now and read more of this content when you subscribe.');
    assert.deepEqual(omittedOf(block('Subscribe to get access', 'heading'), plea), ['promo', 'promo']);
    assert.deepEqual(omittedOf(block('Subscribe to get access', 'heading'), block(BEFORE)), []);
  });

  it('should not take sentences of the article with them', () => {
    for (const text of [
      'Become a member of a rowing club and your back will thank you within a month.',
      'Werden Sie Mitglied in einem Verein, wenn Sie umziehen.',
      'Support for the harbour has fallen since the spring.',
      'Support the beam from below before you cut it.',
      'Donate old sails to a school; children make kites of them.',
      'Join us at the pier on Saturday at noon.',
      'The mayor resigned on Monday. Sign up for our newsletter.',
      'She asked them to support our journalism, and three of them did.',
      'Our journalism is paid for by nine hundred members, and it shows.',
      '“Support our journalism,” the banner read.',
      '— Soutenez notre journal, dit-il.',
      'Get your inbox under control by answering in the evening only.',
      'Subscribe to the event before you start the loop.',
      'Follow the link to the second buoy and turn there.',
    ])
      assert.deepEqual(omittedOf(block(text)), [], text);
    assert.deepEqual(omittedOf(block('Support our journalism with a letter', 'item')), []);
  });
});

describe('the sentences of a plea', () => {
  it('should be told apart by lines, and by stops without spaces', () => {
    for (const text of ['Love the harbour?\nSupport our journalism.', '喜欢港口吗？请订阅我们的电子报。'])
      assert.deepEqual(omittedOf(block(text)), ['promo'], text);
    for (const text of ['It froze.\nSupport our journalism.', '港口结冰了。又化了。请订阅我们的电子报。'])
      assert.deepEqual(omittedOf(block(text)), [], text);
  });
});
