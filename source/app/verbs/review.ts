import { UsageError } from '../../failure.ts';
import { reviewHighlights } from '../../library/index.ts';
import { messages } from '../../messages/index.ts';
import { highlightsToJson } from '../../output/highlights/web-annotation.ts';
import { keepCompiled } from '../../store/compiled-code.ts';
import { reportUncaught, write } from '../streams.ts';
import type { VerbContext } from './context.ts';
import { blocksToText, formatOf } from './finding/printing.ts';
import { highlightBlocks, templateOf, toMarkdown } from './highlights/printing.ts';
import { withLibrary } from './open-library.ts';

const FORMATS = ['markdown', 'json'] as const;

/** The highlights of a day. */
const HANDFUL = 5;

/** `pullquote review`. Resolves to the exit status, which is 0 even if nothing is due. */
export async function run(context: VerbContext): Promise<number> {
  reportUncaught();
  const { operands, options } = context;
  const format = formatOf(context, 'review', FORMATS);
  if (operands.length > 0) throw new UsageError(messages.verbs.highlights.reviewOperands);
  const template = templateOf(options.highlightsTemplate);
  return withLibrary(context, async (library) => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate());
    const time = { now: now.getTime(), midnight: midnight.getTime() };
    const articles = reviewHighlights(library.database, options.limit ?? HANDFUL, time);
    if (format === 'json') await write(process.stdout, highlightsToJson(articles));
    else if (articles.length > 0) {
      const text =
        format === 'markdown' ? toMarkdown(articles, template) : blocksToText(highlightBlocks(articles), context);
      await write(process.stdout, text);
    }
    await keepCompiled({ onlyNew: true });
    return 0;
  });
}
