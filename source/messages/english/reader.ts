import { plural } from './plural.ts';

/** What the reader answers to keys, in the status line. */
export const READER = {
  firstKeys: { page: 'page', quote: 'quote', sidebar: 'sidebar', search: 'search', help: 'help' },
  unknownKey: (key: string, help: string) => `${key}: not a key${help && `, ${help} for help`}`,
  frontKeys: 'r lists recent articles, q quits',

  movement: {
    end: 'the end',
    endOfSaved: (key: string) => `the end; ${key} opens the next unread article`,
    top: 'the top',
    percentFirst: 'type a percentage first: 50%',
    noParagraphBelow: 'no paragraph below',
    noParagraphAbove: 'no paragraph above',
    noHeadingBelow: 'no heading below',
    noHeadingAbove: 'no heading above',
    scrollsOff: 'auto-scroll off',
    scrolls: (wordsPerMinute: number) => `auto-scroll at ${wordsPerMinute} words per minute; A stops it`,
  },

  history: {
    opening: 'opening …',
    noneBack: 'nothing to go back to',
    noneForward: 'nothing to go forward to',
    markNames: 'a mark is a letter or a digit',
    markSet: (name: string) => `mark ${name} set`,
    noMark: (name: string) => `no mark ${name}`,
    noNextSource: 'no next source',
    noPreviousSource: 'no previous source',
    noRecent: 'no other articles read yet',
    recentRemoved: (title: string) => `removed: ${title}`,
    finished: 'finished last time; Backspace goes to the end',
    continuedAt: (percent: number) => `continued at ${percent}%, g for the top`,
    stoppedAt: (percent: number) => `you stopped at ${percent}% last time; Backspace goes there`,
    textGone: (percent: number) => `the page has changed: the text at ${percent}% is gone`,
    reloaded: 'reloaded',
    textHereGone: 'the page has changed: the text that was here is gone',
    marksLost: (count: number, names: string) => `${plural(count, { one: 'mark', other: 'marks' })} ${names} lost`,
  },

  copying: {
    nothing: 'nothing to copy',
    row: 'copied the row',
    selection: (withSource: boolean) => `copied the selection${withSource ? ' with its source' : ''}`,
    quote: (speaker: string, withSource: boolean) =>
      `copied the quote${speaker && ` by ${speaker}`}${withSource ? ' with its source' : ''}`,
    paragraph: (withSource: boolean) => `copied the paragraph${withSource ? ' with its source' : ''}`,
    quotesBy: (count: number, name: string, withSource: boolean) =>
      plural(count, {
        one: `copied the quote by ${name}${withSource ? ' with its source' : ''}`,
        other: `copied all ${count} quotes by ${name}${withSource ? ' with their source' : ''}`,
      }),
    oneSpeakerFirst: 'select one speaker to copy their quotes',
    noUrl: 'no URL is known',
    url: (url: string) => `copied ${url}`,
    exportAs: (count: number, formats: string) => `export ${count} as: ${formats}`,
    formatsAre: (keys: string) => `the formats are ${keys}`,
    noArticle: 'there is no article to save',
    saving: 'saving …',
  },

  /** What stands before a picture's alternative text, and what replaces it if there is none. */
  picture: { named: 'picture:', unnamed: 'picture' },

  links: {
    none: 'no links',
    noneBelow: 'no link below',
    noneAbove: 'no link above',
    noneOnScreen: 'no links on the screen',
    noneSelected: 'no link is selected: ; goes to the next, f labels them',
    noLabel: 'no link has that label',
    typeLabel: 'type the label of a link, Esc to cancel',
    opening: (url: string) => `opening ${url}`,
    openingInBrowser: (url: string) => `opening ${url} in the browser`,
    noPicturesButBrowser: 'this terminal cannot show pictures; o opens one in the browser',
    noPictures: 'this terminal cannot show pictures',
    picturesHidden: 'pictures hidden',
    picturesShown: 'pictures shown',
    loading: (url: string) => `loading ${url}`,
  },

  lists: {
    notSearched: 'nothing searched yet: press /',
    noHeadings: 'no headings',
    nobodyQuoted: 'nobody is quoted',
    noHighlights: 'no highlights or marks; h highlights, m sets a mark',
  },

  quotes: {
    none: 'no quotes',
    finding: 'still finding quotes',
    noneBelow: 'no quote below',
    noneAbove: 'no quote above',
    noSpeaker: 'this quote has no named speaker',
    noMoreBy: (name: string) => `no more quotes by ${name}`,
    onlyBy: (name: string) => `only ${name}; s for all`,
    onlyFiltered: (count: string) => `only ${count}; Esc for all`,
    noMore: 'that was the last quote',
    fragmentsShown: 'fragments shown',
    fragmentsHidden: 'fragments hidden',
    noNumber: (wanted: number, count: number) =>
      `there is no quote ${wanted}: the article has ${plural(count, { one: 'one quote', other: `${count} quotes` })}`,
  },

  search: {
    nothing: 'nothing to search for',
    noMatches: (query: string, offer: string) => `no matches for ${query}${offer && `; in the prompt, ${offer}`}`,
    wrappedToTop: 'wrapped to the top',
    wrappedToEnd: 'wrapped to the end',
  },

  view: {
    textWidth: (columns: number) => `text width ${columns}`,
    notBeside: 'the sidebar is not beside the article',
    theme: (name: string) => `theme ${name}`,
    dimmedButMatches: 'all but matches dimmed',
    dimmedButQuotes: 'all but quotes dimmed',
    notDimmed: 'nothing dimmed',
    nothingLeftOut: 'nothing was left out',
    leftOutShown: (count: number) =>
      `${plural(count, { one: 'one passage', other: `${count} passages` })} left out of the article shown`,
    leftOut: (count: number) => `${plural(count, { one: 'one passage', other: `${count} passages` })} left out`,
    focusOn: 'focus mode on',
    focusOff: 'focus mode off',
    mouseOn: 'mouse on; M turns it off',
    mouseOff: 'mouse off',
  },

  highlights: {
    removedInList: 'highlight removed; u brings it back',
    removed: 'highlight removed; H, then u, brings it back',
    colorsAre: (colors: string) => `the colors are ${colors}`,
    recolored: (color: string) => `now ${color}`,
    notOne: 'not a highlight',
    noText: 'no text to highlight',
    made: (color: string) => `highlighted in ${color}; h removes it, 1h to 5h change the color`,
    noneRemoved: 'nothing to bring back',
    back: 'the highlight is back',
    lost: 'its words are not in this version of the article',
    noSelection: 'no text to select',
  },

  notes: {
    noText: 'no text to write a note on',
    tooLong: (most: number) => `a note has at most ${most.toLocaleString('en')} characters`,
    removed: 'note removed',
    kept: 'note kept',
    discarded: 'the note is unchanged',
    none: 'no notes: i writes one',
    shown: (count: number) => `${count} ${plural(count, { one: 'note', other: 'notes' })} shown`,
    hidden: 'notes hidden',
  },

  /** What is wrong with key settings. */
  bindings: {
    expects: (text: string) => `bind expects a key and a command, not "${text}"`,
    noCommand: (command: string, mode: string) => `no command ${command} in mode ${mode}`,
    twice: (key: string, one: string, other: string) => `${key} is bound to ${one} and to ${other}`,
    lost: (commands: string) => `no key is left for ${commands}`,
    andMore: (problem: string, count: number) => `${problem} (and ${count} more)`,
  },
};
