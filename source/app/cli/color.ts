import { colourDepth, type Environment } from '../../terminal/capabilities.ts';

export interface ColorQuestion {
  readonly flag: 'auto' | 'always' | 'never' | undefined;
  readonly isTerminal: boolean;
  readonly environment: Environment;
}

/** Whether printed text is coloured: the flag counts first, then NO_COLOR and FORCE_COLOR, then whether a terminal is there. */
export function wantsColor({ flag = 'auto', isTerminal, environment }: ColorQuestion): boolean {
  if (flag !== 'auto') return flag === 'always';
  return (isTerminal || environment.FORCE_COLOR !== undefined) && colourDepth(environment) !== 'none';
}
