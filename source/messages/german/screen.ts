import type { Messages } from '../index.ts';
import { dateIn } from '../table.ts';
import { plural } from './plural.ts';

export const SCREEN: Messages['screen'] = {
  tooSmall: { needs: (size) => `braucht ${size}`, has: (size) => `hat ${size}` },

  header: {
    date: dateIn('de'),
    minutes: (range) => `${range} Min.`,
    read: (time) => `${time} Lesezeit`,
    leftOut: (what) => `[weggelassen: ${what}]`,
  },

  omitted: {
    player: 'Player',
    caption: 'Bildunterschrift',
    promo: 'Eigenwerbung',
    related: 'andere Artikel',
    share: 'Knöpfe zum Teilen',
    comments: 'Kommentare',
    navigation: 'Navigation',
    advert: 'Werbung',
    consent: 'Einwilligung',
    copyright: 'Copyright',
    duplicate: 'wiederholter Text',
    hidden: 'verborgener Text',
    meta: 'über den Artikel',
  },

  status: {
    page: (page, pages) => `Seite ${page}/${pages}`,
    pageOfAbout: (page, pages) => `Seite ${page} von etwa ${pages}`,
    percent: (percent) => `${percent} %`,
    findingQuotes: 'Zitate …',
    quotes: (count) => `${count} ${plural(count, { one: 'Zitat', other: 'Zitate' })}`,
    quotesOf: (listed, count) => `${listed} von ${count} ${plural(count, { one: 'Zitat', other: 'Zitaten' })}`,
    quote: (number, count, speaker) => `Zitat ${number}/${count} ${speaker}`,
    leftOut: (count) => `${count} weggelassen`,
    noMatches: 'keine Treffer',
    match: (number, count) => `${number} von ${count}`,
    matchRetried: (number, count) => `${number} von ${count}, ohne auf die Form der Satzzeichen zu achten`,
    wordsSelected: (count) => `${count} ${plural(count, { one: 'Wort', other: 'Wörter' })} ausgewählt`,
  },

  hints: {
    article: ['/ Suche  ? Hilfe', '? Hilfe'],
    help: ['/ filtert  Esc schließt', 'Esc schließt'],
    note: ['Esc behält  Ctrl-E Editor  Ctrl-G wie zuvor', 'Esc behält'],
    selection: [
      'w b Wörter  Pfeile Sätze  o anderes Ende  h markiert  i Notiz  y kopiert',
      'h markiert  i Notiz  y kopiert',
      'Esc',
    ],
    library: [
      'Enter liest  f grenzt ein  Tab ungelesen, angefangen, archiviert, alle  s sortiert  a archiviert  t Schlagwörter  d löscht  ? Hilfe',
      'Enter liest  f grenzt ein  Tab andere  s sortiert  ? Hilfe',
      'Enter liest  f grenzt ein  ? Hilfe',
      '? Hilfe',
    ],
    'library-deleted': ['d holt zurück  f grenzt ein  Tab andere  ? Hilfe', 'd holt zurück  ? Hilfe', '? Hilfe'],
    'library-words': [
      'tippen grenzt ein  Enter liest  Esc verlässt die Wörter',
      'Enter liest  Esc verlässt',
      'Enter, Esc',
    ],
    found: ['Suchwörter eingeben  Enter öffnet am Treffer  Esc schließt', 'Enter öffnet  Esc schließt', 'Enter, Esc'],
    people: [
      'Namen eingeben, um zu filtern  Enter listet Gesagtes  Esc schließt',
      'Enter listet Zitate  Esc',
      'Enter, Esc',
    ],
    said: [
      'Wörter eines Zitats eingeben, um zu filtern  Enter öffnet den Artikel dort  Tab zeigt den Text darum  Esc schließt',
      'tippen filtert  Enter öffnet den Artikel  Tab Text darum  Esc',
      'Enter, Tab, Esc',
    ],
    highlighted: [
      'Wörter, said:Name, tag:wort oder color:green eingeben  Enter öffnet den Artikel dort  Esc schließt',
      'tippen filtert  Enter öffnet  Esc schließt',
      'Enter, Esc',
    ],
    list: ['tippen filtert  Enter wählt  Esc schließt', 'Enter wählt  Esc schließt', 'Enter, Esc'],
  },

  prompt: {
    filter: 'Zitate/',
    tags: 'Schlagwörter: ',
    commas: 'Kommas trennen Schlagwörter',
  },

  switches: {
    names: { case: 'Groß/klein', word: 'Wort', regex: 'Regex', allWords: 'alle Wörter' },
    on: {
      matchCase: 'groß/klein beachten',
      ignoreCase: 'groß/klein ignorieren',
      wholeWords: 'ganze Wörter',
      regex: 'regulärer Ausdruck',
      allWords: 'alle Wörter',
    },
    wider: {
      anyCase: 'groß oder klein',
      partsOfWords: 'Teile von Wörtern',
      asTyped: 'den Text wie eingegeben',
      anyOrder: 'alle Wörter in beliebiger Reihenfolge',
    },
  },

  lists: {
    titles: {
      contents: 'Inhalt',
      speakers: 'Sprecher',
      matches: 'Treffer',
      links: 'Links',
      recent: 'Zuletzt gelesen',
      highlights: 'Markierungen und Merkzeichen',
    },
    extras: {
      speakers: 'Y kopiert ihre Zitate',
      highlights: 'i Notiz, d entfernt, u macht rückgängig, 1h bis 5h Farbe',
      recent: 'Del entfernt einen',
      matches: 'eingrenzen mit Wörtern, in:quotes, speaker:name',
    },
    empty: 'keine Treffer',
    everybody: 'alle',
    today: 'heute',
    yesterday: 'gestern',
    daysAgo: (days) => `vor ${days} Tg.`,
    mark: (name) => `Merkzeichen ${name}`,
    note: (text) => `Notiz: ${text}`,
    articleNote: 'Notiz zum Artikel',
    footnote: (label) => `Fußnote ${label}`,
    approximate: 'vielleicht hier',
    orphan: 'nicht in dieser Fassung',
  },

  colors: { yellow: 'gelb', green: 'grün', blue: 'blau', pink: 'rosa', orange: 'orange' },

  quotes: {
    title: (count) => `ZITATE ${count}`,
    titleWithGuesses: (count, guesses) => `ZITATE ${count}, ${guesses} ?`,
    finding: 'ZITATE …',
    fragmentsToo: 'auch Fetzen',
    none: 'keine Zitate',
    unnamed: 'ungenannt',
  },

  note: { onArticle: 'Notiz zum Artikel', onPassage: 'Notiz zu' },
};
