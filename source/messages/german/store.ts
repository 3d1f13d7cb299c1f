import type { Messages } from '../index.ts';

export const STORE: Messages['store'] = {
  denied: 'keine Berechtigung',
  diskReadOnly: 'der Datenträger ist schreibgeschützt',
  noSpace: 'auf dem Gerät ist kein Platz mehr',
  readOnly: 'sie ist schreibgeschützt',
  disk: 'der Datenträger lässt sich nicht lesen oder schreiben',
  damaged: 'sie ist beschädigt',
  cannotOpen: 'sie lässt sich nicht öffnen',
  otherComputer: (host, since, file) =>
    `ein anderer Rechner, ${host}, hat sie seit ${since} geöffnet (wenn nicht mehr: ${file} löschen)`,
  newer: 'die Zustandsdatei stammt von einem neueren Pullquote',
  older: 'die Zustandsdatei stammt von einem älteren Pullquote',
  tooManyFiles: (most, name) => `es gibt schon ${most} Dateien namens ${name}`,
  unreadable: (reason) => `lässt sich nicht lesen: ${reason}`,
  folder: 'ist ein Verzeichnis',
  noFile: 'ist keine Datei',
  notText: 'das ist kein Text',
  notTextPutAside: (name) => `das ist kein Text; die Datei heißt jetzt ${name}`,
  noArticle: 'der Artikel ist nicht in der Bibliothek',
  noTerminal: (reason) => `es gibt kein Terminal, das Tasten liefert (${reason}); --format text gibt den Artikel aus`,
};
