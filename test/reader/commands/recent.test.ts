import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layerOf } from '../../../source/reader/model/layers.ts';
import { update } from '../../../source/reader/update.ts';
import { articleOf, documentOf, listRows, open, press, type } from '../../support/reading.ts';

const NOW = Date.UTC(2026, 4, 20, 12);
const DAY = 86_400_000;
const article = (title: string, address: string, days: number) => ({
  title,
  address,
  percent: 30,
  readAt: NOW - days * DAY,
});
const ARTICLES = [
  article('Lamps', 'https://www.harbour.example/lamps', 0),
  article('Boats', '/home/ines/boats.html', 1),
  article('Storms', 'https://weather.example/storms?page=1', 12),
  article('Nets', 'https://weather.example/nets', 400),
];
const reading = open(documentOf(articleOf(['Something else.'])));
const listed = update(reading, { type: 'recent', articles: ARTICLES, now: NOW }).state;

describe('the list of recent articles', () => {
  it('should open with r', () => {
    assert.deepEqual(update(reading, { type: 'key', key: 'r' }).effects, [{ type: 'list-recent' }]);
  });

  it('should give the origin, the progress and the day of each', () => {
    assert.deepEqual(
      listRows(listed).map(({ text, detail }) => `${text}: ${detail}`),
      [
        'Lamps: harbour.example, 30%, today',
        'Boats: /home/ines/boats.html, 30%, yesterday',
        'Storms: weather.example, 30%, 12 days ago',
        'Nets: weather.example, 30%, 2025-04-15',
      ],
    );
  });

  it('should count days up to 59 and then give the date', () => {
    const detail = (days: number) => {
      const articles = [article('Old', '/old.html', days)];
      return listRows(update(reading, { type: 'recent', articles, now: NOW }).state)[0]?.detail;
    };
    assert.match(detail(59) ?? '', /, 59 days ago$/);
    assert.match(detail(60) ?? '', /, 2026-03-21$/);
  });

  it('should open the chosen article', () => {
    const { effects, state } = update(press(type(listed, 'storm'), 'down'), { type: 'key', key: 'enter' });
    assert.ok(effects[0]?.type === 'open-address');
    assert.equal(effects[0].address, 'https://weather.example/storms?page=1');
    assert.equal(layerOf(state, 'list'), null);
  });

  it('should say if no other article has been read', () => {
    const { state } = update(reading, { type: 'recent', articles: [], now: NOW });
    assert.equal(layerOf(state, 'list'), null);
    assert.equal(state.message?.text, 'no other articles read yet');
  });

  it('should leave out the article on the screen', () => {
    const document = { ...documentOf(articleOf(['Lamps.'])), address: ARTICLES[0]?.address ?? null };
    const { state } = update(open(document), { type: 'recent', articles: ARTICLES, now: NOW });
    assert.deepEqual(
      listRows(state).map(({ text }) => text),
      ['Boats', 'Storms', 'Nets'],
    );
  });

  it('should remove the selected article with Del, and close with the last one', () => {
    const typed = type(listed, 'weather');
    const one = update(press(typed, 'down'), { type: 'key', key: 'delete' });
    assert.deepEqual(one.effects, [{ type: 'forget-recent', address: 'https://weather.example/nets' }]);
    assert.equal(one.state.message?.text, 'removed: Nets');
    assert.deepEqual(
      listRows(one.state).map(({ text }) => text),
      ['Storms'],
    );
    const other = press(one.state, 'ctrl-d');
    assert.deepEqual(listRows(other), []);
    const last = press(other, 'ctrl-u', 'ctrl-d', 'ctrl-d');
    assert.equal(layerOf(last, 'list'), null);
  });

  it('should remove nothing from other lists', () => {
    const page = open(documentOf(articleOf([{ type: 'heading', text: 'Nets' }, 'Something else.'])));
    const { state, effects } = update(press(page, 't'), { type: 'key', key: 'delete' });
    assert.deepEqual(effects, []);
    assert.equal(listRows(state).length, 1);
  });
});
