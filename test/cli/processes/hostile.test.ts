import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Run, run } from '../../support/command.ts';
import { runHere } from '../../support/command-here.ts';
import { danger, HOSTILE } from '../../support/hostile.ts';
import { serveRaw } from '../../support/server.ts';

/** Everything that the system allows in a file name or an argument, all at once. */
const PAYLOAD = Object.values(HOSTILE)
  .join('')
  .replaceAll('\0', '')
  .replace(/\p{Surrogate}/gu, '');
const SHORT = '\u001b]0;owned\u0007\u009b31m\u202e';

/** Runs the command and checks its output, which must not be empty. */
async function harmless(given: Run, said = /./, command = runHere): Promise<void> {
  const { stdout, stderr } = await command(given);
  assert.equal(danger(stderr), null, 'on standard error');
  assert.equal(danger(stdout), null, 'on standard output');
  assert.match(stderr + stdout, said);
}

describe('messages about hostile names and answers', { concurrency: 2 }, () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-hostile-'));
    mkdirSync(join(folder, 'config', 'pullquote'), { recursive: true });
    writeFileSync(join(folder, 'config', 'pullquote', 'config'), `${SHORT} = 3\nwidth = ${SHORT}\n`);
    writeFileSync(join(folder, 'list.json'), `["a", ${PAYLOAD}`);
    writeFileSync(join(folder, 'article.json'), JSON.stringify({ schema: 1, blocks: [{ type: PAYLOAD, text: 'a' }] }));
    writeFileSync(join(folder, 'warning.md'), `---\ntitle: !x "a" # ${SHORT}\n---\n\nNothing happened.\n`);
    writeFileSync(join(folder, `page${SHORT}.txt`), 'Nothing happened in the harbour today, and nobody minded.\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs in a separate process, so that whatever libraries and Node print by themselves is checked too. */
  const apart = run;
  const CASES: readonly (readonly [
    what: string,
    args: readonly string[],
    more?: Partial<Run>,
    command?: typeof run,
  ])[] = [
    ['a missing file', [SHORT]],
    ['a name that is too long', [PAYLOAD.repeat(3)]],
    ['an address', [`https://${SHORT}/`]],
    ['a scheme', [`x${'y'.repeat(3)}://${SHORT}`]],
    ['an option', [`--${SHORT}`], {}, apart],
    ['a value', ['--width', PAYLOAD]],
    ['a speaker', ['-q', '--speaker', PAYLOAD, 'list.json']],
    ['a broken list', ['list.json']],
    ['an article of ours', ['article.json']],
    ['front matter that a library warns of', ['--format', 'text', 'warning.md'], {}, apart],
    ['a file of that name, printed with another', [`page${SHORT}.txt`, `page${SHORT}.txt`]],
    ['a file of that name as JSON Lines', ['-f', 'jsonl', `page${SHORT}.txt`]],
    [
      'lines of the filter',
      ['--jsonl'],
      { input: `{"id":"${SHORT}"\n{"id":${JSON.stringify(PAYLOAD)}}\n{"${SHORT}":1}\n` },
      apart,
    ],
    ['an error with its trace', ['--debug', `missing${SHORT}`], {}, apart],
  ];
  for (const [what, args, more, command] of CASES) {
    it(`should be harmless for ${what}`, () => harmless({ args, cwd: folder, ...more }, /./, command));
  }

  it('should be harmless for a settings file', async () => {
    const env = { XDG_CONFIG_HOME: join(folder, 'config') };
    await harmless(
      { args: [`page${SHORT}.txt`], cwd: folder, env },
      /line 1: unknown setting[\s\S]*line 2: width expects/,
    );
  });

  const ANSWERS: Readonly<Record<string, string>> = {
    'a redirect': `HTTP/1.1 302 Found\r\nLocation: /${SHORT}\r\nContent-Length: 0\r\n\r\n`,
    'a redirect to another scheme': `HTTP/1.1 302 Found\r\nLocation: x${SHORT}://y\r\nContent-Length: 0\r\n\r\n`,
    'a type': `HTTP/1.1 200 OK\r\nContent-Type: image/${SHORT}\r\nContent-Length: 0\r\n\r\n`,
    'a status': `HTTP/1.1 418 ${SHORT}\r\nContent-Length: 0\r\n\r\n`,
    'no HTTP at all': `${PAYLOAD}\r\n\r\n`,
    'a header': `HTTP/1.1 200 OK\r\nX-${SHORT}: ${PAYLOAD}\r\nContent-Length: 0\r\n\r\n`,
  };
  for (const [what, answer] of Object.entries(ANSWERS)) {
    it(`should be harmless for ${what} from a server`, async () => {
      const { port, close } = await serveRaw((socket) =>
        socket.once('data', () => socket.end(Buffer.from(answer, 'latin1'))),
      );
      try {
        await harmless({ args: [`http://127.0.0.1:${port}/`] }, /^pullquote: cannot read http:/);
      } finally {
        await close();
      }
    });
  }
});
