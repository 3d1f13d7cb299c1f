/** Why the file that keeps positions and the library, or that of the settings, cannot be used. */
export const STORE = {
  denied: 'permission denied',
  diskReadOnly: 'the disk is read-only',
  noSpace: 'no space left on the device',
  readOnly: 'it is read-only',
  disk: 'the disk cannot be read or written',
  damaged: 'it is damaged',
  cannotOpen: 'it cannot be opened',
  otherComputer: (host: string, since: string, file: string) =>
    `another computer, ${host}, has had it open since ${since} (if it no longer does, delete ${file})`,
  newer: 'the state file is from a newer Pullquote',
  older: 'the state file is from an older Pullquote',
  tooManyFiles: (most: number, name: string) => `there are already ${most} files called ${name}`,
  unreadable: (reason: string) => `cannot be read: ${reason}`,
  folder: 'is a directory',
  noFile: 'is not a file',
  notText: 'this is not text',
  notTextPutAside: (name: string) => `this is not text; it is now ${name}`,
  noArticle: 'the article is not in the library',
  noTerminal: (reason: string) =>
    `there is no terminal to read keys from (${reason}); --format text prints the article`,
};
