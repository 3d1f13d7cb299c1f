import {
  type Article,
  type Attribution,
  type Block,
  type BlockType,
  type Color,
  type Notice,
  type Omitted,
  type Position,
  REASONS,
  type Span,
  type SpanStyle,
} from '../../article.ts';
import { ParseError } from '../../failure.ts';
import { DAMAGE } from '../../messages/english/damage.ts';
import { directionOf, measure } from '../blocks/measure.ts';
import { JsonValue } from '../input/json-value.ts';
import { readAttribution } from './attribution-json.ts';
import { cleanString, Offsets } from './offsets.ts';

/** An article read from JSON, with its people and quotes if the JSON has them. */
export type WrittenArticle = Article & { readonly [Key in keyof Attribution]: Attribution[Key] | null };

/** The latest version of the JSON that can be read. */
export const ARTICLE_SCHEMA = 1;

const BLOCK_TYPES: readonly BlockType[] = [
  'title',
  'standfirst',
  'paragraph',
  'heading',
  'item',
  'term',
  'definition',
  'quote',
  'code',
  'cell',
  'caption',
  'image',
  'embed',
  'footnote',
  'rule',
];
const SPAN_STYLES: readonly SpanStyle[] = [
  'bold',
  'italic',
  'code',
  'strike',
  'sub',
  'sup',
  'mark',
  'underline',
  'faint',
  'inverse',
  'color',
  'background',
  'math',
  'link',
];
const NOTICES: readonly Notice['code'][] = [
  'index-page',
  'search-page',
  'login-wall',
  'consent-wall',
  'challenge',
  'empty-page',
  'not-found',
  'no-article',
  'from-data',
];

/** The last color of a terminal's palette. */
const LAST_COLOR = 255;

/** The maximum numbers that a page's tables, lists and quotations can have. Larger ones in JSON are reduced to these. */
const MOST = { level: 6, depth: 1000, rowSpan: 10_000, columnSpan: 100 } as const;

/**
 * Reads Pullquote's own JSON. Ignores unknown fields, and fills in missing ones that follow from the others. Removes control characters
 * from all text, and adjusts the offsets.
 *
 * @param input its text, or its value within other JSON
 * @throws ParseError naming the field, if a field has the wrong type or a position is outside its text
 */
export function readArticleJson(input: string | JsonValue): WrittenArticle {
  const json = typeof input === 'string' ? JsonValue.parse(input) : input;
  const schema = json.get('schema').maybe((value) => value.count()) ?? ARTICLE_SCHEMA;
  if (schema > ARTICLE_SCHEMA) throw new ParseError(DAMAGE.laterSchema(String(schema), String(ARTICLE_SCHEMA)));
  const offsetKind = json.get('offsets').maybe((value) => value.oneOf(['utf-16', 'codepoints'])) ?? 'utf-16';
  const texts = json
    .get('blocks')
    .list()
    .map((block) => block.get('text').string());
  const offsets = new Offsets(texts, offsetKind);
  const blocks = json
    .get('blocks')
    .list()
    .map((block, index) => readBlock(block, index, offsets));
  const string = (key: string): string | null => json.get(key).maybe(cleanString);
  const lang = string('lang');
  const counted = measure(blocks);
  return {
    url: string('url'),
    canonicalUrl: string('canonicalUrl'),
    title: string('title'),
    authors: json.get('authors').maybe((value) => value.list().map(cleanString)) ?? [],
    byline: string('byline'),
    siteName: string('siteName'),
    excerpt: string('excerpt'),
    publishedTime: string('publishedTime'),
    modifiedTime: string('modifiedTime'),
    lang,
    dir: json.get('dir').maybe((value) => value.oneOf(['ltr', 'rtl'])) ?? directionOf(blocks, lang),
    wordCount: json.get('wordCount').maybe((value) => value.count()) ?? counted.wordCount,
    readingMinutes: json.get('readingMinutes').maybe((value) => value.count()) ?? counted.readingMinutes,
    notice: json.get('notice').maybe(readNotice),
    blocks,
    omitted: json.get('omitted').maybe((value) => value.list().map((one) => readOmitted(one, blocks.length))) ?? [],
    ...readAttribution(json, offsets),
  };
}

