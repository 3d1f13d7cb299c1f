import type { Article, Block } from '../../article.ts';
import { printableLines } from '../../printable.ts';
import { footnoteLabels, footnoteStarts, markedTexts } from '../footnotes.ts';
import { blockGroups } from '../groups.ts';
import { linkTarget } from '../links.ts';
import { headingMarkdown, inlineMarkdown, longestRun, markdownTarget } from './inline.ts';

/** The article's metadata as YAML in a form that every reader of front matter accepts, since JSON strings are YAML strings. */
function frontMatter(article: Article): string[] {
  const fields: readonly (readonly [key: string, value: string | readonly string[] | null])[] = [
    ['title', article.title],
    ['author', article.authors.length > 0 ? article.authors : article.byline],
    ['site', article.siteName],
    ['date', article.publishedTime],
    ['lang', article.lang],
    ['url', article.url ?? article.canonicalUrl],
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
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${(language ?? '').replace(/[^\w+#.-]/g, '')}\n${text}\n${fence}`;
}

/** A block's text; `lineBreak` is what a hard break becomes. */
type Inline = (block: Block, lineBreak?: string) => string;

/** Items of one list. `indents[d]` is where the content of the last entry at depth d starts. */
function listLines(inline: Inline, items: readonly Block[], isSecondKind: boolean): string {
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
    const text = indented(inline(item), ' '.repeat(content));
    const written = isFirst ? `${' '.repeat(column)}${bullet} ${text.slice(content)}`.trimEnd() : text;
    return at > 0 && isApart ? `\n${written}` : written;
  });
  return lines.join('\n');
}

/** Grid places for each cell of a table; a table with more, as wide spans make them, is written without empty places. */
const MOST_PLACES = 20;

/** The rows of a table, each with its cells by column; undefined for an empty place. */
function gridOf(cells: readonly Block[]): readonly (readonly (Block | undefined)[])[] {
  const last = (of: (cell: Block) => number): number => cells.reduce((most, cell) => Math.max(most, of(cell)), 0);
  const rowCount = last(({ row = 0 }) => row) + 1;
  const columnCount = last(({ column = 0 }) => column) + 1;
  if (rowCount * columnCount > MOST_PLACES * cells.length) {
    return [...Map.groupBy(cells, ({ row = 0 }) => row).values()];
  }
  const grid = Array.from({ length: rowCount }, () => new Array<Block | undefined>(columnCount).fill(undefined));
  for (const cell of cells) {
    const row = grid[cell.row ?? 0];
    if (row) row[cell.column ?? 0] = cell;
  }
  return grid;
}

/** Cells as a GFM table. A table without a header row gets an empty one, because GFM knows no other. */
function table(inline: Inline, cells: readonly Block[]): string {
  const grid = gridOf(cells);
  const columnCount = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`.replace(/ {2,}/g, ' ');
  const hasHeader = cells.some(({ row, header }) => (row ?? 0) === 0 && header);
  const texts = grid.map((row) => row.map((cell) => (cell ? inline(cell, '<br>') : '')));
  const header = hasHeader ? (texts.shift() ?? []) : [];
  const padded = Array.from({ length: columnCount }, (_, column) => header[column] ?? '');
  return [line(padded), line(padded.map(() => '---')), ...texts.map(line)].join('\n');
}

const quotation = (inline: Inline, blocks: readonly Block[]) =>
  blocks
    .map((block, at) => {
      const depth = block.depth ?? 1;
      const shared = Math.min(depth, blocks[at - 1]?.depth ?? 1);
      const gap = at > 0 ? `${'>'.repeat(shared)}\n` : '';
      return gap + indented(inline(block), `${'>'.repeat(depth)} `);
    })
    .join('\n');

/** Blocks that are written alone. */
function single(inline: Inline, block: Block): string {
  const target = linkTarget(block.href);
  switch (block.type) {
    case 'title':
      return `# ${inline(block)}`;
    case 'heading':
      return `${'#'.repeat(block.level ?? 2)} ${inline(block)}`;
    case 'code':
      return fenced(block);
    case 'rule':
      return '***';
    case 'image':
      return target ? `![${inline(block, ' ')}](${markdownTarget(target)})` : inline(block);
    case 'embed':
      return target ? `[${inline(block, ' ')}](${markdownTarget(target)})` : inline(block);
    default:
      return inline(block);
  }
}

/** Terms in bold as paragraphs, their definitions as a list below. */
function definitions(inline: Inline, blocks: readonly Block[]): string {
  return blocks
    .map((block, at) => {
      const isSecond = block.type === 'definition' && blocks[at - 1]?.type === 'definition';
      return `${at === 0 ? '' : isSecond ? '\n' : '\n\n'}${block.type === 'term' ? single(inline, block) : listLines(inline, [block], false)}`;
    })
    .join('');
}

function write(inline: Inline, group: readonly [Block, ...Block[]], isSecondList: boolean): string {
  switch (group[0].type) {
    case 'item':
      return listLines(inline, group, isSecondList);
    case 'term':
    case 'definition':
      return definitions(inline, group);
    case 'cell':
      return table(inline, group);
    case 'quote':
      return quotation(inline, group);
    default:
      return single(inline, group[0]);
  }
}

/** Footnotes: the first paragraph with its label, further ones below it as parts of the same note. */
function footnoteWriter(inline: Inline, blocks: readonly Block[], labels: ReadonlyMap<number, string>) {
  const starts = footnoteStarts(blocks);
  return (block: Block, before: Block | undefined): string => {
    const start = starts.get(block);
    const label = start === undefined || blocks[start] !== block ? undefined : labels.get(start);
    if (label !== undefined) return `[^${label}]: ${inline(block, NOTE_BREAK)}`;
    const isNext = before !== undefined && starts.get(before) === start;
    return isNext ? `    ${inline(block, NOTE_BREAK)}` : inline(block);
  };
}

/** A hard break in a note: the next line must be indented to belong to it. */
const NOTE_BREAK = '\\\n    ';

const isHead = ({ type }: Block) => type === 'title' || type === 'heading';

/** Terms are bold. */
const emphasized = (block: Block): Block =>
  block.type === 'term'
    ? { ...block, spans: [...block.spans, { start: 0, end: block.text.length, style: 'bold' }] }
    : block;

/** The article in CommonMark with GFM's tables and its metadata in front matter. Ends with a line feed. */
export const toMarkdown = (article: Article): string =>
  printableLines(`${[...frontMatter(article), markdownBody(article)].join('\n')}\n`);

/** The text of the article in CommonMark with GFM's tables. */
export function markdownBody(article: Article): string {
  const blocks = article.blocks.map(emphasized);
  const groups = blockGroups(blocks).map(([first, ...rest]): [Block, ...Block[]] | null => {
    const block = blocks[first];
    return block ? [block, ...rest.flatMap((index) => blocks[index] ?? [])] : null;
  });
  const labels = footnoteLabels(blocks);
  const marked = markedTexts(blocks, labels);
  const inline: Inline = (block, lineBreak) =>
    isHead(block) ? headingMarkdown(block, marked.get(block)) : inlineMarkdown(block, lineBreak, marked.get(block));
  const footnote = footnoteWriter(inline, blocks, labels);
  let isSecondList = false;
  const parts = groups
    .filter((group) => group !== null)
    .map((group, at, all) => {
      // Two lists in a row are one to CommonMark unless their bullets differ.
      isSecondList = all[at - 1]?.[0].type === group[0].type && !isSecondList;
      if (group[0].type === 'footnote') return footnote(group[0], all[at - 1]?.[0]);
      return write(inline, group, isSecondList);
    });
  return parts.join('\n\n');
}
