import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { ParseError } from '../../failure.ts';
import { DAMAGE } from '../../messages/english/damage.ts';
import { htmlContents } from '../markup.ts';
import type { Contents } from '../types.ts';
import { addressInside } from './address.ts';
import { aboutDocument } from './office.ts';
import type { Archive } from './zip.ts';

/** The parts of a document that its text needs; embedded files are left out. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/;

/** Pictures: Mammoth gets their addresses instead of their bytes. */
const PICTURES = /^word\/media\//;

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
  const pictures = [...archive.names].filter((name) => PICTURES.test(name));
  const addresses = pictures.map((name) => [name, new TextEncoder().encode(addressInside(name))] as const);
  // Repacked, so that Mammoth reads no more than the limit of the archive allows.
  const buffer = Buffer.from(zipSync(Object.fromEntries([...files, ...addresses]), { level: 0 }));
  const convertImage = mammoth.images.imgElement(async (image) => {
    // A picture outside the document is not read.
    const address = await image.readAsBuffer().catch(() => null);
    return { src: address?.toString() ?? '' };
  });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: STYLES, convertImage, externalFileAccess: false },
    );
    return htmlContents(value, aboutDocument(archive.text('docProps/core.xml')), hints);
  } catch {
    throw new ParseError(DAMAGE.document);
  }
}
