import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from './screen.ts';

/** `UPDATE_CASES=1 npm run test:only -- FILE` rewrites what is expected; review the diff. */
const UPDATE = process.env.UPDATE_CASES === '1';

const ESCAPES: Readonly<Record<string, string>> = { s: ' ', n: '\n', t: '\t', r: '\r', f: '\f', '\\': '\\' };
const unescaped = (line: string): string =>
  line.replace(/\\([sntrf\\])/g, (_, letter: string) => ESCAPES[letter] ?? '');

interface Case {
  readonly line: string;
  readonly expected: readonly string[];
}

/** The cases in a file: each is a line, and what is expected of it on indented lines below. */
function casesIn(text: string): Case[] {
  return text
    .trimEnd()
    .split(/\n(?! )/)
    .map((lines) => {
      const [line = '', ...expected] = lines.split('\n  ');
      return { line, expected };
    });
}

/**
 * Tests the cases in the files of a folder in `fixtures`.
 *
 * @param read for a file, without `.txt`: what is expected of a case, line by line. `\n`, `\t`, `\r`, `\f`, `\\` in a case, and `\s` for
 * a space at its start, have been replaced.
 */
export function testCases(folder: string, read: (file: string) => (source: string) => readonly string[]): void {
  for (const file of readdirSync(join(ROOT, 'fixtures', folder))) {
    const path = join(ROOT, 'fixtures', folder, file);
    const linesOf = ({ line }: Case): readonly string[] => read(file.replace('.txt', ''))(unescaped(line));
    const cases = casesIn(readFileSync(path, 'utf8'));
    if (UPDATE) {
      const rewritten = cases.map((each) => [each.line, ...linesOf(each)].join('\n  '));
      writeFileSync(path, `${rewritten.join('\n')}\n`);
    }
    describe(`${folder}: ${file}`, () => {
      for (const each of UPDATE ? [] : cases) it(each.line, () => assert.deepEqual(linesOf(each), each.expected));
    });
  }
}
