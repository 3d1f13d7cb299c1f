import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { ParseError } from '../failure.ts';
import { htmlContents } from './markup.ts';
import { aboutDocument } from './office.ts';
import type { Contents } from './types.ts';
import type { Archive } from './zip.ts';

/** The parts of a document that its text needs; pictures and embedded files are left out. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/;

/** Paragraph styles that Mammoth does not know. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
];

/** The text of a Word document (DOCX). */
export async function unpackWord(archive: Archive, { hints }: Contents): Promise<Contents> {
  const parts = [...archive.names].filter((name) => NEEDED.test(name));
  const files = parts.map((name) => [name, archive.read(name) ?? new Uint8Array()] as const);
  // Repacked, so that Mammoth reads no more than the limit of the archive allows.
  const buffer = Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }));
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: STYLES, convertImage, externalFileAccess: false },
    );
    return htmlContents(value, aboutDocument(archive.text('docProps/core.xml')), hints);
  } catch {
    throw new ParseError('the document is damaged');
  }
}
