/** The line that opens a container, with its name and title, and the line that closes the innermost one. */
const OPENS =
  /^ {0,3}:{3,}[ \t]*(?:\{?\.?([a-z][\w-]*)[^[\]}]{0,80}?\}?)(?:[ \t]*\[([^\]]*)\]|[ \t]+([^\s{:][^:]*?))?[ \t]*:*$/i;
const CLOSES = /^ {0,3}:{3,}[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** What a container is, if it is set apart from the text. Its name is its title unless it has one. */
const KINDS: ReadonlySet<string> = new Set(
  'note tip info important warning caution danger success error hint attention seealso example question details'.split(
    ' ',
  ),
);
/** The maximum length of a line that opens a container, in UTF-16 code units, and the maximum depth. */
const LONGEST = 200;
const MOST_LEVELS = 8;

interface Container {
  readonly start: number;
  readonly mark: string;
  readonly title: string | null;
}

/**
 * The text with containers (`:::note` … `:::`, as documentation has them) as quotations that begin with their title, as alerts do. Of
 * containers that are not set apart, such as groups of code, only the lines in them stay. Those that are never closed stay as they are.
 */
export function withContainers(text: string): string {
  if (!text.includes(':::')) return text;
  const lines = text.split('\n');
  const closings = pairsIn(lines);
  const open: Container[] = [];
  const written: string[] = [];
  for (const [index, line] of lines.entries()) {
    const container = closings.get(index);
    if (container === 'end') {
      written.push(marks(open.slice(0, -1)).trimEnd());
      open.pop();
    } else if (container) {
      written.push(marks(open).trimEnd());
      open.push(container);
      if (container.title !== null) written.push(`${marks(open)}**${container.title}**`);
      written.push(marks(open).trimEnd());
    } else written.push(open.length === 0 ? line : marks(open) + line);
  }
  return written.join('\n');
}

const marks = (open: readonly Container[]): string => open.map(({ mark }) => mark).join('');

/** The lines that open a container which is closed, and those that close one. Code is left alone. */
function pairsIn(lines: readonly string[]): ReadonlyMap<number, Container | 'end'> {
  const found = new Map<number, Container | 'end'>();
  const open: Container[] = [];
  let fence: string | null = null;
  for (const [index, line] of lines.entries()) {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
    } else if (mark) fence = mark;
    else if (CLOSES.test(line)) {
      const last = open.pop();
      if (!last) continue;
      found.set(last.start, last);
      found.set(index, 'end');
    } else if (open.length < MOST_LEVELS && line.length <= LONGEST) {
      const container = containerAt(line, index);
      if (container) open.push(container);
    }
  }
  return found;
}

function containerAt(line: string, start: number): Container | null {
  const [, name, inBrackets, after] = OPENS.exec(line) ?? [];
  if (name === undefined) return null;
  const kind = name.toLowerCase().replace(/^callout-/, '');
  if (!KINDS.has(kind)) return { start, mark: '', title: null };
  const title = (inBrackets ?? after ?? '').replace(/[*]+/g, '').trim();
  return { start, mark: '> ', title: title || kind.charAt(0).toUpperCase() + kind.slice(1) };
}
