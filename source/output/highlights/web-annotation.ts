import type { AnnotatedArticle, DatedHighlight } from '../../highlights/highlight.ts';
import { jsonText } from '../json.ts';

/** The note and the tags of a highlight: https://www.w3.org/TR/annotation-model/#motivation-and-purpose */
function bodies({ note, tags }: DatedHighlight): readonly object[] {
  return [
    ...(note === '' ? [] : [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }]),
    ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
}

const isUuid = (key: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(key);

const timeOf = (time: number): string => new Date(Math.abs(time) <= 8.64e15 ? time : 0).toISOString();

function annotation(highlight: DatedHighlight, { title, address }: AnnotatedArticle): object {
  const { key, anchor, color, speaker, createdAt, updatedAt, offsets } = highlight;
  const body = bodies(highlight);
  const quote = { type: 'TextQuoteSelector', exact: anchor.exact, prefix: anchor.before, suffix: anchor.after };
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: isUuid(key) ? `urn:uuid:${key}` : `urn:pullquote:${encodeURIComponent(key)}`,
    type: 'Annotation',
    motivation: highlight.note === '' ? 'highlighting' : 'commenting',
    created: timeOf(createdAt),
    modified: timeOf(updatedAt),
    ...(body.length === 0 ? {} : { body }),
    target: {
      source: address,
      selector: offsets === null ? [quote] : [quote, { type: 'TextPositionSelector', ...offsets }],
    },
    'pullquote:title': title,
    'pullquote:color': color,
    'pullquote:speaker': speaker,
  };
}

/** Highlights as a JSON list of Web Annotations (https://www.w3.org/TR/annotation-model/); offsets are UTF-16 code units of the text. */
export const highlightsToJson = (articles: readonly AnnotatedArticle[]): string =>
  `${jsonText(
    articles.flatMap((article) => article.highlights.map((highlight) => annotation(highlight, article))),
    2,
  )}\n`;
