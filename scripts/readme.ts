// Updates the tables of commands, options and keys in docs/ from the program's own tables.
import { readFileSync, writeFileSync } from 'node:fs';
import { GROUPS } from '../source/app/cli/flag.ts';
import { flagRows } from '../source/app/cli/flags.ts';
import type { VerbName } from '../source/app/cli/verb-names.ts';
import { VERBS } from '../source/app/cli/verbs.ts';
import { messages } from '../source/messages/index.ts';
import { keyLabel } from '../source/reader/keys/key-label.ts';
import { BINDINGS, helpOf, type Mode } from '../source/reader/keys/keys.ts';

const escapeCell = (text: string) => text.replaceAll('|', '\\|');

function keyCell(keys: readonly string[]): string {
  return keys
    .map(
      (key) =>
        `<kbd>${keyLabel(key).replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\\', '&#92;').replaceAll('|', '&#124;')}</kbd>`,
    )
    .join(' ');
}

function keyTables(): string {
  const modes = [...new Set(BINDINGS.map(({ mode }) => mode))] as Mode[];
  return modes
    .map((mode) => {
      const rows = BINDINGS.filter((binding) => binding.mode === mode).map(
        (binding) => `| ${keyCell(binding.keys)} | ${escapeCell(helpOf(binding))} |`,
      );
      return [`| ${messages.keys.modes[mode]} | |`, '| --- | --- |', ...rows].join('\n');
    })
    .join('\n\n');
}

function optionTable(): string {
  const rows = GROUPS.flatMap((group) =>
    flagRows()
      .filter((row) => row.group === group)
      .map(({ long, short, kind, help }) => {
        const value = kind ? ` ${kind.metavar}` : '';
        return `| \`${short ? `-${short}, ` : ''}--${long}${value}\` | ${escapeCell(help)} |`;
      }),
  );
  return ['| Option | |', '| --- | --- |', ...rows].join('\n');
}

function commandTable(): string {
  const rows = Object.entries(VERBS).map(
    ([name, { operands }]) =>
      `| \`${['pullquote', name, escapeCell(operands)].join(' ').trim()}\` | ${escapeCell(messages.commands[name as VerbName].help)} |`,
  );
  return ['| Command | |', '| --- | --- |', ...rows].join('\n');
}

/** The files that have tables made from the source. */
export const PAGES = ['docs/keys.md', 'docs/options.md'];

/** A page with its tables regenerated. */
export function withTables(page: string): string {
  const put = (text: string, name: string, table: string) =>
    text.replace(
      new RegExp(`(<!-- ${name}: [^>]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`),
      (_, open, close) => `${open}${table}\n${close}`,
    );
  return put(put(put(page, 'commands', commandTable()), 'options', optionTable()), 'keys', keyTables());
}

if (process.argv[1] === import.meta.filename) {
  for (const page of PAGES) {
    const path = new URL(`../${page}`, import.meta.url);
    writeFileSync(path, withTables(readFileSync(path, 'utf8')));
  }
}
