import { type Block, type Quote, type Span, speakerNames } from '../../article.ts';
import { linkTarget } from '../links.ts';
import { byLink, type StyledText, styledText, type TextRange, type TextStyle } from '../styled-text.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

export const attribute = (name: string, value: string): string => ` ${name}="${escaped(value)}"`;

/** Styles of a terminal are left out. */
const TAGS: Readonly<Partial<Record<TextStyle, string>>> = {
  bold: 'b',
  italic: 'i',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
  mark: 'mark',
  code: 'code',
};

/** A part of a quote; the first has the quote's id, so that links lead to it. */
export interface QuotedRange extends TextRange {
  readonly quote: Quote;
  readonly isFirst: boolean;
}

function styledHtml({ text, styles }: StyledText): string {
  const html = escaped(text).replaceAll('\n', '<br>');
  return styles
    .toReversed()
    .flatMap((style) => TAGS[style] ?? [])
    .reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, html);
}

/** The parts in runs inside the same part of a quote, or in none. */
function byQuote(parts: readonly StyledText[]): readonly (readonly StyledText[])[] {
  const runs: StyledText[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last && last[0]?.within === part.within) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

/** A footnote mark as a link: its target, and the id by which the note links back. */
export interface NoteLink {
  readonly id: string;
  readonly target: string;
}

/** A block's text with its spans as elements, and the parts of quotes marked with their speakers. */
export function inlineHtml(
  block: Pick<Block, 'text' | 'spans'>,
  quoted: readonly QuotedRange[],
  marks: ReadonlyMap<Span, NoteLink>,
): string {
  const named = new Set<TextRange>();
  const quotedAt = new Map<TextRange, QuotedRange>(quoted.map((range) => [range, range]));
  const anchor = (link: Span | null, inner: string): string => {
    const mark = link && marks.get(link);
    if (mark) {
      const id = named.has(link) ? '' : attribute('id', mark.id);
      named.add(link);
      return `<a${attribute('href', mark.target)}${id} role="doc-noteref">${inner}</a>`;
    }
    const target = linkTarget(link?.href);
    return target ? `<a${attribute('href', target)}>${inner}</a>` : inner;
  };
  return byQuote(styledText(block, quoted))
    .map((run) => {
      const html = byLink(run)
        .map((parts) => anchor(parts[0]?.link ?? null, parts.map(styledHtml).join('')))
        .join('');
      const part = run[0]?.within && quotedAt.get(run[0].within);
      if (!part) return html;
      const id = part.isFirst && !named.has(part) ? attribute('id', part.quote.id) : '';
      named.add(part);
      const { speaker } = part.quote;
      return `<span class="quote"${id}${speaker ? attribute('title', speakerNames(speaker)) : ''}>${html}</span>`;
    })
    .join('');
}
