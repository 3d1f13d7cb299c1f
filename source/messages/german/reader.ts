import type { Messages } from '../index.ts';
import { plural } from './plural.ts';

export const READER: Messages['reader'] = {
  firstKeys: { page: 'Seite', quote: 'Zitat', sidebar: 'Leiste', search: 'Suche', help: 'Hilfe' },
  unknownKey: (key, help) => `${key}: nicht belegt${help && `, ${help} für Hilfe`}`,
  frontKeys: 'r listet zuletzt gelesene Artikel, q beendet',

  movement: {
    end: 'Ende',
    endOfSaved: (key) => `Ende; ${key} öffnet den nächsten ungelesenen Artikel`,
    top: 'Anfang',
    percentFirst: 'erst eine Prozentzahl eingeben: 50%',
    noParagraphBelow: 'kein Absatz mehr darunter',
    noParagraphAbove: 'kein Absatz mehr darüber',
    noHeadingBelow: 'keine Überschrift mehr darunter',
    noHeadingAbove: 'keine Überschrift mehr darüber',
    scrollsOff: 'Blättern angehalten',
    scrolls: (wordsPerMinute) => `blättert mit ${wordsPerMinute} Wörtern pro Minute; A hält an`,
  },

  history: {
    opening: 'wird geöffnet …',
    noneBack: 'kein Zurück mehr',
    noneForward: 'kein Vorwärts mehr',
    markNames: 'ein Merkzeichen ist ein Buchstabe oder eine Ziffer',
    markSet: (name) => `Merkzeichen ${name} gesetzt`,
    noMark: (name) => `kein Merkzeichen ${name}`,
    noNextSource: 'keine weitere Quelle',
    noPreviousSource: 'keine Quelle davor',
    noRecent: 'noch keine anderen Artikel gelesen',
    recentRemoved: (title) => `entfernt: ${title}`,
    finished: 'schon zu Ende gelesen; Backspace geht zum Ende',
    continuedAt: (percent) => `fortgesetzt bei ${percent} %, g für den Anfang`,
    stoppedAt: (percent) => `zuletzt bis ${percent} % gelesen; Backspace geht dorthin`,
    textGone: (percent) => `die Seite hat sich geändert: der Text bei ${percent} % ist weg`,
    reloaded: 'neu geladen',
    textHereGone: 'die Seite hat sich geändert: der Text von dieser Stelle ist weg',
    marksLost: (_count, names) => `Merkzeichen ${names} verloren`,
  },

  copying: {
    nothing: 'nichts zu kopieren',
    row: 'Zeile kopiert',
    selection: (withSource) => `Auswahl${withSource ? ' mit Quelle' : ''} kopiert`,
    quote: (speaker, withSource) => `Zitat${speaker && ` von ${speaker}`}${withSource ? ' mit Quelle' : ''} kopiert`,
    paragraph: (withSource) => `Absatz${withSource ? ' mit Quelle' : ''} kopiert`,
    quotesBy: (count, name, withSource) =>
      plural(count, {
        one: `Zitat von ${name}${withSource ? ' mit Quelle' : ''} kopiert`,
        other: `alle ${count} Zitate von ${name}${withSource ? ' mit Quelle' : ''} kopiert`,
      }),
    oneSpeakerFirst: 'erst einen Sprecher wählen, um seine Zitate zu kopieren',
    noUrl: 'keine URL bekannt',
    url: (url) => `${url} kopiert`,
    exportAs: (count, formats) => `${count} exportieren als: ${formats}`,
    formatsAre: (keys) => `die Formate sind ${keys}`,
    noArticle: 'kein Artikel zum Speichern',
    saving: 'wird gespeichert …',
  },

  picture: { named: 'Bild:', unnamed: 'Bild' },

  links: {
    none: 'keine Links',
    noneBelow: 'kein Link mehr darunter',
    noneAbove: 'kein Link mehr darüber',
    noneOnScreen: 'keine Links auf dem Bildschirm',
    noneSelected: 'kein Link gewählt: ; geht zum nächsten, f beschriftet sie',
    noLabel: 'kein Link ist so beschriftet',
    typeLabel: 'Buchstaben eines Links eingeben, Esc bricht ab',
    opening: (url) => `öffnet ${url}`,
    openingInBrowser: (url) => `öffnet ${url} im Browser`,
    noPicturesButBrowser: 'dieses Terminal kann keine Bilder zeigen; o öffnet sie im Browser',
    noPictures: 'dieses Terminal kann keine Bilder zeigen',
    picturesHidden: 'Bilder ausgeblendet',
    picturesShown: 'Bilder eingeblendet',
    loading: (url) => `lädt ${url}`,
  },

  lists: {
    notSearched: 'noch nichts gesucht: / drücken',
    noHeadings: 'keine Überschriften',
    nobodyQuoted: 'niemand wird zitiert',
    noHighlights: 'keine Markierungen oder Merkzeichen; h markiert, m setzt ein Merkzeichen',
  },

  quotes: {
    none: 'keine Zitate',
    finding: 'Zitate werden noch gesucht',
    noneBelow: 'kein Zitat mehr darunter',
    noneAbove: 'kein Zitat mehr darüber',
    noSpeaker: 'kein Sprecher dieses Zitats bekannt',
    noMoreBy: (name) => `keine weiteren Zitate von ${name}`,
    onlyBy: (name) => `nur ${name}; s für alle`,
    onlyFiltered: (count) => `nur ${count}; Esc für alle`,
    noMore: 'das war das letzte Zitat',
    fragmentsShown: 'Zitatfetzen eingeblendet',
    fragmentsHidden: 'Zitatfetzen ausgeblendet',
    noNumber: (wanted, count) =>
      `Zitat ${wanted} gibt es nicht: der Artikel hat ${plural(count, { one: 'ein Zitat', other: `${count} Zitate` })}`,
  },

  search: {
    nothing: 'nichts zu suchen',
    noMatches: (query, offer) => `keine Treffer für ${query}${offer && `; in der Suchzeile ${offer}`}`,
    wrappedToTop: 'wieder von oben',
    wrappedToEnd: 'wieder von unten',
  },

  view: {
    textWidth: (columns) => `Textbreite ${columns}`,
    notBeside: 'die Seitenleiste ist nicht neben dem Artikel',
    theme: (name) => `Farbschema ${name}`,
    dimmedButMatches: 'alles außer Treffern abgedunkelt',
    dimmedButQuotes: 'alles außer Zitaten abgedunkelt',
    notDimmed: 'nichts abgedunkelt',
    nothingLeftOut: 'nichts weggelassen',
    leftOutShown: (count) =>
      plural(count, {
        one: 'eine weggelassene Stelle eingeblendet',
        other: `${count} weggelassene Stellen eingeblendet`,
      }),
    leftOut: (count) => plural(count, { one: 'eine Stelle weggelassen', other: `${count} Stellen weggelassen` }),
    focusOn: 'Fokus ein',
    focusOff: 'Fokus aus',
    mouseOn: 'Maus ein; M schaltet sie aus',
    mouseOff: 'Maus aus',
  },

  highlights: {
    removedInList: 'Markierung entfernt; u stellt sie wieder her',
    removed: 'Markierung entfernt; H, dann u, stellt sie wieder her',
    colorsAre: (colors) => `die Farben sind ${colors}`,
    recolored: (color) => `jetzt ${color}`,
    notOne: 'keine Markierung',
    noText: 'kein Text zum Markieren',
    made: (color) => `${color} markiert; h entfernt die Markierung, 1h bis 5h ändern die Farbe`,
    noneRemoved: 'nichts wiederherzustellen',
    back: 'Markierung wiederhergestellt',
    lost: 'diese Wörter stehen nicht in dieser Fassung des Artikels',
    noSelection: 'kein Text zum Auswählen',
  },

  notes: {
    noText: 'kein Text für eine Notiz',
    tooLong: (most) => `eine Notiz hat höchstens ${most.toLocaleString('de')} Zeichen`,
    removed: 'Notiz entfernt',
    kept: 'Notiz gespeichert',
    discarded: 'Notiz unverändert',
    none: 'keine Notizen: i schreibt eine',
    shown: (count) => `${count} ${plural(count, { one: 'Notiz', other: 'Notizen' })} eingeblendet`,
    hidden: 'Notizen ausgeblendet',
  },

  bindings: {
    expects: (text) => `bind erwartet eine Taste und einen Befehl, nicht „${text}“`,
    noCommand: (command, mode) => `kein Befehl ${command} im Modus ${mode}`,
    twice: (key, one, other) => `${key} ist mit ${one} und mit ${other} belegt`,
    lost: (commands) => `keine Taste mehr für ${commands}`,
    andMore: (problem, count) => `${problem} (und ${count} weitere)`,
  },
};
