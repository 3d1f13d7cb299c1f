import type { Messages } from '../index.ts';
import { plural } from './plural.ts';

export const TROUBLE: Messages['trouble'] = {
  notSaved: (reason) => `l’article n’est pas enregistré : ${reason}`,
  stateIsOff: '--no-state ne garde rien',
  quotesNotWritten: (reason) => `les citations n’ont pas pu être écrites : ${reason}`,
  quotesWritten: (count, file) =>
    plural(count, { one: `${count} citation écrite dans ${file}`, other: `${count} citations écrites dans ${file}` }),
  quotesFailed: (reason) => `la recherche des citations a échoué : ${reason}`,
  noBrowser: (command) => `impossible de lancer le navigateur ${command}`,
  articleNotSaved: 'l’article n’a pas pu être enregistré',
  noHome: 'il n’y a pas de dossier personnel',
  highlightNotKept: (reason) => `le surlignage n’est pas enregistré : ${reason}`,
  highlightNotRemoved: (reason) => `le surlignage n’est pas retiré : ${reason}`,
  noteNotKept: (reason) => `la note n’est pas enregistrée : ${reason}`,
  highlightsNotRead: (reason) => `les surlignages sont illisibles : ${reason}`,
  pictureNotDrawn: 'l’image ne peut pas être dessinée',
  articleDeleted: 'l’article a été supprimé',
  noLibraryStateOff: 'il n’y a pas de bibliothèque : --no-state ne garde rien',
  noLibraryNoHome: 'il n’y a pas de bibliothèque : il n’y a pas de dossier personnel',
  locked: (path) => `un autre programme la verrouille : ${path}`,
  noLibrary: (reason) => `impossible d’utiliser la bibliothèque : ${reason}`,
  damaged: 'le fichier d’état était endommagé',
  damagedAndPutAside: (name) => `le fichier d’état était endommagé et s’appelle maintenant ${name}`,
  positionsNotSaved: (reason) => `les positions ne sont pas enregistrées : ${reason}`,
  notInLibrary: 'la bibliothèque ne l’a pas',
  positionLocked: 'la position de lecture n’a pas été enregistrée : le fichier d’état est verrouillé',
  unexpected: (reason) => `erreur inattendue : ${reason}`,
  searchTooLong: (milliseconds) => `La recherche a duré plus de ${milliseconds} ms.`,

  readToEnd: (title) => `lu jusqu’au bout : ${title}`,
  stoppedAt: (percent, title) => `lu à ${percent} % : ${title}`,
};
