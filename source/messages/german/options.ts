import type { Messages } from '../index.ts';

export const OPTIONS: Messages['options'] = {
  format: 'ausgeben als text, markdown, json, jsonl, html, csv',
  width: 'ausgegebenen Text bei dieser Spalte umbrechen',
  links: 'Links im ausgegebenen Text nummerieren und darunter auflisten',
  color: 'ausgegebenen Text färben: auto, always oder never',
  offsets: 'Einheit der Positionen in JSON: utf-16 oder codepoints',
  jsonl: 'Filter: JSON Lines hinein, JSON Lines heraus',
  jobs: 'Filter: Zahl der Threads (Vorgabe: einer je Kern)',
  quotes: 'nur die Zitate: text, markdown, json oder csv',
  speaker: 'nur Zitate dieses Sprechers (jede Form des Namens)',
  match: 'nur Zitate, die alle diese Wörter enthalten',
  fragments: 'auch Zitatfetzen von weniger als vier Wörtern',
  withFilename: 'in Text und Markdown die Datei jedes Zitats nennen',
  input: 'Eingabe: html, list, markdown, text, terminal, json',
  full: 'die ganze Seite behalten, nicht nur den Artikel',
  requote: 'Zitate eines Artikels aus JSON neu suchen',
  maxSize: 'größte Quelle, ausgepackt (Vorgabe: 50M)',
  quote: 'beim N-ten Zitat öffnen',
  search: 'beim ersten Treffer dieser Wörter öffnen',
  keys: 'die Tasten eines anderen Programms: less, vim oder emacs',
  bind: 'eine Taste mit einem Befehl belegen; mehrmals möglich',
  textWidth: 'größte Textbreite im Lesemodus (Vorgabe: 72)',
  theme: 'Farbschema des Lesemodus',
  sidebar: 'Seitenleiste öffnen: auto, always oder never',
  sidebarFollows: 'den Artikel mitbewegen, wenn man durch die Seitenleiste geht',
  pageFill: 'Seiten zwischen Absätzen beenden oder füllen: paragraphs oder pages',
  images: 'Bilder zeichnen: auto, halfblocks oder never',
  justify: 'Blocksatz',
  hyphenate: 'Wörter am Zeilenende trennen',
  escapeTimeout: 'Millisekunden nach Esc auf den Rest einer Taste warten (Vorgabe: 100)',
  browserInTerminal: 'ob der Browser im Terminal läuft: auto, yes oder no',
  screenReader: 'einfache Zeilen für einen Screenreader; nichts wird neu gezeichnet',
  quitIfOneScreen: 'ausgeben und beenden, wenn der Artikel auf einen Bildschirm passt',
  keepChanges: 'geändertes Farbschema, Breiten und Seitenleiste nicht behalten',
  state: 'Positionen, Merkzeichen, Suchen und Änderungen weder laden noch sichern',
  farewell: 'beim Beenden die Leseposition nicht ausgeben',
  tag: 'Schlagwort hinzufügen; mehrmals möglich',
  file: 'auch die Quellen einer Liste speichern, je Zeile eine',
  entries: 'statt des Feeds die Seiten seiner Einträge speichern',
  keepSource: 'auch die Seite selbst behalten, komprimiert',
  keepImages: 'auch die Bilder behalten, um sie offline zu zeigen',
  archive: 'wo nach verschwundenen Seiten zu suchen ist',
  limit: 'höchstens N Ergebnisse ausgeben',
  open: 'das N-te Ergebnis am Treffer öffnen',
  context: 'zu jedem Zitat den Satz darum ausgeben',
  since: 'nur was in diesem Zeitraum oder danach erschien',
  until: 'nur was in diesem Zeitraum oder davor erschien',
  all: 'die Zitate aller Personen, auf die der Name passt',
  output: 'in diese Datei oder diesen Ordner schreiben',
  into: 'je Artikel eine Markdown-Datei in diesen Ordner',
  highlightsTemplate: 'die Vorlage für Markierungen als Markdown',
  dryRun: 'nur sagen, was import tun würde',
  timeout: 'Sekunden Warten auf den Server (Vorgabe: 20)',
  header: 'einen Kopf der Anfrage hinzufügen; mehrmals möglich',
  userAgent: 'der Kopf User-Agent',
  messages: 'Sprache von Meldungen und Hilfe: auto, en, de, fr',
  completions: 'das Skript zum Vervollständigen ausgeben: bash, zsh oder fish',
  explain: 'ausgeben, wie der Artikel gefunden und was weggelassen wurde',
  debug: 'Stacktraces von Fehlern ausgeben',
  help: 'diese Hilfe ausgeben',
  version: 'die Version ausgeben',
};

