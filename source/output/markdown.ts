import type { Article, Block } from '../article.ts';
import { printableLines } from '../printable.ts';
import { blockGroups } from './groups.ts';
import { linkTarget } from './links.ts';
import { headingMarkdown, inlineMarkdown } from './markdown-inline.ts';

/** What is known of the article, as YAML that every front matter reader takes: JSON strings are YAML strings. */
function frontMatter(article: Article): string[] {
  const fields: readonly (readonly [key: string, value: string | readonly string[] | null])[] = [
    ['title', article.title],
    ['author', article.authors.length > 0 ? article.authors : article.byline],
    ['site', article.siteName],
    ['date', article.publishedTime],
    ['lang', article.lang],
    ['url', article.url],
  ];
  const lines = fields
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return lines.length > 0 ? ['---', ...lines, '---', ''] : [];
}

const indented = (text: string, prefix: string) =>
  text
    .split('\n')
    .map((line) => (prefix + line).trimEnd())
    .join('\n');

/** A code block: its fence is longer than any run of backticks inside. */
function fenced({ text, language }: Block): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${(language ?? '').replace(/[^\w+#.-]/g, '')}\n${text}\n${fence}`;
}

/** Items of one list. `indents[d]` is where the content of the last entry at depth d starts. */
function listLines(items: readonly Block[], isSecondKind: boolean): string {
  const indents: number[] = [0];
  const lines = items.map((item, at) => {
    const depth = Math.max(1, Math.min(item.depth ?? 1, indents.length));
    const column = indents[depth - 1] ?? 0;
    const number = /^(\d{1,9})[.)]?$/.exec(item.marker ?? '')?.[1];
    const isFirst = item.marker !== '' || indents[depth] === undefined;
    // A list that does not begin with 1 cannot begin within a paragraph.
    const isApart = !isFirst || (indents[depth] === undefined && number !== undefined && number !== '1');
    const bullet = number === undefined ? (isSecondKind ? '*' : '-') : `${number}${isSecondKind ? ')' : '.'}`;
    if (isFirst) {
      indents.length = depth;
      indents.push(column + bullet.length + 1);
    }
    const content = indents[depth] ?? 0;
    const text = indented(inlineMarkdown(item), ' '.repeat(content));
    const written = isFirst ? `${' '.repeat(column)}${bullet} ${text.slice(content)}`.trimEnd() : text;
    return at > 0 && isApart ? `\n${written}` : written;
  });
  return lines.join('\n');
}

/** Cells as a GFM table. One without a header row gets an empty one, because GFM has no other. */
function table(cells: readonly Block[]): string {
  const at = new Map(cells.map((cell) => [`${cell.row ?? 0} ${cell.column ?? 0}`, cell]));
  const rowCount = Math.max(...cells.map(({ row = 0 }) => row)) + 1;
  const columns = Array.from({ length: Math.max(...cells.map(({ column = 0 }) => column)) + 1 }, (_, column) => column);
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`.replace(/ {2,}/g, ' ');
  const row = (index: number) =>
    line(columns.map((column) => inlineMarkdown(at.get(`${index} ${column}`) ?? { text: '', spans: [] }, '<br>')));
  const hasHeader = cells.some(({ row: index, header }) => (index ?? 0) === 0 && header);
  const rows = Array.from({ length: rowCount }, (_, index) => row(index));
  const [first = '', ...rest] = hasHeader ? rows : [line(columns.map(() => '')), ...rows];
  return [first, line(columns.map(() => '---')), ...rest].join('\n');
}

const quotation = (blocks: readonly Block[]) =>
  blocks
    .map((block, at) => {
      const depth = block.depth ?? 1;
      const shared = Math.min(depth, blocks[at - 1]?.depth ?? 1);
      const gap = at > 0 ? `${'>'.repeat(shared)}\n` : '';
      return gap + indented(inlineMarkdown(block), `${'>'.repeat(depth)} `);
    })
    .join('\n');

/** Blocks that stand alone. */
function single(block: Block): string {
  const target = linkTarget(block.href);
  switch (block.type) {
    case 'title':
      return `# ${headingMarkdown(block)}`;
    case 'heading':
      return `${'#'.repeat(block.level ?? 2)} ${headingMarkdown(block)}`;
    case 'code':
      return fenced(block);
    case 'rule':
      return '***';
    case 'image':
      return target ? `![${inlineMarkdown(block, ' ')}](<${target}>)` : inlineMarkdown(block);
    case 'embed':
      return target ? `[${inlineMarkdown(block, ' ')}](<${target}>)` : inlineMarkdown(block);
    case 'term':
      return inlineMarkdown({ text: block.text, spans: [{ start: 0, end: block.text.length, style: 'bold' }] });
    case 'footnote':
      return `${inlineMarkdown({ text: block.label ?? '', spans: [] })} ${inlineMarkdown(block)}`.trim();
    default:
      return inlineMarkdown(block);
  }
}

/** Terms in bold as paragraphs, their definitions as a list below. */
function definitions(blocks: readonly Block[]): string {
  return blocks
    .map((block, at) => {
      const isSecond = block.type === 'definition' && blocks[at - 1]?.type === 'definition';
      return `${at === 0 ? '' : isSecond ? '\n' : '\n\n'}${block.type === 'term' ? single(block) : listLines([block], false)}`;
    })
    .join('');
}

function write(group: readonly [Block, ...Block[]], isSecondList: boolean): string {
  switch (group[0].type) {
    case 'item':
      return listLines(group, isSecondList);
    case 'term':
    case 'definition':
      return definitions(group);
    case 'cell':
      return table(group);
    case 'quote':
      return quotation(group);
    default:
      return single(group[0]);
  }
}

/** The article in CommonMark with GFM's tables, what is known of it in front matter. Ends with a line feed. */
export function toMarkdown(article: Article): string {
  const groups = blockGroups(article.blocks).map(([first, ...rest]): [Block, ...Block[]] | null => {
    const block = article.blocks[first];
    return block ? [block, ...rest.flatMap((index) => article.blocks[index] ?? [])] : null;
  });
  let isSecondList = false;
  const parts = groups
    .filter((group) => group !== null)
    .map((group, at, all) => {
      // Two lists in a row are one to CommonMark unless their bullets differ.
      isSecondList = all[at - 1]?.[0].type === group[0].type && !isSecondList;
      return write(group, isSecondList);
    });
  return printableLines(`${[...frontMatter(article), parts.join('\n\n')].join('\n')}\n`);
}
