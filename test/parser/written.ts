import type { Article, Block } from '../../source/article.ts';
import { readBlocks } from '../../source/parser/blocks/blocks.ts';
import { parseArticle } from '../../source/parser/index.ts';
import { readPage } from '../../source/parser/structure/index.ts';

/** Properties as `level=2 depth=1`; an object or a list as JSON. */
const properties = (values: object): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}=${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join('');

const orNothing = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? ['(nothing)'] : lines);

/** A block on one line: its type and properties, its text, and the words of its spans. */
export function lineOf({ type, text, spans, ...others }: Block): string {
  const styled = spans.map(
    ({ start, end, style, ...rest }) => ` [${style} ${text.slice(start, end)}${properties(rest)}]`,
  );
  return `${type}${properties(others)}: ${`${text}${styled.join('')}`.replaceAll('\n', '\\n')}`;
}

const FACTS = [
  'canonicalUrl',
  'title',
  'byline',
  'siteName',
  'excerpt',
  'publishedTime',
  'modifiedTime',
  'lang',
] as const;

/** What is known about an article, one fact a line. */
function factsOf(article: Article): string[] {
  const known = FACTS.flatMap((name) => (article[name] === null ? [] : `${name}: ${article[name]}`));
  const authors = article.authors.length > 0 ? [`authors: ${article.authors.join(' + ')}`] : [];
  return [...known, ...authors, ...(article.dir === 'rtl' ? ['dir: rtl'] : [])];
}

const blocksOf = (text: string, fileName: string): readonly string[] => {
  const { blocks } = parseArticle(text, { fileName });
  return orNothing(blocks.map(lineOf));
};

/** How the cases of each fixture in `fixtures/reading` are read, by its name without `.txt`; those of the others are HTML. */
const READERS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  text: (text) => blocksOf(text, 'a.txt'),
  markdown: (text) => blocksOf(text, 'a.md'),
  metadata: (html) => orNothing(factsOf(parseArticle(html, { url: 'https://harbor.example/news/tide' }))),
};

const blocksOfHtml = (html: string): readonly string[] =>
  orNothing(readBlocks([readPage(html).document], { base: null }).blocks.map(lineOf));

/** What is read of the source of a case, line by line. */
export const readingOf = (fixture: string): ((source: string) => readonly string[]) => READERS[fixture] ?? blocksOfHtml;
