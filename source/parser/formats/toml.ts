import { parse } from 'smol-toml';

/** Tables in which site generators keep values they give no meaning to themselves. */
const OPEN_TABLES = ['params', 'extra'] as const;

/**
 * The values of TOML front matter (https://toml.io/en/v1.0.0), those of `[params]` and `[extra]` among them; null if the text is
 * not TOML. Dates are `Date` objects, whose ISO string has the parts that the text gives.
 */
export function readToml(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const values: Record<string, unknown> = parse(text, { integersAsBigInt: 'asNeeded' });
    return Object.assign({}, ...OPEN_TABLES.map((name) => values[name]), values);
  } catch {
    return null;
  }
}
