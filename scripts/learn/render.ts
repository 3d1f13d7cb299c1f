/** The source of the weights table with new numbers. Comments and order are kept. */
export function render(source: string, tables: Readonly<Record<string, Readonly<Record<string, number>>>>): string {
  let out = source;
  for (const [table, weights] of Object.entries(tables)) {
    out = out.replace(
      new RegExp(`(export const ${table}\\b[^{]*\\{)([^}]*)(\\})`),
      (_whole, open: string, body: string, close: string) => {
        const rows = body.replace(/^(\s*)(\w+): -?[\d.]+,/gm, (row, space: string, name: string) => {
          const weight = weights[name];
          return weight === undefined ? row : `${space}${name}: ${weight},`;
        });
        return open + rows + close;
      },
    );
  }
  return out;
}
