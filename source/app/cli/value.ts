import { UsageError } from '../../failure.ts';
import type { Flag } from './flags.ts';
import { suggest } from './suggest.ts';

/** The value of one flag. Throws a `UsageError` that names the flag, what it wants and what it got. */
export function readValue(name: string, { kind }: Flag, text: string): unknown {
  if (!kind) throw new UsageError(`${name} takes no value`);
  const value = kind.parse(text);
  if (value !== undefined) return value;
  const near = kind.choices && suggest(text.toLowerCase(), kind.choices);
  const got = text === '' ? '' : `, not "${text}"`;
  throw new UsageError(`${name} wants ${kind.wanted}${got}${near ? `; did you mean ${near}?` : ''}`);
}
