import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeated, syntaxOf } from '../blocks.ts';

const sourceOf = (text: string): string | undefined => {
  const source = syntaxOf([text], 'de').frames.at(0).list[0]?.source;
  return source && text.slice(source.start, source.end);
};

const SUBJECTS: readonly (readonly [text: string, subject: string | undefined])[] = [
  ['Der Minister hatte am Montag erklärt, es eile.', 'Der Minister'],
  ['Am Montag hatte der Minister erklärt, es eile.', 'der Minister'],
  ['Als das Tor offen war, sagte er: es eile.', 'er'],
  ['Der Zeitung sagte der Minister, es eile.', 'der Minister'],
  ['Der Minister sagte der Zeitung, es eile.', 'Der Minister'],
  ['Die Kritik wies das Hafenamt zurück: es eile.', 'das Hafenamt'],
  ['Der Minister gab am Abend bekannt: es eile.', 'Der Minister'],
  ['Der Minister gab am Abend das Buch zurück.', 'Der Minister'],
  ['Der Minister gab am Abend ein Fest.', undefined],
  ['Der Minister wurde von dem Sender bezeichnet.', undefined],
];

for (const [text, subject] of SUBJECTS)
  test(`should find ${subject ?? 'nobody'} as the subject in: ${text}`, () => assert.equal(sourceOf(text), subject));

test('should find an auxiliary up to fourteen words before its verb', () => {
  const sourceAfter = (count: number): string | undefined =>
    sourceOf(`Der Minister hatte die Stadt ${repeated(count, 'leise')} erklärt, es eile.`);
  assert.equal(sourceAfter(11), 'Der Minister');
  assert.notEqual(sourceAfter(12), 'Der Minister');
});

test('should find a text as the source on either side of the verb', () => {
  assert.equal(sourceOf('So heißt es in dem Brief der Stadt.'), 'dem Brief der Stadt');
  assert.equal(sourceOf('In dem Brief heißt es, es eile.'), 'dem Brief');
});
