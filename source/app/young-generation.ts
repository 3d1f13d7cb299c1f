import { setFlagsFromString } from 'node:v8';
import { host } from '../store/host.ts';

/** V8's own is 2. */
const setGrowth = (factor: number): void => setFlagsFromString(`--semi-space-growth-factor=${factor}`);

/**
 * Keeps the part of the heap where objects begin at its size: V8 doubles it up to 64 MB while a long page is parsed or keys
 * are held down, and never gives it back. Parsing takes no longer without.
 */
export function keepYoungGenerationSmall(): void {
  setGrowth(1);
  if (host === null) return;
  host.withUsualFlags = (work) => {
    setGrowth(2);
    try {
      return work();
    } finally {
      setGrowth(1);
    }
  };
}
