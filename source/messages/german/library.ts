import type { Messages } from '../index.ts';
import { plural } from './plural.ts';

const articles = (count: number): string => `${count} Artikel`;
/** After "in". */
const inArticles = (count: number): string => `${count} ${plural(count, { one: 'Artikel', other: 'Artikeln' })}`;
const quotes = (count: number): string => `${count} ${plural(count, { one: 'Zitat', other: 'Zitate' })}`;

export const LIBRARY: Messages['library'] = {
  title: 'Bibliothek',
  states: { unread: 'ungelesen', reading: 'angefangen', archived: 'archiviert', all: 'alle', deleted: 'gelöscht' },
  position: (number, count) => `${number} von ${count}`,

  orders: {
    added: 'neueste zuerst',
    read: 'zuletzt gelesene zuerst',
    length: 'kürzeste zuerst',
    progress: 'am weitesten gelesene zuerst',
  },
  reversedOrders: {
    added: 'älteste zuerst',
    read: 'am längsten nicht gelesene zuerst',
    length: 'längste zuerst',
    progress: 'am wenigsten gelesene zuerst',
  },
  columns: {
    title: 'Titel',
    site: 'Website',
    left: 'noch',
    quotes: 'Zitate',
    highlights: 'mark.',
    progress: 'gelesen',
    tags: 'Schlagwörter',
  },
  dates: { added: 'hinzugefügt', read: 'gelesen', length: 'erschienen', progress: 'gelesen' },

  facts: {
    noTitle: '(ohne Titel)',
    minutes: (minutes) => `${minutes} Min.`,
    done: 'fertig',
    archived: 'Archiv',
    percent: (percent) => `${percent} %`,
    articles,
    quotes,
    highlights: (count) => `${count} ${plural(count, { one: 'Markierung', other: 'Markierungen' })}`,
    shortQuotes: (count) => `${count}Z`,
    shortHighlights: (count) => `${count}M`,
    names: (count) => `${count} Namen`,
    quotesInArticles: (count, ofArticles) => `${quotes(count)} in ${inArticles(ofArticles)}`,
    highlightsInArticles: (count, ofArticles) =>
      `${count} ${plural(count, { one: 'Markierung', other: 'Markierungen' })} in ${inArticles(ofArticles)}`,
    span: (from, to) => `${from} bis ${to}`,
    undated: 'undatiert',
    note: (text) => `Notiz: ${text}`,
  },

  empty: {
    library: 'Die Bibliothek ist leer.',
    waiting: (count) =>
      plural(count, {
        one: `Die Bibliothek ist leer; ${count} Artikel wartet noch, zu holen mit: pullquote save`,
        other: `Die Bibliothek ist leer; ${count} Artikel warten noch, zu holen mit: pullquote save`,
      }),
    save: (key) => `Artikel speichern mit: pullquote save URL${key && `, oder beim Lesen mit der Taste ${key}`}.`,
    import: 'Aus einem anderen Programm übernehmen mit: pullquote import DATEI',
    words: {
      unread: 'Kein ungelesener Artikel hat diese Wörter in Titel, Website, Autoren oder Schlagwörtern.',
      reading: 'Kein angefangener Artikel hat diese Wörter in Titel, Website, Autoren oder Schlagwörtern.',
      archived: 'Kein archivierter Artikel hat diese Wörter in Titel, Website, Autoren oder Schlagwörtern.',
      all: 'Kein Artikel hat diese Wörter in Titel, Website, Autoren oder Schlagwörtern.',
      deleted: 'Kein gelöschter Artikel hat diese Wörter in Titel, Website, Autoren oder Schlagwörtern.',
    },
    otherWords: 'Tab sucht in den anderen.',
    states: {
      unread: 'Kein Artikel ist ungelesen. Tab listet die anderen.',
      reading: 'Kein Artikel ist angefangen. Tab listet die anderen.',
      archived: 'Kein Artikel ist archiviert. Tab listet die anderen.',
      deleted: 'Kein Artikel ist gelöscht. Tab listet die anderen.',
    },
  },

  results: {
    titles: { found: 'In der Bibliothek suchen', people: 'Personen', said: 'Zitate', highlighted: 'Markierungen' },
    hints: [
      'Wörter eingeben, die irgendwo im Artikel stehen: in Text, Titel, Autoren, Website oder Schlagwörtern.',
      '"eine Wendung"  Anfa*  -nicht  title:Wort  site:Wort  by:Wort  tag:"zu lesen"  before:2024  after:2023-05',
      'in:quotes Wort  said:Name Wort  in:highlights Wort',
    ],
    typeWords: 'Suchwörter eingeben',
    nothing: 'nichts gefunden',
    nothingButNear: (words) => `nichts gefunden; die Bibliothek hat ${words}`,
    best: (count) => `die besten ${count}`,
    found: (count) => `${count} gefunden`,
    nobody: 'niemand wird zitiert',
    nobodyNamed: 'niemand mit diesem Namen',
    mostQuoted: (count) => `die ${count} meistzitierten`,
    noHighlights: 'noch keine Markierungen: h in einem Artikel setzt eine',
    noSuchHighlights: 'keine solchen Markierungen',
    noSuchQuotes: 'keine solchen Zitate',
  },

  told: {
    theArticle: 'der Artikel',
    archived: (title) => `„${title}“ archiviert`,
    again: {
      unread: (title) => `„${title}“ ist wieder ungelesen`,
      reading: (title) => `„${title}“ ist wieder angefangen`,
      archived: (title) => `„${title}“ ist wieder archiviert`,
    },
    deleted: (title) => `„${title}“ gelöscht; u macht das rückgängig`,
    restored: (title) => `„${title}“ ist wieder da`,
    tagsChanged: 'Schlagwörter geändert',
    tagsAsBefore: 'die Schlagwörter sind wie zuvor',
    nothingToUndo: 'nichts rückgängig zu machen',
    nothingToUndoButDeleted: 'nichts rückgängig zu machen; Tab listet Gelöschtes',
    saved: (key) => `in der Bibliothek gespeichert${key && `; noch einmal ${key}: Schlagwörter`}`,
    quits: 'q beendet',
    noArticle: 'hier ist kein Artikel',
    isDeleted: 'er ist gelöscht: d stellt ihn wieder her',
    noUnread: 'kein ungelesener Artikel mehr',
    unreadLeft: (count) => `${count} ungelesen`,
    archivedAndNoUnread: 'archiviert; kein ungelesener Artikel mehr',
    archivedAndUnreadLeft: (count) => `archiviert; ${count} ungelesen`,
  },
};
