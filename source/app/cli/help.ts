import { messages } from '../../messages/index.ts';
import type { Flag } from './flag.ts';
import { flagRows, type Row } from './flags.ts';
import { anyOf } from './values.ts';
import { VERB_NAMES, type VerbName } from './verb-names.ts';
import { EVERYWHERE, VERBS } from './verbs.ts';

const COLUMN = 27;
const WIDTH = 80;

/** `-f, --format FORMAT` */
export function spelling({ short, long, kind }: Pick<Row, 'short' | 'long' | 'kind'>): string {
  return `${short ? `-${short}, ` : '    '}--${long}${kind ? ` ${kind.metavar}` : ''}`;
}

/** An option and what it does, below it if there is no room beside it. */
function line(row: Row): string {
  const name = `  ${spelling(row)}`;
  const gap = name.length < COLUMN ? ' '.repeat(COLUMN - name.length) : `\n${' '.repeat(COLUMN)}`;
  return name + gap + row.help;
}

/** Names after a word, separated by commas and wrapped at 80 columns. */
function listed(word: string, names: readonly string[]): string[] {
  const lines = [`  ${word}`];
  for (const [at, name] of names.entries()) {
    const next = `${name}${at < names.length - 1 ? ',' : ''}`;
    const last = lines.at(-1) ?? '';
    if (last.length + 1 + next.length > WIDTH) lines.push(`    ${next}`);
    else lines[lines.length - 1] = `${last} ${next}`;
  }
  return lines;
}

/** A text wrapped to lines of at most 80 columns. */
function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

const withValue = ({ long, kind }: Row) => `--${long}${kind ? ` ${kind.metavar}` : ''}`;

const isRare = ({ rare }: Flag) => rare === true;

/** The text of `--help`: at most 24 lines of 80 columns. */
export function help(): string {
  const rows = flagRows().filter(({ group }) => group !== 'Library');
  const texts = messages.usage;
  return [
    texts.lines,
    texts.about,
    ...rows.filter((row) => !isRare(row)).map(line),
    ...listed(
      texts.also,
      rows.filter(isRare).map(({ long }) => `--${long}`),
    ),
    ...listed(texts.commands, [...VERB_NAMES]),
    texts.keys,
    '',
  ].join('\n');
}

/** The text of `pullquote VERB --help`. */
export function verbHelp(name: VerbName): string {
  const { operands, options, formats } = VERBS[name];
  const { help, manual } = messages.commands[name];
  const texts = messages.usage;
  const rows = flagRows()
    .filter(({ key }) => options.includes(key) || EVERYWHERE.includes(key))
    .map((row) => (row.key === 'format' && formats ? { ...row, help: texts.printAs(anyOf(formats)) } : row));
  const isAside = (row: Row) => isRare(row) && row.group === 'Reader';
  return [
    texts.ofCommand(name, operands).trimEnd(),
    `${help.charAt(0).toUpperCase()}${help.slice(1)}.`,
    ...wrapped(manual),
    ...rows.filter((row) => !isAside(row)).map(line),
    ...(rows.some(isAside) ? listed(texts.also, rows.filter(isAside).map(withValue)) : []),
    texts.manual,
    '',
  ].join('\n');
}
