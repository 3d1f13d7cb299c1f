import type { Messages } from '../index.ts';
import { dateIn } from '../table.ts';
import { plural } from './plural.ts';

export const SCREEN: Messages['screen'] = {
  tooSmall: { needs: (size) => `il faut ${size}`, has: (size) => `il y a ${size}` },

  header: {
    date: dateIn('fr'),
    minutes: (range) => `${range} min`,
    read: (time) => `${time} de lecture`,
    leftOut: (what) => `[écarté : ${what}]`,
  },

  omitted: {
    player: 'lecteur',
    caption: 'légende',
    promo: 'promotion',
    related: 'autres articles',
    share: 'boutons de partage',
    comments: 'commentaires',
    navigation: 'navigation',
    advert: 'publicité',
    consent: 'consentement',
    copyright: 'copyright',
    duplicate: 'texte répété',
    hidden: 'texte masqué',
    meta: 'à propos de l’article',
  },

  status: {
    page: (page, pages) => `page ${page}/${pages}`,
    pageOfAbout: (page, pages) => `page ${page} sur ${pages} environ`,
    percent: (percent) => `${percent} %`,
    findingQuotes: 'citations …',
    quotes: (count) => `${count} ${plural(count, { one: 'citation', other: 'citations' })}`,
    quotesOf: (listed, count) => `${listed} sur ${count} ${plural(count, { one: 'citation', other: 'citations' })}`,
    quote: (number, count, speaker) => `citation ${number}/${count} ${speaker}`,
    leftOut: (count) => plural(count, { one: `${count} passage écarté`, other: `${count} passages écartés` }),
    noMatches: 'aucune occurrence',
    match: (number, count) => `${number} sur ${count}`,
    matchRetried: (number, count) => `${number} sur ${count}, sans tenir compte de la forme de la ponctuation`,
    wordsSelected: (count) => plural(count, { one: `${count} mot sélectionné`, other: `${count} mots sélectionnés` }),
  },

  hints: {
    article: ['/ recherche  ? aide', '? aide'],
    help: ['/ filtre  Esc ferme', 'Esc ferme'],
    note: ['Esc garde  Ctrl-E éditeur  Ctrl-G comme avant', 'Esc garde'],
    selection: [
      'w b mots  flèches phrases  o autre bout  h surligne  i note  y copie',
      'h surligne  i note  y copie',
      'Esc',
    ],
    library: [
      'Enter lit  f restreint  Tab non lus, en cours, archivés, tous  s trie  a archive  t étiquettes  d supprime  ? aide',
      'Enter lit  f restreint  Tab autres  s trie  ? aide',
      'Enter lit  f restreint  ? aide',
      '? aide',
    ],
    'library-deleted': ['d rétablit  f restreint  Tab autres  ? aide', 'd rétablit  ? aide', '? aide'],
    'library-words': ['taper restreint  Enter lit  Esc quitte les mots', 'Enter lit  Esc quitte', 'Enter, Esc'],
    found: ['taper les mots cherchés  Enter ouvre à l’occurrence  Esc ferme', 'Enter ouvre  Esc ferme', 'Enter, Esc'],
    people: [
      'taper un nom pour filtrer  Enter liste ce qui a été dit  Esc ferme',
      'Enter liste  Esc ferme',
      'Enter, Esc',
    ],
    said: [
      'taper des mots d’une citation pour filtrer  Enter y ouvre l’article  Tab montre le texte autour  Esc ferme',
      'taper filtre  Enter ouvre l’article  Tab contexte  Esc',
      'Enter, Tab, Esc',
    ],
    highlighted: [
      'taper des mots, said:Nom, tag:mot ou color:green  Enter y ouvre l’article  Esc ferme',
      'taper filtre  Enter ouvre  Esc ferme',
      'Enter, Esc',
    ],
    list: ['taper filtre  Enter choisit  Esc ferme', 'Enter choisit  Esc ferme', 'Enter, Esc'],
  },

  prompt: {
    filter: 'citations/',
    tags: 'étiquettes : ',
    commas: 'séparer les étiquettes par des virgules',
  },

  switches: {
    names: { case: 'casse', word: 'mot', regex: 'regex', allWords: 'tous les mots' },
    on: {
      matchCase: 'respecter la casse',
      ignoreCase: 'ignorer la casse',
      wholeWords: 'mots entiers',
      regex: 'expression régulière',
      allWords: 'tous les mots',
    },
    wider: {
      anyCase: 'sans tenir compte de la casse',
      partsOfWords: 'des parties de mots',
      asTyped: 'le texte tel quel',
      anyOrder: 'tous les mots dans n’importe quel ordre',
    },
  },

  lists: {
    titles: {
      contents: 'Sommaire',
      speakers: 'Locuteurs',
      matches: 'Occurrences',
      links: 'Liens',
      recent: 'Articles récents',
      highlights: 'Surlignages et repères',
    },
    extras: {
      speakers: 'Y copie leurs citations',
      highlights: 'i note, d retire, u annule, 1h à 5h couleur',
      recent: 'Del en retire un',
      matches: 'restreindre par mots, in:quotes, speaker:nom',
    },
    empty: 'aucune occurrence',
    everybody: 'tout le monde',
    today: 'aujourd’hui',
    yesterday: 'hier',
    daysAgo: (days) => `il y a ${days} j`,
    mark: (name) => `repère ${name}`,
    note: (text) => `note : ${text}`,
    articleNote: 'note sur l’article',
    footnote: (label) => `note ${label}`,
    approximate: 'peut-être ici',
    orphan: 'pas dans cette version',
  },

  colors: { yellow: 'jaune', green: 'vert', blue: 'bleu', pink: 'rose', orange: 'orange' },

  quotes: {
    title: (count) => `CITATIONS ${count}`,
    titleWithGuesses: (count, guesses) => `CITATIONS ${count}, ${guesses} ?`,
    finding: 'CITATIONS …',
    fragmentsToo: 'fragments aussi',
    none: 'aucune citation',
    unnamed: 'anonyme',
  },

  note: { onArticle: 'Note sur l’article', onPassage: 'Note sur' },
};
