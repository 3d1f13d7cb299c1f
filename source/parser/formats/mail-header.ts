/** The header of a mail as archives show it above the text: lines of a name, a colon and a value. */

/** What a header says about its mail. */
export interface MailHeader {
  /** The number of its lines. */
  readonly lines: number;
  readonly author: string | null;
  /** As the mail has it: "Mon, 5 Jan 2026 11:00:00 +0000". */
  readonly date: string | null;
}

const FIELD = /^([A-Z][A-Za-z-]{1,30}):\s+(\S.*)$/;
/** The maximum number of lines that are examined. */
const MOST = 60;

/** The header that a text begins with; null if it begins otherwise. An indented line continues the one above it. */
export function mailHeaderOf(text: string): MailHeader | null {
  const fields = new Map<string, string>();
  let count = 0;
  for (const line of text.split('\n', MOST)) {
    const [, name = '', value = ''] = FIELD.exec(line) ?? [];
    if (name !== '') fields.set(name.toLowerCase(), value);
    else if (count === 0 || !/^[ \t]+\S/.test(line)) break;
    count += 1;
  }
  const from = fields.get('from');
  if (from === undefined || !(fields.has('subject') || fields.has('date'))) return null;
  return { lines: count, author: nameIn(from), date: dateIn(fields.get('date')) };
}

/** The name in "Ada Moor <ada@tide.example>" or "ada@tide.example (Ada Moor)"; null if there is only an address. */
function nameIn(from: string): string | null {
  const name = /^"?([^"<(@]+?)"?\s*</.exec(from)?.[1] ?? /\(([^()]+)\)/.exec(from)?.[1];
  return name?.trim() || null;
}

function dateIn(date: string | undefined): string | null {
  const stated = /^[^[(\t]+/.exec(date ?? '')?.[0].trim() ?? '';
  const time = Date.parse(stated);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
