import type { Messages } from '../index.ts';
import { plural } from './plural.ts';

export const SPOKEN: Messages['spoken'] = {
  quote: (number, count, speaker, text) => `Citation ${number} sur ${count}, ${speaker} : ${text}`,
  kinds: {
    title: (text) => `Titre : ${text}`,
    heading: (text) => `Intertitre : ${text}`,
    caption: (text) => `Légende : ${text}`,
    code: (text) => `Code : ${text}`,
    quote: (text) => `Bloc de citation : ${text}`,
  },
  opened: (name, pages, quotes) =>
    `${name}, ${pages} ${plural(pages, { one: 'page', other: 'pages' })}, ${quotes} ${plural(quotes, { one: 'citation', other: 'citations' })}. ? pour l’aide.`,
  library: (what, state, count) => `${what}, ${state}, ${count}`,
  list: (title, count) => `${title}, ${count} ${plural(count, { one: 'entrée', other: 'entrées' })}`,
  tags: (tags) => `Étiquettes : ${tags}`,
  search: 'Recherche :',
  typed: (query, count) => `${query} : ${count} ${plural(count, { one: 'occurrence', other: 'occurrences' })}`,
  noSwitches: 'Aucune option activée',
  switches: (on) => `Activé : ${on}`,
  filter: (count) => `Filtrer ${count} :`,
  filtered: (words, count) => `${words} : ${count}`,
  narrow: 'Restreindre par mots :',
  hint: (label, text, url) => `${label} : ${text}, ${url}`,
  pending: { 'set-mark': 'Poser un repère :', 'go-to-mark': 'Aller à un repère :' },
  sidebar: (count) => `Volet, ${count}`,
  match: (number, count, text) => `Occurrence ${number} sur ${count} : ${text}`,
  page: (number, count) => `Page ${number} sur ${count}`,
  highlightBegins: (color, hasNote) => `(surligné en ${color}${hasNote ? ', avec une note' : ''} :)`,
  highlightEnds: '(fin du surlignage)',
  selected: (count, text) => `${count} : ${text}`,
  selectedMore: (count, text) => `${count}, ${text}`,
  selectedLess: (count, text) => `${count}, et non plus ${text}`,
  noteOnArticle: (text) => `Note sur l’article, Esc la garde : ${text}`,
  noteOn: (passage, text) => `Note sur « ${passage} », Esc la garde : ${text}`,
  line: (number, text) => `Ligne ${number} : ${text}`,
};
