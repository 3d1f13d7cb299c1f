import type { Messages } from '../index.ts';

export const OPTIONS: Messages['options'] = {
  format: 'sortie : text, markdown, json, jsonl, html ou csv',
  width: 'couper le texte imprimé à cette colonne',
  links: 'numéroter les liens du texte imprimé et les lister en dessous',
  color: 'colorer le texte imprimé : auto, always ou never',
  offsets: 'unité des positions en JSON : utf-16 ou codepoints',
  jsonl: 'filtre : JSON Lines en entrée et en sortie',
  jobs: 'filtre : nombre de threads (par défaut : un par cœur)',
  quotes: 'seulement les citations : text, markdown, json ou csv',
  speaker: 'seulement les citations de ce locuteur',
  match: 'seulement les citations qui ont tous ces mots',
  fragments: 'inclure les fragments de moins de quatre mots',
  withFilename: 'nommer le fichier de chaque citation en texte et en Markdown',
  input: 'entrée : html, list, markdown, text, terminal, json',
  full: 'garder toute la page, et non seulement l’article',
  requote: 'chercher de nouveau les citations d’un article JSON',
  maxSize: 'taille maximale, décompressée (par défaut : 50M)',
  quote: 'ouvrir à la Nᵉ citation',
  search: 'ouvrir à la première occurrence de ces mots',
  keys: 'utiliser les touches d’un autre programme : less, vim ou emacs',
  bind: 'associer une touche à une commande ; répétable',
  textWidth: 'largeur maximale du texte dans le lecteur (par défaut : 72)',
  theme: 'thème de couleurs du lecteur',
  sidebar: 'ouvrir le volet des citations : auto, always ou never',
  sidebarFollows: 'faire suivre l’article quand on se déplace dans le volet',
  pageFill: 'finir les pages entre les paragraphes ou les remplir : paragraphs ou pages',
  images: 'dessiner les images : auto, halfblocks ou never',
  justify: 'justifier le texte',
  hyphenate: 'couper les mots en fin de ligne',
  escapeTimeout: 'millisecondes d’attente après Esc pour le reste d’une touche (par défaut : 100)',
  browserInTerminal: 'si le navigateur tourne dans le terminal : auto, yes ou no',
  screenReader: 'lignes simples pour un lecteur d’écran ; rien n’est redessiné',
  quitIfOneScreen: 'imprimer et quitter si l’article tient sur un écran',
  keepChanges: 'ne pas garder le thème, les largeurs et le volet modifiés',
  state: 'ne pas lire ni garder positions, repères, recherches et changements',
  farewell: 'ne pas imprimer la position de lecture en quittant',
  tag: 'ajouter une étiquette ; répétable',
  file: 'enregistrer aussi les sources d’une liste',
  entries: 'enregistrer les pages des entrées d’un flux',
  keepSource: 'garder aussi la page elle-même, compressée',
  keepImages: 'garder aussi les images, pour les voir hors ligne',
  archive: 'où chercher les pages disparues',
  limit: 'imprimer au plus N résultats',
  open: 'ouvrir le Nᵉ résultat à l’occurrence',
  context: 'ajouter la phrase autour de chaque citation',
  since: 'seulement ce qui a paru à cette période ou après',
  until: 'seulement ce qui a paru à cette période ou avant',
  all: 'les citations de toutes les personnes de ce nom',
  output: 'écrire dans ce fichier ou ce dossier',
  into: 'écrire un fichier Markdown par article',
  highlightsTemplate: 'le modèle des surlignages en Markdown',
  dryRun: 'seulement dire ce que ferait import',
  timeout: 'secondes d’attente du serveur (par défaut : 20)',
  header: 'ajouter un en-tête de requête ; répétable',
  userAgent: 'l’en-tête User-Agent',
  messages: 'langue des messages et de l’aide : auto, en, de ou fr',
  completions: 'imprimer le script de complétion : bash, zsh ou fish',
  explain: 'imprimer comment l’article a été trouvé et ce qui a été écarté',
  debug: 'imprimer la pile d’appels des erreurs',
  help: 'imprimer cette aide',
  version: 'imprimer la version',
};

