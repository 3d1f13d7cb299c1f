import { plural } from './plural.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The text on the screen around an article: header, status line, prompts, lists, sidebar. */
export const SCREEN = {
  tooSmall: { needs: (size: string) => `needs ${size}`, has: (size: string) => `has ${size}` },

  header: {
    /** In words; `Intl` would take tens of milliseconds before the first screen. */
    date: (year: number, month?: number, day?: number) =>
      [month && day ? String(day) : '', MONTHS[(month ?? 0) - 1] ?? '', String(year)].filter(Boolean).join(' '),
    minutes: (range: string) => `${range} min`,
    read: (time: string) => `${time} read`,
    leftOut: (what: string) => `[left out: ${what}]`,
  },

  /** Why a passage was left out. */
  omitted: {
    player: 'player',
    caption: 'caption',
    promo: 'promotion',
    related: 'other articles',
    share: 'buttons for sharing',
    comments: 'comments',
    navigation: 'navigation',
    advert: 'advertisement',
    consent: 'consent',
    copyright: 'copyright',
    duplicate: 'repeated text',
    hidden: 'hidden text',
    meta: 'about the article',
  },

  status: {
    page: (page: number, pages: number) => `page ${page}/${pages}`,
    pageOfAbout: (page: number, pages: number) => `page ${page} of about ${pages}`,
    percent: (percent: number) => `${percent}%`,
    findingQuotes: 'quotes …',
    quotes: (count: number) => `${count} ${plural(count, { one: 'quote', other: 'quotes' })}`,
    quotesOf: (listed: number, count: number) =>
      `${listed} of ${count} ${plural(count, { one: 'quote', other: 'quotes' })}`,
    quote: (number: number, count: number, speaker: string) => `quote ${number}/${count} ${speaker}`,
    leftOut: (count: number) => `${count} left out`,
    noMatches: 'no matches',
    match: (number: number, count: number) => `${number} of ${count}`,
    matchRetried: (number: number, count: number) => `${number} of ${count}, ignoring the form of punctuation`,
    wordsSelected: (count: number) => `${count} ${plural(count, { one: 'word', other: 'words' })} selected`,
  },

  /** The keys named in the status line, longest version first; the first version that fits is shown, or else the last. */
  hints: {
    article: ['/ search  ? help', '? help'],
    help: ['/ filters  Esc closes', 'Esc closes'],
    note: ['Esc keeps  Ctrl-E editor  Ctrl-G as it was', 'Esc keeps'],
    selection: [
      'w b words  arrows sentences  o other end  h highlight  i note  y copy',
      'h highlight  i note  y copy',
      'Esc',
    ],
    library: [
      'Enter reads  f narrows  Tab unread, reading, archived, all  s sorts  a archives  t tags  d deletes  ? help',
      'Enter reads  f narrows  Tab other states  s sorts  ? help',
      'Enter reads  f narrows  ? help',
      '? help',
    ],
    'library-deleted': ['d brings back  f narrows  Tab other states  ? help', 'd brings back  ? help', '? help'],
    'library-words': ['type to narrow  Enter reads  Esc clears the words', 'Enter reads  Esc clears', 'Enter, Esc'],
    found: ['type words to find  Enter opens at the match  Esc closes', 'Enter opens  Esc closes', 'Enter, Esc'],
    people: ['type a name to filter  Enter lists what was said  Esc closes', 'Enter lists quotes  Esc', 'Enter, Esc'],
    said: [
      'type words of a quote to filter  Enter opens the article at it  Tab shows the text around it  Esc closes',
      'type to filter  Enter opens the article  Tab context  Esc',
      'Enter, Tab, Esc',
    ],
    highlighted: [
      'type words, said:Name, tag:word or color:green  Enter opens the article at it  Esc closes',
      'type to filter  Enter opens  Esc closes',
      'Enter, Esc',
    ],
    list: ['type to filter  Enter selects  Esc closes', 'Enter selects  Esc closes', 'Enter, Esc'],
  },

  prompt: {
    filter: 'quotes/',
    tags: 'tags: ',
    commas: 'commas separate tags',
  },

  /** The switches of a search: their names beside the input, what is on, and what a key would look for instead. */
  switches: {
    names: { case: 'case', word: 'word', regex: 'regex', allWords: 'all words' },
    on: {
      matchCase: 'match case',
      ignoreCase: 'ignore case',
      wholeWords: 'whole words',
      regex: 'regular expression',
      allWords: 'all words',
    },
    wider: {
      anyCase: 'any case',
      partsOfWords: 'parts of words',
      asTyped: 'the text as typed',
      anyOrder: 'all words in any order',
    },
  },

  lists: {
    titles: {
      contents: 'Contents',
      speakers: 'Speakers',
      matches: 'Matches',
      links: 'Links',
      recent: 'Recent articles',
      highlights: 'Highlights and marks',
    },
    /** What else the keys of a list do. */
    extras: {
      speakers: 'Y copies their quotes',
      highlights: 'i note, d removes, u undoes, 1h to 5h color',
      recent: 'Del removes one',
      matches: 'narrow by words, in:quotes, speaker:name',
    },
    empty: 'no matches',
    everybody: 'everybody',
    today: 'today',
    yesterday: 'yesterday',
    daysAgo: (days: number) => `${days} days ago`,
    mark: (name: string) => `mark ${name}`,
    note: (text: string) => `note: ${text}`,
    articleNote: 'note on the article',
    footnote: (label: string) => `note ${label}`,
    approximate: 'perhaps here',
    orphan: 'not in this version',
  },

  colors: { yellow: 'yellow', green: 'green', blue: 'blue', pink: 'pink', orange: 'orange' },

  quotes: {
    title: (count: number) => `QUOTES ${count}`,
    titleWithGuesses: (count: number, guesses: number) => `QUOTES ${count}, ${guesses} ?`,
    finding: 'QUOTES …',
    fragmentsToo: 'fragments too',
    none: 'no quotes',
    unnamed: 'unnamed',
  },

  note: { onArticle: 'Note on the article', onPassage: 'Note on' },
};
