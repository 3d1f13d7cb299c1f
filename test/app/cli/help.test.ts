import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { DEFAULTS } from '../../../source/app/cli/command-line.ts';
import { completions } from '../../../source/app/cli/completions.ts';
import { FLAGS, flagRows, longOf, SHELLS } from '../../../source/app/cli/flags.ts';
import { help, verbHelp } from '../../../source/app/cli/help.ts';
import { manual } from '../../../source/app/cli/manual.ts';
import { VERB_NAMES } from '../../../source/app/cli/verb-names.ts';
import { VERBS } from '../../../source/app/cli/verbs.ts';
import { inLanguage } from '../../support/languages.ts';

const has = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
const rows = flagRows();

describe('the table of flags', () => {
  it('should give no letter and no name twice', () => {
    const letters = rows.flatMap(({ short }) => short ?? []);
    assert.equal(new Set(letters).size, letters.length);
    assert.equal(new Set(rows.map(({ long }) => long)).size, Object.keys(FLAGS).length);
  });

  it('should name the defaults that apply', () => {
    for (const name of ['maxSize', 'timeout'] as const) {
      const { kind } = FLAGS[name];
      const line = rows.find(({ key }) => key === name)?.help ?? '';
      assert.equal(kind.parse(/\(default: (\w+)\)/.exec(line)?.[1] ?? ''), DEFAULTS[name]);
    }
  });
});

describe('--help', () => {
  it('should fit a screen of 24 lines and 80 columns and name every option', () => {
    const lines = help().trimEnd().split('\n');
    assert.ok(lines.length < 24, `${lines.length} lines`);
    for (const line of lines) assert.ok(line.length <= 80, `${line.length} columns: ${line}`);
    const readers = rows.filter(({ group }) => group !== 'Library');
    for (const row of readers.filter(({ rare: isRare }) => !isRare)) {
      const column = lines.find((line) => line.includes(` --${row.long} `))?.indexOf(row.help);
      assert.equal(column, 27, `the descriptions are one column, also that of --${row.long}`);
    }
    for (const { long } of readers) assert.match(help(), new RegExp(`--${long}(?![\\w-])`));
    const rare = (help().split('  Also:')[1]?.split('  Commands')[0] ?? '').trim();
    assert.equal(rare.split(',').length, readers.filter(({ rare: isRare }) => isRare).length);
    assert.match(rare, /[^,]$/);
  });
});

for (const language of ['de', 'fr'] as const) {
  describe(`--help in ${language}`, () => {
    it('should fit a screen of 24 lines and 80 columns, with one column for what options do', async () => {
      await inLanguage(language, () => {
        const lines = help().trimEnd().split('\n');
        assert.ok(lines.length < 24, `${lines.length} lines`);
        for (const line of lines) assert.ok(line.length <= 80, `${line.length} columns: ${line}`);
        for (const row of flagRows().filter(({ rare: isRare, group }) => !isRare && group !== 'Library')) {
          const column = lines.find((line) => line.includes(` --${row.long} `))?.indexOf(row.help);
          assert.equal(column, 27, `--${row.long}`);
        }
      });
    });

    it('should fit 80 columns for every command', async () => {
      await inLanguage(language, () => {
        for (const name of VERB_NAMES) {
          for (const line of verbHelp(name).split('\n')) assert.ok(line.length <= 80, `${name}: ${line}`);
        }
      });
    });
  });
}

