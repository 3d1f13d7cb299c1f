import { type Cheerio, type CheerioAPI, load } from 'cheerio/slim';
import type { Element } from 'domhandler';
import { ParseError } from '../../failure.ts';
import { DAMAGE } from '../../messages/english/damage.ts';
import type { KnownAbout } from '../../parser/input/hints.ts';
import { escapeHtml, htmlContents } from '../markup.ts';
import type { Contents } from '../types.ts';
import { addressInside } from './address.ts';
import type { Archive } from './zip.ts';

/** The maximum number of chapters in a book. */
const CHAPTERS = 5000;

const xml = (text: string): CheerioAPI => load(text, { xml: true });

/** An element's name without its namespace's prefix, which differs from book to book. */
const named = ($: CheerioAPI, name: string): Cheerio<Element> =>
  $<Element, string>('*').filter((_, element) => element.name === name || element.name.endsWith(`:${name}`));

function required(archive: Archive, path: string): string {
  const text = archive.text(path);
  if (text === null) throw new ParseError(DAMAGE.bookPart(path));
  return text;
}

/** The path in the archive that a link from one of its files leads to, and the fragment; null for links out of it. */
function pathFrom(file: string, href: string): { path: string; fragment: string } | null {
  if (!URL.canParse(href, `book:/${file}`)) return null;
  const url = new URL(href, `book:/${file}`);
  if (url.protocol !== 'book:') return null;
  return { path: decoded(url.pathname.slice(1)), fragment: url.hash.slice(1) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function aboutBook($: CheerioAPI): KnownAbout {
  const text = (name: string): string => named($, name).first().text().trim();
  const authors = named($, 'creator')
    .map((_, element) => $(element).text().trim())
    .get();
  const [title, lang, date, publisher] = [text('title'), text('language'), text('date'), text('publisher')];
  return {
    ...(title ? { title } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(lang ? { lang } : {}),
    ...(publisher ? { siteName: publisher } : {}),
    ...(date && !Number.isNaN(Date.parse(date)) ? { publishedTime: new Date(date).toISOString() } : {}),
  };
}

/** The files of the text, in reading order (EPUB 3.3, 5.7). */
function spineOf($: CheerioAPI, packagePath: string): readonly string[] {
  const files = new Map<string, string>();
  named($, 'item').each((_, element) => {
    const { id = '', href = '', 'media-type': type = '' } = $(element).attr() ?? {};
    const target = pathFrom(packagePath, href);
    if (target && /html/i.test(type)) files.set(id, target.path);
  });
  const order = named($, 'itemref').get();
  const paths = order.flatMap((element) => {
    const { idref = '', linear = 'yes' } = $(element).attr() ?? {};
    return linear === 'no' ? [] : (files.get(idref) ?? []);
  });
  return [...new Set(paths)];
}

/**
 * A chapter's body. All chapters become one page, so its anchors get the chapter's number, and links between chapters lead to these.
 * Pictures get the addresses of their files in the archive.
 */
function chapterToHtml(text: string, path: string, numbers: ReadonlyMap<string, number>): string {
  const $ = xml(text);
  const number = numbers.get(path) ?? 0;
  $('[id]').each((_, element) => {
    $(element).attr('id', `c${number}-${$(element).attr('id')}`);
  });
  $('a[href]').each((_, element) => {
    const target = pathFrom(path, $(element).attr('href') ?? '');
    const chapter = target && numbers.get(target.path);
    if (!target) return;
    if (chapter === null || chapter === undefined) $(element).removeAttr('href');
    else $(element).attr('href', target.fragment ? `#c${chapter}-${target.fragment}` : `#c${chapter}`);
  });
  // A cover is often wrapped in an SVG drawing, so that readers scale it.
  $('svg').each((_, element) => {
    const pictures = $(element).find('image');
    const href = pictures.attr('xlink:href') ?? pictures.attr('href');
    if (pictures.length === 1 && href !== undefined) $(element).replaceWith($('<img/>').attr('src', href));
  });
  $('img[src]').each((_, element) => {
    const target = pathFrom(path, $(element).attr('src') ?? '');
    if (target) $(element).attr('src', addressInside(target.path)).removeAttr('srcset');
  });
  return `<section id="c${number}">${$('body').html() ?? ''}</section>`;
}

/** The chapters of a book (EPUB) as one article. */
export function unpackBook(archive: Archive, { hints }: Contents): Contents {
  const [root] = named(xml(required(archive, 'META-INF/container.xml')), 'rootfile').get();
  const packagePath = root && 'attribs' in root ? root.attribs['full-path'] : undefined;
  if (packagePath === undefined) throw new ParseError(DAMAGE.bookContents);
  const $ = xml(required(archive, packagePath));
  const spine = spineOf($, packagePath);
  if (spine.length === 0) throw new ParseError(DAMAGE.bookEmpty);
  if (spine.length > CHAPTERS) throw new ParseError(DAMAGE.bookTooLong(String(CHAPTERS)));
  const encrypted = archive.text('META-INF/encryption.xml');
  const isLocked = (path: string) => encrypted?.includes(escapeHtml(path)) ?? false;
  if (spine.every(isLocked)) throw new ParseError(DAMAGE.bookLocked);
  const numbers = new Map(spine.map((path, index) => [path, index]));
  const chapters = spine.map((path) => chapterToHtml(required(archive, path), path, numbers));
  return htmlContents(chapters.join('\n'), aboutBook($), hints);
}
