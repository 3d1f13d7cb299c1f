import type { Explanation } from '../parser/explain.ts';
import { printable } from '../printable.ts';

/** The maximum length of a text in the list of what was left out, in code points. */
const EXCERPT = 60;

const FOUND_BY: Readonly<Record<NonNullable<Explanation['foundBy']>, string>> = {
  names: 'by names and text',
  text: 'by text alone',
  'without-names': 'without regard to names, since the rest had too little text',
  'structured-data': 'in the structured data, since the page has too little text',
};

/** An explanation as plain text for bug reports, one line for each fact. */
export function explanationText(name: string, explanation: Explanation): string {
  const { format, title, notice, words, root, foundBy, runnerUp, reason, parts, omitted } = explanation;
  const rows: (readonly [string, string])[] = [
    ['source', name],
    ['format', format],
    ['title', title ?? 'none'],
    ['words', String(words)],
    ['notice', notice ? notice.code : 'none'],
    ['root', root ? `${root.path} (${root.prose} characters of prose)` : 'the whole source'],
    ...(foundBy ? ([['found', FOUND_BY[foundBy]]] as const) : []),
    ...(runnerUp ? ([['runner-up', `${runnerUp.path} (${runnerUp.prose} characters of prose)`]] as const) : []),
    ...(reason ? ([['reason', reason]] as const) : []),
    ...parts.map((part) => ['part', part] as const),
  ];
  const lines = rows.map(([label, value]) => `${label.padEnd(10)} ${oneLine(value)}`);
  const left = omitted.map(({ reason: why, rule, path, text }) => {
    const characters = [...oneLine(text)];
    const excerpt = characters.slice(0, EXCERPT).join('') + (characters.length > EXCERPT ? '…' : '');
    return `  ${why.padEnd(10)} ${rule.padEnd(15)} ${excerpt}${path ? `\n    ${oneLine(path)}` : ''}`;
  });
  return `${[...lines, '', `left out   ${omitted.length}`, ...left].join('\n')}\n`;
}

const oneLine = (text: string): string => printable(text.replace(/\s+/g, ' ').trim());
