import { type Flag, flagRows, GROUPS, type Row } from './flags.ts';

/** Text for roff: what it would take for a request, an escape or a hyphen is spelled out. */
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
  const { help, manual, setting }: Flag = row;
  const kept = setting === undefined ? '' : ' May stand in the settings file.';
  return ['.TP', names(row), roff(`${sentence(help)}${manual ? ` ${manual}` : ''}${kept}`)];
}

const PARAGRAPHS: readonly (readonly [title: string, ...paragraphs: string[]])[] = [
  [
    'SOURCES',
    'A source is a file, an http, https or file address, or - for standard input, which is also read when no source is named and it is no terminal. Several are read in a row. Where none is named on a terminal, what was read last is offered.',
    'Web pages (HTML, XHTML), lists of HTML fragments in JSON or Python, Markdown, plain text and the JSON that --format json prints are told apart by content, name and type; gzip and brotli are undone.',
  ],
  [
    'EXIT STATUS',
    '0: all went well. 1: a source could not be read or the output not be written. 2: the command line makes no sense.',
  ],
];

const FILES: readonly (readonly [string, string])[] = [
  ['$XDG_CONFIG_HOME/pullquote/config (~/.config/pullquote/config)', 'Settings: see --print-config.'],
  [
    '$XDG_STATE_HOME/pullquote/state.sqlite (~/.local/state/pullquote/state.sqlite)',
    'Places, marks, searches and what was read, for those who come back; not with --no-state.',
  ],
  [
    '$XDG_CACHE_HOME/pullquote (~/.cache/pullquote)',
    'What Node has compiled of the program, so that it starts sooner. It may be removed at any time.',
  ],
];

const VARIABLES: readonly (readonly [string, string])[] = [
  ['NO_COLOR, FORCE_COLOR', 'Switch colour off or on where --color is auto.'],
  ['NODE_DISABLE_COMPILE_CACHE', 'Keeps nothing of what has been compiled.'],
  ['BROWSER', 'What opens an address outside of Pullquote.'],
  ['FORCE_HYPERLINK', '1 marks links for the terminal, 0 does not; otherwise it is known of terminals.'],
  ['HTTP_PROXY, HTTPS_PROXY, NO_PROXY', 'Proxies for web pages, in lower case too.'],
  [
    'LC_ALL, LC_CTYPE, LANG',
    'On a terminal all is ASCII where the locale has no UTF-8: letters lose their accents, others are ?.',
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
    'pullquote \\- read an article in the terminal and know who said what',
    '.SH SYNOPSIS',
    `${bold('pullquote')} [${italic('option')}]... [${italic('file')} | ${italic('address')} | ${bold('-')}]...`,
    '.SH DESCRIPTION',
    roff(
      'Finds the article in a page, lays it out in pages of whole paragraphs, lists its quotes with their speakers, and ' +
        'moves by paragraph, quote, speaker and keyword. Where standard output is no terminal, or a format is asked for, it prints.',
    ),
    ...PARAGRAPHS.slice(0, 1).flatMap(section),
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