function readNotice(json: JsonValue): Notice {
  return { code: json.get('code').oneOf(NOTICES), message: cleanString(json.get('message')) };
}

function readOmitted(json: JsonValue, most: number): Omitted {
  const source = json.get('source').maybe((value) => value.count());
  return {
    text: cleanString(json.get('text')),
    reason: json.get('reason').oneOf(REASONS),
    before: Math.min(json.get('before').count(), most),
    ...(source === null ? {} : { source }),
  };
}

/** A number from 1 to the maximum of a page. */
const held = (json: JsonValue, most: number): number => Math.max(1, Math.min(json.count(), most));

/** How each optional field of a block is read. */
const FIELDS = {
  source: (json) => json.count(),
  group: (json) => json.count(),
  level: (json) => held(json, MOST.level),
  depth: (json) => held(json, MOST.depth),
  marker: cleanString,
  cite: cleanString,
  language: cleanString,
  row: (json) => json.count(),
  column: (json) => json.count(),
  rowSpan: (json) => held(json, MOST.rowSpan),
  columnSpan: (json) => held(json, MOST.columnSpan),
  header: (json) => json.boolean(),
  href: (json) => json.string(),
  src: (json) => json.string(),
  width: (json) => json.count(),
  height: (json) => json.count(),
  label: cleanString,
  dir: (json) => json.oneOf(['ltr', 'rtl']),
} as const satisfies { [Key in keyof Block]?: (json: JsonValue) => Block[Key] };

function readBlock(json: JsonValue, index: number, offsets: Offsets): Block {
  const more: Record<string, unknown> = {};
  for (const [key, read] of Object.entries(FIELDS)) {
    const value = json.get(key).maybe<unknown>(read);
    if (value !== null) more[key] = value;
  }
  // No cell can be further right than cells of full width could push it.
  if (typeof more.column === 'number') more.column = Math.min(more.column, MOST.columnSpan * offsets.texts.length);
  const quoted = json.get('quoted').maybe((value) => value.list().map((one) => offsets.within(one, index)));
  const from = json.get('from').maybe((value): Position => offsets.position(value));
  const alsoFrom = json.get('alsoFrom').maybe((value) => value.list().map((one) => offsets.position(one)));
  return {
    type: json.get('type').oneOf(BLOCK_TYPES),
    text: offsets.texts[index] ?? '',
    spans: json.get('spans').maybe((value) => value.list().flatMap((span) => readSpan(span, index, offsets))) ?? [],
    ...more,
    ...(quoted ? { quoted } : {}),
    ...(from ? { from } : {}),
    ...(alsoFrom ? { alsoFrom } : {}),
  };
}

/** The span; none if its style is from a later version, or it is a color without one. */
function readSpan(json: JsonValue, block: number, offsets: Offsets): readonly Span[] {
  const written = json.get('style').string();
  const style = SPAN_STYLES.find((known) => known === written);
  const href = json.get('href').maybe((value) => value.string());
  const color = json.get('color').maybe(readColor);
  const range = offsets.within(json, block);
  const hasColor = style === 'color' || style === 'background';
  if (style === undefined || (hasColor && color === null)) return [];
  const tex = style === 'math' ? json.get('tex').maybe(cleanString) : null;
  return [
    {
      ...range,
      style,
      ...(href === null ? {} : { href }),
      ...(hasColor && color !== null ? { color } : {}),
      ...(tex === null ? {} : { tex }),
    },
  ];
}

const isExact = (color: string): color is `#${string}` => /^#[\da-f]{6}$/i.test(color);

function readColor(json: JsonValue): Color {
  if (typeof json.value === 'number') return Math.min(json.count(), LAST_COLOR);
  const color = json.string();
  return isExact(color) ? color : json.fail(DAMAGE.noColor);
}
