import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseMutants } from '../../scripts/mutants/choose.ts';
import { boundsBeside, type Site, sitesOf, withoutAlternatives } from '../../scripts/mutants/mutations.ts';
import { Tests } from '../../scripts/mutants/tests.ts';
import { ROOT } from '../support/screen.ts';

/** Each mutated source with the change marked: `const LONGEST = [10];`. */
function mutated(source: string, file = 'source/a/b.ts'): string[] {
  return sitesOf(file, source).flatMap(({ start, end, replacements }) =>
    replacements.map((replacement) => `${source.slice(0, start)}[${replacement}]${source.slice(end)}`),
  );
}

describe('the sites of mutants', () => {
  it('should be the numbers of named bounds, small ones with their neighbors', () => {
    assert.deepEqual(mutated('const LONGEST = 2_000;'), ['const LONGEST = [4000];', 'const LONGEST = [1000];']);
    assert.deepEqual(mutated('const A_B = { least: 2, name: 0 };'), [
      'const A_B = { least: [3], name: 0 };',
      'const A_B = { least: [1], name: 0 };',
    ]);
    assert.deepEqual(boundsBeside('0.25'), ['0.5', '0.125']);
    assert.deepEqual(boundsBeside('8'), ['9', '7', '16', '4']);
  });

  it('should leave other numbers alone', () => {
    assert.deepEqual(
      mutated('const short = 7; const F = (): number => 7; const T: A<7> = a(7); const M = { 7: b };'),
      [],
    );
  });

  it('should not be constants whose comment says that they change only speed', () => {
    assert.deepEqual(mutated('/** Code units in a slice. @speed */\nexport const SLICE = 7;'), []);
    assert.deepEqual(mutated('/**\n * Code units.\n * @speed\n */\nconst SLICE = 7;'), []);
    const table = 'const A_B = {\n  /** A slice. @speed */\n  slice: 9,\n  /** The most. */\n  most: 30,\n};';
    assert.deepEqual(
      mutated(table).map((text) => /\[.*\]/.exec(text)?.[0]),
      ['[60]', '[15]'],
    );
    assert.equal(mutated('/** Code units. @speed */\nconst A_B = 30;\n\nconst C_D = 40;').length, 2);
  });

  it('should not be the members of an enumeration', () => {
    assert.deepEqual(mutated('const LETTER = 7;\nconst SPACE = 8;\nconst MARK = 9;\n'), []);
    assert.equal(mutated('const BEFORE = 7;\nconst AFTER = 8;\n').length, 8);
  });

  it('should be operators, negations and early returns', () => {
    assert.deepEqual(mutated('a = b < c'), ['a = b [>=] c', 'a = b [<=] c']);
    assert.deepEqual(mutated('a = !b || c'), ['a = []b || c', 'a = !b [&&] c']);
    assert.deepEqual(mutated('if (done) return;'), ['if ([false && (done)]) return;']);
    assert.deepEqual(mutated('if (done) act();'), []);
  });

  it('should leave types, comments, loops and undefined alone', () => {
    assert.deepEqual(mutated('const a: Map<b, c> | d = e!; // f < g'), []);
    assert.deepEqual(mutated('for (let a = 0; a < b; a += 1) c();'), []);
    assert.deepEqual(mutated('if (a === undefined) return;'), []);
    assert.equal(mutated('if (!next) break;').length, 1);
  });

  it('should be the alternatives of a regular expression', () => {
    assert.deepEqual(withoutAlternatives('/^(?:a|b\\||[|])c$/u'), [
      '/^(?:b\\||[|])c$/u',
      '/^(?:a|[|])c$/u',
      '/^(?:a|b\\|)c$/u',
    ]);
    assert.deepEqual(withoutAlternatives('/a|b/'), ['/b/', '/a/']);
    assert.deepEqual(withoutAlternatives('/ab/'), []);
  });

  it('should not be the data of a language or of a model', () => {
    assert.deepEqual(mutated('a = /b|c/;', 'source/quotes/language/d.ts'), []);
    assert.deepEqual(mutated('const A = 5;', 'source/quotes/attribution/weights.ts'), []);
  });
});

describe('the choice of mutants', () => {
  const site = (file: string, start: number, kind: Site['kind']): Site => {
    return { file, line: 1, kind, start, end: start + 1, replacements: ['x', 'y'] };
  };
  const sites = ['source/a/a.ts', 'source/b/b.ts'].flatMap((file, folder) =>
    Array.from({ length: folder === 0 ? 4 : 64 }, (_, at) => site(file, at, at % 2 === 0 ? 'bound' : 'condition')),
  );

  it('should be the same for a seed, and another for another', () => {
    assert.deepEqual(chooseMutants(sites, 12, 3), chooseMutants(sites, 12, 3));
    assert.notDeepEqual(chooseMutants(sites, 12, 3), chooseMutants(sites, 12, 4));
  });

  it('should be half bounds and reach every folder', () => {
    const chosen = chooseMutants(sites, 12, 1);
    assert.equal(chosen.filter(({ kind }) => kind === 'bound').length, 6);
    assert.ok(chosen.filter(({ file }) => file === 'source/a/a.ts').length >= 2);
    assert.equal(new Set(chosen.map(({ file, start }) => `${file} ${start}`)).size, 12);
  });

  it('should take all that there is when asked for more', () => {
    assert.equal(chooseMutants(sites, 1000, 1).length, sites.length);
  });
});

describe('the tests of a mutant', () => {
  it('should start with those of the mutated file and end with those that import it from afar', () => {
    const { near, far } = new Tests(ROOT).planFor('source/layout/lines/wrap.ts');
    assert.equal(near[0], 'test/layout/lines/wrap.test.ts');
    assert.ok(near.every((test) => test.startsWith('test/layout/')));
    assert.ok(far.some((test) => test.startsWith('test/reader/')));
    assert.ok(!far.some((test) => test.startsWith('test/whole/')));
  });

  it('should leave slow tests for later, once it is known how long they take', () => {
    const tests = new Tests(ROOT);
    const before = tests.planFor('source/search/fold.ts').near;
    tests.learn(`spent 900 ${before[1]}\npassed\nspent 5 ${before[1]}\nspent 10 ${before[2]}\n`);
    const after = tests.planFor('source/search/fold.ts').near;
    assert.equal(after.at(-1), before[1]);
    assert.equal(after.at(-2), before[2]);
    assert.equal(after[0], before[0]);
  });

  it('should be those of the built command with a name like its own if it is of the command line', () => {
    const tests = new Tests(ROOT);
    assert.ok(tests.commandsFor('source/app/verbs/people.ts').includes('test/cli/people.test.ts'));
    assert.ok(
      tests.commandsFor('source/app/verbs/saving/fetch.ts').includes('test/cli/processes/save-trouble.test.ts'),
    );
    assert.deepEqual(tests.commandsFor('source/app/verbs/backup.ts'), [
      'test/cli/processes/here.test.ts',
      'test/cli/transfer.test.ts',
    ]);
    assert.ok(tests.commandsFor('source/app/modes/print.ts').includes('test/cli/files.test.ts'));
    assert.deepEqual(tests.commandsFor('source/layout/rows.ts'), []);
  });
});
