import { messages } from '../../messages/index.ts';
import { GROUPS } from './flag.ts';
import { flagRows, longOf, type Row } from './flags.ts';
import type { VerbName } from './verb-names.ts';
import { VERBS, type Verb } from './verbs.ts';

/** Escapes text for roff: requests, escapes, hyphens and quotation marks. */
const roff = (text: string) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replaceAll('`', '\\(ga')
    .replaceAll('"', '\\(dq')
    .replace(
      /[^\0-\x7f]/gu,
      (character) => `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/^\./gm, '\\&.');

const bold = (text: string) => `\\fB${roff(text)}\\fR`;
const italic = (text: string) => `\\fI${roff(text)}\\fR`;

function names({ short, long, kind }: Row): string {
  const value = kind ? ` ${italic(kind.metavar)}` : '';
  return `${short ? `${bold(`-${short}`)}, ` : ''}${bold(`--${long}`)}${value}`;
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function option(row: Row): string[] {
  const { help, manual, setting } = row;
  const kept = setting === undefined ? '' : ' Also a setting.';
  return ['.TP', names(row), roff(`${sentence(help)}${manual ? ` ${manual}` : ''}${kept}`)];
}

/** A command with its operands, what it does, and the options that it takes. */
function command([name, { operands, options }]: readonly [string, Verb]): string[] {
  const { help, manual } = messages.commands[name as VerbName];
  const taken = options.length > 0 ? ` Options: ${options.map((key) => `--${longOf(key)}`).join(', ')}.` : '';
  return [
    '.TP',
    operands === '' ? bold(name) : `${bold(name)} ${italic(operands)}`,
    roff(`${sentence(help)} ${manual}${taken}`),
  ];
}

const PARAGRAPHS: readonly (readonly [title: string, ...paragraphs: string[]])[] = [
  [
    'SOURCES',
    'A source is a file, an http, https or file URL, or - for standard input. Several sources are read one after another. If none is named, standard input is read; if that is a terminal, recent articles are listed.',
    'The format is detected from the content, the name and the content type: web pages (HTML, XHTML), lists of HTML fragments in JSON or Python, Markdown, plain text and the JSON that --format json prints; mail, saved pages, feeds, books and office documents. gzip, brotli and Zstandard are decompressed.',
  ],
  [
    'EXIT STATUS',
    '0: success. 1: a source could not be read, the output could not be written, or a search found nothing. 2: the command line is wrong. 130: interrupted.',
  ],
];

const FILES: readonly (readonly [string, string])[] = [
  ['$XDG_CONFIG_HOME/pullquote/config (~/.config/pullquote/config)', 'The settings; see pullquote config.'],
  [
    '$XDG_STATE_HOME/pullquote/state.sqlite (~/.local/state/pullquote/state.sqlite)',
    'The library; positions, marks, searches and recent articles, unless --no-state is given.',
  ],
  [
    '$XDG_CACHE_HOME/pullquote (~/.cache/pullquote)',
    'Compiled code, which makes the program start faster. It can be deleted at any time.',
  ],
];

const VARIABLES: readonly (readonly [string, string])[] = [
  ['NO_COLOR, FORCE_COLOR', 'Turn color off or on if --color is auto.'],
  ['NODE_DISABLE_COMPILE_CACHE', 'If set, no compiled code is kept.'],
  ['BROWSER', 'The command that opens a URL outside Pullquote.'],
  ['FORCE_HYPERLINK', '1 makes links clickable (OSC 8), 0 does not. By default it depends on the terminal.'],
  ['HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY', 'Proxies for web pages; the lower-case names work too.'],
  ['LC_ALL, LC_MESSAGES, LANG', 'The language of messages, unless --messages is given.'],
  [
    'LC_ALL, LC_CTYPE, LANG',
    'If the locale is not UTF-8, terminal output is ASCII: letters lose their accents, other characters become ?.',
  ],
];

const entries = (list: readonly (readonly [string, string])[]) =>
  list.flatMap(([term, text]) => ['.TP', bold(term), roff(text)]);

/** The manual page in roff. */
export function manual(version: string): string {
  const rows = flagRows();
  const lines = [
    `.TH PULLQUOTE 1 "" "Pullquote ${version}"`,
    '.SH NAME',
    'pullquote \\- read an article in the terminal, with its quotes and who said them',
    '.SH SYNOPSIS',
    `${bold('pullquote')} [${italic('option')}]... [${italic('file')} | ${italic('URL')} | ${bold('-')}]...`,
    '.br',
    `${bold('pullquote')} ${italic('command')} [${italic('option')}]... [${italic('argument')}]...`,
    '.SH DESCRIPTION',
    roff(
      'Finds the article in a web page, lays it out in pages of whole paragraphs and lists its quotes with their speakers. ' +
        'Keys move by paragraph, quote, speaker and keyword. If standard output is not a terminal, or if a format is given, the article is printed instead.',
    ),
    ...PARAGRAPHS.slice(0, 1).flatMap(section),
    '.SH COMMANDS',
    roff('A command must be the first word; ./save is a file.'),
    ...Object.entries(VERBS).flatMap(command),
    '.SH OPTIONS',
    ...GROUPS.flatMap((group) => [`.SS ${group}`, ...rows.filter((row) => row.group === group).flatMap(option)]),
    ...PARAGRAPHS.slice(1).flatMap(section),
    '.SH FILES',
    ...entries(FILES),
    '.SH ENVIRONMENT',
    ...entries(VARIABLES),
  ];
  return `${lines.join('\n')}\n`;
}

function section([title, ...paragraphs]: readonly [string, ...string[]]): string[] {
  return [`.SH ${title}`, ...paragraphs.flatMap((text) => ['.PP', roff(text)])];
}
