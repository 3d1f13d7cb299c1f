import { type Messages, messages } from '../messages/index.ts';

type Kind = keyof Messages['loading']['kinds'];

/** The first bytes of files that are not text; `?` stands for any byte. */
const SIGNATURES: readonly (readonly [signature: string, kind: Kind])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG\r\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['RIFF????WEBP', 'webp'],
  ['RIFF????WAVE', 'sound'],
  ['RIFF????AVI ', 'video'],
  ['????ftypavif', 'avif'],
  ['????ftyphei', 'heic'],
  ['????ftyp', 'video'],
  ['\x1a\x45\xdf\xa3', 'video'],
  ['OggS', 'sound'],
  ['fLaC', 'sound'],
  ['ID3', 'sound'],
  ['PK\x05\x06', 'zip'],
  ['7z\xbc\xaf\x27\x1c', 'sevenZip'],
  ['Rar!\x1a\x07', 'rar'],
  ['\xfd7zXZ\0', 'xz'],
  ['BZh', 'bzip2'],
  ['\x7fELF', 'program'],
  ['MZ\x90\0', 'program'],
  ['\xcf\xfa\xed\xfe', 'program'],
  ['\0asm', 'wasm'],
  ['SQLite format 3\0', 'sqlite'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'oldOffice'],
  ['wOF', 'font'],
];

/** The first bytes of containers of articles, which are unpacked before they are parsed. */
const CONTAINERS = ['PK\x03\x04', 'bplist00'];

const startsWith = (head: string, signature: string) =>
  head.length >= signature.length && [...signature].every((byte, at) => byte === '?' || byte === head[at]);

/**
 * Bytes that text does not have: NUL and control bytes, except tab, line ends, form feed, backspace and the ESC of an escape sequence (of a
 * terminal, or of ISO-2022).
 */
const ODD = /[\0-\x07\x0b\x0e-\x1a\x1c-\x1f\x7f]|\x1b(?![[\]()$%&*+\-./])/g;
/** The end-of-file byte of DOS, and padding with NULs. */
const PADDING = /[\x1a\0]+$/;
/** The share of odd bytes allowed: many in ASCII and UTF-8, which other data rarely resembles; few in legacy encodings, in which any bytes are valid. */
const SOME = 1 / 10;
const FEW = 1 / 150;

/** Whether the bytes are UTF-16: a byte order mark and no lone surrogates, or NULs at even offsets only or at odd ones only. */
function isUtf16(head: Buffer): boolean {
  const mark = head.toString('latin1', 0, 2);
  if (mark === '\xff\xfe') return decodes('utf-16le', head);
  if (mark === '\xfe\xff') return decodes('utf-16be', head);
  const nuls = [...head.toString('latin1').matchAll(/\0/g)].map(({ index }) => index % 2);
  return nuls.length > head.length / 4 && nuls.every((parity) => parity === nuls[0]);
}

/** Whether the bytes are valid in an encoding; the last character may be cut off. */
function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** What the bytes are if they are not text ("a PDF"); null if they may be text in any encoding, or a container of it. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  const text = head.toString('latin1');
  if (CONTAINERS.some((signature) => text.startsWith(signature))) return null;
  const known = SIGNATURES.find(([signature]) => startsWith(text, signature));
  const { kinds } = messages.loading;
  if (known) return kinds[known[1]];
  const filled = text.replace(PADDING, '');
  if (filled === '' && text !== '') return kinds.data;
  const odd = filled.match(ODD)?.length ?? 0;
  if (odd === 0 || isUtf16(head)) return null;
  return odd > Math.floor(head.length * (decodes('utf-8', head) ? SOME : FEW)) ? kinds.data : null;
}
