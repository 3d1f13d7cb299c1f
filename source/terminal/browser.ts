import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { basename } from 'node:path';
import type { Environment } from './capabilities.ts';
import { TERMINAL } from './input/input-source.ts';

export interface BrowserCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Whether it runs in this terminal, which is lent to it until it exits. */
  readonly inTerminal: boolean;
}

/** Whether a browser runs in the terminal; `auto` decides by its name. */
export type InTerminal = 'auto' | 'yes' | 'no';

/** Browsers that run in the terminal, and commands that start one of them. */
const IN_TERMINAL: ReadonlySet<string> = new Set([
  'w3m',
  'w3m-img',
  'lynx',
  'lynx-cur',
  'links',
  'links2',
  'elinks',
  'felinks',
  'netrik',
  'retawq',
  'edbrowse',
  'browsh',
  'carbonyl',
  'chawan',
  'cha',
  'offpunk',
  'www-browser',
]);

export interface BrowserOptions {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  readonly inTerminal?: InTerminal | undefined;
}

/** The program that opens a URL: the first of `$BROWSER`, or the system's own. */
export function browserCommand(url: string, { env, platform, inTerminal = 'auto' }: BrowserOptions): BrowserCommand {
  const [given = ''] = (env.BROWSER ?? '').split(platform === 'win32' ? ';' : ':').filter((each) => each.trim() !== '');
  const [command, ...rest] = given.trim().split(/\s+/).filter(Boolean);
  if (command === undefined) return { ...systemBrowser(url, platform), inTerminal: inTerminal === 'yes' };
  const filled = rest.map((part) => part.replaceAll('%s', url));
  const args = rest.some((part) => part.includes('%s')) ? filled : [...filled, url];
  const isKnown = IN_TERMINAL.has(basename(command).replace(/\.exe$/i, ''));
  return { command, args, inTerminal: inTerminal === 'auto' ? isKnown : inTerminal === 'yes' };
}

function systemBrowser(url: string, platform: NodeJS.Platform): Omit<BrowserCommand, 'inTerminal'> {
  if (platform === 'darwin') return { command: 'open', args: [url] };
  // What `start` does, but `start` is built into the shell, which could misread the URL.
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', url] };
  return { command: 'xdg-open', args: [url] };
}

/**
 * Starts a browser. Resolves when it has started or, if it runs in the terminal, when it has exited. Rejects with Node's error
 * if it cannot be started.
 */
export function startBrowser({ command, args, inTerminal }: BrowserCommand): Promise<void> {
  return new Promise((resolve, reject) => {
    if (inTerminal) {
      // Standard input may be the article instead of the terminal.
      const input = process.stdin.isTTY ? 'inherit' : openSync(TERMINAL, 'r+');
      const child = spawn(command, args, { stdio: [input, 'inherit', 'inherit'] });
      child.on('error', reject);
      child.on('close', () => resolve());
      if (typeof input === 'number') closeSync(input);
      return;
    }
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.on('error', reject);
    child.unref();
    child.on('spawn', resolve);
  });
}
