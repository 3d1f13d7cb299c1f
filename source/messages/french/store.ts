import type { Messages } from '../index.ts';

export const STORE: Messages['store'] = {
  denied: 'permission refusée',
  diskReadOnly: 'le disque est en lecture seule',
  noSpace: 'plus de place sur le support',
  readOnly: 'il est en lecture seule',
  disk: 'le disque ne peut pas être lu ou écrit',
  damaged: 'il est endommagé',
  cannotOpen: 'il ne peut pas être ouvert',
  otherComputer: (host, since, file) =>
    `une autre machine, ${host}, l’a ouvert depuis ${since} (si ce n’est plus le cas, supprimer ${file})`,
  newer: 'le fichier d’état vient d’un Pullquote plus récent',
  older: 'le fichier d’état vient d’un Pullquote plus ancien',
  tooManyFiles: (most, name) => `il y a déjà ${most} fichiers nommés ${name}`,
  unreadable: (reason) => `illisible : ${reason}`,
  folder: 'est un dossier',
  noFile: 'n’est pas un fichier',
  notText: 'ce n’est pas du texte',
  notTextPutAside: (name) => `ce n’est pas du texte ; le fichier s’appelle maintenant ${name}`,
  noArticle: 'l’article n’est pas dans la bibliothèque',
  noTerminal: (reason) => `pas de terminal où lire les touches (${reason}) ; --format text imprime l’article`,
};
