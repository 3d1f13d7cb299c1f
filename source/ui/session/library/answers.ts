/** Answers the reader's questions to the library. */

import type { Position } from '../../../article.ts';
import { UsageError } from '../../../failure.ts';
import type { AnnotatedArticle, DatedHighlight } from '../../../highlights/highlight.ts';
import {
  begunQuery,
  dayOf,
  dotted,
  type Found,
  find,
  findHighlight,
  listHighlights,
  nearWords,
  parseQuery,
  peopleWith,
  positionOfFound,
  type Query,
  type QuotedPerson,
  quotedPeople,
  quotesOf,
  readArticle,
  type SaidQuote,
  searchOfFound,
  spanOf,
  takeColors,
} from '../../../library/index.ts';
import { messages } from '../../../messages/index.ts';
import { Sentences } from '../../../output/quotes/sentence.ts';
import type { Answer, Question, QuoteTarget, ResultItem, ResultTarget } from '../../../reader/model/library/results.ts';
import type { WantedSearch } from '../../../search/index.ts';
import type { Database } from '../../../store/sqlite.ts';

/** The maximum number of articles found, and of people listed. */
const MOST = { found: 50, people: 500 } as const;

/** How many similar words of the library are suggested for a word that it does not have. */
const MOST_NEAR = 2;

function foundItem(found: Found): ResultItem {
  const { article, titleLit, snippet, quote } = found;
  const speaker = quote?.speakers.join(', ') ?? '';
  const [open, close] = quote ? ['“', `”${speaker === '' ? '' : ` — ${speaker}`}`] : ['', ''];
  return {
    heading: article.title,
    headingLit: titleLit,
    detail: dotted([article.site, dayOf(article.publishedAt)]),
    text: `${open}${snippet.text}${close}`,
    textLit: snippet.lit.map(({ start, end }) => ({ start: start + open.length, end: end + open.length })),
    target: { kind: 'found', found },
  };
}

function personItem({ id, name, quotes, articles, from, to, role, lastTitle }: QuotedPerson): ResultItem {
  return {
    heading: name,
    headingLit: [],
    detail: dotted([messages.library.facts.quotesInArticles(quotes, articles), spanOf(from, to)]),
    text: role ?? lastTitle,
    textLit: [],
    target: { kind: 'person', person: { id, name } },
  };
}

function quoteItem({ article, number, text, saidAt, title, site, isGuess }: SaidQuote): ResultItem {
  return {
    heading: dotted([dayOf(saidAt) || messages.library.facts.undated, title]),
    headingLit: [],
    detail: site,
    // As everywhere, ? marks a speaker who is a guess.
    text: `${isGuess ? '? ' : ''}“${text}”`,
    textLit: [],
    target: { kind: 'quote', article, number },
  };
}

function highlightItem(
  { key, anchor, color, speaker, note, createdAt }: DatedHighlight,
  article: AnnotatedArticle,
): ResultItem {
  const noted = note === '' ? '' : ` · ${messages.library.facts.note(note)}`;
  return {
    heading: article.title,
    headingLit: [],
    detail: dotted([messages.screen.colors[color], speaker, dayOf(createdAt)]),
    text: `“${anchor.exact}”${noted}`.replace(/\s+/g, ' '),
    textLit: [],
    target: { kind: 'highlight', article: article.id, key },
  };
}

/** Says that nothing was found, and suggests words of the library similar to those of the query. */
function nothingFound(database: Database, query: Query): string {
  const near = nearWords(database, query, MOST_NEAR);
  const { nothing, nothingButNear } = messages.library.results;
  return near.length === 0 ? nothing : nothingButNear(near.join(', '));
}

type Answering = (database: Database, question: Question) => Omit<Answer, 'question'>;

const ANSWERS: Readonly<Record<Question['kind'], Answering>> = {
  found: (database, { words }) => {
    const query = parseQuery(words);
    const whole = find(database, query, MOST.found + 1);
    // A word that no article has is probably still being typed.
    const begun = whole.length === 0 ? begunQuery(query, words) : null;
    const all = begun ? find(database, begun, MOST.found + 1) : whole;
    const items = all.slice(0, MOST.found).map(foundItem);
    if (items.length === 0) return { items, summary: nothingFound(database, query) };
    return { items, summary: messages.library.results[all.length > MOST.found ? 'best' : 'found'](items.length) };
  },
  people: (database, { words }) => {
    const typed = words.split(' ').filter(Boolean);
    const all = quotedPeople(database, typed.length === 0 ? null : peopleWith(database, typed), MOST.people + 1);
    const items = all.slice(0, MOST.people).map(personItem);
    if (items.length === 0)
      return { items, summary: messages.library.results[words === '' ? 'nobody' : 'nobodyNamed'] };
    return {
      items,
      summary:
        all.length > MOST.people
          ? messages.library.results.mostQuoted(items.length)
          : messages.library.facts.names(items.length),
    };
  },
  highlighted: (database, { words }) => {
    const { rest, colors } = takeColors(words);
    const articles = listHighlights(database, { query: parseQuery(rest), colors });
    const items = articles.flatMap((article) => article.highlights.map((each) => highlightItem(each, article)));
    const summary = messages.library.facts.highlightsInArticles(items.length, articles.length);
    const none = messages.library.results[words === '' ? 'noHighlights' : 'noSuchHighlights'];
    return { items, summary: items.length === 0 ? none : summary };
  },
  said: (database, { words, person }) => {
    const { terms } = parseQuery(words);
    const quotes = person === null ? [] : quotesOf(database, [person], { terms });
    const articles = new Set(quotes.map(({ article }) => article)).size;
    const summary = messages.library.facts.quotesInArticles(quotes.length, articles);
    return {
      items: quotes.map(quoteItem),
      summary: quotes.length === 0 ? messages.library.results.noSuchQuotes : summary,
    };
  },
};

/** Answers a question. A malformed one has no results, and a summary that says why. */
export function answerTo(database: Database, question: Question): Answer {
  try {
    return { question, ...ANSWERS[question.kind](database, question) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { question, items: [], summary: error.message };
  }
}

/** The place of a result: the id of its article, and what to show there. */
export interface ResultPlace {
  readonly article: number;
  readonly at?: Position;
  readonly search?: WantedSearch;
}

/** Where to open a result. */
export function placeOf(database: Database, target: Exclude<ResultTarget, { readonly kind: 'person' }>): ResultPlace {
  if (target.kind === 'found') {
    const { found } = target;
    const at = positionOfFound(database, found);
    const search = searchOfFound(database, found);
    return { article: found.article.id, ...(at ? { at } : {}), ...(search ? { search } : {}) };
  }
  if (target.kind === 'highlight') {
    const highlight = findHighlight(database, target.key);
    const isThere = highlight !== null && highlight.found !== 'orphan';
    return { article: target.article, ...(isThere ? { at: highlight.anchor.range.start } : {}) };
  }
  const [part] = readArticle(database, target.article)?.quotes[target.number]?.parts ?? [];
  return { article: target.article, ...(part ? { at: { block: part.block, offset: part.start } } : {}) };
}

/** The sentence around a quote in the article; "" if the article has been deleted. */
export function contextOf(database: Database, { article: id, number }: QuoteTarget): string {
  const article = readArticle(database, id);
  const quote = article?.quotes[number];
  return article && quote ? new Sentences(article.blocks).around(quote) : '';
}
