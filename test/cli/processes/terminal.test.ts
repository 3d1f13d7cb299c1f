import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { COMMAND } from '../../support/command.ts';
import { runHere } from '../../support/command-here.ts';
import { PAGE } from '../../support/pages.ts';
import { type LaunchOptions, Screen, SEED } from '../../support/screen.ts';
import { ScreenHere } from '../../support/screen-here.ts';
import { serve } from '../../support/server.ts';

const SGR = /\u001b\[[\d;]*m/;

/** Runs the command in a terminal until it ends. */
async function ended(args: readonly string[], options: LaunchOptions = {}, Terminal = ScreenHere) {
  const screen = new Terminal(args, options);
  const { exitCode } = await screen.exit;
  const { output } = screen;
  await screen.close();
  return { exitCode, output };
}

describe('text on a terminal', { concurrency: 2 }, () => {
  it('should be colored there and nowhere else', async () => {
    const onTerminal = await ended([SEED, '-f', 'text'], {}, Screen);
    const piped = await runHere({ args: [SEED] });
    assert.match(onTerminal.output, /\u001b\[1mThe warning from Ukraine to Belarus is blunt\./);
    assert.doesNotMatch(piped.stdout, SGR);
  });

  for (const [what, args, env] of [
    ['NO_COLOR', [], { NO_COLOR: '1' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
    ['--color never', ['--color', 'never'], { FORCE_COLOR: '1' }],
  ] as const) {
    it(`should be plain with ${what}`, async () => {
      const { output, exitCode } = await ended([SEED, '-f', 'text', ...args], { env });
      assert.doesNotMatch(output, SGR);
      assert.match(output, /The warning from Ukraine/);
      assert.equal(exitCode, 0);
    });
  }

  it('should be colored in a pipe on request', async () => {
    assert.match((await runHere({ args: [SEED, '--color', 'always'] })).stdout, SGR);
    assert.match((await runHere({ args: [SEED], env: { FORCE_COLOR: '1' } })).stdout, SGR);
    assert.doesNotMatch((await runHere({ args: [SEED], env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout, SGR);
  });

  it('should be as wide as the terminal', async () => {
    const { output } = await ended([SEED, '-f', 'text', '--color', 'never'], { columns: 50 });
    const lengths = output.split(/\r?\n/).map((line) => line.length);
    assert.ok(Math.max(...lengths) <= 50 && Math.max(...lengths) > 40);
  });

  it('should be printed instead of the reader where nothing can be drawn', async () => {
    const { output } = await ended([SEED], { env: { TERM: 'dumb' } });
    assert.match(output, /The warning from Ukraine/);
    assert.doesNotMatch(output, /\u001b/);
  });
});

describe('--quit-if-one-screen', { concurrency: 2 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-terminal-'));
  const short = join(folder, 'short.html');
  writeFileSync(short, PAGE);

  it('should print what fits and leave', async () => {
    const { output, exitCode } = await ended(['-F', short], { rows: 24, columns: 80 }, Screen);
    assert.match(output, /Everybody on the quay/);
    assert.doesNotMatch(output, /\u001b\[\?1049h/);
    assert.equal(exitCode, 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('should open the reader for what does not', async () => {
    const screen = new Screen(['-F', SEED], { rows: 24, columns: 80 });
    try {
      await screen.shows('The warning from Ukraine to Belarus is blunt.');
      assert.ok(screen.onAlternateScreen);
    } finally {
      await screen.close();
    }
  });
});

describe('waiting for a page', { concurrency: 2 }, () => {
  /** A server that answers on demand. */
  const slow = async () => {
    const told = Promise.withResolvers<void>();
    const server = await serve(async (_, response) => {
      await told.promise;
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    });
    return { ...server, answer: told.resolve };
  };

  it('should turn something after a while, and leave no trace of it', async () => {
    const { port, answer, close } = await slow();
    const screen = new Screen(['-f', 'text', `http://127.0.0.1:${port}/ferry`]);
    try {
      await screen.shows(new RegExp(`^[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] http://127\\.0\\.0\\.1:${port}/ferry`));
      answer();
      await screen.shows('Everybody on the quay');
      assert.equal((await screen.exit).exitCode, 0);
      assert.equal(screen.rows()[0], 'Ferry');
    } finally {
      await screen.close();
      await close();
    }
  });

  it('should say how much has come', async () => {
    const { port, close } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': 100_000 }).write(PAGE.padEnd(40_000));
    });
    const screen = new Screen(['-f', 'text', `http://127.0.0.1:${port}/`]);
    try {
      await screen.shows(/ http:\/\/127\.0\.0\.1:\d+\/ 40 KB of 100 KB/);
    } finally {
      await screen.close();
      await close();
    }
  });

  it('should turn in ASCII where the locale has no more', async () => {
    const { port, answer, close } = await slow();
    const screen = new Screen(['-f', 'text', `http://127.0.0.1:${port}/`], { env: { LC_ALL: 'C' } });
    try {
      await screen.until(({ output }) => /\r[|/-] http:/.test(output));
      answer();
      await screen.exit;
      assert.doesNotMatch(screen.output, /[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/);
    } finally {
      await screen.close();
      await close();
    }
  });

  it('should print nothing on standard error if that is not a terminal', async () => {
    const { port, close } = await serve((_, response) => {
      setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE), 800);
    });
    const { stderr } = await runHere({ args: [`http://127.0.0.1:${port}/`] });
    await close();
    assert.equal(stderr, '');
  });

  it('should end with Ctrl-C and leave the line empty', async () => {
    const { port, close } = await slow();
    const screen = new Screen(['-f', 'text', `http://127.0.0.1:${port}/`]);
    try {
      await screen.shows(`http://127.0.0.1:${port}/`);
      screen.send('\u0003');
      assert.equal((await screen.exit).exitCode, 130);
      await screen.until(({ rows }) => !rows.call(screen).join('').includes('http:'));
    } finally {
      await screen.close();
      await close();
    }
  });
});

describe('standard output', () => {
  it('should end quietly when nobody reads on', () => {
    const script = `"${process.execPath}" "${COMMAND}" -f json "${SEED}" "${SEED}" "${SEED}" | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
    assert.deepEqual([stdout, stderr], ['{\n', '']);
  });

  it('should say that a disk is full', { skip: !existsSync('/dev/full') && 'needs /dev/full' }, () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, SEED], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    assert.deepEqual([status, stderr], [1, 'pullquote: cannot write: no space left on the device\n']);
  });
});

describe('the settings file', () => {
  const withConfig = async (
    content: string | Uint8Array,
    work: (env: Record<string, string>, folder: string) => Promise<void>,
  ) => {
    const folder = mkdtempSync(join(tmpdir(), 'pullquote-config-'));
    mkdirSync(join(folder, 'pullquote'));
    writeFileSync(join(folder, 'pullquote', 'config'), content);
    await work({ XDG_CONFIG_HOME: folder }, folder).finally(() => rmSync(folder, { recursive: true, force: true }));
  };

  it('should apply if the command line does not override them', () =>
    withConfig('width = 30\n', async (env) => {
      const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
      assert.equal(widest((await runHere({ args: [SEED], env })).stdout), 30);
      assert.equal(widest((await runHere({ args: [SEED, '-w', '40'], env })).stdout), 40);
    }));

  it('should not keep the reader from opening by saying how text is printed', () =>
    withConfig('links = yes\nwidth = 60\n', async (env) => {
      const screen = new Screen([SEED], { env });
      try {
        await screen.shows('The warning from Ukraine to Belarus is blunt.');
        assert.ok(screen.onAlternateScreen);
      } finally {
        await screen.close();
      }
    }));

  it('should be warned of by name and line, and never be fatal', () =>
    withConfig('\nwidht = 30\n', async (env, folder) => {
      const { status, stderr, stdout } = await runHere({ args: [SEED], env });
      assert.equal(
        stderr,
        `pullquote: ${folder}/pullquote/config: line 2: unknown setting "widht"; did you mean width?\n`,
      );
      assert.equal(status, 0);
      assert.match(stdout, /^The warning/);
    }));

  it('should be renamed, and reported once, if it is not text', () =>
    withConfig(Uint8Array.of(0xff, 0xfe, 0, 1), async (env, folder) => {
      const path = `${folder}/pullquote/config`;
      const first = await runHere({ args: [SEED], env });
      const second = await runHere({ args: [SEED], env });
      assert.equal(first.stderr, `pullquote: ${path}: this is not text; it is now ${path}.unreadable\n`);
      assert.deepEqual([first.status, second.stderr], [0, '']);
      assert.deepEqual(readdirSync(join(folder, 'pullquote')), ['config.unreadable']);
    }));

  it('should not be waited for if it is a named pipe', { skip: process.platform === 'win32' }, () =>
    withConfig('', async (env, folder) => {
      const path = `${folder}/pullquote/config`;
      rmSync(path);
      execFileSync('mkfifo', [path]);
      const { status, stderr } = await runHere({ args: [SEED], env });
      assert.deepEqual([status, stderr], [0, `pullquote: ${path}: cannot be read: is not a file\n`]);
    }),
  );

  it('should be what config prints, when it is read again', async () => {
    const { stdout } = await runHere({ args: ['config'], env: { XDG_CONFIG_HOME: '/home/ines/.config' } });
    assert.match(stdout, /read from \/home\/ines\/\.config\/pullquote\/config$/m);
    await withConfig(stdout, async (env) => assert.equal((await runHere({ args: [SEED], env })).stderr, ''));
  });
});

describe('--debug', () => {
  it('should say where an error arose', async () => {
    const { stderr, status } = await runHere({ args: ['--debug', 'missing.html'] });
    assert.match(stderr, /^pullquote: cannot read missing\.html: no such file\n( {4}at .+\n)+$/);
    assert.equal(status, 1);
  });
});

describe('the manual', () => {
  it('should be next to the command', () => {
    const text = execFileSync('head', ['-c', '200', join(COMMAND, '..', 'pullquote.1')], { encoding: 'utf8' });
    assert.match(text, /^\.TH PULLQUOTE 1/);
  });
});
