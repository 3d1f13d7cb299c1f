import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { files, type Import, imports, packageImports, relativePaths, tokens } from './support/imports.ts';
import { LANGUAGE_WORDS } from './support/language-words.ts';
import { ROOT } from './support/screen.ts';
import { type Token, tokensOf } from './support/tokens.ts';

/** `source/` from the bottom up: a row imports from the rows above it in this table, never from its own row. */
const LAYERS: readonly (readonly string[])[] = [
  ['article.ts', 'binary-search.ts', 'block-slices.ts', 'edit-distance.ts', 'failure.ts', 'printable.ts', 'messages'],
  ['footnote-marks.ts'],
  ['parser', 'quotes', 'search', 'layout', 'highlights', 'reading-history.ts'],
  ['load', 'store', 'terminal'],
  ['containers', 'library', 'output'],
  ['reader'],
  ['ui'],
  ['app'],
  ['cli.tsx'],
];

/** The same within a folder. A folder's own files (`index.ts`) are its topmost row. */
const STAGES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  quotes: [['language'], ['text'], ['spans'], ['people'], ['syntax'], ['attribution']],
  parser: [
    ['wording', 'input', 'html'],
    ['structure', 'pictures'],
    ['content', 'blocks', 'metadata'],
    ['assemble'],
    ['formats'],
  ],
  reader: [['keys'], ['model'], ['view'], ['shown', 'commands']],
  ui: [['theme'], ['panes'], ['session'], ['ink']],
};

/**
 * The network, the disk and the terminal: the folders, and who may call them. In `ui` that is the session, what starts
 * one, and what mounts Ink.
 */
const IO_FOLDERS: readonly string[] = ['load', 'store', 'terminal'];
const IO_CALLERS =
  /^(?:cli\.tsx|source\/(?:load|store|terminal|app|library)\/.+|source\/ui\/session\/.+|source\/ui\/(?:ink\/mount|[\w-]+)\.tsx)$/;

const FILES_PER_FOLDER = 15;

