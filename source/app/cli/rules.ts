import { UsageError } from '../../failure.ts';
import { messages } from '../../messages/index.ts';
import { FLAGS, type FlagName, longOf, type Options } from './flags.ts';
import { anyOf } from './values.ts';
import { VERB_NAMES, type VerbName } from './verb-names.ts';
import { EVERYWHERE, VERBS } from './verbs.ts';

type Format = NonNullable<Options['format']>;

/** Options that apply to some formats only. */
const FORMATS_OF: Readonly<Partial<Record<FlagName, readonly Format[]>>> = {
  width: ['text'],
  links: ['text'],
  color: ['text'],
  offsets: ['json', 'jsonl'],
  withFilename: ['text', 'markdown'],
};

const QUOTE_FORMATS: readonly Format[] = ['text', 'markdown', 'json', 'csv'];
const OF_QUOTES: readonly FlagName[] = ['speaker', 'match', 'fragments', 'withFilename'];
const OF_READER: readonly FlagName[] = ['quote', 'search'];
/** Options that can be combined with --jsonl. */
const OF_FILTER: readonly FlagName[] = ['jsonl', 'jobs', 'offsets', 'maxSize', 'debug'];

/** Options about printing an article, which cannot be combined with --explain. */
const AGAINST_EXPLAIN: readonly FlagName[] = ['quotes', 'links', 'width', 'offsets', ...OF_READER];

/** The option to use instead in commands that do the same in their own way. */
const INSTEAD: Readonly<Record<string, string>> = {
  'export into': '--format markdown --output FOLDER',
  'highlights output': '--into FOLDER, or > FILE',
};

/** "find or said or people" */
const alternatives = (names: readonly string[]): string => names.reduce(messages.usage.anyOf);

const named = (name: FlagName) => `--${longOf(name)}`;

/** Whether the options ask for printed output even on a terminal. */
export const prints = ({ format, quotes, links, explain }: Options): boolean =>
  format !== undefined || quotes === true || links === true || explain === true;

function checkFilter(given: Options, sources: readonly string[]): void {
  if (sources.length > 0) throw new UsageError(messages.usage.filterTakesNoSources);
  const other = (Object.keys(given) as FlagName[]).find((name) => !OF_FILTER.includes(name));
  if (other) throw new UsageError(messages.usage.notWith(named(other), '--jsonl'));
}

/** Throws a `UsageError` if a command does not take one of the options, or if an option needs a command. */
function checkVerb(given: Options, verb: VerbName | null): void {
  for (const name of Object.keys(given) as FlagName[]) {
    if (verb !== null) {
      if (!EVERYWHERE.includes(name) && !VERBS[verb].options.includes(name)) {
        const instead = INSTEAD[`${verb} ${name}`];
        if (instead) throw new UsageError(messages.usage.insteadOf(verb, named(name), instead));
        throw new UsageError(messages.usage.notWithCommand(named(name), verb));
      }
    } else if (FLAGS[name].group === 'Library') {
      const verbs = VERB_NAMES.filter((each) => VERBS[each].options.includes(name));
      throw new UsageError(messages.usage.needsCommand(named(name), alternatives(verbs)));
    }
  }
}

/** Throws a `UsageError` if options on the command line cannot be combined. */
export function checkTogether(given: Options, sources: readonly string[], verb: VerbName | null = null): void {
  checkVerb(given, verb);
  if (verb !== null) return;
  if (given.jsonl) {
    checkFilter(given, sources);
    return;
  }
  if (given.jobs !== undefined) throw new UsageError(messages.usage.needs('--jobs', '--jsonl'));
  const { format } = given;
  if (given.explain) {
    if (format !== undefined && format !== 'text' && format !== 'json')
      throw new UsageError(messages.usage.prints('--explain', anyOf(['text', 'json']), format));
    const other = AGAINST_EXPLAIN.find((name) => given[name] !== undefined);
    if (other) throw new UsageError(messages.usage.notWith(named(other), '--explain'));
  }
  const ofQuotes = given.quotes || format === 'csv';
  const lonely = OF_QUOTES.find((name) => given[name] !== undefined && !ofQuotes);
  if (lonely) throw new UsageError(messages.usage.needs(named(lonely), '--quotes'));
  if (given.quotes && format && !QUOTE_FORMATS.includes(format)) {
    throw new UsageError(messages.usage.prints('--quotes', anyOf(QUOTE_FORMATS), format));
  }
  if (format === 'html' && sources.length > 1) throw new UsageError(messages.usage.oneSource('--format html'));
  const unread = OF_READER.find((name) => given[name] !== undefined && prints(given));
  if (unread)
    throw new UsageError(
      messages.usage.opensReader(named(unread), format ? '--format' : given.quotes ? '--quotes' : '--links'),
    );
  for (const name of Object.keys(FORMATS_OF) as (keyof typeof FLAGS)[]) {
    const formats = FORMATS_OF[name];
    if (given[name] !== undefined && format && formats && !formats.includes(format)) {
      throw new UsageError(messages.usage.appliesTo(named(name), alternatives(formats), format));
    }
  }
}
