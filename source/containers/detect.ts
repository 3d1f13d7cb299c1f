import type { Contents, OpenPictures, Unpack } from './types.ts';

interface Container {
  /** `head`: the first bytes, one UTF-16 code unit each. */
  readonly is: (head: string, hints: Contents['hints']) => boolean;
  readonly load: () => Promise<Unpack>;
  /** Absent if it never has pictures of its own. */
  readonly pictures?: () => Promise<OpenPictures>;
}

/** The number of bytes that are examined. */
const HEAD = 4096;

/** A line of a mail's header, with the lines that continue it. */
const FIELD = /[!-9;-~]+:[ \t]?.*(?:\r?\n[ \t]+\S.*)*\r?\n/y;
/** Fields of which a mail has at least two, and a text that begins like a form at most one. */
const OF_MAIL =
  /^(?:from|to|cc|subject|date|message-id|received|return-path|delivered-to|mime-version|content-type|reply-to|list-id|dkim-signature|x-[\w-]+)$/i;
const NEEDED = new Set(['from', 'received', 'message-id', 'mime-version']);

/** Whether a text begins with the header of a mail (RFC 5322), whose fields an empty line ends. */
export function hasMailHeader(head: string): boolean {
  const names: string[] = [];
  FIELD.lastIndex = 0;
  for (let line = FIELD.exec(head); line; line = FIELD.exec(head))
    names.push(line[0].slice(0, line[0].indexOf(':')).toLowerCase());
  const known = names.filter((name) => OF_MAIL.test(name));
  return known.length >= 3 && known.length * 2 >= names.length && known.some((name) => NEEDED.has(name));
}

/** The line that begins a message of a mailbox (RFC 4155). */
const MAILBOX_LINE = /^From \S+ .*\d{4}[^\n]*\n/;

const isMailbox = (head: string): boolean => {
  const [line = ''] = MAILBOX_LINE.exec(head) ?? [];
  return line !== '' && hasMailHeader(head.slice(line.length));
};

const FEED_ROOT =
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml\b[^>]*>\s*)?(?:<\?[\w-]+[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF|opml)\b/i;
const JSON_FEED = /^(?:\xef\xbb\xbf)?\s*\{[\s\S]*?"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/i;

/** What is unpacked before it is parsed, and how. The first row that matches decides. */
const CONTAINERS: readonly Container[] = [
  {
    is: (head) => head.startsWith('PK\x03\x04'),
    load: async () => (await import('./archives/archive.ts')).unpackArchive,
    pictures: async () => (await import('./archives/pictures.ts')).picturesOfArchive,
  },
  {
    is: (head) => head.startsWith('bplist00'),
    load: async () => (await import('./webarchive.ts')).unpackWebArchive,
    pictures: async () => (await import('./webarchive.ts')).picturesOfWebArchive,
  },
  {
    is: (head) => /^WARC\/\d/.test(head),
    load: async () => (await import('./warc.ts')).unpackWarc,
    pictures: async () => (await import('./warc.ts')).picturesOfWarc,
  },
  {
    is: isMailbox,
    load: async () => (await import('./mail/mail.ts')).unpackMailbox,
    pictures: async () => (await import('./mail/pictures.ts')).picturesOfMailbox,
  },
  {
    is: hasMailHeader,
    load: async () => (await import('./mail/mail.ts')).unpackMail,
    pictures: async () => (await import('./mail/pictures.ts')).picturesOfMail,
  },
  {
    is: (head) => FEED_ROOT.test(head) || JSON_FEED.test(head),
    load: async () => (await import('./feed.ts')).unpackFeed,
  },
  {
    is: (_, { fileName = '', contentType = '' }) =>
      /\.(?:gmi|gemini)$/i.test(fileName) || /^text\/gemini\b/i.test(contentType.trim()),
    load: async () => (await import('./gemini.ts')).unpackGemini,
  },
];

/** The container format of the contents; null if they are not a container. */
export function containerOf({ bytes, hints }: Contents): Container | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  return CONTAINERS.find(({ is }) => is(head, hints)) ?? null;
}
