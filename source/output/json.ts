import type {
  AttributedArticle,
  Block,
  Notice,
  Omitted,
  Person,
  Position,
  Quote,
  QuotePart,
  Range,
  Span,
  Speaker,
  SpeakerName,
} from '../article.ts';
import { type OffsetUnit, toCodePoints } from './offsets.ts';
import { quotationsOf } from './quotes/quotations.ts';

/** Raised by a change that breaks readers of the output. */
export const SCHEMA_VERSION = 1;

export interface JsonOptions {
  /** The unit of all offsets; UTF-16 code units by default. */
  readonly offsets?: OffsetUnit;
  /** The JSON text of the `id` field (`--jsonl`, `--format jsonl`), which is left out if not given. */
  readonly id?: string;
  /** Spaces for each level; 0 puts the object on one line. */
  readonly indent?: number;
}

/** The fields of the output in order; unlisted ones are not written. */
const ARTICLE_FIELDS = [
  'url',
  'canonicalUrl',
  'title',
  'authors',
  'byline',
  'siteName',
  'excerpt',
  'publishedTime',
  'modifiedTime',
  'lang',
  'dir',
  'wordCount',
  'readingMinutes',
] as const satisfies readonly (keyof AttributedArticle)[];

const BLOCK_FIELDS = [
  'type',
  'text',
  'source',
  'group',
  'level',
  'depth',
  'marker',
  'cite',
  'language',
  'row',
  'column',
  'rowSpan',
  'columnSpan',
  'header',
  'href',
  'label',
  'from',
  'alsoFrom',
  'quoted',
  'dir',
  'spans',
] as const satisfies readonly (keyof Block)[];

const PERSON_FIELDS = [
  'id',
  'kind',
  'name',
  'title',
  'role',
  'gender',
  'mentions',
] as const satisfies readonly (keyof Person)[];

const QUOTE_FIELDS = [
  'id',
  'kind',
  'text',
  'parts',
  'speaker',
  'cue',
  'cueRange',
] as const satisfies readonly (keyof Quote)[];

const SPEAKER_FIELDS = [
  'person',
  'name',
  'how',
  'confidence',
  'mention',
  'also',
] as const satisfies readonly (keyof Speaker)[];

const SPEAKER_NAME_FIELDS = ['person', 'name'] as const satisfies readonly (keyof SpeakerName)[];

const OMITTED_FIELDS = ['text', 'reason', 'before', 'source'] as const satisfies readonly (keyof Omitted)[];

function pick<T extends object, K extends keyof T>(from: T, fields: readonly K[]): Pick<T, K> {
  const picked: Partial<Pick<T, K>> = {};
  for (const field of fields) if (from[field] !== undefined) picked[field] = from[field];
  return picked as Pick<T, K>;
}

const RANGE_FIELDS = ['block', 'start', 'end'] as const satisfies readonly (keyof Range)[];
const PART_FIELDS = [...RANGE_FIELDS, 'text'] as const satisfies readonly (keyof QuotePart)[];
const SPAN_FIELDS = ['start', 'end', 'style', 'href', 'color', 'tex'] as const satisfies readonly (keyof Span)[];
const POSITION_FIELDS = ['block', 'offset'] as const satisfies readonly (keyof Position)[];
const NOTICE_FIELDS = ['code', 'message'] as const satisfies readonly (keyof Notice)[];

const jsonRange = (range: Range) => pick(range, RANGE_FIELDS);

const jsonBlock = (block: Block) =>
  pick(
    {
      ...block,
      spans: block.spans.map((span) => pick(span, SPAN_FIELDS)),
      ...(block.from ? { from: pick(block.from, POSITION_FIELDS) } : {}),
      ...(block.alsoFrom ? { alsoFrom: block.alsoFrom.map((place) => pick(place, POSITION_FIELDS)) } : {}),
      ...(block.quoted ? { quoted: block.quoted.map(({ start, end }) => ({ start, end })) } : {}),
    },
    BLOCK_FIELDS,
  );

const jsonSpeaker = (speaker: Speaker) =>
  pick(
    {
      ...speaker,
      mention: speaker.mention && jsonRange(speaker.mention),
      ...(speaker.also ? { also: speaker.also.map((one) => pick(one, SPEAKER_NAME_FIELDS)) } : {}),
    },
    SPEAKER_FIELDS,
  );

const jsonQuote = ({ cueRange, ...quote }: Quote) =>
  pick(
    {
      ...quote,
      parts: quote.parts.map((part) => pick(part, PART_FIELDS)),
      speaker: quote.speaker && jsonSpeaker(quote.speaker),
      ...(cueRange ? { cueRange: jsonRange(cueRange) } : {}),
    },
    QUOTE_FIELDS,
  );

const jsonPerson = (person: Person) => pick({ ...person, mentions: person.mentions.map(jsonRange) }, PERSON_FIELDS);

/** Characters that a terminal or a line reader could obey; JSON can escape them all. */
const NOT_PLAIN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

const spelled = (found: string) =>
  Array.from({ length: found.length }, (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

/** JSON text that is harmless on a terminal: control characters are escaped as `\u….`, and nothing is lost. */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(NOT_PLAIN, spelled);
}

/**
 * One article as JSON text, without a line feed at the end; `schema.json` describes it.
 * Control characters are escaped as `\u….`, so that the text can go to a terminal and no line reader splits it.
 */
export function toJson(article: AttributedArticle, { offsets = 'utf-16', id, indent = 0 }: JsonOptions = {}): string {
  const counted = offsets === 'codepoints' ? toCodePoints(article) : article;
  const json = jsonText(
    {
      schema: SCHEMA_VERSION,
      offsets,
      ...pick(counted, ARTICLE_FIELDS),
      notice: counted.notice && pick(counted.notice, NOTICE_FIELDS),
      blocks: counted.blocks.map(jsonBlock),
      people: counted.people.map(jsonPerson),
      quotes: counted.quotes.map(jsonQuote),
      omitted: counted.omitted.map((omitted) => pick(omitted, OMITTED_FIELDS)),
    },
    indent,
  );
  return id === undefined ? json : withId(json, id);
}

/** `quotes` and the people of one article, with its `file`, as JSON text: the output of `--quotes --format json`. */
export function quotesToJson(
  article: AttributedArticle,
  quotes: readonly Quote[],
  { offsets = 'utf-16', indent = 0, file }: JsonOptions & { readonly file?: string } = {},
): string {
  const rows = quotationsOf(article, quotes);
  const counted = offsets === 'codepoints' ? toCodePoints({ ...article, quotes }) : { ...article, quotes };
  const { title, publishedTime, people } = counted;
  const url = counted.url ?? counted.canonicalUrl;
  const withContext = counted.quotes.map((quote, at) => ({
    ...jsonQuote(quote),
    sentence: rows[at]?.sentence ?? '',
    paragraph: rows[at]?.paragraph ?? 1,
  }));
  return jsonText(
    {
      schema: SCHEMA_VERSION,
      offsets,
      ...(file === undefined ? {} : { file }),
      url,
      title,
      publishedTime,
      people: people.map(jsonPerson),
      quotes: withContext,
    },
    indent,
  );
}

/** Puts the id first, as the text it came as: a number of twenty digits keeps them all. */
const withId = (json: string, id: string) => json.replace('{', () => `{"id":${id},`);

/** The answer to a line of `--jsonl` that failed. */
export function failureJson(id: string, error: string): string {
  return `{"id":${id},"error":${jsonText(error)}}`;
}
