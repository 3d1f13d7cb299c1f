import vm from 'node:vm';
import { messages } from '../messages/index.ts';
import type { RunWithin } from './types.ts';

/** Thrown when work takes longer than its limit. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** Runs work that may never end, such as a catastrophic regular expression, and stops it after `milliseconds`. */
export function timeLimit(milliseconds: number): RunWithin {
  const context = vm.createContext({ work: undefined });
  const script = new vm.Script('work()');
  return <T>(work: () => T): T => {
    context.work = work;
    try {
      return script.runInContext(context, { timeout: milliseconds }) as T;
    } catch (error) {
      // The error belongs to the context's own realm, so `instanceof` fails.
      if ((error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
        throw new TimeLimitError(messages.trouble.searchTooLong(milliseconds));
      }
      throw error;
    } finally {
      context.work = undefined;
    }
  };
}
