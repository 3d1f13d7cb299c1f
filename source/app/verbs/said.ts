import type { Quote } from '../../article.ts';
import { Failure, UsageError } from '../../failure.ts';
import {
  joinOperands,
  type Library,
  nameOfPerson,
  parseQuery,
  peopleLike,
  peopleNamed,
  type QuoteKey,
  quotedPeople,
  quoteKeysOf,
  quotesAt,
  readArticle,
  type SaidQuote,
  type Term,
} from '../../library/index.ts';
import { messages } from '../../messages/index.ts';
import { Sentences } from '../../output/quotes/sentence.ts';
import { keepCompiled } from '../../store/compiled-code.ts';
import { reportUncaught, write } from '../streams.ts';
import type { VerbContext } from './context.ts';
import { listChoices, nobodyCalled } from './finding/choose-person.ts';
import { blocksToText, formatOf, nothingFound } from './finding/printing.ts';
import { type Said, saidBlocks, saidCsv, saidHeading, saidJson, saidMarkdown } from './finding/said.ts';
import { withLibrary } from './open-library.ts';

const FORMATS = ['text', 'markdown', 'json', 'csv'] as const;

/** Whose quotes are requested, and the words that they must contain. */
interface Question {
  readonly typed: string;
  /** Ids in `people`. */
  readonly ids: readonly number[];
  readonly words: readonly string[];
  readonly terms: readonly Term[];
}

/** Words and phrases only: a quote has no title or site. Throws a `UsageError`. */
function termsOf(typed: string): readonly Term[] {
  const { terms, fields, scope, after, before } = parseQuery(typed);
  if (fields.length > 0 || scope !== 'articles' || after !== null || before !== null) {
    throw new UsageError(messages.verbs.said.wordsOnly);
  }
  return terms;
}

/** The longest beginning of the operands that names somebody; the others are words of the quote. */
function questionOf({ database }: Library, operands: readonly string[]): Question | null {
  for (let count = operands.length; count > 0; count -= 1) {
    const typed = operands.slice(0, count).join(' ');
    const ids = peopleNamed(database, typed);
    const words = operands.slice(count);
    if (ids.length > 0) return { typed, ids, words, terms: termsOf(joinOperands(words)) };
  }
  return null;
}

/** The longest beginning of the operands that resembles somebody's name, or else the first operand. */
function nameLike({ database }: Library, operands: readonly string[]): string {
  const beginnings = operands.map((_, index) => operands.slice(0, operands.length - index).join(' '));
  return beginnings.find((typed) => peopleLike(database, typed).length > 0) ?? operands[0] ?? '';
}

/** Adds the sentence around each quote. An article is read only once for consecutive quotes. */
function withSentences({ database }: Library, quotes: readonly SaidQuote[]): readonly Said[] {
  let last: { id: number; sentences: Sentences; quotes: readonly Quote[] } | null = null;
  return quotes.map((quote) => {
    if (last?.id !== quote.article) {
      const article = readArticle(database, quote.article);
      last = { id: quote.article, sentences: new Sentences(article?.blocks ?? []), quotes: article?.quotes ?? [] };
    }
    const own = last.quotes[quote.number];
    return { ...quote, sentence: own ? last.sentences.around(own) : '' };
  });
}

/** Quotes that are laid out together, so that the first of many are on the screen at once. @speed */
const TOGETHER = 50;

async function printText(library: Library, keys: readonly QuoteKey[], names: readonly string[], context: VerbContext) {
  const heading = { type: 'title', text: saidHeading(names, keys), spans: [] } as const;
  const isNamed = names.length > 1;
  for (let start = 0; start < keys.length; start += TOGETHER) {
    const said = withContext(library, quotesAt(library.database, keys.slice(start, start + TOGETHER)), context);
    const blocks = saidBlocks(said, isNamed, keys[start - 1]);
    const text = blocksToText(start === 0 ? [heading, ...blocks] : blocks, context);
    await write(process.stdout, start === 0 ? text : `\n${text}`);
  }
}

const withContext = (library: Library, quotes: readonly SaidQuote[], { options }: VerbContext): readonly Said[] =>
  options.context ? withSentences(library, quotes) : quotes.map((quote) => ({ ...quote, sentence: null }));

const WRITERS = { markdown: saidMarkdown, json: saidJson, csv: saidCsv } as const;

/** `pullquote said`. Resolves to the exit status: 1 if there are no quotes, or if the name matches several people. */
export async function run(context: VerbContext): Promise<number> {
  reportUncaught();
  const { operands, options } = context;
  const format = formatOf(context, 'said', FORMATS);
  const all = operands.join(' ').trim();
  if (all === '') throw new UsageError(messages.verbs.said.operands);
  return withLibrary(
    context,
    async (library) => {
      const question = questionOf(library, operands);
      if (question === null) {
        throw new Failure(nothingFound(library, nobodyCalled(library.database, nameLike(library, operands))));
      }
      const { typed, ids, words, terms } = question;
      const { database } = library;
      // Counting what everybody says takes as long as listing it.
      const people = ids.length === 1 ? [] : quotedPeople(database, ids);
      if (people.length > 1 && !options.all) return listChoices(typed, people, { verb: 'said', rest: words });
      const keys = quoteKeysOf(database, ids, {
        terms,
        since: options.since?.start ?? null,
        until: options.until?.end ?? null,
        fragments: options.fragments ?? false,
      });
      const named = people.length === 0 ? ids.map((id) => nameOfPerson(database, id)) : people.map(({ name }) => name);
      const names = [...new Set(named)];
      if (keys.length === 0) {
        const { none, noneWith } = messages.verbs.said;
        const whose = names.join(', ');
        throw new Failure(words.length === 0 ? none(whose) : noneWith(whose, words.join(' ')));
      }
      const shown = keys.slice(0, options.limit ?? keys.length);
      if (format === 'text') await printText(library, shown, names, context);
      else await write(process.stdout, WRITERS[format](withContext(library, quotesAt(database, shown), context)));
      await keepCompiled({ onlyNew: true });
      return 0;
    },
    { reads: true },
  );
}
