import { spawnSync } from 'node:child_process';
import { COMMAND } from './command.ts';

/** A user who owns nothing: root, whom no permission holds up, runs what is to be refused as this one. */
export const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;

/** Why that user cannot be used: Node or the clone is below a folder that others may not enter; false if they may. */
export const noNobody =
  NOBODY !== undefined &&
  spawnSync(process.execPath, [COMMAND, '--version'], { uid: NOBODY, cwd: '/' }).status !== 0 &&
  'needs a clone and a Node that other users may reach';
