import type { Block, Quote } from '../../article.ts';
import { type BidiLevels, drawSegment, layoutBlocks, type Row } from '../../layout/index.ts';
import { type HighlightStyle, literal, type Run, type SpeakerStyle, type StyleName } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';

const SPEAKERS: readonly SpeakerStyle[] = [
  'speaker-0',
  'speaker-1',
  'speaker-2',
  'speaker-3',
  'speaker-4',
  'speaker-5',
];

/** The text of a laid-out row, from left to right. */
export function rowText(text: string, { segments }: Row): string {
  return [...segments]
    .sort((one, other) => one.column - other.column)
    .flatMap((segment) => drawSegment(text, segment).map((piece) => piece.text))
    .join('');
}

/**
 * A name or a title in visual order. `bidiLevels` is loaded if the article has right-to-left text; without it the text is
 * returned unchanged.
 */
export function inVisualOrder(text: string, bidiLevels: BidiLevels | undefined): string {
  if (!bidiLevels) return text;
  const block: Block = { type: 'paragraph', text, spans: [] };
  // Wide enough for a single line, since no character takes more than two columns.
  const [row] = layoutBlocks([block], { width: Math.max(10, 2 * text.length), bidiLevels }).rows;
  return row ? rowText(text, row) : text;
}

/** A number for each speaker, by the person's id. */
type Speakers = ReadonlyMap<string, number>;

const numberOf = ({ speaker }: Quote, speakers: Speakers): number | undefined =>
  speaker === null ? undefined : speakers.get(speaker.person);

/** The color of a quote's speaker; no style if the speaker is unknown. */
export function speakerStyles(quote: Quote, speakers: Speakers): readonly StyleName[] {
  const number = numberOf(quote, speakers);
  const style = number === undefined ? undefined : SPEAKERS[number % SPEAKERS.length];
  return style ? [style] : [];
}

const HIGHLIGHTS: readonly HighlightStyle[] = [
  'highlighted-0',
  'highlighted-1',
  'highlighted-2',
  'highlighted-3',
  'highlighted-4',
];

/** The style of a highlight, by the number of its color. */
export const highlightStyle = (color: number): HighlightStyle => HIGHLIGHTS[color] ?? 'highlighted-0';

/** The sign of a highlight's color, so that the color alone never distinguishes highlights. */
export function highlightSign(color: number, symbols: Symbols): Run {
  return literal(symbols.highlights[color] ?? '', highlightStyle(color));
}

/** The sign of a quote's speaker. The combination of sign and color repeats only after 36 speakers. */
export function speakerSign(quote: Quote, speakers: Speakers, symbols: Symbols): Run {
  const number = numberOf(quote, speakers);
  const sign =
    number === undefined
      ? undefined
      : symbols.speakers[(number + Math.floor(number / SPEAKERS.length)) % symbols.speakers.length];
  return literal(sign ?? symbols.nobody, ...speakerStyles(quote, speakers));
}
