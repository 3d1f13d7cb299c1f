import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** A folder of the XDG base directory specification; a relative path there counts as none. */
const folder = (given: string | undefined, ...usual: string[]) =>
  join(given && isAbsolute(given) ? given : join(homedir(), ...usual), 'pullquote');

export const configFolder = ({ XDG_CONFIG_HOME }: Environment) => folder(XDG_CONFIG_HOME, '.config');

export const settingsFile = (environment: Environment) => join(configFolder(environment), 'config');

/** Where programs keep what they remember, below the home folder, where the environment names no place. */
const STATE: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['Library', 'Application Support'],
  win32: ['AppData', 'Local'],
};

/** The folder for what is remembered between runs: places, marks, searches. */
export function stateFolder(environment: Environment, platform: NodeJS.Platform = process.platform): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = environment;
  const given = platform === 'win32' ? (XDG_STATE_HOME ?? LOCALAPPDATA) : XDG_STATE_HOME;
  return folder(given, ...(STATE[platform] ?? ['.local', 'state']));
}

/** The one file in it. */
export const stateFile = (environment: Environment, platform?: NodeJS.Platform) =>
  join(stateFolder(environment, platform), 'state.sqlite');

/** Whether anything was read before. */
export const hasState = (environment: Environment) => existsSync(stateFile(environment));
