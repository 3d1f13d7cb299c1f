import { plural } from './plural.ts';

/** What the reader says when something outside it fails, and when it exits. */
export const TROUBLE = {
  notSaved: (reason: string) => `the article was not saved: ${reason}`,
  stateIsOff: '--no-state keeps nothing',
  quotesNotWritten: (reason: string) => `the quotes could not be written: ${reason}`,
  quotesWritten: (count: number, file: string) =>
    `${count} ${plural(count, { one: 'quote', other: 'quotes' })} written to ${file}`,
  quotesFailed: (reason: string) => `finding quotes failed: ${reason}`,
  noBrowser: (command: string) => `cannot start the browser ${command}`,
  articleNotSaved: 'the article could not be saved',
  noHome: 'there is no home folder',
  highlightNotKept: (reason: string) => `the highlight was not saved: ${reason}`,
  highlightNotRemoved: (reason: string) => `the highlight was not removed: ${reason}`,
  noteNotKept: (reason: string) => `the note was not saved: ${reason}`,
  highlightsNotRead: (reason: string) => `the highlights cannot be read: ${reason}`,
  pictureNotDrawn: 'the picture cannot be drawn',
  articleDeleted: 'the article has been deleted',
  noLibraryStateOff: 'there is no library: --no-state keeps nothing',
  noLibraryNoHome: 'there is no library: there is no home folder',
  locked: (path: string) => `another program has locked it: ${path}`,
  noLibrary: (reason: string) => `cannot use the library: ${reason}`,
  damaged: 'the state file was damaged',
  damagedAndPutAside: (name: string) => `the state file was damaged and is now ${name}`,
  positionsNotSaved: (reason: string) => `positions are not saved: ${reason}`,
  notInLibrary: 'the library does not have it',
  positionLocked: 'the reading position was not saved: the state file is locked',
  unexpected: (reason: string) => `unexpected error: ${reason}`,
  searchTooLong: (milliseconds: number) => `The search took longer than ${milliseconds} ms.`,

  readToEnd: (title: string) => `read to the end of ${title}`,
  stoppedAt: (percent: number, title: string) => `stopped at ${percent}% of ${title}`,
};
