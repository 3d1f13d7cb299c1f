import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the part of the heap where objects begin at its size: V8 doubles it up to 64 MB while a long page is parsed or keys
 * are held down, and never gives it back. Parsing takes no longer without. Not before the first screen, because what was
 * compiled is read a little slower from then on.
 */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
