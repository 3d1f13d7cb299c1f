import { DEFAULTS, information, readCommandLine, readSettings } from './source/app/cli/command-line.ts';
import { checkTogether } from './source/app/cli/rules.ts';
import { VERBS } from './source/app/cli/verbs.ts';
import { chooseMode, type Mode, namesOrInput } from './source/app/modes/choose-mode.ts';
import { complain, messageOf, showStacks, watchStreams, write } from './source/app/streams.ts';
import type { VerbContext } from './source/app/verbs/context.ts';
import { Failure } from './source/failure.ts';
import { chooseLanguage } from './source/messages/choose.ts';
import { messages } from './source/messages/index.ts';
import { stateFile } from './source/store/folders.ts';

/** Set by the build. */
declare const PULLQUOTE_VERSION: string;

const { env, stdin, stdout } = process;

interface Invocation {
  readonly names: readonly string[];
  readonly options: VerbContext['options'];
  /** The errors in the settings file. */
  readonly problems: readonly string[];
}

/** The functions that open the reader's sources and pictures. */
async function openers(names: readonly string[], options: Invocation['options']) {
  const { lazyPictures, opener, pictureFiles } = await import('./source/app/open.ts');
  return { open: opener(options, env, names), picture: lazyPictures(options, env), ...pictureFiles(options, env) };
}

/** Loads a mode and resolves to the exit status. */
const MODES: Readonly<Record<Mode, (invocation: Invocation) => Promise<number>>> = {
  filter: async ({ options }) => (await import('./source/app/modes/filter.ts')).filter(options),
  explain: async ({ names, options }) => {
    const { loadingOptions } = await import('./source/app/open.ts');
    const { explain } = await import('./source/app/modes/explain.ts');
    return explain(namesOrInput(names), options, loadingOptions(options, env, names));
  },
  print: async ({ names, options }) => {
    const { open, picture } = await openers(names, options);
    return (await import('./source/app/modes/print.ts')).print(namesOrInput(names).map(open), options, picture);
  },
  read: async ({ names, options, problems }) => {
    const opening = await openers(names, options);
    const [first, ...rest] = namesOrInput(names);
    const { read } = await import('./source/app/modes/read.ts');
    const inputIsTaken = namesOrInput(names).includes('-');
    return read({
      ...opening,
      sources: [opening.open(first), ...rest.map(opening.open)],
      options,
      problems,
      inputIsTaken,
    });
  },
  front: async ({ options, problems }) => {
    const opening = await openers([], options);
    const { FRONT, read } = await import('./source/app/modes/read.ts');
    return read({ ...opening, sources: [FRONT], isFront: true, options, problems, inputIsTaken: false });
  },
};

/** Reads the arguments, picks a mode and resolves to the exit status. */
async function run(argv: readonly string[]): Promise<number> {
  await chooseLanguage('auto', env);
  const { options: set, problems, complaints } = await readSettings(env);
  await chooseLanguage(set.messages, env);
  const { verb, options: given, sources: names } = await readCommandLine(argv);
  await chooseLanguage(given.messages ?? set.messages, env);
  if (given.debug) showStacks();
  const text = await information(given, { number: PULLQUOTE_VERSION, verb });
  if (text) {
    await write(stdout, text);
    return 0;
  }
  checkTogether(given, names, verb);
  for (const complaint of complaints) complain(complaint);
  const userAgent = `Mozilla/5.0 (compatible; Pullquote/${PULLQUOTE_VERSION})`;
  const options = { ...DEFAULTS, userAgent, ...set, ...given };
  if (verb) return (await VERBS[verb].load()).run({ operands: names, options, environment: env });
  const mode = chooseMode({
    given,
    options,
    names,
    environment: env,
    inputIsTerminal: stdin.isTTY,
    outputIsTerminal: stdout.isTTY,
    hasState: stateFile(env) !== null,
  });
  return MODES[mode]({ names, options, problems });
}

watchStreams();
run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    complain(messageOf(error, messages.usage.theCommand), error);
    process.exitCode = error instanceof Failure ? error.status : 1;
  },
);
