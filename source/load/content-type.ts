import { type Messages, messages } from '../messages/index.ts';

const TEXT =
  /^(?:text\/|application\/(?:(?:[\w.-]+\+)?(?:xml|json|yaml)|x-ndjson|javascript|octet-stream|(?:x-)?gzip|x-brotli|zstd|mbox|warc|epub\+zip|x-webarchive|vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.document|oasis\.opendocument\.text))\b|multipart\/related\b|message\/|unknown\/|\*\/)/;

const KINDS: readonly (readonly [RegExp, keyof Messages['loading']['kinds']])[] = [
  [/^application\/pdf\b/, 'pdf'],
  [/^image\//, 'image'],
  [/^video\//, 'video'],
  [/^audio\//, 'sound'],
  [/^font\//, 'font'],
  [
    /^application\/(?:msword|vnd\.(?!openxmlformats-officedocument\.wordprocessingml|oasis\.opendocument\.text))/,
    'office',
  ],
  [/^application\/(?:zip|x-(?:tar|7z|rar|bzip2?|xz))/, 'archive'],
];

/** The kind of data that a `Content-Type` declares, such as "a PDF (application/pdf)"; null if it may be text. */
export function mediaKind(contentType: string | null): string | null {
  const type = (contentType ?? '').trim().toLowerCase().split(';', 1)[0]?.trim() ?? '';
  if (type === '' || !type.includes('/')) return null;
  const known = KINDS.find(([pattern]) => pattern.test(type));
  if (known) return `${messages.loading.kinds[known[1]]} (${type})`;
  return TEXT.test(type) ? null : `${messages.loading.kinds.notText} (${type})`;
}
