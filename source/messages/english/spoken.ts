import { plural } from './plural.ts';

/** What is printed for a screen reader, besides what is on the screen. */
export const SPOKEN = {
  quote: (number: number, count: number, speaker: string, text: string) =>
    `Quote ${number} of ${count}, ${speaker}: ${text}`,
  kinds: {
    title: (text: string) => `Title: ${text}`,
    heading: (text: string) => `Heading: ${text}`,
    caption: (text: string) => `Caption: ${text}`,
    image: (text: string) => `Picture: ${text}`,
    code: (text: string) => `Code: ${text}`,
    quote: (text: string) => `Quotation: ${text}`,
  },
  unnamedPicture: 'Picture without a description',
  opened: (name: string, pages: number, quotes: number) =>
    `${name}, ${pages} pages, ${quotes} quotes. Press ? for help.`,
  library: (what: string, state: string, count: string) => `${what}, ${state}, ${count}`,
  list: (title: string, count: number) => `${title}, ${count} entries`,
  tags: (tags: string) => `Tags: ${tags}`,
  search: 'Search:',
  typed: (query: string, count: number) =>
    `${query}: ${plural(count, { one: 'one match', other: `${count} matches` })}`,
  noSwitches: 'No switch is on',
  switches: (on: string) => `On: ${on}`,
  filter: (count: string) => `Filter ${count}:`,
  filtered: (words: string, count: string) => `${words}: ${count}`,
  narrow: 'Narrow by words:',
  hint: (label: string, text: string, url: string) => `${label}: ${text}, ${url}`,
  pending: { 'set-mark': 'Set a mark:', 'go-to-mark': 'Go to a mark:' },
  sidebar: (count: string) => `Sidebar, ${count}`,
  match: (number: number, count: number, text: string) => `Match ${number} of ${count}: ${text}`,
  page: (number: number, count: number) => `Page ${number} of ${count}`,
  highlightBegins: (color: string, hasNote: boolean) => `(${color} highlight${hasNote ? ' with a note' : ''}:)`,
  highlightEnds: '(end of highlight)',
  selected: (count: string, text: string) => `${count}: ${text}`,
  selectedMore: (count: string, text: string) => `${count}, ${text}`,
  selectedLess: (count: string, text: string) => `${count}, no longer ${text}`,
  noteOnArticle: (text: string) => `Note on the article, Esc keeps it: ${text}`,
  noteOn: (passage: string, text: string) => `Note on “${passage}”, Esc keeps it: ${text}`,
  line: (number: number, text: string) => `Line ${number}: ${text}`,
};
