import { plural } from './plural.ts';

const articles = (count: number): string => `${count} ${plural(count, { one: 'article', other: 'articles' })}`;
const quotes = (count: number): string => `${count} ${plural(count, { one: 'quote', other: 'quotes' })}`;

/** The library and the lists on top of it: articles, search results, people, one person's quotes, highlights. */
export const LIBRARY = {
  title: 'Library',
  states: { unread: 'unread', reading: 'reading', archived: 'archived', all: 'all', deleted: 'deleted' },
  position: (number: number, count: number) => `${number} of ${count}`,

  orders: {
    added: 'newest first',
    read: 'last read first',
    length: 'shortest first',
    progress: 'most read first',
  },
  reversedOrders: {
    added: 'oldest first',
    read: 'least recently read first',
    length: 'longest first',
    progress: 'least read first',
  },
  columns: {
    title: 'title',
    site: 'site',
    left: 'left',
    quotes: 'quotes',
    highlights: 'marked',
    progress: 'read',
    tags: 'tags',
  },
  dates: { added: 'added', read: 'last read', length: 'published', progress: 'last read' },

  facts: {
    noTitle: '(without a title)',
    minutes: (minutes: number) => `${minutes} min`,
    done: 'done',
    archived: 'archived',
    percent: (percent: number) => `${percent}%`,
    articles,
    quotes,
    highlights: (count: number) => `${count} marked`,
    shortQuotes: (count: number) => `${count}q`,
    shortHighlights: (count: number) => `${count}h`,
    names: (count: number) => `${count} ${plural(count, { one: 'name', other: 'names' })}`,
    quotesInArticles: (count: number, inArticles: number) => `${quotes(count)} in ${articles(inArticles)}`,
    highlightsInArticles: (count: number, inArticles: number) =>
      `${count} ${plural(count, { one: 'highlight', other: 'highlights' })} in ${articles(inArticles)}`,
    span: (from: string, to: string) => `${from} to ${to}`,
    undated: 'undated',
    note: (text: string) => `note: ${text}`,
  },

  empty: {
    library: 'The library is empty.',
    waiting: (count: number) =>
      `The library is empty; ${articles(count)} ${plural(count, { one: 'waits', other: 'wait' })} to be fetched with: pullquote save`,
    save: (key: string) => `Save articles with: pullquote save URL${key && `, or press ${key} while you read one`}.`,
    import: 'Import them from another program with:  pullquote import FILE',
    words: {
      unread: 'No unread article has these words in its title, site, authors or tags.',
      reading: 'No article being read has these words in its title, site, authors or tags.',
      archived: 'No archived article has these words in its title, site, authors or tags.',
      all: 'No article has these words in its title, site, authors or tags.',
      deleted: 'No deleted article has these words in its title, site, authors or tags.',
    },
    otherWords: 'Tab searches the other lists.',
    states: {
      unread: 'No article is unread. Tab lists the others.',
      reading: 'No article is being read. Tab lists the others.',
      archived: 'No article is archived. Tab lists the others.',
      deleted: 'No article is deleted. Tab lists the others.',
    },
  },

  results: {
    titles: { found: 'Find in the library', people: 'People', said: 'Quotes', highlighted: 'Highlights' },
    /** How to ask a question, shown until there are results. */
    hints: [
      'Type words that an article has anywhere: in its text, title, authors, site or tags.',
      '"a phrase"  begin*  -not  title:word  site:word  by:word  tag:"to read"  before:2024  after:2023-05',
      'in:quotes word  said:Name word  in:highlights word',
    ],
    typeWords: 'type words to find',
    nothing: 'nothing found',
    nothingButNear: (words: string) => `nothing found; the library has ${words}`,
    best: (count: number) => `the best ${count}`,
    found: (count: number) => `${count} found`,
    nobody: 'nobody is quoted',
    nobodyNamed: 'nobody by that name',
    mostQuoted: (count: number) => `the ${count} most quoted`,
    noHighlights: 'no highlights yet: press h in an article to make one',
    noSuchHighlights: 'no such highlights',
    noSuchQuotes: 'no such quotes',
  },

  /** Messages that report a change. */
  told: {
    theArticle: 'the article',
    archived: (title: string) => `archived “${title}”`,
    again: {
      unread: (title: string) => `“${title}” is unread again`,
      reading: (title: string) => `“${title}” is being read again`,
      archived: (title: string) => `“${title}” is archived again`,
    },
    deleted: (title: string) => `deleted “${title}”; u undoes that`,
    restored: (title: string) => `“${title}” is back`,
    tagsChanged: 'tags changed',
    tagsAsBefore: 'the tags are as before',
    nothingToUndo: 'nothing to undo',
    nothingToUndoButDeleted: 'nothing to undo; Tab lists what was deleted',
    saved: (key: string) => `saved to the library${key && `; ${key} again: tags`}`,
    quits: 'q quits',
    noArticle: 'there is no article here',
    isDeleted: 'it has been deleted: d brings it back',
    noUnread: 'no unread article is left',
    unreadLeft: (count: number) => `${count} unread`,
    archivedAndNoUnread: 'archived; no unread article is left',
    archivedAndUnreadLeft: (count: number) => `archived; ${count} unread`,
  },
};
