import { information, readCommandLine, readSettings } from './source/app/cli/command-line.ts';
import { checkTogether, prints } from './source/app/cli/rules.ts';
import { VERBS } from './source/app/cli/verbs.ts';
import { complain, messageOf, showStacks, watchStreams, write } from './source/app/streams.ts';
import { Failure, UsageError } from './source/failure.ts';
import { hasState } from './source/store/folders.ts';

/** Set by the build. */
declare const PULLQUOTE_VERSION: string;

const { env, stdin, stdout } = process;

/** `maxSize` in bytes, of an unpacked source or a line of the filter; `timeout` in milliseconds that a server may be silent. */
const DEFAULTS = {
  maxSize: 50e6,
  timeout: 20_000,
  userAgent: `Mozilla/5.0 (compatible; Pullquote/${PULLQUOTE_VERSION})`,
};

/** Reads the arguments, picks a mode and resolves to the exit status. */
async function run(argv: readonly string[]): Promise<number> {
  const { verb, options: given, sources: names } = await readCommandLine(argv);
  if (given.debug) showStacks();
  const text = await information(given, { number: PULLQUOTE_VERSION, verb });
  if (text !== null) {
    await write(stdout, text);
    return 0;
  }
  checkTogether(given, names, verb);
  const settings = await readSettings(env);
  const { problems } = settings;
  const options = { ...DEFAULTS, ...settings.options, ...given };
  if (verb !== null) {
    return (await VERBS[verb].load()).run({ operands: names, options, environment: env });
  }
  if (options.jsonl) return (await import('./source/app/modes/filter.ts')).filter(options);

  const isInteractive = stdout.isTTY === true && env.TERM !== 'dumb' && !prints(given);
  const isFront = names.length === 0 && stdin.isTTY === true;
  if (isFront && !(isInteractive && options.state !== false && hasState(env))) {
    throw new UsageError('name a file or a URL to read (see --help)');
  }
  const { lazyPictures, loadingOptions, opener } = await import('./source/app/open.ts');
  if (options.explain) {
    const { explain } = await import('./source/app/modes/explain.ts');
    return explain(names.length > 0 ? names : ['-'], options, loadingOptions(options, env, names));
  }
  const open = opener(options, env, names);
  const [first = '-', ...rest] = names;
  const sources = [open(first), ...rest.map(open)] as const;
  const picture = lazyPictures(options, env);
  if (!isInteractive) return (await import('./source/app/modes/print.ts')).print(sources, options, picture);
  const { FRONT, read } = await import('./source/app/modes/read.ts');
  if (isFront) return read({ sources: [FRONT], isFront, options, problems, inputIsTaken: false, open, picture });
  return read({ sources, picture, options, problems, inputIsTaken: names.length === 0 || names.includes('-'), open });
}

watchStreams();
run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    complain(messageOf(error, 'the command'), error);
    process.exitCode = error instanceof Failure ? error.status : 1;
  },
);