describe('the help of a command', () => {
  it('should put the description of an option below it if there is no room beside it', () => {
    const lines = verbHelp('save').split('\n');
    const header = lines.findIndex((line) => line.includes('--header'));
    assert.equal(lines[header], "  -H, --header 'NAME: VALUE'");
    assert.equal(lines[header + 1], `${' '.repeat(27)}add a request header; may be repeated`);
    assert.ok(lines.includes('  -t, --tag TAG            add a tag; may be repeated'));
  });

  for (const name of VERB_NAMES) {
    it(`should have every option that ${name} takes, in 80 columns`, () => {
      const lines = verbHelp(name).split('\n');
      for (const line of lines) assert.ok(line.length <= 80, line);
      for (const key of VERBS[name].options) assert.match(verbHelp(name), new RegExp(`--${longOf(key)}(?![\\w-])`));
      assert.ok(help().includes(` ${name}`), `--help names ${name}`);
    });
  }

  it('should explain the query of find, and have the formats of each command', () => {
    const text = verbHelp('find').replaceAll('\n', ' ');
    for (const part of ['-not', 'title:', 'said:NAME', 'in:quotes', 'before:DATE'])
      assert.ok(text.includes(part), part);
    assert.match(text, /print as text, json or csv {2}/);
    assert.match(verbHelp('said'), /print as text, markdown, json or csv\n/);
  });

  it('should explain every option of the library in some command', () => {
    const taken = new Set(VERB_NAMES.flatMap((name) => VERBS[name].options));
    for (const { key } of rows.filter(({ group }) => group === 'Library')) assert.ok(taken.has(key), key);
  });
});

describe('the manual page', () => {
  it('should describe every command', () => {
    for (const name of VERB_NAMES) assert.ok(manual('1.0.0').includes(`\\fB${name}\\fR`), name);
  });

  it('should describe every option', () => {
    for (const { long } of rows) assert.ok(manual('1.0.0').includes(`\\-\\-${long.replaceAll('-', '\\-')}`), long);
  });

  it('should be roff without a warning', { skip: !has('groff') && 'needs groff' }, () => {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-z'], {
      input: manual('1.0.0'),
      encoding: 'utf8',
    });
    assert.deepEqual([stdout, stderr], ['', '']);
    const text = execFileSync('groff', ['-man', '-Tascii', '-P-cbou'], { input: manual('1.0.0'), encoding: 'utf8' });
    assert.match(text, /-f, --format FORMAT/);
  });
});

describe('completions', () => {
  for (const shell of SHELLS) {
    it(`should offer every option and choice in ${shell}`, () => {
      const script = completions(shell);
      for (const { long, kind } of rows) {
        assert.ok(script.includes(shell === 'fish' ? `-l ${long}` : `--${long}`), long);
        if (kind?.choices) assert.ok(script.includes(kind.choices.join(' ')), `the choices of ${long}`);
      }
    });
    it(`should be a script that ${shell} understands`, { skip: !has(shell) && `needs ${shell}` }, () => {
      const { status, stderr } = spawnSync(shell, ['-n'], { input: completions(shell), encoding: 'utf8' });
      assert.deepEqual([status, stderr], [0, '']);
    });
  }

  it(
    'should complete a value behind an equals sign in bash, which cuts the word there',
    {
      skip: !has('bash') && 'needs bash',
    },
    () => {
      const complete = (words: string) => {
        const script = `${completions('bash')}
COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_pullquote pullquote "\${COMP_WORDS[COMP_CWORD]}" "\${COMP_WORDS[COMP_CWORD - 1]}"; echo "\${COMPREPLY[@]}"`;
        return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim();
      };
      assert.equal(complete('pullquote --format = m'), 'markdown');
      assert.equal(complete('pullquote --format ='), 'text markdown json jsonl html csv');
      assert.equal(complete('pullquote --format m'), 'markdown');
    },
  );

  it('should complete options, choices and files in bash', { skip: !has('bash') && 'needs bash' }, () => {
    const complete = (word: string, before: string) => {
      const script = `${completions('bash')}_pullquote pullquote '${word}' '${before}'; echo "\${COMPREPLY[@]}"`;
      return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim();
    };
    assert.equal(complete('--qu', 'pullquote'), '--quotes --quote --quit-if-one-screen');
    assert.equal(complete('ma', '--format'), 'markdown');
    assert.equal(complete('tsconfig.j', 'pullquote'), 'tsconfig.json');
  });
});
