import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join, sep } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** A folder of the XDG base directory specification, which says to ignore relative paths. */
function folder(given: string | undefined, ...fallback: string[]): string | null {
  if (given && isAbsolute(given)) return join(given, 'pullquote');
  const home = homeFolder();
  return home === null ? null : join(home, ...fallback, 'pullquote');
}

/** The home folder; null if neither HOME nor the password file has one, or if HOME is relative. */
function homeFolder(): string | null {
  try {
    const home = homedir();
    return isAbsolute(home) ? home : null;
  } catch {
    return null;
  }
}

const inFolder = (path: string | null, name: string) => (path === null ? null : join(path, name));

/** The path of the settings file; null if there is no home folder. */
export const settingsFile = ({ XDG_CONFIG_HOME }: Environment): string | null =>
  inFolder(folder(XDG_CONFIG_HOME, '.config'), 'config');

/** Where state is kept below the home folder, unless the environment says otherwise. */
const STATE: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['Library', 'Application Support'],
  win32: ['AppData', 'Local'],
};

/** The folder for state kept between runs (positions, marks, searches); null if there is no home folder. */
export function stateFolder(environment: Environment, platform: NodeJS.Platform = process.platform): string | null {
  const { XDG_STATE_HOME, LOCALAPPDATA } = environment;
  const given = platform === 'win32' ? (XDG_STATE_HOME ?? LOCALAPPDATA) : XDG_STATE_HOME;
  return folder(given, ...(STATE[platform] ?? ['.local', 'state']));
}

/** The folder for what can be loaded again; null if there is no home folder. */
export function cacheFolder(
  { XDG_CACHE_HOME, LOCALAPPDATA }: Environment,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const given = platform === 'win32' ? (XDG_CACHE_HOME ?? LOCALAPPDATA) : XDG_CACHE_HOME;
  return folder(given, ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']));
}

/** The SQLite file in the state folder. */
export const stateFile = (environment: Environment, platform?: NodeJS.Platform): string | null =>
  inFolder(stateFolder(environment, platform), 'state.sqlite');

/** Whether the state file exists, so that there may be saved articles. */
export function hasState(environment: Environment): boolean {
  const path = stateFile(environment);
  return path !== null && existsSync(path);
}

/** Folders for temporary data: mail programs and browsers write temporary files, shells name pipes. */
const TRANSIENT = ['/dev', '/proc'] as const;

/** Whether a path is in a folder for temporary files, or names a pipe of a shell. */
export function isTemporary(address: string): boolean {
  return [tmpdir(), ...TRANSIENT].some((parent) => address.startsWith(parent + sep));
}
