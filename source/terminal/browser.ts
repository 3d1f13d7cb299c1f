import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import type { Environment } from './capabilities.ts';

export interface BrowserCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** It draws on this terminal, which it must be given for as long as it runs. */
  readonly inTerminal: boolean;
}

const IN_TERMINAL: ReadonlySet<string> = new Set([
  'w3m',
  'lynx',
  'links',
  'links2',
  'elinks',
  'browsh',
  'chawan',
  'cha',
]);

/** The program that opens an address: the first of `$BROWSER`, else the system's own. */
export function browserCommand(address: string, env: Environment, platform: NodeJS.Platform): BrowserCommand {
  const [given = ''] = (env.BROWSER ?? '').split(platform === 'win32' ? ';' : ':').filter((each) => each.trim() !== '');
  const [command, ...rest] = given.trim().split(/\s+/).filter(Boolean);
  if (command !== undefined) {
    const filled = rest.map((part) => part.replaceAll('%s', address));
    const args = rest.some((part) => part.includes('%s')) ? filled : [...filled, address];
    return { command, args, inTerminal: IN_TERMINAL.has(basename(command)) };
  }
  if (platform === 'darwin') return { command: 'open', args: [address], inTerminal: false };
  // What `start` does, without the shell that it belongs to.
  if (platform === 'win32')
    return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', address], inTerminal: false };
  return { command: 'xdg-open', args: [address], inTerminal: false };
}

/** Starts it, and waits for its end where it has the terminal. Rejects where there is no such program. */
export function startBrowser({ command, args, inTerminal }: BrowserCommand): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: inTerminal ? 'inherit' : 'ignore', detached: !inTerminal });
    child.on('error', reject);
    if (inTerminal) {
      child.on('exit', () => resolve());
      return;
    }
    child.unref();
    child.on('spawn', resolve);
  });
}
