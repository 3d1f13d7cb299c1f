import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { run } from '../support/command.ts';
import { runHere } from '../support/command-here.ts';
import { type Hostile, hostileCorpus, MARK } from '../support/corpus.ts';
import { danger } from '../support/hostile.ts';
import { Screen } from '../support/screen.ts';

const SEED = 20_310_504;
const COUNT = process.env.PULLQUOTE_LONG_TESTS ? 400 : 12;

/** How long the reader takes a lone Escape for the beginning of a sequence, in milliseconds. */
const ESCAPE_TIMEOUT = 20;

/** SGR as `--color always` writes it. */
const COLOR = /\u001b\[(?:\d{1,3};?)*m/g;

/**
 * All that the reader writes to a terminal: CSI sequences (colors, cursor, modes, queries), hyperlinks to pages and mail, questions
 * for colors and for pictures, the string terminator of a question, saving the cursor, line ends.
 */
const OURS =
  /\u001b\[[?>=<]?[\d;:]*[ $]?[A-Za-z]|\u001b\]8;[\w=:-]*;(?:(?:https?|mailto):[\u0021-\u007e]*)?(?:\u0007|\u001b\\)|\u001b\]1[01];\?(?:\u0007|\u001b\\)|\u001b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u001b\\|\u001b[78=>]|\r/g;

function assertOurs(output: string, allowed: RegExp | undefined, what: string): void {
  assert.equal(danger(output, allowed), null, what);
  const sequences = allowed ? (output.match(allowed) ?? []) : [];
  const foreign = sequences.find((sequence) => sequence.includes(MARK) && !sequence.startsWith('\u001b]8;'));
  assert.equal(foreign, undefined, what);
}

describe('the whole hostile corpus', () => {
  const corpus: readonly Hostile[] = hostileCorpus(SEED, COUNT);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-corpus-'));
    for (const { name, bytes } of corpus) writeFileSync(join(folder, name), bytes);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const MODES: readonly (readonly [args: readonly string[], allowed?: RegExp])[] = [
    [['-f', 'text', '--links', '--color', 'always'], COLOR],
    [['-f', 'text', '--color', 'never']],
    [['-f', 'markdown']],
    [['-f', 'jsonl']],
    [['-f', 'csv', '--fragments']],
    [['-q', '--fragments', '--with-filename']],
    [['-q', '-f', 'json', '--match', 'ice']],
    [['-q', '--speaker', `\u001b]0;${MARK}\u0007Finch`]],
    [['--debug', '-f', 'text', '-i', 'json']],
    [['--full', '-f', 'text', '-i', 'html']],
    [['-f', 'text', '-i', 'terminal', '--color', 'always'], COLOR],
  ];
  for (const [args, allowed] of MODES) {
    it(`should be harmless on both streams: ${args.join(' ').replaceAll('\u001b', 'ESC')}`, async () => {
      const names = corpus.map(({ name }) => name);
      const { stdout, stderr } = await runHere({ args: [...args, ...names], cwd: folder });
      assertOurs(stdout, allowed, 'standard output');
      assertOurs(stderr, undefined, 'standard error');
      assert.ok(stdout.length + stderr.length > 100);
    });
  }

  it('should be harmless as lines of the filter', async () => {
    const input = corpus.map(({ bytes }, id) => JSON.stringify({ id, html: Buffer.from(bytes).toString() })).join('\n');
    const { stdout, stderr } = await run({ args: ['--jsonl'], input: `${input}\n{"\u001b]0;${MARK}\u0007\n` });
    assertOurs(stdout + stderr, undefined, 'both streams');
    assert.equal(stdout.split('\n').length, COUNT + 2);
  });

  it('should be harmless from a server with hostile headers', async () => {
    const server = createServer(({ url }, response) => {
      const { name, bytes } = corpus[Number(url?.slice(1)) % corpus.length] ?? { name: '', bytes: '' };
      response.statusMessage = `${MARK} \u009b${MARK}m`;
      response.setHeader('Content-Type', `text/html; charset="\u009d0;${MARK}\u009c"`);
      response.setHeader('Content-Language', `\u009b${MARK}m`);
      response.statusCode = Number(url?.slice(1)) % 7 === 3 ? 418 : 200;
      response.end(name === '' ? '' : bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const urls = corpus.slice(0, 16).map((_, at) => `http://127.0.0.1:${port}/${at}?\u001b]0;${MARK}\u0007`);
      const { stdout, stderr } = await run({ args: ['-f', 'text', ...urls] });
      assertOurs(stdout, undefined, 'standard output');
      assertOurs(stderr, undefined, 'standard error');
    } finally {
      server.close();
    }
  });

  it('should be harmless in the reader, on every source and in every panel', { timeout: 600_000 }, async () => {
    const names = corpus.map(({ name }) => name);
    const settings = join(folder, 'settings');
    mkdirSync(join(settings, 'pullquote'), { recursive: true });
    writeFileSync(join(settings, 'pullquote', 'config'), `escape-timeout = ${ESCAPE_TIMEOUT}\n`);
    const env = { XDG_CONFIG_HOME: settings };
    const screen = new Screen(['--no-state', ...names], { columns: 110, rows: 24, cwd: folder, env });
    const [NEXT, ESCAPE] = ['\u000e', '\u001b'];
    const steps = Math.min(COUNT, 12);
    try {
      await screen.until(({ onAlternateScreen }) => onAlternateScreen, 'the reader');
      for (let step = 0; step < steps; step += 1) {
        for (const keys of [')', '"', 'S', ESCAPE, 'F', ESCAPE, 't', ESCAPE, ' ', '/ice\r', 'L', ESCAPE, 'D', NEXT]) {
          screen.send(keys);
          await new Promise((resolve) => setTimeout(resolve, keys === ESCAPE ? ESCAPE_TIMEOUT + 30 : 25));
        }
      }
      screen.send('q');
      await screen.exit;
      assertOurs(screen.output, OURS, 'the terminal');
      assert.ok(screen.output.length > 20_000, `${screen.output.length} characters`);
    } finally {
      await screen.close();
    }
  });
});
