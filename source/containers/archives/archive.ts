import { ParseError } from '../../failure.ts';
import { DAMAGE } from '../../messages/english/damage.ts';
import type { Contents } from '../types.ts';
import { openArchive } from './zip.ts';

/** A book (EPUB) or an office document (DOCX, ODT). */
export async function unpackArchive(contents: Contents, maxSize: number): Promise<Contents> {
  const archive = openArchive(contents.bytes, maxSize);
  if (archive.names.has('META-INF/container.xml')) return (await import('./book.ts')).unpackBook(archive, contents);
  if (archive.names.has('word/document.xml')) return (await import('./word.ts')).unpackWord(archive, contents);
  if (archive.names.has('content.xml'))
    return (await import('./open-document.ts')).unpackOpenDocument(archive, contents);
  throw new ParseError(DAMAGE.otherZip);
}
