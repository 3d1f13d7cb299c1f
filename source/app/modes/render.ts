import type { AttributedArticle } from '../../article.ts';
import type { PictureLoader } from '../../ui/session/session.ts';
import type { Options } from '../cli/flags.ts';

/** What printed text needs to know about the output. */
export interface Destination {
  /** Columns of the terminal; null if the output is not one. */
  readonly columns: number | null;
  readonly color: boolean;
  /** Draw bullets and bars in ASCII. */
  readonly ascii: boolean;
  /** Convert the text to ASCII, too. */
  readonly asciiText: boolean;
  /** How many colors pictures have, if they are drawn. */
  readonly pictures?: 'true' | '256';
}

/** One of the sources that are printed. */
export interface Printed {
  readonly article: AttributedArticle;
  readonly name: string;
  /** The URL or path that it was loaded from. */
  readonly address?: string | null;
  /** Loads pictures; without it none are drawn. */
  readonly picture?: PictureLoader;
  readonly isFirst: boolean;
  readonly isOnly: boolean;
}

export type Format = NonNullable<Options['format']>;

const DEFAULT_WIDTH = 80;

const textOptions = ({ width, links }: Options, { columns, color, ascii, asciiText }: Destination) => ({
  width: width ?? Math.max(10, columns ?? DEFAULT_WIDTH),
  links: links === true,
  color,
  ascii,
  asciiText,
});

/** The article's pictures, loaded and drawn, if the output is to have them. */
async function picturesOf({ article, address = null, picture: load }: Printed, options: Options, to: Destination) {
  const { pictures: depth } = to;
  if (depth === undefined || load === undefined || !article.blocks.some(({ src }) => src !== undefined)) return {};
  const { printedPictures } = await import('../pictures/printed-pictures.ts');
  const { width } = textOptions(options, to);
  return { pictures: await printedPictures(article.blocks, { load, page: address, width, depth }) };
}

const jsonOptions = ({ offsets }: Options) => (offsets ? { offsets } : {});

/** The article in a format, with a final line feed. Each writer is loaded on demand. */
async function renderArticle(printed: Printed, format: Format, options: Options, to: Destination) {
  const { article, name } = printed;
  switch (format) {
    case 'json':
      return `${(await import('../../output/json.ts')).toJson(article, { ...jsonOptions(options), indent: 2 })}\n`;
    case 'jsonl': {
      const { jsonText, toJson } = await import('../../output/json.ts');
      return `${toJson(article, { ...jsonOptions(options), id: jsonText(name) })}\n`;
    }
    case 'markdown':
      return (await import('../../output/markdown/markdown.ts')).toMarkdown(article);
    case 'html':
      return (await import('../../output/html/html.ts')).toHtml(article);
    default:
      return (await import('../../output/text.ts')).toText(article, {
        ...textOptions(options, to),
        ...(await picturesOf(printed, options, to)),
      });
  }
}

/** The quotes in a format. */
async function renderQuotes(
  { article, name, isFirst, isOnly }: Printed,
  format: Format,
  options: Options,
  to: Destination,
) {
  const { selectQuotes } = await import('./select-quotes.ts');
  const { quotationsOf } = await import('../../output/quotes/quotations.ts');
  const quotes = selectQuotes(article, options, isOnly ? name : null);
  const file = options.withFilename ? name : undefined;
  const rows = () => quotationsOf(article, quotes);
  switch (format) {
    case 'json':
      return `${(await import('../../output/json.ts')).quotesToJson(article, quotes, { ...jsonOptions(options), indent: 2, file: name })}\n`;
    case 'csv': {
      const { csvHeader, quotesToCsv } = await import('../../output/quotes/csv.ts');
      return (isFirst ? csvHeader() : '') + quotesToCsv(article, rows(), name);
    }
    case 'markdown':
      return (await import('../../output/quotes/markdown.ts')).quotesToMarkdown(article, rows(), file);
    default:
      return (await import('../../output/quotes/text.ts')).quotesToText(article, rows(), {
        ...textOptions(options, to),
        ...(file === undefined ? {} : { file }),
      });
  }
}

/** The output for one source. Throws a `Failure` if the speaker in the options has no quotes. */
export async function render(printed: Printed, options: Options, to: Destination): Promise<string> {
  const format = options.format ?? 'text';
  const text = await (options.quotes || format === 'csv'
    ? renderQuotes(printed, format, options, to)
    : renderArticle(printed, format, options, to));
  if (printed.isOnly || (format !== 'text' && format !== 'markdown')) return text;
  const { printable } = await import('../../printable.ts');
  const { asciiLine } = await import('../../layout/index.ts');
  const name = printable(to.asciiText ? asciiLine(printed.name) : printed.name);
  const heading = format === 'text' && !options.withFilename ? `==> ${name} <==\n\n` : '';
  return `${printed.isFirst ? '' : '\n'}${heading}${text}`;
}
