import type { AttributedArticle, Block, Quote, QuotePart, Span } from '../../article.ts';
import { continuesNote } from '../../footnote-marks.ts';
import { printable, printableLines } from '../../printable.ts';
import { byline } from '../byline.ts';
import { footnoteLinks } from '../footnotes.ts';
import { blockGroups } from '../groups.ts';
import { linkTarget } from '../links.ts';
import { speakerName } from '../quotes/quotations.ts';
import { attribute, escaped, inlineHtml, type NoteLink } from './inline.ts';
import { STYLE } from './style.ts';

/** The id of a footnote, and those of its marks. */
interface Note {
  readonly id: string;
  readonly marks: readonly string[];
}

/** The context that is needed to write a block. */
interface Page {
  readonly blocks: readonly Block[];
  /** The parts of quotes by block. */
  readonly parts: ReadonlyMap<number, readonly (QuotePart & { readonly quote: Quote; readonly isFirst: boolean })[]>;
  /** The marks of footnotes as links to them. */
  readonly marks: ReadonlyMap<Span, NoteLink>;
  /** The notes by the index of their first block. */
  readonly notes: ReadonlyMap<number, Note>;
}

const inline = (page: Page, index: number) => {
  const block = page.blocks[index];
  return block ? inlineHtml(block, page.parts.get(index) ?? [], page.marks) : '';
};

/** Ids for footnotes and their marks. They are numbered, since the page's own labels could contain anything. */
function namedNotes(blocks: readonly Block[], taken: readonly string[]): Pick<Page, 'marks' | 'notes'> {
  let prefix = 'note-';
  while (taken.some((id) => id.startsWith(prefix))) prefix = `foot${prefix}`;
  const marks = new Map<Span, NoteLink>();
  const notes = new Map<number, { readonly id: string; readonly marks: string[] }>();
  for (const [span, { footnote, nth }] of footnoteLinks(blocks)) {
    const note = notes.get(footnote) ?? { id: `${prefix}${footnote}`, marks: [] };
    const id = `${note.id}-mark-${nth}`;
    note.marks.push(id);
    notes.set(footnote, note);
    marks.set(span, { id, target: `#${note.id}` });
  }
  return { marks, notes };
}

const direction = ({ dir }: Block) => (dir ? attribute('dir', dir) : '');

/** An ordered or unordered list. An item contains its nested items and further paragraphs. */
function listHtml(page: Page, indices: readonly number[]): string {
  let html = '';
  const open: string[] = [];
  const close = (depth: number) => {
    while (open.length > depth) html += `</li></${open.pop()}>`;
  };
  for (const index of indices) {
    const item = page.blocks[index];
    if (!item) continue;
    const depth = Math.max(1, Math.min(item.depth ?? 1, open.length + 1));
    if (item.marker === '' && open.length > 0) {
      close(depth);
      html += `<p>${inline(page, index)}</p>`;
      continue;
    }
    const number = /^(\d{1,9})[.)]?$/.exec(item.marker ?? '')?.[1];
    close(depth);
    if (open.length === depth) html += '</li>';
    else {
      open.push(number === undefined ? 'ul' : 'ol');
      html += number === undefined ? '<ul>' : `<ol${number === '1' ? '' : attribute('start', number)}>`;
    }
    html += `<li${direction(item)}>${inline(page, index)}`;
  }
  close(0);
  return html;
}

function tableHtml(page: Page, indices: readonly number[]): string {
  const rows = Map.groupBy(indices, (index) => page.blocks[index]?.row ?? 0);
  const cell = (index: number) => {
    const { header = false, rowSpan = 1, columnSpan = 1 } = page.blocks[index] ?? {};
    const name = header ? 'th' : 'td';
    const spans = `${rowSpan > 1 ? attribute('rowspan', String(rowSpan)) : ''}${columnSpan > 1 ? attribute('colspan', String(columnSpan)) : ''}`;
    return `<${name}${spans}>${inline(page, index)}</${name}>`;
  };
  return `<table>${[...rows.values()].map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</table>`;
}

function quotationHtml(page: Page, indices: readonly number[]): string {
  const blocks = indices.map((index) => page.blocks[index]);
  const cite = blocks.findLast((block) => block?.cite)?.cite;
  const paragraphs = indices.map((index) => {
    const depth = (page.blocks[index]?.depth ?? 1) - 1;
    return `${'<blockquote>'.repeat(depth)}<p>${inline(page, index)}</p>${'</blockquote>'.repeat(depth)}`;
  });
  return `<blockquote>${paragraphs.join('')}${cite ? `<footer><cite>${escaped(cite)}</cite></footer>` : ''}</blockquote>`;
}

const linked = (href: string | undefined, html: string) => {
  const target = linkTarget(href);
  return target ? `<a${attribute('href', target)}>${html}</a>` : html;
};

/** The URL of a picture on the web; null if the block has none. */
function imageUrl({ type, src }: Block): string | null {
  const target = type === 'image' ? linkTarget(src) : null;
  return target !== null && /^https?:/i.test(target) ? target : null;
}

