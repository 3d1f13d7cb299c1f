/** The string literals of a script that have this many UTF-16 code units or more. Linear in the length of the script. */
export function stringLiterals(script: string, shortest: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < script.length; at += 1) {
    const quote = script.charAt(at);
    if (quote !== '"' && quote !== "'" && quote !== '`') continue;
    const end = endOfString(script, at);
    if (end < 0) {
      const line = script.indexOf('\n', at);
      if (quote === '`' || line < 0) break;
      at = line;
      continue;
    }
    if (end - at > shortest) found.push(unquoted(script.slice(at, end + 1)));
    at = end;
  }
  return found.filter((text) => text.length >= shortest);
}

/** The offset of the quotation mark that ends the string at `start`; -1 if the string does not end. */
export function endOfString(script: string, start: number): number {
  const quote = script.charAt(start);
  for (let at = start + 1; at < script.length; at += 1) {
    const character = script.charAt(at);
    if (character === '\\') at += 1;
    else if (character === quote) return at;
    else if (character === '\n' && quote !== '`') return -1;
  }
  return -1;
}

/** The value of a literal; an empty string if it is malformed. */
function unquoted(literal: string): string {
  const inner = literal
    .slice(1, -1)
    .replace(/\\(?:x([\da-f]{2})|\r?\n|([^"\\/bfnrtu]))|["\n\r\t]/gi, (all, hex?: string, other?: string) => {
      if (hex) return `\\u00${hex}`;
      if (all.startsWith('\\')) return other ?? '';
      return JSON.stringify(all).slice(1, -1);
    });
  try {
    return JSON.parse(`"${inner}"`) as string;
  } catch {
    return '';
  }
}
