import type { Chunk, ChunkedParagraph } from '../chunks.ts';

/** The source of a cue: a name, a pronoun or a description, with its position. */
export interface Source {
  readonly kind: 'name' | 'pronoun' | 'nominal';
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The chunk of the head: the name, the pronoun or the last noun. */
  readonly chunk: number;
  /** The word of the head in lower case. */
  readonly head: string;
  /** The description beside a name ("the former commander"), if there is one. */
  readonly role: string | null;
}

/** Marks that end a clause. */
export const CLAUSE_END: ReadonlySet<string> = new Set(',.;:—–-()?!…"[]|');

/** The source that consists of a name or a pronoun alone. */
export function sourceAt(paragraph: ChunkedParagraph, index: number): Source {
  return paragraph.chunks[index]?.kind === 'pronoun' ? pronounSource(paragraph, index) : nameSource(paragraph, index);
}

export function nameSource(paragraph: ChunkedParagraph, index: number, role: string | null = null): Source {
  const { start, end, lower } = paragraph.chunks[index] as Chunk;
  return { kind: 'name', block: paragraph.block, start, end, chunk: index, head: lower, role };
}

export function pronounSource(paragraph: ChunkedParagraph, index: number): Source {
  const { start, end, lower } = paragraph.chunks[index] as Chunk;
  return { kind: 'pronoun', block: paragraph.block, start, end, chunk: index, head: lower, role: null };
}

/** Whether a punctuation mark, a quotation or the end of the text follows. */
export const isBoundary = (chunk: Chunk | undefined): boolean =>
  chunk === undefined || chunk.kind === 'mark' || chunk.kind === 'quote';

/** Whether the chunk is a name that may be a person's. */
export const isPerson = (chunk: Chunk | undefined): boolean =>
  chunk?.mention?.entity.kind === 'person' || chunk?.mention?.entity.kind === 'unknown';

/** The text from one chunk to another, inclusive. */
export const textOf = ({ text, chunks }: ChunkedParagraph, from: number, to: number): string =>
  text.slice(chunks[from]?.start ?? 0, chunks[to]?.end ?? 0);
