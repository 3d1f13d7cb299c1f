import { Parser } from 'htmlparser2';

/** A link of a list of bookmarks. */
export interface Bookmark {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly title: string;
  /** The text below it. */
  readonly note: string;
  /** The headings above it, outermost first. */
  readonly folders: readonly string[];
}

interface Open {
  line: number;
  attributes: Record<string, string>;
  title: string;
  note: string;
  folders: readonly string[];
}

/** Attributes of the folders that a browser makes itself. */
const OWN_FOLDERS = ['personal_toolbar_folder', 'unfiled_bookmarks_folder'] as const;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The links of a Netscape bookmark file, as browsers, Pinboard, linkding and others write it (most elements are never closed), and of
 * the lists of links of Pocket and Instapaper, whose headings are not nested.
 */
export function readBookmarks(html: string): readonly Bookmark[] {
  const found: Open[] = [];
  const folders: string[] = [];
  let [heading, isOwn, level] = ['', false, 0];
  let into: 'heading' | 'title' | 'note' | null = null;
  let [line, counted] = [1, 0];
  const lineAt = (offset: number): number => {
    for (; counted < offset; counted += 1) if (html.charCodeAt(counted) === 0x0a) line += 1;
    return line;
  };
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      if (/^h[1-6]$/.test(name)) {
        [into, heading] = ['heading', ''];
        isOwn = OWN_FOLDERS.some((own) => own in attributes);
      } else if (name === 'a' && 'href' in attributes) {
        into = 'title';
        found.push({
          line: lineAt(parser.startIndex),
          attributes,
          title: '',
          note: '',
          folders: folders.filter(Boolean),
        });
      } else if (name === 'dl') {
        level += 1;
        // The heading above the outermost list is that of the file.
        if (level === 1) folders.length = 0;
        else folders.push(isOwn ? '' : oneLine(heading));
        into = null;
      } else if (name === 'dd') into = 'note';
      else if (name === 'dt') into = null;
    },
    ontext(text) {
      const last = found.at(-1);
      if (into === 'heading') heading += text;
      else if (into !== null && last) last[into] += text;
    },
    onclosetag(name) {
      if (/^h[1-6]$/.test(name)) {
        into = null;
        // Lists that are not nested have a heading each.
        if (level === 0) folders.splice(0, folders.length, oneLine(heading));
      } else if (name === 'a' || name === 'dd') into = null;
      else if (name === 'dl' && level > 0) {
        level -= 1;
        folders.pop();
      }
    },
  });
  parser.end(html);
  return found.map((each) => ({ ...each, title: oneLine(each.title), note: each.note.trim() }));
}
