import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { compare, figures, sum } from '../../benchmark/quotes/agreement.ts';
import {
  type AnnotatedQuote,
  type Annotation,
  type Place,
  readAnnotations,
  toAnnotation,
} from '../../benchmark/quotes/annotation.ts';
import { joined } from '../../benchmark/quotes/join.ts';

const root = new URL('../../benchmark/quotes/', import.meta.url).pathname;
const folders = [root, `${root}second/`].filter((folder) => existsSync(folder));

describe('the second gold', () => {
  it('should contain at least thirty articles, each in a file named after its id', () => {
    const ids = [...readAnnotations(root).keys()];
    assert.ok(ids.length >= 30, `${ids.length} articles`);
    for (const id of ids) assert.ok(existsSync(`${root}${id}.json`), id);
  });

  it('should contain positions in order that do not overlap', () => {
    for (const folder of folders) {
      for (const { id, quotes, scare, unsure } of readAnnotations(folder).values()) {
        const starts = quotes.map(({ start }) => start);
        assert.deepEqual(
          starts,
          starts.toSorted((a, b) => a - b),
          id,
        );
        const marked = quotes.filter(({ marks }) => marks !== 'none').map(({ start, end }): Place => [start, end]);
        const places = [...marked, ...scare, ...unsure].sort((a, b) => a[0] - b[0]);
        for (const [i, [, end]] of places.entries()) assert.ok(end <= (places[i + 1]?.[0] ?? end), `${id}: ${end}`);
      }
    }
  });

  it('should give all parts of one quote the same speaker, whose mention is outside the quote', () => {
    for (const folder of folders) {
      for (const { id, quotes } of readAnnotations(folder).values()) {
        for (const [group, parts] of Map.groupBy(quotes, (quote) => quote.group)) {
          const names = new Set(parts.map(({ speaker }) => JSON.stringify(speaker.name)));
          assert.equal(names.size, 1, `${id}: group ${group}`);
        }
        for (const { start, end, speaker } of quotes) {
          const [from, to] = speaker.mention ?? [end, end];
          assert.ok(to <= start || from >= end, `${id}: the mention at ${from} is within its quote`);
        }
      }
    }
  });

  it('should contain only offsets and labels, no words of an article', () => {
    const label = /^(?:\d{4}|[\da-f]{64}|direct|mixed|fragment|double|single|turn|none|person|organisation|described)$/;
    const styles = /^\| ([a-z ,]+) \| \d+ \|/gm;
    const known = new Set([...readFileSync(`${root}GUIDELINES.md`, 'utf8').matchAll(styles)].map(([, style]) => style));
    for (const folder of folders) {
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
        JSON.parse(readFileSync(`${folder}${file}`, 'utf8'), (key, value: unknown) => {
          if (typeof value === 'string')
            assert.ok(key === 'style' ? known.has(value) : label.test(value), `${file}: ${value}`);
          return value;
        });
      }
    }
  });
});

const text = [
  'Ola Brandt and Ida Brandt run the mill. "It turns," said Ola, "and it grinds."',
  '"We oil it," she added. They call it the "old lady".',
  'A visitor found it "loud as a storm at sea".',
].join('\n');

/** The place of some words in the invented text. */
function place(words: string): Place {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return [start, start + words.length];
}

function quote(words: string, group: number, speaker: AnnotatedQuote['speaker'], kind = 'direct' as const) {
  const [start, end] = place(words);
  return { start, end, kind, marks: 'double' as const, group, speaker };
}

const ola = {
  sort: 'person',
  name: place('Ola Brandt'),
  mention: [text.indexOf('Ola,'), text.indexOf('Ola,') + 3],
} as const;
const ida = { sort: 'person', name: place('Ida Brandt'), mention: place('she') } as const;
const visitor = { sort: 'described', name: place('visitor'), mention: place('visitor') } as const;

const annotation: Annotation = {
  id: '0000',
  style: 'essays',
  length: text.length,
  sha256: createHash('sha256').update(text).digest('hex'),
  quotes: [
    quote('It turns,', 1, ola),
    quote('and it grinds.', 1, ola),
    quote('We oil it,', 2, ida),
    quote('loud as a storm at sea', 3, visitor),
  ],
  scare: [place('old lady')],
  unsure: [],
};

describe('joining annotations with their texts', () => {
  it('should give each quote its words, paragraph, speaker and the way the text refers to the speaker', () => {
    const { quotes, scare } = joined(annotation, text);
    assert.deepEqual(
      quotes.map(({ text: words, para, srcKind, name, speakerText }) => [words, para, srcKind, name, speakerText]),
      [
        ['It turns,', 0, 'name', 'Ola Brandt', 'Ola'],
        ['and it grinds.', 0, 'name', 'Ola Brandt', 'Ola'],
        ['We oil it,', 1, 'pronoun', 'Ida Brandt', 'she'],
        ['loud as a storm at sea', 2, 'nominal', null, 'visitor'],
      ],
    );
    assert.deepEqual(
      scare.map((term) => term.text),
      ['old lady'],
    );
  });

  it('should leave quotes without marks out of the count unless asked', () => {
    const unmarked = { ...annotation, quotes: annotation.quotes.map((q) => ({ ...q, marks: 'none' as const })) };
    assert.deepEqual(new Set(joined(unmarked, text).quotes.map(({ srcKind }) => srcKind)), new Set(['none']));
    assert.equal(joined(unmarked, text, true).quotes[0]?.srcKind, 'name');
  });
});

describe('agreement', () => {
  it('should be full between an annotation and itself', () => {
    const values = Object.values(figures(sum([compare(annotation, annotation, text)])));
    assert.deepEqual(new Set(values), new Set([1]));
  });

  it('should distinguish a missed quote, a wrong name and a term mistaken for an utterance', () => {
    const [first, second, third] = annotation.quotes;
    assert.ok(first && second && third);
    const wrong = { ...third, speaker: { ...ola, mention: ida.mention } };
    const term = { ...quote('old lady', 4, visitor), speaker: visitor };
    const other = { ...annotation, quotes: [first, second, wrong, term], scare: [] };
    const agreement = compare(annotation, other, text);
    assert.deepEqual(agreement, {
      articles: 1,
      first: 4,
      second: 4,
      pairs: 3,
      exact: 3,
      speakers: 2,
      mentions: 3,
      terms: 1,
      termsKept: 0,
    });
    assert.equal(figures(agreement).joint, 0.5);
  });

  it('should count a fragment for neither side', () => {
    const fragment = { ...annotation, quotes: annotation.quotes.map((q) => ({ ...q, kind: 'fragment' as const })) };
    assert.equal(compare(annotation, fragment, text).first, 0);
  });
});

describe('toAnnotation', () => {
  it('should report errors in a file', () => {
    assert.throws(() => toAnnotation({ ...annotation, words: 'It turns' }), /unknown field words/);
    assert.throws(() => toAnnotation({ ...annotation, scare: [[5, 3]] }), /\[5, 3\] is not within/);
    assert.throws(() => toAnnotation({ ...annotation, scare: [[5, 1000]] }), /\[5, 1000\] is not within/);
  });
});
