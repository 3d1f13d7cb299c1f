import type { Quote } from '../../article.ts';
import { Failure, UsageError } from '../../failure.ts';
import {
  joinOperands,
  type Library,
  parseQuery,
  peopleLike,
  peopleNamed,
  type QuotedPerson,
  quotedPeople,
  quotesOf,
  readArticle,
  type SaidQuote,
  type Term,
} from '../../library/index.ts';
import { Sentences } from '../../output/quotes/sentence.ts';
import { keepCompiled } from '../../store/compiled-code.ts';
import { reportUncaught, write } from '../streams.ts';
import type { VerbContext } from './context.ts';
import { listChoices, nobodyCalled } from './finding/choose-person.ts';
import { blocksToText, formatOf, nothingFound } from './finding/printing.ts';
import { type Said, saidBlocks, saidCsv, saidHeading, saidJson, saidMarkdown } from './finding/said.ts';
import { withLibrary } from './open-library.ts';

const FORMATS = ['text', 'markdown', 'json', 'csv'] as const;

/** Whose quotes are asked for, and which words they must have. */
interface Question {
  readonly typed: string;
  readonly people: readonly QuotedPerson[];
  readonly words: readonly string[];
  readonly terms: readonly Term[];
}

/** Words and phrases only: a quote has no title or site. Throws a `UsageError`. */
function termsOf(typed: string): readonly Term[] {
  const { terms, fields, scope, after, before } = parseQuery(typed);
  if (fields.length > 0 || scope !== 'articles' || after !== null || before !== null) {
    throw new UsageError('said takes words and phrases; --since and --until limit the time');
  }
  return terms;
}

/** The longest beginning of the operands that names somebody; the others are words of the quote. */
function questionOf({ database }: Library, operands: readonly string[]): Question | null {
  for (let count = operands.length; count > 0; count -= 1) {
    const typed = operands.slice(0, count).join(' ');
    const ids = peopleNamed(database, typed);
    const people = ids.length === 0 ? [] : quotedPeople(database, ids);
    const words = operands.slice(count);
    if (people.length > 0) return { typed, people, words, terms: termsOf(joinOperands(words)) };
  }
  return null;
}

/** The longest beginning of the operands that is like somebody's name, else the first of them. */
function nameLike({ database }: Library, operands: readonly string[]): string {
  const beginnings = operands.map((_, index) => operands.slice(0, operands.length - index).join(' '));
  return beginnings.find((typed) => peopleLike(database, typed).length > 0) ?? operands[0] ?? '';
}

/** Adds the sentence around each quote. An article is read once for all its quotes that follow each other. */
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

async function printText(
  library: Library,
  quotes: readonly SaidQuote[],
  names: readonly string[],
  context: VerbContext,
) {
  const heading = { type: 'title', text: saidHeading(names, quotes), spans: [] } as const;
  const isNamed = names.length > 1;
  for (let start = 0; start < quotes.length; start += TOGETHER) {
    const said = withContext(library, quotes.slice(start, start + TOGETHER), context);
    const blocks = saidBlocks(said, isNamed, quotes[start - 1]);
    const text = blocksToText(start === 0 ? [heading, ...blocks] : blocks, context);
    await write(process.stdout, start === 0 ? text : `\n${text}`);
  }
}

const withContext = (library: Library, quotes: readonly SaidQuote[], { options }: VerbContext): readonly Said[] =>
  options.context ? withSentences(library, quotes) : quotes.map((quote) => ({ ...quote, sentence: null }));

const WRITERS = { markdown: saidMarkdown, json: saidJson, csv: saidCsv } as const;

/** `pullquote said`. Resolves to the exit status: 1 if there is no quote, or the name fits several people. */
export async function run(context: VerbContext): Promise<number> {
  reportUncaught();
  const { operands, options } = context;
  const format = formatOf(context, 'said', FORMATS);
  const all = operands.join(' ').trim();
  if (all === '') throw new UsageError('said expects the name of somebody who is quoted');
  return withLibrary(
    context,
    async (library) => {
      const question = questionOf(library, operands);
      if (question === null) {
        throw new Failure(nothingFound(library, nobodyCalled(library.database, nameLike(library, operands))));
      }
      const { typed, people, words, terms } = question;
      if (people.length > 1 && !options.all) return listChoices(typed, people, { verb: 'said', rest: words });
      const quotes = quotesOf(
        library.database,
        people.map(({ id }) => id),
        {
          terms,
          since: options.since?.start ?? null,
          until: options.until?.end ?? null,
          fragments: options.fragments ?? false,
        },
      );
      const names = [...new Set(people.map(({ name }) => name))];
      if (quotes.length === 0) {
        const having = words.length === 0 ? '' : ` with ${words.join(' ')}`;
        throw new Failure(`no such quotes by ${names.join(', ')}${having}`);
      }
      const shown = quotes.slice(0, options.limit ?? quotes.length);
      if (format === 'text') await printText(library, shown, names, context);
      else await write(process.stdout, WRITERS[format](withContext(library, shown, context)));
      await keepCompiled({ onlyNew: true });
      return 0;
    },
    { reads: true },
  );
}
