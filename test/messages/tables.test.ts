import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { displayWidth } from '../../source/layout/index.ts';
import { ENGLISH } from '../../source/messages/english/index.ts';
import { printable } from '../../source/printable.ts';
import { type Message, messagesOf, TRANSLATIONS, textOf, VALUES } from '../support/languages.ts';

const english = messagesOf();
const byPath = new Map(english.map((message) => [message.path, message]));

/** Dates are not made of any numbers; they are tested apart. */
const DATE = 'screen.header.date';

/** Which of the values a message has, however the language groups digits. */
const valuesIn = (message: Message): string[] => {
  const text = textOf(message).replace(/(?<=\d)[.,\s\u202f](?=\d)/gu, '');
  return VALUES.filter((value) => text.includes(value));
};

/** Syntax that is typed literally and is therefore the same in every language. */
const TYPED =
  /(?:--[a-z-]+|\b(?:in:(?:quotes|highlights)|(?:said|title|site|by|tag|color|speaker|before|after):(?=\S))|pullquote [a-z]+|\b[1-5]h\b)/g;
const typedIn = (message: Message): string[] => (textOf(message).match(TYPED) ?? []).sort();

for (const [language, table] of Object.entries(TRANSLATIONS)) {
  const translated = messagesOf(table);

  describe(`the messages in ${language}`, () => {
    it('should be the same as in English, and no others', () => {
      assert.deepEqual(translated.map(({ path }) => path).sort(), english.map(({ path }) => path).sort());
    });

    it('should have the same values in their texts', () => {
      for (const message of translated.filter(({ path }) => path !== DATE)) {
        const original = byPath.get(message.path)!;
        assert.equal(typeof message.value, typeof original.value, message.path);
        assert.deepEqual(valuesIn(message), valuesIn(original), message.path);
      }
    });

    it('should name the same options, commands and filters', () => {
      for (const message of translated) {
        assert.deepEqual(typedIn(message), typedIn(byPath.get(message.path)!), message.path);
      }
    });

    it('should never be empty, or contain characters that no terminal shows', () => {
      for (const message of translated) {
        const text = textOf(message);
        assert.equal(text.trim() === '', textOf(byPath.get(message.path)!).trim() === '', message.path);
        assert.equal(printable(text.replaceAll('\n', ' ')), text.replaceAll('\n', ' '), message.path);
      }
    });

    it('should be translated', () => {
      const words = (text: string) => text.match(/\p{L}{4,}/gu)?.length ?? 0;
      const same = translated.filter((message) => {
        const text = textOf(message);
        return words(text) > 1 && text === textOf(byPath.get(message.path)!);
      });
      assert.deepEqual(
        same.map(({ path }) => path),
        [],
      );
    });

    it('should leave room in the status line for a short form of the keys', () => {
      for (const [name, hints] of Object.entries(table.screen.hints)) {
        const widths = hints.map(displayWidth);
        assert.ok(Math.min(...widths) <= 24, `${name}: ${widths}`);
        assert.deepEqual(
          widths,
          widths.toSorted((one, other) => other - one),
          `${name}: from the most to the fewest`,
        );
        assert.ok(
          widths.some((width) => width <= 64),
          `${name}: ${widths}`,
        );
      }
    });

    it('should fit in the columns of the library', () => {
      const { columns, dates, facts } = table.library;
      const room: readonly (readonly [text: string, columns: number])[] = [
        [columns.site, 18],
        ...Object.values(dates).map((title) => [title, 11] as const),
        ...[table.screen.lists.yesterday, table.screen.lists.daysAgo(59)].map((date) => [date, 11] as const),
        [columns.left, 7],
        [facts.minutes(9999), 9],
        [columns.quotes, 6],
        [columns.highlights, 6],
        [columns.progress, 8],
        [facts.archived, 8],
        [facts.percent(100), 8],
      ];
      for (const [text, width] of room) assert.ok(displayWidth(text) <= width, text);
    });
  });
}

describe('plural forms', () => {
  const { de, fr } = TRANSLATIONS;

  it('should follow the rules of the language', () => {
    const counted = ({ screen }: { screen: { status: { quotes: (count: number) => string } } }) =>
      [0, 1, 2].map((count) => screen.status.quotes(count));
    assert.deepEqual(counted(ENGLISH), ['0 quotes', '1 quote', '2 quotes']);
    assert.deepEqual(counted(de), ['0 Zitate', '1 Zitat', '2 Zitate']);
    assert.deepEqual(counted(fr), ['0 citation', '1 citation', '2 citations']);
  });

  it('should have a form for every number', () => {
    for (const table of [ENGLISH, de, fr]) {
      for (const message of messagesOf(table).filter(({ path }) => path !== DATE)) {
        for (const count of [0, 1, 2, 1_000_000]) {
          assert.doesNotMatch(textOf(message, Array(4).fill(count)), /undefined|NaN/, `${message.path} of ${count}`);
        }
      }
    }
  });
});

describe('dates', () => {
  it('should be written as in the language, as far as they are known', () => {
    const dates = (table: { screen: { header: { date: (...date: [number, number?, number?]) => string } } }) =>
      [[2022, 10, 29], [2022, 10], [2022]].map(([year, month, day]) => table.screen.header.date(year!, month, day));
    assert.deepEqual(dates(ENGLISH), ['29 October 2022', 'October 2022', '2022']);
    assert.deepEqual(dates(TRANSLATIONS.de), ['29. Oktober 2022', 'Oktober 2022', '2022']);
    assert.deepEqual(dates(TRANSLATIONS.fr), ['29 octobre 2022', 'octobre 2022', '2022']);
  });
});

/** The words that begin a filter or a header are typed literally. */
const FILTERS = /\b(?:said|title|site|by|tag|color|Accept-Language):/g;

describe('typography', () => {
  const texts = (table: unknown) => messagesOf(table).flatMap((message) => textOf(message).split('\n'));

  it('should have a narrow no-break space before a sign that French sets apart', () => {
    for (const text of texts(TRANSLATIONS.fr).map((each) => each.replace(FILTERS, ''))) {
      // `;` and `?` are keys, too.
      assert.doesNotMatch(text, /[\p{L}\d)”»] ?[!:»](?=\s|$)|[\p{L}\d)”»] ?;(?=\s|$)(?<! ;)|\d ?%(?=\s)|« /u, text);
      assert.doesNotMatch(text, /\p{L}'\p{L}/u, text);
    }
  });

  it('should have German quotation marks in German', () => {
    for (const text of texts(TRANSLATIONS.de)) assert.doesNotMatch(text, /”|“(?=\p{L})/u, text);
  });
});
