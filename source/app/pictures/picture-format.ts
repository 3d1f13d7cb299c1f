/** The supported picture formats, by the first bytes of the file. */
const SIGNATURES: readonly (readonly [name: PictureFormat, begins: RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF.{4}WEBP/s],
  ['avif', /^.{4}ftyp(?:avi[fs]|.{8}(?:.{4})*?avi[fs])/s],
  ['svg', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml.*?\?>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE svg[^>[]*>\s*)?<svg[\s>]/is],
];

export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'svg';

/** The number of bytes that are examined. */
const HEAD = 1024;

/**
 * The format of a picture, by its content and not by the server's content type; null if it is not supported. An SVG with a document type
 * declaration is not, since its entities could expand without limit.
 */
export function pictureFormat(bytes: Uint8Array): PictureFormat | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  return SIGNATURES.find(([, begins]) => begins.test(head))?.[0] ?? null;
}
