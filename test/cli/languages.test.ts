import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runHere } from '../support/command-here.ts';
import { SEED } from '../support/screen.ts';

const GERMAN = { LANG: 'de_DE.UTF-8' };
const FRENCH = { LANG: 'fr_FR.UTF-8' };

describe('the language of the command line', () => {
  it('should be that of the locale, in the help and in errors', async () => {
    assert.match((await runHere({ args: ['--help'], env: GERMAN })).stdout, /^Aufruf: pullquote/);
    assert.match((await runHere({ args: ['find', '--help'], env: FRENCH })).stdout, /^Usage\u202f: pullquote find/);
    const { status, stderr } = await runHere({ args: ['--frmat', 'json', SEED], env: GERMAN });
    assert.equal(status, 2);
    assert.equal(stderr, 'pullquote: unbekannte Option --frmat; ist --format gemeint?\n');
    const wrong = await runHere({ args: ['--width', '3', SEED], env: FRENCH });
    assert.equal(wrong.stderr, 'pullquote: --width attend un nombre entier de 10 à 1000, et non «\u202f3\u202f»\n');
  });

  it('should be English in the locale C', async () => {
    const { stdout } = await runHere({ args: ['--help'], env: { ...GERMAN, LC_ALL: 'C' } });
    assert.match(stdout, /^Usage: pullquote/);
  });

  it('should not change what other programs read', async () => {
    const english = await runHere({ args: ['-f', 'json', SEED] });
    const german = await runHere({ args: ['-f', 'json', SEED], env: GERMAN });
    assert.equal(german.stdout, english.stdout);
    const lines = '{"id": 1, "html": "<p>Sign in"}\n{"id": 2}\n';
    const [first, second] = await Promise.all(
      [{ LANG: 'en_US.UTF-8' }, GERMAN].map((env) => runHere({ args: ['--jsonl'], input: lines, env })),
    );
    assert.equal(second?.stdout, first?.stdout);
    assert.match(first?.stdout ?? '', /"error":"missing /);
  });

  it('should be that of the locale in a notice, which is English in JSON', async () => {
    const page = '<html><body><p></p></body></html>';
    const text = await runHere({ args: ['-f', 'text', '-i', 'html', '-'], input: page, env: GERMAN });
    assert.match(text.stderr, /Hier ist kein Text\.|Die Seite hat selbst kaum Text/);
    const json = await runHere({ args: ['-f', 'json', '-i', 'html', '-'], input: page, env: GERMAN });
    assert.match(json.stdout, /"message": ?"(?:This contains no text|The page has hardly any text)/);
  });
});
