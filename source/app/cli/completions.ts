import { messages } from '../../messages/index.ts';
import type { SHELLS } from './flags.ts';
import { flagRows, type Row } from './flags.ts';
import { VERB_NAMES } from './verb-names.ts';

type Shell = (typeof SHELLS)[number];

/** Quotes text for a POSIX shell. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

const spellings = ({ short, long }: Row) => [...(short ? [`-${short}`] : []), `--${long}`];

function bash(rows: readonly Row[]): string {
  const cases = rows
    .filter(({ kind }) => kind)
    .map((row) => {
      const choices = row.kind?.choices;
      const words = choices ? `COMPREPLY=($(compgen -W ${quoted(choices.join(' '))} -- "$current"))` : 'COMPREPLY=()';
      return `    ${spellings(row).join('|')}) ${words}; return ;;`;
    });
  return [
    '# pullquote --completions bash > ~/.local/share/bash-completion/completions/pullquote',
    '_pullquote() {',
    '  local current=$2 previous=$3',
    // Bash splits words at "=": "--format=m" arrives as three.
    '  [[ $current == "=" ]] && current=',
    `  [[ $previous == "=" ]] && previous=\${COMP_WORDS[COMP_CWORD - 2]}`,
    '  case "$previous" in',
    ...cases,
    '  esac',
    '  if [[ $current == -* ]]; then',
    `    COMPREPLY=($(compgen -W ${quoted(rows.flatMap(spellings).join(' '))} -- "$current"))`,
    '  else',
    '    COMPREPLY=($(compgen -f -- "$current"))',
    // Only the first word can be a command.
    `    [[ $COMP_CWORD == 1 ]] && COMPREPLY+=($(compgen -W ${quoted(VERB_NAMES.join(' '))} -- "$current"))`,
    '  fi',
    '}',
    'complete -o filenames -F _pullquote pullquote',
  ].join('\n');
}

function zsh(rows: readonly Row[]): string {
  const bracketed = (text: string) => text.replace(/[[\]:\\]/g, '\\$&');
  const specs = rows.map((row) => {
    const value = row.kind
      ? `:${bracketed(row.kind.metavar)}:${row.kind.choices ? `(${row.kind.choices.join(' ')})` : ' '}`
      : '';
    const names = spellings(row);
    const exclusive = row.multiple ? '*' : `(${names.join(' ')})`;
    const forms = names.length > 1 ? `{${names.join(',')}}` : names.join('');
    return `  ${quoted(exclusive)}${forms}${quoted(`[${bracketed(row.help)}]${value}`)} \\`;
  });
  const verbs = VERB_NAMES.map((name) => quoted(`${name}:${messages.commands[name].help}`));
  return [
    '#compdef pullquote',
    '# pullquote --completions zsh > ~/.zfunc/_pullquote, a folder of $fpath',
    '_pullquote_first() {',
    `  local -a verbs=(${verbs.join(' ')})`,
    "  _describe 'command' verbs",
    '  _files',
    '}',
    '_arguments -s \\',
    ...specs,
    "  '1:source:_pullquote_first' \\",
    "  '*:source:_files'",
  ].join('\n');
}

function fish(rows: readonly Row[]): string {
  const lines = rows.map(({ short, long, kind, help }) => {
    const value = kind ? ` -x${kind.choices ? ` -a ${quoted(kind.choices.join(' '))}` : ''}` : '';
    return `complete -c pullquote${short ? ` -s ${short}` : ''} -l ${long}${value} -d ${quoted(help)}`;
  });
  const verbs = VERB_NAMES.map(
    (name) => `complete -c pullquote -n __fish_is_first_arg -a ${name} -d ${quoted(messages.commands[name].help)}`,
  );
  return ['# pullquote --completions fish > ~/.config/fish/completions/pullquote.fish', ...lines, ...verbs].join('\n');
}

const WRITERS: Readonly<Record<Shell, (rows: readonly Row[]) => string>> = { bash, zsh, fish };

/** The completion script for a shell, made from the table of options. */
export const completions = (shell: Shell): string => `${WRITERS[shell](flagRows())}\n`;