/** A picture. Its server does not learn where it is shown. A picture that is not on the web has only its words. */
function imageHtml(block: Block, html: string): string {
  const url = imageUrl(block);
  if (url === null) return html;
  const { text, width, height } = block;
  const size = width && height ? `${attribute('width', String(width))}${attribute('height', String(height))}` : '';
  const alt = attribute('alt', printable(text));
  return `<img${attribute('src', url)}${alt}${size} loading="lazy" referrerpolicy="no-referrer">`;
}

/** A footnote. Its label links back to its first mark, and arrows after it to the others. */
function noteHtml({ blocks, notes }: Page, index: number, html: string): string {
  const [isFurther, goesOn] = [continuesNote(blocks, index), continuesNote(blocks, index + 1)];
  if (isFurther) return `<p>${html}</p>${goesOn ? '' : '</div>'}`;
  const note = notes.get(index);
  const label = blocks[index]?.label ?? '';
  const name = (at: number) => (at === 0 ? label || '↩' : `↩${at + 1}`);
  const back = note?.marks.map(
    (id, at) => `<a${attribute('href', `#${id}`)} role="doc-backlink">${escaped(name(at))}</a>`,
  );
  const before = back?.join(' ') || escaped(label);
  const start = ` class="footnote"${note ? attribute('id', note.id) : ''}`;
  const text = `${before ? `<sup>${before}</sup> ` : ''}${html}`;
  return goesOn ? `<div${start}><p>${text}</p>` : `<p${start}>${text}</p>`;
}

function singleHtml(page: Page, index: number): string {
  const block = page.blocks[index];
  if (!block) return '';
  const html = inline(page, index);
  switch (block.type) {
    case 'title':
      return `<h1${direction(block)}>${html}</h1>`;
    case 'heading': {
      const name = `h${Math.min(6, Math.max(1, block.level ?? 2))}`;
      return `<${name}${direction(block)}>${html}</${name}>`;
    }
    case 'code':
      return `<pre><code>${escaped(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'image':
      return `<p class="image">${linked(block.href, imageHtml(block, html))}</p>`;
    case 'embed':
      return `<p class="${block.type}">${linked(block.href, html)}</p>`;
    case 'standfirst':
      return `<p class="standfirst"${direction(block)}>${html}</p>`;
    case 'caption':
      return `<p class="caption">${html}</p>`;
    case 'footnote':
      return noteHtml(page, index, html);
    default:
      return `<p${direction(block)}>${html}</p>`;
  }
}

function definitionsHtml(page: Page, indices: readonly number[]): string {
  const entries = indices.map((index) => {
    const name = page.blocks[index]?.type === 'term' ? 'dt' : 'dd';
    return `<${name}>${inline(page, index)}</${name}>`;
  });
  return `<dl>${entries.join('')}</dl>`;
}

function groupHtml(page: Page, indices: readonly [number, ...number[]]): string {
  switch (page.blocks[indices[0]]?.type) {
    case 'item':
      return listHtml(page, indices);
    case 'cell':
      return tableHtml(page, indices);
    case 'quote':
      return quotationHtml(page, indices);
    case 'term':
    case 'definition':
      return definitionsHtml(page, indices);
    default:
      return singleHtml(page, indices[0]);
  }
}

/** The quotes as a list of links into the text. */
function quotesHtml(quotes: readonly Quote[]): string {
  if (quotes.length === 0) return '';
  const entries = quotes.map(
    (quote) =>
      `<li><a${attribute('href', `#${quote.id}`)}><b>${escaped(speakerName(quote))}</b> “${escaped(quote.text)}”</a></li>`,
  );
  return `<aside><h2>Quotes</h2><ol>${entries.join('')}</ol></aside>`;
}

/** The article as a self-contained page without scripts. Ends with a line feed. */
export function toHtml(article: AttributedArticle): string {
  const { blocks, title, lang, dir, url } = article;
  const quotes = article.quotes.filter(({ kind }) => kind !== 'fragment');
  const parts = quotes.flatMap((quote) => quote.parts.map((part, at) => ({ ...part, quote, isFirst: at === 0 })));
  const taken = quotes.map(({ id }) => id);
  const page: Page = { blocks, parts: Map.groupBy(parts, ({ block }) => block), ...namedNotes(blocks, taken) };
  const [first, ...rest] = blockGroups(blocks).map((group) => groupHtml(page, group));
  const by = byline(article);
  const target = linkTarget(url ?? undefined);
  const images = blocks.some((block) => imageUrl(block) !== null) ? '; img-src http: https:' : '';
  const origin = target ? `<p class="origin">${linked(target, escaped(target))}</p>` : '';
  const meta = by ? `<p class="byline">${escaped(by)}</p>` : '';
  const hasTitle = blocks[0]?.type === 'title';
  const body = hasTitle ? [first, meta, ...rest] : [meta, first, ...rest];
  const html = [
    '<!doctype html>',
    `<html${lang ? attribute('lang', lang) : ''}${attribute('dir', dir)}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${images}">`,
    `<title>${escaped(title ?? url ?? 'Article')}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<article>',
    ...body.filter((part) => part),
    origin,
    '</article>',
    quotesHtml(quotes),
    '</body>',
    '</html>',
    '',
  ];
  return printableLines(html.join('\n'));
}
