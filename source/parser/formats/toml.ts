import { parse } from 'smol-toml';

/** Tables for values to which site generators attach no meaning of their own. */
const OPEN_TABLES = ['params', 'extra'] as const;

/**
 * The values of TOML front matter (https://toml.io/en/v1.0.0), including those of `[params]` and `[extra]`; null if the text is
 * not TOML. Dates are `Date` objects whose ISO string has only the parts given in the text.
 */
export function readToml(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const values: Record<string, unknown> = parse(text, { integersAsBigInt: 'asNeeded' });
    return Object.assign({}, ...OPEN_TABLES.map((name) => values[name]), values);
  } catch {
    return null;
  }
}