function folderOf(file: string): string {
  return dirname(file).replace(/^source\//, '');
}

/** `quotes` for a file of that folder, `quotes/spans` at depth 2; a file that is not so deep is itself. */
function roomOf(file: string, depth: number): string {
  const path = file.replace(/^source\//, '').split('/');
  return path.slice(0, Math.min(depth, Math.max(1, path.length - (depth > 1 ? 1 : 0)))).join('/');
}

/** Pairs of folders, as `from → to`, whose imports do not go down the table. */
function upward(table: readonly (readonly string[])[], pairs: readonly (readonly [string, string])[]): string[] {
  const rank = (room: string): number => table.findIndex((row) => row.includes(room));
  const wrong = pairs.filter(([from, to]) => from !== to && rank(from) <= rank(to));
  return [...new Set(wrong.map(([from, to]) => `${from} → ${to}`))].sort();
}

/** The files of each import circle, found as strongly connected components (Tarjan 1972). */
function circles(): string[][] {
  const targets = Map.groupBy(imports, ({ file }) => file);
  const [index, low, stack, found] = [
    new Map<string, number>(),
    new Map<string, number>(),
    [] as string[],
    [] as string[][],
  ];
  const visit = (file: string): number => {
    index.set(file, index.size);
    low.set(file, index.get(file)!);
    stack.push(file);
    for (const { target } of targets.get(file) ?? []) {
      if (!index.has(target)) low.set(file, Math.min(low.get(file)!, visit(target)));
      else if (stack.includes(target)) low.set(file, Math.min(low.get(file)!, index.get(target)!));
    }
    if (low.get(file) === index.get(file)) {
      const circle = stack.splice(stack.indexOf(file));
      if (circle.length > 1) found.push(circle);
    }
    return low.get(file)!;
  };
  for (const file of files) if (!index.has(file)) visit(file);
  return found;
}

describe('the folders', () => {
  it('should be found by these tests', () => {
    for (const folder of LAYERS.flat()) {
      const path = folder === 'cli.tsx' ? folder : `source/${folder}`;
      assert.ok(
        files.some((file) => file === path || file.startsWith(`${path}/`)),
        `no files in ${path}`,
      );
    }
    for (const [folder, rows] of Object.entries(STAGES)) {
      for (const stage of rows.flat()) assert.ok(existsSync(join(ROOT, 'source', folder, stage)), `${folder}/${stage}`);
    }
    assert.ok(imports.length > files.length, `${imports.length} imports in ${files.length} files`);
  });

  it('should be seen to import in whatever form', () => {
    const source = `
      import './a.ts'; import b from './b.ts'; import { type C } from "./c.ts"; import type { D } from './d.ts';
      export * from './e.ts'; export type { F } from './f.ts'; import { g,
        gg } from './g.ts';
      const h = () => import('./h.ts'); let i: typeof import('./i.ts');
      const j = new Worker(new URL('./j.ts', import.meta.url)); // './comment.ts'
      const k = \`\${await import('../k.ts')} './text.ts'\`;`;
    const names = [...'abcdefghij'].map((letter) => `./${letter}.ts`);
    const found = relativePaths(tokensOf(source));
    assert.deepEqual(
      found.map(({ path }) => path),
      [...names, '../k.ts'],
    );
    assert.deepEqual(
      found.filter(({ typeOnly }) => typeOnly).map(({ path }) => path),
      ['./d.ts', './f.ts', './i.ts'],
    );
  });

  it('should name only files that exist', () => {
    assert.deepEqual(
      imports.filter(({ target }) => !existsSync(join(ROOT, target))),
      [],
    );
  });

  it('should each have a row in the table', () => {
    const rooms = new Set(files.map((file) => roomOf(file, 1)));
    assert.deepEqual(
      [...rooms].filter((room) => !LAYERS.flat().includes(room)),
      [],
    );
    for (const [folder, rows] of Object.entries(STAGES)) {
      const inside = new Set(
        files.filter((file) => file.startsWith(`source/${folder}/`)).map((file) => file.split('/')),
      );
      const stages = new Set([...inside].filter((path) => path.length > 3).map((path) => path[2]!));
      assert.deepEqual([...stages].sort(), rows.flat().sort(), `the folders of ${folder}`);
    }
  });

  it('should import in one direction only', () => {
    const pairs = imports.map(({ file, target }) => [roomOf(file, 1), roomOf(target, 1)] as const);
    assert.deepEqual(upward(LAYERS, pairs), []);
  });

  for (const [folder, rows] of Object.entries(STAGES)) {
    it(`should import in one direction only within ${folder}`, () => {
      const inside = ({ file, target }: Import): boolean =>
        file.startsWith(`source/${folder}/`) && target.startsWith(`source/${folder}/`);
      const pairs = imports.filter(inside).map(({ file, target }) => [roomOf(file, 2), roomOf(target, 2)] as const);
      const table = [...rows.map((row) => row.map((stage) => `${folder}/${stage}`)), [folder]];
      assert.deepEqual(upward(table, pairs), []);
    });
  }

  it('should not import in a circle', () => {
    assert.deepEqual(circles(), []);
  });

  it('should contain about fifteen files each', () => {
    const folders = Map.groupBy(files, folderOf);
    const crowded = [...folders].filter(([, own]) => own.length > FILES_PER_FOLDER).map(([folder]) => folder);
    assert.deepEqual(crowded.sort(), []);
  });

  it('should let the shared files import nothing', () => {
    const shared = LAYERS[0]!.map((file) => `source/${file}`);
    assert.deepEqual(
      [...imports, ...files.flatMap(packageImports)].filter(({ file }) => shared.includes(file)),
      [],
    );
  });

  it('should call the network, the disk and the terminal from the edges only', () => {
    const calls = imports.filter(({ target, typeOnly }) => !typeOnly && IO_FOLDERS.includes(roomOf(target, 1)));
    assert.ok(calls.length > 20);
    const wrong = calls.filter(({ file }) => !IO_CALLERS.test(file));
    const pairs = wrong.map(({ file, target }) => `${folderOf(file)} → ${roomOf(target, 1)}`);
    assert.deepEqual([...new Set(pairs)].sort(), [], wrong.map(({ file }) => file).join(', '));
  });
});

describe('the packages', () => {
  const packages = files.flatMap(packageImports);

  it('should be found by these tests', () => {
    const names = new Set(packages.map(({ target }) => target));
    assert.deepEqual(
      ['ink', 'react', 'node:fs', 'node:zlib'].filter((name) => !names.has(name)),
      [],
    );
  });

  it('should keep Ink and React out of everything but ui', () => {
    const drawing = packages.filter(({ target }) => /^(?:ink|react)(?:\/|$)/.test(target));
    assert.deepEqual(
      drawing.filter(({ file }) => !file.startsWith('source/ui/')),
      [],
    );
  });

  it('should reach the network and the disk in a few folders only', () => {
    const io = packages.filter(({ target }) =>
      /^node:(?:fs|net|http|https|tls|tty|child_process|sqlite|os)\b/.test(target),
    );
    const edges = [...IO_FOLDERS, 'app', 'cli.tsx'];
    assert.deepEqual(
      io.filter(({ file }) => !edges.includes(roomOf(file, 1))),
      [],
    );
  });
});

/** The tables of words, one for each language or subject. */
const WORD_TABLES = /^source\/(?:quotes\/language|parser\/wording)\//;
/** Files whose sentences are errors and notices for the user. */
const WITH_MESSAGES =
  /^source\/parser\/(?:input\/(?:list|json-value|python-literal)|formats\/(?:article-json|offsets)|assemble\/notice)\.ts$/;
/** Files with alphabets, by which encodings are detected. */
const WITH_ALPHABETS = /^source\/parser\/input\//;

/** The words of a language in a file's strings and regular expressions. */
function languageWords(file: string, source: readonly Token[]): string[] {
  const literals = source.filter(({ kind, text }) => {
    const literal = kind === 'regex' || kind === 'string' || kind === 'template';
    return literal && !(WITH_MESSAGES.test(file) && text.includes(' '));
  });
  return literals.flatMap(({ text }) => {
    const words = text.replace(/\\[pP]\{[^}]*\}|\\[a-zA-Z]/g, ' ').match(/\p{L}+/gu) ?? [];
    const foreign = (word: string): boolean => /[^\p{ASCII}\p{Lm}]/u.test(word) && !WITH_ALPHABETS.test(file);
    return words.filter((word) => LANGUAGE_WORDS.has(word.toLowerCase()) || foreign(word));
  });
}

describe('the words of languages', () => {
  const reading = files.filter((file) => /^source\/(?:quotes|parser)\//.test(file));
  const wordsIn = (file: string): string[] => languageWords(file, tokens.get(file) ?? []);

  it('should be found by this test', () => {
    for (const table of ['quotes/language', 'parser/wording']) {
      const own = reading.filter((file) => file.startsWith(`source/${table}/`));
      assert.ok(own.flatMap(wordsIn).length > 100, table);
    }
    assert.deepEqual(languageWords('', tokensOf("x = /^(?:the|x)\\bé/u; y = 'said it'; z = 'zero'")), [
      'the',
      'é',
      'said',
    ]);
  });

  it('should be in their tables only', () => {
    const outside = reading.filter((file) => !WORD_TABLES.test(file)).map((file) => [file, wordsIn(file)] as const);
    const found = outside.filter(([, words]) => words.length > 0);
    assert.deepEqual(
      found.map(([file]) => file.replace('source/', '')),
      [],
      found.map(([file, words]) => `${file}: ${[...new Set(words)].join(' ')}`).join('\n'),
    );
  });
});
