/** The formats of pictures that are decoded, by how a file begins. */
const SIGNATURES: readonly (readonly [name: PictureFormat, begins: RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF.{4}WEBP/s],
  ['avif', /^.{4}ftyp(?:avi[fs]|.{8}(?:.{4})*?avi[fs])/s],
  ['svg', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml.*?\?>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE svg[^>[]*>\s*)?<svg[\s>]/is],
];

export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'svg';

/** The bytes that are looked at. */
const HEAD = 1024;

/**
 * The format of a picture, by its content and not by what a server says it is; null if it is none that is decoded. An SVG with a
 * document type of its own is none: its entities could grow without end.
 */
export function pictureFormat(bytes: Uint8Array): PictureFormat | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  return SIGNATURES.find(([, begins]) => begins.test(head))?.[0] ?? null;
}
