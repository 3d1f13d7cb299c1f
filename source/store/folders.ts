import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** A folder of the XDG base directory specification; a relative path there counts as none. */
const folder = (given: string | undefined, ...usual: string[]) =>
  join(given && isAbsolute(given) ? given : join(homedir(), ...usual), 'pullquote');

export const configFolder = ({ XDG_CONFIG_HOME }: Environment) => folder(XDG_CONFIG_HOME, '.config');

export const settingsFile = (environment: Environment) => join(configFolder(environment), 'config');