export const COMMANDS: Messages['commands'] = {
  library: {
    help: 'lister les articles enregistrés : lire, étiqueter, archiver, supprimer',
    manual:
      'Ouvre le lecteur sur la bibliothèque. Pullquote seul fait de même, sauf si la bibliothèque est vide : il liste alors les derniers articles lus.',
  },
  save: {
    help: 'garder des articles dans la bibliothèque, avec leurs citations',
    manual:
      'Télécharge les pages avec égards : une à la fois de chaque serveur. Ce qui est interrompu ou échoue reste dans une file ; sans source, save reprend la file. Un article déjà présent est mis à jour et garde sa position, ses repères et ses étiquettes.',
  },
  find: {
    help: 'trouver des articles par leurs mots, les meilleurs d’abord',
    manual: `Une requête a des mots, des "expressions", des débu* et des -sans dans n’importe quel ordre, avec title:, site:, by:, tag:, said:NAME, in:quotes, in:highlights, before:DATE et after:DATE. Avec -sans, la mettre entre guillemets pour le shell : 'port -tempête'. Sur un terminal, find demande le numéro du résultat à ouvrir. Le code de retour est 1 si rien n’est trouvé.`,
  },
  said: {
    help: 'imprimer ce qu’une personne a dit, dans tous les articles, par date',
    manual:
      'NAME est un nom complet, un nom de famille ou un nom avec initiales. WORDS doivent figurer dans la citation, comme avec find. Pour un même jour, les citations dont le locuteur est certain viennent d’abord ; ? marque les suppositions. Si le nom convient à plusieurs personnes, elles sont listées avec les commandes qui en choisissent une.',
  },
  people: {
    help: 'lister les personnes citées ; les réunir et les séparer',
    manual:
      'suggest liste les paires qui sont peut-être une même personne. join NAME NAME... réunit plusieurs noms sous le premier. split NAME [ARTICLE]... les sépare ou, avec des articles, fait de celle de ces articles une autre personne. undo annule le dernier changement ; il peut être répété.',
  },
  highlights: {
    help: 'lister surlignages et notes de tous les articles ; les exporter',
    manual:
      'Une requête a des mots d’un passage ou de sa note, des "expressions" et des -sans, avec said:NAME (le locuteur), tag: (de la note ou de l’article), color:, title:, site:, by:, ainsi que after:DATE et before:DATE (quand cela a été surligné). --format markdown remplit un modèle (--highlights-template), json est une liste de Web Annotations, csv a les colonnes que Readwise importe. Le code de retour est 1 si rien n’est trouvé.',
  },
  review: {
    help: 'imprimer quelques anciens surlignages, d’autres chaque jour',
    manual:
      'Imprime cinq surlignages (--limit), les mêmes toute la journée. Un surlignage revient 1 jour après, puis après 3, 7, 16, 35, 75 et 160 jours, et chaque année. Si aucun n’est dû, rien n’est imprimé : pullquote review peut figurer dans un script de connexion.',
  },
  import: {
    help: 'importer les articles d’un export de ce programme ou d’un autre',
    manual:
      'Lit les exports de Pocket, Instapaper, Omnivore, wallabag, Readwise, Raindrop, Matter et Pinboard, les signets des navigateurs, tout CSV ou JSON avec des URL, et ceux de Pullquote, qui sont fusionnés avec la bibliothèque. FILE est un fichier, une archive zip ou, avec -, l’entrée standard. Les articles sans texte vont dans la file que pullquote save télécharge. Ce qui est illisible est signalé sur la sortie d’erreur, avec sa ligne.',
  },
  export: {
    help: 'imprimer toute la bibliothèque en JSON Lines, ou écrire du Markdown',
    manual:
      'Imprime les articles avec texte, citations, étiquettes, surlignages, repères et positions, et qui est qui ; import reprend le tout. Avec --format markdown, --output est un dossier, qui reçoit une note par article, telle qu’Obsidian la lit ; un nouvel export remplace ces notes, sauf ce qui a été écrit à leur fin.',
  },
  backup: {
    help: 'copier la bibliothèque dans un fichier, entière et vérifiée',
    manual:
      'La copie peut se faire pendant que d’autres programmes utilisent la bibliothèque. FILE ne doit pas exister.',
  },
  config: {
    help: 'imprimer un fichier de réglages qui explique chaque réglage',
    manual:
      'path imprime où se trouve le fichier de réglages ; edit l’ouvre dans le programme nommé par VISUAL ou EDITOR.',
  },
};
