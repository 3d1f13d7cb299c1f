import type { Messages } from '../index.ts';
import { plural } from './plural.ts';

export const SPOKEN: Messages['spoken'] = {
  quote: (number, count, speaker, text) => `Zitat ${number} von ${count}, ${speaker}: ${text}`,
  kinds: {
    title: (text) => `Titel: ${text}`,
    heading: (text) => `Überschrift: ${text}`,
    caption: (text) => `Bildunterschrift: ${text}`,
    code: (text) => `Code: ${text}`,
    quote: (text) => `Zitatblock: ${text}`,
  },
  opened: (name, pages, quotes) =>
    `${name}, ${pages} ${plural(pages, { one: 'Seite', other: 'Seiten' })}, ${quotes} ${plural(quotes, { one: 'Zitat', other: 'Zitate' })}. ? für Hilfe.`,
  library: (what, state, count) => `${what}, ${state}, ${count}`,
  list: (title, count) => `${title}, ${count} ${plural(count, { one: 'Eintrag', other: 'Einträge' })}`,
  tags: (tags) => `Schlagwörter: ${tags}`,
  search: 'Suche:',
  typed: (query, count) => `${query}: ${plural(count, { one: 'ein Treffer', other: `${count} Treffer` })}`,
  noSwitches: 'Kein Schalter ist an',
  switches: (on) => `An: ${on}`,
  filter: (count) => `${count} filtern:`,
  filtered: (words, count) => `${words}: ${count}`,
  narrow: 'Mit Wörtern eingrenzen:',
  hint: (label, text, url) => `${label}: ${text}, ${url}`,
  pending: { 'set-mark': 'Merkzeichen setzen:', 'go-to-mark': 'Zum Merkzeichen:' },
  sidebar: (count) => `Seitenleiste, ${count}`,
  match: (number, count, text) => `Treffer ${number} von ${count}: ${text}`,
  page: (number, count) => `Seite ${number} von ${count}`,
  highlightBegins: (color, hasNote) => `(${color} markiert${hasNote ? ', mit Notiz' : ''}:)`,
  highlightEnds: '(Ende der Markierung)',
  selected: (count, text) => `${count}: ${text}`,
  selectedMore: (count, text) => `${count}, ${text}`,
  selectedLess: (count, text) => `${count}, nicht mehr ${text}`,
  noteOnArticle: (text) => `Notiz zum Artikel, Esc behält sie: ${text}`,
  noteOn: (passage, text) => `Notiz zu „${passage}“, Esc behält sie: ${text}`,
  line: (number, text) => `Zeile ${number}: ${text}`,
};
