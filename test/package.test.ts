import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A program that uses the parser: it must compile against the published types. */
const CONSUMER = `
import { type Article, parseArticle, parseFragments, ParseError, type ParseHints } from 'pullquote/parser';
import { type Attribution, findQuotes } from 'pullquote/quotes';

const hints: ParseHints = { url: 'https://nordhavn.example/', format: 'html' };
const article: Article = parseArticle('<p>“It flew,” said Ines Halvorsen.', hints);
const found: Attribution = findQuotes(article);
const speaker: string | undefined = found.quotes[0]?.speaker?.name;
const same: Article = parseFragments(['<p>a</p>', null]);
console.log(JSON.stringify({ speaker, blocks: same.blocks.length, isError: new ParseError('x') instanceof Error }));
`;
const WRONG = `import { parseArticle } from 'pullquote/parser';\nexport const n: number = parseArticle('').title;\n`;

describe('the package', () => {
  let folder = '';
  let installed = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-package-'));
    const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    const [{ filename }] = JSON.parse(execFileSync('npm', pack, { cwd: root, encoding: 'utf8', stdio: 'pipe' }));
    execFileSync('tar', ['-xzf', filename], { cwd: folder });
    mkdirSync(join(folder, 'node_modules'));
    installed = join(folder, 'node_modules', 'pullquote');
    renameSync(join(folder, 'package'), installed);
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const node = (...args: readonly string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const files = () =>
    readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(join(installed, file)).isFile(),
    );

  it('should contain the build, its types and the schema, but no source', () => {
    const has = files();
    for (const file of ['dist/cli.js', 'dist/parser.js', 'dist/quotes.js', 'schema.json', 'LICENSE', 'package.json']) {
      assert.ok(has.includes(file), `${file} is missing`);
    }
    assert.deepEqual(
      has.filter((file) => /^(?:source|test|fixtures|scripts|node_modules)\b/.test(file)),
      [],
    );
  });

  it('should not contain the text of the seed', () => {
    const words = readFileSync(join(root, 'fixtures/seed/input.txt'), 'utf8').slice(0, 200_000);
    const sentences = words.match(/[A-Z][^<>"'.\\\\]{60,}/g) ?? [];
    assert.ok(sentences.length > 10);
    for (const file of files()) {
      const text = readFileSync(join(installed, file), 'utf8');
      for (const sentence of sentences) assert.ok(!text.includes(sentence), `${file} has “${sentence}”`);
    }
  });

  it('should be refused by npm on a Node that is too old, with the command of the README', () => {
    const [, command = ''] = /`npm (install --global [^`]*)`/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
    const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.match(wanted.engines.node, /^>=22\.13$/);
    const clone = join(folder, 'clone');
    mkdirSync(clone);
    const install = (node: string) => {
      writeFileSync(
        join(clone, 'package.json'),
        JSON.stringify({ ...wanted, devDependencies: {}, optionalDependencies: {}, engines: { node } }),
      );
      const prefix = mkdtempSync(join(folder, 'prefix-'));
      const args = [...command.split(' '), '--offline', '--prefix', prefix];
      // The suite itself runs with npm silent.
      const env = { ...process.env, npm_config_loglevel: 'notice' };
      return spawnSync('npm', args, { cwd: clone, encoding: 'utf8', env });
    };
    const refused = install('>=99');
    assert.notEqual(refused.status, 0);
    assert.match(refused.stderr, /Not compatible with your version of node\/npm: pullquote@/);
    const accepted = install('>=22');
    assert.deepEqual([accepted.status, accepted.stderr], [0, '']);
  });

  it('should let another program parse an article and find its quotes', () => {
    writeFileSync(
      join(folder, 'consumer.mjs'),
      CONSUMER.replace(/\btype \w+, |, type \w+|: (?:\w+)(?: \| undefined)?(?= =)/g, ''),
    );
    assert.deepEqual(JSON.parse(node('consumer.mjs')), { speaker: 'Ines Halvorsen', blocks: 1, isError: true });
  });

  it('should load no Ink and no React with the parser', () => {
    const [parser = '', quotes = ''] = ['parser.js', 'quotes.js'].map((file) =>
      readFileSync(join(installed, 'dist', file), 'utf8'),
    );
    const packages = (code: string) => new Set(code.match(/(?<=^\/\/ node_modules\/)[@\w-]+/gm));
    assert.ok(packages(parser).has('domhandler'), 'the bundle names its packages');
    for (const name of ['ink', 'react', 'yoga-layout', 'meow']) {
      assert.ok(!packages(parser).has(name) && !packages(quotes).has(name), `${name} is loaded`);
    }
  });

  for (const moduleResolution of ['bundler', 'nodenext']) {
    it(`should have types for a program that resolves modules as ${moduleResolution}`, () => {
      writeFileSync(join(folder, 'consumer.mts'), CONSUMER);
      writeFileSync(join(folder, 'wrong.mts'), WRONG);
      const module = moduleResolution === 'nodenext' ? 'nodenext' : 'esnext';
      const compilerOptions = {
        module,
        moduleResolution,
        target: 'es2023',
        lib: ['es2023', 'dom'],
        strict: true,
        noEmit: true,
        types: [],
      };
      const tsconfig = { compilerOptions, files: ['consumer.mts', 'wrong.mts'] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      const { stdout } = spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: folder, encoding: 'utf8' });
      // The consumer compiles without errors; the other program has one.
      assert.match(stdout, /^wrong\.mts[^\n]* not assignable to type 'number'\.\n(?: [^\n]*\n)*$/);
    });
  }
});
