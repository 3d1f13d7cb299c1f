import type { Messages } from '../index.ts';
import { plural } from './plural.ts';

export const TROUBLE: Messages['trouble'] = {
  notSaved: (reason) => `der Artikel ist nicht gespeichert: ${reason}`,
  stateIsOff: '--no-state behält nichts',
  quotesNotWritten: (reason) => `die Zitate konnten nicht geschrieben werden: ${reason}`,
  quotesWritten: (count, file) => `${count} ${plural(count, { one: 'Zitat', other: 'Zitate' })} in ${file} geschrieben`,
  quotesFailed: (reason) => `Zitate konnten nicht gefunden werden: ${reason}`,
  noBrowser: (command) => `Browser ${command} lässt sich nicht starten`,
  articleNotSaved: 'der Artikel konnte nicht gespeichert werden',
  noHome: 'es gibt kein Home-Verzeichnis',
  highlightNotKept: (reason) => `die Markierung ist nicht gespeichert: ${reason}`,
  highlightNotRemoved: (reason) => `die Markierung ist nicht entfernt: ${reason}`,
  noteNotKept: (reason) => `die Notiz ist nicht gespeichert: ${reason}`,
  highlightsNotRead: (reason) => `die Markierungen lassen sich nicht lesen: ${reason}`,
  pictureNotDrawn: 'das Bild lässt sich nicht zeichnen',
  articleDeleted: 'der Artikel ist gelöscht',
  noLibraryStateOff: 'es gibt keine Bibliothek: --no-state behält nichts',
  noLibraryNoHome: 'es gibt keine Bibliothek: es gibt kein Home-Verzeichnis',
  locked: (path) => `ein anderes Programm sperrt sie: ${path}`,
  noLibrary: (reason) => `die Bibliothek lässt sich nicht verwenden: ${reason}`,
  damaged: 'die Zustandsdatei war beschädigt',
  damagedAndPutAside: (name) => `die Zustandsdatei war beschädigt und heißt jetzt ${name}`,
  positionsNotSaved: (reason) => `Lesepositionen werden nicht gespeichert: ${reason}`,
  notInLibrary: 'die Bibliothek hat ihn nicht',
  positionLocked: 'die Leseposition wurde nicht gespeichert: die Zustandsdatei ist gesperrt',
  unexpected: (reason) => `unerwarteter Fehler: ${reason}`,
  searchTooLong: (milliseconds) => `Die Suche hat länger als ${milliseconds} ms gedauert.`,

  readToEnd: (title) => `zu Ende gelesen: ${title}`,
  stoppedAt: (percent, title) => `bis ${percent} % gelesen: ${title}`,
};
