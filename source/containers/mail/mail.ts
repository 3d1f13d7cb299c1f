import PostalMime, { type Address, type Email } from 'postal-mime';
import { ParseError } from '../../failure.ts';
import { DAMAGE } from '../../messages/english/damage.ts';
import type { KnownAbout } from '../../parser/input/hints.ts';
import { aboutList, escapeHtml, htmlContents, mailParagraphs } from '../markup.ts';
import type { Contents } from '../types.ts';
import { messagesOf } from './mailbox.ts';

/** How many levels of nested messages and parts are followed. */
const DEPTH = 32;
/** The maximum number of messages of a mailbox that are shown. */
const MESSAGES = 2000;

const nameOf = (address: Address | undefined): string | null => address?.name || address?.address || null;

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: DEPTH, maxRfc822NestingDepth: DEPTH });
  } catch {
    throw new ParseError(DAMAGE.mail);
  }
}

function aboutMail({ subject, from, sender, date }: Email): KnownAbout {
  const author = nameOf(from ?? sender);
  return {
    ...(subject ? { title: subject } : {}),
    ...(author === null ? {} : { authors: [author] }),
    ...(date && !Number.isNaN(Date.parse(date)) ? { publishedTime: new Date(date).toISOString() } : {}),
  };
}

/** The names of the files attached to a mail, without the pictures of its text. */
function attachedTo({ attachments }: Email): readonly string[] {
  const attached = attachments.filter(({ disposition, related }) => disposition === 'attachment' || !related);
  return attached.map(({ filename, mimeType }) => filename || mimeType);
}

const named = (files: readonly string[]): string => (files.length === 1 ? 'Attachment' : 'Attachments');

/**
 * A mail's HTML, or else its plain text. A page that a browser saved as MHTML (RFC 2557) is a mail too: its URL is in the header, and
 * the article is looked for in it.
 */
export async function unpackMail({ bytes, hints }: Contents): Promise<Contents> {
  const email = await parse(bytes);
  const header = (key: string) => email.headers.find((each) => each.key === key)?.value;
  const url = header('snapshot-content-location') ?? header('content-location');
  if (/^multipart\/related\b/i.test(header('content-type') ?? '') && url !== undefined && email.html) {
    return {
      bytes: new TextEncoder().encode(email.html),
      hints: { contentType: 'text/html; charset=utf-8', ...(/^https?:/i.test(url) ? { url } : {}) },
    };
  }
  const files = attachedTo(email);
  const about = aboutMail(email);
  if (email.html) {
    const list = files.length === 0 ? '' : `<p>${named(files)}: ${escapeHtml(files.join(', '))}</p>`;
    // A mail with attached files is kept whole; in others the article is looked for, since newsletters have much else around it.
    return htmlContents(`${email.html}${list}`, about, { ...hints, full: files.length > 0 });
  }
  if (!email.text?.trim() && files.length === 0) throw new ParseError(DAMAGE.mailEmpty);
  const list = files.length === 0 ? '' : `\n\n${named(files)}: ${files.join(', ')}\n`;
  return {
    bytes: new TextEncoder().encode(`${email.text ?? ''}${list}`),
    hints: { contentType: 'text/plain; charset=utf-8', format: 'text', about },
  };
}

/** The messages of a mailbox, each below its subject. A mailbox of one message is that mail. */
export async function unpackMailbox({ bytes, hints }: Contents): Promise<Contents> {
  const messages = messagesOf(bytes);
  const [only] = messages;
  if (!only) throw new ParseError(DAMAGE.mailboxEmpty);
  if (messages.length === 1) return unpackMail({ bytes: only, hints });
  if (messages.length > MESSAGES) throw new ParseError(DAMAGE.mailboxTooLong(String(MESSAGES)));
  const parts: string[] = [];
  for (const message of messages) {
    const email = await parse(message);
    const { title = 'Without a subject', authors = [], publishedTime } = aboutMail(email);
    const line = [...authors, ...(publishedTime ? [publishedTime.slice(0, 10)] : [])].join(' · ');
    parts.push(`<section><h2>${escapeHtml(title)}</h2><p>${escapeHtml(line)}</p>`);
    parts.push(email.html ?? mailParagraphs(email.text ?? ''), '</section>');
  }
  return htmlContents(parts.join('\n'), aboutList(hints.fileName ?? 'Mailbox'), hints);
}