export const COMMANDS: Messages['commands'] = {
  library: {
    help: 'gespeicherte Artikel auflisten: lesen, archivieren, löschen, Schlagwörter',
    manual:
      'Öffnet die Bibliothek. Pullquote allein tut dasselbe; nur wenn die Bibliothek leer ist, listet es die zuletzt gelesenen Artikel.',
  },
  save: {
    help: 'Artikel mit ihren Zitaten in der Bibliothek speichern',
    manual:
      'Holt Seiten rücksichtsvoll: von jedem Server eine nach der anderen. Was abgebrochen wird oder scheitert, bleibt in einer Warteschlange; ohne Quelle macht save mit ihr weiter. Ein Artikel, der schon da ist, wird aktualisiert und behält Leseposition, Merkzeichen und Schlagwörter.',
  },
  find: {
    help: 'Artikel nach ihren Wörtern finden, die besten zuerst',
    manual: `Eine Anfrage hat Wörter, "Wendungen", Anfa* und -nicht in beliebiger Reihenfolge, dazu title:, site:, by:, tag:, said:NAME, in:quotes, in:highlights, before:DATE und after:DATE. Mit -nicht gehört sie für die Shell in Anführungszeichen: 'Hafen -Sturm'. Auf einem Terminal fragt find nach der Nummer des Ergebnisses, das geöffnet werden soll. Wird nichts gefunden, ist der Exit-Status 1.`,
  },
  said: {
    help: 'ausgeben, was jemand in allen Artikeln gesagt hat, nach Datum',
    manual:
      'NAME ist ein voller Name, ein Nachname oder ein Name mit Initialen. WORDS müssen im Zitat vorkommen, wie bei find. Innerhalb eines Tages kommen Zitate mit sicherem Sprecher zuerst; ? steht vor vermuteten. Passt der Name auf mehrere Personen, werden sie mit den Befehlen aufgelistet, die eine auswählen.',
  },
  people: {
    help: 'die zitierten Personen auflisten, zusammenführen und trennen',
    manual:
      'suggest listet Paare, die eine Person sein können. join NAME NAME... führt mehrere Namen unter dem ersten zusammen. split NAME [ARTICLE]... trennt sie wieder oder macht, mit Artikeln, die Person in diesen Artikeln zu einer anderen. undo nimmt die letzte Änderung zurück, auch mehrmals.',
  },
  highlights: {
    help: 'Markierungen und Notizen aller Artikel auflisten und exportieren',
    manual:
      'Eine Anfrage hat Wörter einer Textstelle oder ihrer Notiz, "Wendungen" und -nicht, dazu said:NAME (der Sprecher), tag: (der Notiz oder des Artikels), color:, title:, site:, by:, after:DATE und before:DATE (wann markiert wurde). --format markdown füllt eine Vorlage (--highlights-template), json ist eine Liste von Web Annotations, csv hat die Spalten, die Readwise importiert. Wird nichts gefunden, ist der Exit-Status 1.',
  },
  review: {
    help: 'eine Handvoll alter Markierungen ausgeben, jeden Tag andere',
    manual:
      'Gibt fünf Markierungen aus (--limit), den ganzen Tag dieselben. Eine Markierung kommt 1 Tag nach ihrer Entstehung, dann nach 3, 7, 16, 35, 75 und 160 Tagen und jedes Jahr. Ist keine fällig, wird nichts ausgegeben: pullquote review kann in einem Login-Skript stehen.',
  },
  import: {
    help: 'Artikel aus dem Export dieses oder eines anderen Programms importieren',
    manual:
      'Liest Exporte von Pocket, Instapaper, Omnivore, wallabag, Readwise, Raindrop, Matter und Pinboard, Lesezeichendateien von Browsern, CSV oder JSON mit URLs und die von Pullquote, die mit der Bibliothek zusammengeführt werden. FILE ist eine Datei, ein ZIP-Archiv oder, als -, die Standardeingabe. Artikel ohne Text kommen in die Warteschlange, die pullquote save holt. Was nicht lesbar ist, wird auf der Standardfehlerausgabe mit seiner Zeile genannt.',
  },
  export: {
    help: 'die ganze Bibliothek als JSON Lines ausgeben oder Markdown schreiben',
    manual:
      'Gibt Artikel mit Text, Zitaten, Schlagwörtern, Markierungen, Merkzeichen und Positionen aus und wer wer ist; import übernimmt alles wieder. Mit --format markdown ist --output ein Ordner, der für jeden Artikel eine Notiz erhält, wie Obsidian sie liest; ein neuer Export ersetzt diese Notizen bis auf das, was an ihrem Ende von Hand geschrieben wurde.',
  },
  backup: {
    help: 'die Bibliothek vollständig und geprüft in eine Datei kopieren',
    manual: 'Das geht auch, während andere Programme die Bibliothek benutzen. FILE darf es noch nicht geben.',
  },
  config: {
    help: 'eine Einstellungsdatei ausgeben, die jede Einstellung erklärt',
    manual:
      'path gibt aus, wo die Einstellungsdatei liegt; edit öffnet sie in dem Programm, das VISUAL oder EDITOR nennt.',
  },
};
