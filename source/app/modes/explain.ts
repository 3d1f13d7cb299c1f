import { type LoadOptions, load, nameOf } from '../../load/index.ts';
import { standardInput } from '../../load/stdin.ts';
import { explanationText } from '../../output/explanation.ts';
import { explainArticle } from '../../parser/explain.ts';
import type { Options } from '../cli/flags.ts';
import { type ParseOptions, textOf } from '../parsing/parse.ts';
import { complain, messageOf, reportUncaught, write } from '../streams.ts';

/** Prints how the article of each source was found, in order. Resolves to the exit status: 1 if a source could not be read. */
export async function explain(
  names: readonly string[],
  options: Options & ParseOptions,
  loading: LoadOptions,
): Promise<number> {
  reportUncaught();
  let status = 0;
  for (const [index, given] of names.entries()) {
    const name = nameOf(given);
    try {
      const { text, hints } = await textOf(await load(given, standardInput(), loading), options);
      const explanation = explainArticle(text, hints);
      if (options.format === 'json')
        await write(process.stdout, `${JSON.stringify({ source: name, ...explanation })}\n`);
      else await write(process.stdout, `${index > 0 ? '\n' : ''}${explanationText(name, explanation)}`);
    } catch (error) {
      complain(messageOf(error, name), error);
      status = 1;
    }
  }
  return status;
}
