import { UsageError } from '../../failure.ts';
import { HIGHLIGHT_COLORS } from '../../highlights/highlight.ts';
import { isColor, joinOperands, listHighlights, parseQuery, takeColors } from '../../library/index.ts';
import { messages } from '../../messages/index.ts';
import { highlightsToCsv } from '../../output/highlights/readwise.ts';
import { highlightsToJson } from '../../output/highlights/web-annotation.ts';
import { keepCompiled } from '../../store/compiled-code.ts';
import { complain, reportUncaught, write, writeError } from '../streams.ts';
import type { VerbContext } from './context.ts';
import { blocksToText, formatOf, nothingFound } from './finding/printing.ts';
import { highlightBlocks, templateOf, toMarkdown, writeFiles } from './highlights/printing.ts';
import { withLibrary } from './open-library.ts';

const FORMATS = ['markdown', 'json', 'csv'] as const;

/** `pullquote highlights`. Resolves to the exit status: 1 if there are none. */
export async function run(context: VerbContext): Promise<number> {
  reportUncaught();
  const { operands, options } = context;
  const format = formatOf(context, 'highlights', FORMATS);
  const { rest, colors } = takeColors(joinOperands(operands));
  const unknown = colors.find((name) => !isColor(name));
  if (unknown !== undefined)
    throw new UsageError(messages.verbs.highlights.colors(HIGHLIGHT_COLORS.join(', '), unknown));
  if (options.into !== undefined && options.format !== undefined && format !== 'markdown') {
    throw new UsageError(messages.verbs.highlights.markdownOnly);
  }
  const query = parseQuery(rest);
  const template = templateOf(options.highlightsTemplate);
  return withLibrary(context, async (library) => {
    const articles = listHighlights(library.database, {
      query,
      colors,
      limit: options.limit ?? Number.POSITIVE_INFINITY,
      withOffsets: format === 'json' || format === 'csv',
    });
    if (articles.length === 0) {
      const isAny = operands.length > 0;
      complain(nothingFound(library, isAny ? messages.verbs.highlights.noSuch : messages.verbs.highlights.none));
      return 1;
    }
    if (options.into !== undefined) {
      const count = writeFiles(articles, template, options.into);
      writeError(messages.verbs.highlights.files(count));
    } else if (format === 'json') await write(process.stdout, highlightsToJson(articles));
    else if (format === 'csv') await write(process.stdout, highlightsToCsv(articles));
    else if (format === 'markdown') await write(process.stdout, toMarkdown(articles, template));
    else await write(process.stdout, blocksToText(highlightBlocks(articles), context));
    await keepCompiled({ onlyNew: true });
    return 0;
  });
}
