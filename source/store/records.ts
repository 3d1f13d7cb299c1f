/** A place as it is kept: a position and the words around it. */
export interface StoredPlace {
  readonly block: number;
  readonly offset: number;
  readonly before: string;
  readonly after: string;
  /** It was shown as a page. */
  readonly paged: boolean;
}

/** What one changed about how an article is shown; null: as usual. */
export interface StoredView {
  readonly textWidth: number | null;
  readonly sidebarWidth: number | null;
  readonly sidebarOpen: boolean | null;
}

/** What is kept of an article. */
export interface StoredArticle {
  /** How it is opened again: an address or an absolute path; null for what came from a pipe. */
  readonly address: string | null;
  readonly title: string;
  /** How far one has read. */
  readonly percent: number;
  /** Where one stopped; null: at the top. */
  readonly place: StoredPlace | null;
  readonly view: StoredView;
}

export type StoredMarks = Readonly<Record<string, StoredPlace>>;

/** An article in the list of what was read last. */
export interface RecentArticle {
  readonly address: string;
  readonly title: string;
  readonly percent: number;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function parsed(json: unknown): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(String(json));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** A place from its JSON; null where it is none, as in a file that another program wrote. */
export function readPlace(json: unknown): StoredPlace | null {
  const { block, offset, before, after, paged = false } = parsed(json);
  if (!isCount(block) || !isCount(offset)) return null;
  if (typeof before !== 'string' || typeof after !== 'string' || typeof paged !== 'boolean') return null;
  return { block, offset, before, after, paged };
}

export function readView(json: unknown): StoredView {
  const { textWidth, sidebarWidth, sidebarOpen } = parsed(json);
  return {
    textWidth: isCount(textWidth) ? textWidth : null,
    sidebarWidth: isCount(sidebarWidth) ? sidebarWidth : null,
    sidebarOpen: typeof sidebarOpen === 'boolean' ? sidebarOpen : null,
  };
}
