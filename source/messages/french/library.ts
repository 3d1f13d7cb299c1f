import type { Messages } from '../index.ts';
import { plural } from './plural.ts';

const articles = (count: number): string => `${count} ${plural(count, { one: 'article', other: 'articles' })}`;
const quotes = (count: number): string => `${count} ${plural(count, { one: 'citation', other: 'citations' })}`;
const highlights = (count: number): string => `${count} ${plural(count, { one: 'surlignage', other: 'surlignages' })}`;

export const LIBRARY: Messages['library'] = {
  title: 'Bibliothèque',
  states: { unread: 'non lus', reading: 'en cours', archived: 'archivés', all: 'tous', deleted: 'supprimés' },
  position: (number, count) => `${number} sur ${count}`,

  orders: {
    added: 'les plus récents d’abord',
    read: 'derniers lus d’abord',
    length: 'les plus courts d’abord',
    progress: 'les plus avancés d’abord',
  },
  reversedOrders: {
    added: 'les plus anciens d’abord',
    read: 'lus il y a le plus longtemps d’abord',
    length: 'les plus longs d’abord',
    progress: 'les moins avancés d’abord',
  },
  columns: {
    title: 'titre',
    site: 'site',
    left: 'reste',
    quotes: 'citat.',
    highlights: 'surl.',
    progress: 'lu',
    tags: 'étiquettes',
  },
  dates: { added: 'ajouté', read: 'lu', length: 'publié', progress: 'lu' },

  facts: {
    noTitle: '(sans titre)',
    minutes: (minutes) => `${minutes} min`,
    done: 'fini',
    archived: 'archivé',
    percent: (percent) => `${percent} %`,
    articles,
    quotes,
    highlights,
    shortQuotes: (count) => `${count}c`,
    shortHighlights: (count) => `${count}s`,
    names: (count) => `${count} ${plural(count, { one: 'nom', other: 'noms' })}`,
    quotesInArticles: (count, inArticles) => `${quotes(count)} dans ${articles(inArticles)}`,
    highlightsInArticles: (count, inArticles) => `${highlights(count)} dans ${articles(inArticles)}`,
    span: (from, to) => `${from} au ${to}`,
    undated: 'sans date',
    note: (text) => `note : ${text}`,
  },

  empty: {
    library: 'La bibliothèque est vide.',
    waiting: (count) =>
      plural(count, {
        one: `La bibliothèque est vide ; ${count} article attend d’être téléchargé avec : pullquote save`,
        other: `La bibliothèque est vide ; ${count} articles attendent d’être téléchargés avec : pullquote save`,
      }),
    save: (key) =>
      `Enregistrer des articles avec : pullquote save URL${key && `, ou avec la touche ${key} pendant la lecture`}.`,
    import: 'En importer d’un autre programme avec : pullquote import FICHIER',
    words: {
      unread: 'Aucun article non lu n’a ces mots dans son titre, son site, ses auteurs ou ses étiquettes.',
      reading: 'Aucun article en cours n’a ces mots dans son titre, son site, ses auteurs ou ses étiquettes.',
      archived: 'Aucun article archivé n’a ces mots dans son titre, son site, ses auteurs ou ses étiquettes.',
      all: 'Aucun article n’a ces mots dans son titre, son site, ses auteurs ou ses étiquettes.',
      deleted: 'Aucun article supprimé n’a ces mots dans son titre, son site, ses auteurs ou ses étiquettes.',
    },
    otherWords: 'Tab cherche dans les autres.',
    states: {
      unread: 'Aucun article n’est non lu. Tab liste les autres.',
      reading: 'Aucun article n’est en cours. Tab liste les autres.',
      archived: 'Aucun article n’est archivé. Tab liste les autres.',
      deleted: 'Aucun article n’est supprimé. Tab liste les autres.',
    },
  },

  results: {
    titles: {
      found: 'Chercher dans la bibliothèque',
      people: 'Personnes',
      said: 'Citations',
      highlighted: 'Surlignages',
    },
    hints: [
      'Taper des mots qui figurent dans l’article : texte, titre, auteurs, site ou étiquettes.',
      '"une expression"  débu*  -sans  title:mot  site:mot  by:mot  tag:"à lire"  before:2024  after:2023-05',
      'in:quotes mot  said:Nom mot  in:highlights mot',
    ],
    typeWords: 'taper les mots à chercher',
    nothing: 'rien trouvé',
    nothingButNear: (words) => `rien trouvé ; la bibliothèque a ${words}`,
    best: (count) => `les ${count} meilleurs`,
    found: (count) => plural(count, { one: `${count} trouvé`, other: `${count} trouvés` }),
    nobody: 'personne n’est cité',
    nobodyNamed: 'personne de ce nom',
    mostQuoted: (count) => `les ${count} plus cités`,
    noHighlights: 'pas encore de surlignage : h dans un article en fait un',
    noSuchHighlights: 'aucun surlignage de ce genre',
    noSuchQuotes: 'aucune citation de ce genre',
  },

  told: {
    theArticle: 'l’article',
    archived: (title) => `« ${title} » archivé`,
    again: {
      unread: (title) => `« ${title} » est de nouveau non lu`,
      reading: (title) => `« ${title} » est de nouveau en cours`,
      archived: (title) => `« ${title} » est de nouveau archivé`,
    },
    deleted: (title) => `« ${title} » supprimé ; u annule`,
    restored: (title) => `« ${title} » est de retour`,
    tagsChanged: 'étiquettes modifiées',
    tagsAsBefore: 'les étiquettes sont comme avant',
    nothingToUndo: 'rien à annuler',
    nothingToUndoButDeleted: 'rien à annuler ; Tab liste ce qui a été supprimé',
    saved: (key) => `enregistré dans la bibliothèque${key && ` ; encore ${key} : étiquettes`}`,
    quits: 'q quitte',
    noArticle: 'aucun article ici',
    isDeleted: 'il a été supprimé : d le rétablit',
    noUnread: 'plus aucun article non lu',
    unreadLeft: (count) => plural(count, { one: `${count} non lu`, other: `${count} non lus` }),
    archivedAndNoUnread: 'archivé ; plus aucun article non lu',
    archivedAndUnreadLeft: (count) =>
      `archivé ; ${plural(count, { one: `${count} non lu`, other: `${count} non lus` })}`,
  },
};
