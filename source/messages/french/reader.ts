import type { Messages } from '../index.ts';
import { plural } from './plural.ts';

export const READER: Messages['reader'] = {
  firstKeys: { page: 'page', quote: 'citation', sidebar: 'volet', search: 'recherche', help: 'aide' },
  unknownKey: (key, help) => `${key} : touche sans effet${help && `, ${help} pour l’aide`}`,
  frontKeys: 'r liste les articles récents, q quitte',

  movement: {
    end: 'fin',
    endOfSaved: (key) => `fin ; ${key} ouvre l’article non lu suivant`,
    top: 'début',
    percentFirst: 'taper d’abord un pourcentage : 50%',
    noParagraphBelow: 'plus de paragraphe en dessous',
    noParagraphAbove: 'plus de paragraphe au-dessus',
    noHeadingBelow: 'plus d’intertitre en dessous',
    noHeadingAbove: 'plus d’intertitre au-dessus',
    scrollsOff: 'défilement arrêté',
    scrolls: (wordsPerMinute) => `défilement à ${wordsPerMinute} mots par minute ; A l’arrête`,
  },

  history: {
    opening: 'ouverture …',
    noneBack: 'rien avant dans l’historique',
    noneForward: 'rien après dans l’historique',
    markNames: 'un repère est une lettre ou un chiffre',
    markSet: (name) => `repère ${name} posé`,
    noMark: (name) => `pas de repère ${name}`,
    noNextSource: 'pas de source suivante',
    noPreviousSource: 'pas de source précédente',
    noRecent: 'aucun autre article lu jusqu’ici',
    recentRemoved: (title) => `retiré : ${title}`,
    finished: 'déjà lu jusqu’au bout ; Backspace va à la fin',
    continuedAt: (percent) => `reprise à ${percent} %, g pour le début`,
    stoppedAt: (percent) => `arrêté à ${percent} % la dernière fois ; Backspace y va`,
    textGone: (percent) => `la page a changé : le texte à ${percent} % a disparu`,
    reloaded: 'rechargé',
    textHereGone: 'la page a changé : le texte qui était ici a disparu',
    marksLost: (count, names) => plural(count, { one: `repère ${names} perdu`, other: `repères ${names} perdus` }),
  },

  copying: {
    nothing: 'rien à copier',
    row: 'ligne copiée',
    selection: (withSource) => `sélection copiée${withSource ? ' avec sa source' : ''}`,
    quote: (speaker, withSource) =>
      `citation${speaker && ` de ${speaker}`} copiée${withSource ? ' avec sa source' : ''}`,
    paragraph: (withSource) => `paragraphe copié${withSource ? ' avec sa source' : ''}`,
    quotesBy: (count, name, withSource) =>
      plural(count, {
        one: `citation de ${name} copiée${withSource ? ' avec sa source' : ''}`,
        other: `les ${count} citations de ${name} copiées${withSource ? ' avec leur source' : ''}`,
      }),
    oneSpeakerFirst: 'choisir d’abord un locuteur pour copier ses citations',
    noUrl: 'aucune URL connue',
    url: (url) => `${url} copiée`,
    exportAs: (count, formats) => `exporter ${count} en : ${formats}`,
    formatsAre: (keys) => `les formats sont ${keys}`,
    noArticle: 'aucun article à enregistrer',
    saving: 'enregistrement …',
  },

  picture: { named: 'image :', unnamed: 'image' },

  links: {
    none: 'aucun lien',
    noneBelow: 'plus de lien en dessous',
    noneAbove: 'plus de lien au-dessus',
    noneOnScreen: 'aucun lien à l’écran',
    noneSelected: 'aucun lien sélectionné : ; va au suivant, f les étiquette',
    noLabel: 'aucun lien n’a cette étiquette',
    typeLabel: 'taper l’étiquette d’un lien, Esc annule',
    opening: (url) => `ouverture de ${url}`,
    openingInBrowser: (url) => `ouverture de ${url} dans le navigateur`,
    noPicturesButBrowser: 'ce terminal ne peut pas afficher d’images ; o les ouvre dans le navigateur',
    noPictures: 'ce terminal ne peut pas afficher d’images',
    picturesHidden: 'images masquées',
    picturesShown: 'images affichées',
    loading: (url) => `chargement de ${url}`,
  },

  lists: {
    notSearched: 'aucune recherche encore : taper /',
    noHeadings: 'aucun intertitre',
    nobodyQuoted: 'personne n’est cité',
    noHighlights: 'ni surlignage ni repère ; h surligne, m pose un repère',
  },

  quotes: {
    none: 'aucune citation',
    finding: 'recherche des citations en cours',
    noneBelow: 'plus de citation en dessous',
    noneAbove: 'plus de citation au-dessus',
    noSpeaker: 'cette citation n’a pas de locuteur connu',
    noMoreBy: (name) => `plus de citation de ${name}`,
    onlyBy: (name) => `seulement ${name} ; s pour tous`,
    onlyFiltered: (count) => `seulement ${count} ; Esc pour toutes`,
    noMore: 'c’était la dernière citation',
    fragmentsShown: 'fragments affichés',
    fragmentsHidden: 'fragments masqués',
    noNumber: (wanted, count) => `pas de citation ${wanted} : l’article en a ${count}`,
  },

  search: {
    nothing: 'rien à rechercher',
    noMatches: (query, offer) => `aucune occurrence de ${query}${offer && ` ; dans la ligne de recherche, ${offer}`}`,
    wrappedToTop: 'reprise au début',
    wrappedToEnd: 'reprise à la fin',
  },

  view: {
    textWidth: (columns) => `largeur du texte ${columns}`,
    notBeside: 'le volet n’est pas à côté de l’article',
    theme: (name) => `thème ${name}`,
    dimmedButMatches: 'tout estompé sauf les occurrences',
    dimmedButQuotes: 'tout estompé sauf les citations',
    notDimmed: 'rien n’est estompé',
    nothingLeftOut: 'rien n’a été écarté',
    leftOutShown: (count) =>
      plural(count, { one: `${count} passage écarté affiché`, other: `${count} passages écartés affichés` }),
    leftOut: (count) => plural(count, { one: `${count} passage écarté`, other: `${count} passages écartés` }),
    focusOn: 'concentration activée',
    focusOff: 'concentration désactivée',
    mouseOn: 'souris activée ; M la désactive',
    mouseOff: 'souris désactivée',
  },

  highlights: {
    removedInList: 'surlignage retiré ; u le rétablit',
    removed: 'surlignage retiré ; H, puis u, le rétablit',
    colorsAre: (colors) => `les couleurs sont ${colors}`,
    recolored: (color) => `maintenant en ${color}`,
    notOne: 'ce n’est pas un surlignage',
    noText: 'aucun texte à surligner',
    made: (color) => `surligné en ${color} ; h le retire, 1h à 5h changent la couleur`,
    noneRemoved: 'rien à rétablir',
    back: 'surlignage rétabli',
    lost: 'ces mots ne sont pas dans cette version de l’article',
    noSelection: 'aucun texte à sélectionner',
  },

  notes: {
    noText: 'aucun texte pour une note',
    tooLong: (most) => `une note a au plus ${most.toLocaleString('fr')} caractères`,
    removed: 'note supprimée',
    kept: 'note enregistrée',
    discarded: 'note inchangée',
    none: 'aucune note : i en écrit une',
    shown: (count) => plural(count, { one: `${count} note affichée`, other: `${count} notes affichées` }),
    hidden: 'notes masquées',
  },

  bindings: {
    expects: (text) => `bind attend une touche et une commande, et non « ${text} »`,
    noCommand: (command, mode) => `pas de commande ${command} dans le mode ${mode}`,
    twice: (key, one, other) => `${key} est associée à ${one} et à ${other}`,
    lost: (commands) => `plus aucune touche pour ${commands}`,
    andMore: (problem, count) => `${problem} (et ${count} de plus)`,
  },
};
