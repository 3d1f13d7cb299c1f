import type { Block, Range } from '../../article.ts';
import { honorifics, labelParticle } from '../language/any-language.ts';
import { firstNames } from '../language/first-names.ts';
import { type InterviewSide, interviewLabels, letterLabel, namelessLabels } from '../language/interview-labels.ts';
import type { TextRange } from '../text/text-range.ts';

/** A paragraph of a transcript or an interview: its speaker, and the start of the speech. */
export interface Turn {
  /** The label without punctuation and without text in brackets. */
  readonly label: Range;
  /** The offset of the first spoken word, in UTF-16 code units. */
  readonly start: number;
  /** Set if the label is not a name: Q or A. */
  readonly side: InterviewSide | null;
}

/** The minimum number of labeled paragraphs in a transcript. */
const FEWEST_TURNS = 4;

/** The maximum distance between two turns, in blocks. */
const FARTHEST = 4;

/** "ADA HOLM:", "Ada Holm (by phone):", "ADA HOLM, HOST:", "Q:", "A.", "Q —"; stage directions in brackets may follow. */
const LABEL =
  /^(\p{Lu}[\p{L}\p{M}\d'’.\- ]{0,50}?)((?:, [\p{L}\p{M}\d'’.,\-& ]{1,60})?)(?:\s?[([][^)\]\n]{1,60}[)\]])?\s?[:：]\s*(?=\S)/u;

/** The maximum length of a label inside the marks, in UTF-16 code units. */
const LONGEST_LABEL = 60;

/** The label in capitals with which the words in quotation marks begin, without its colon: “HOLM: I never said that”. Null if there is none. */
export const labelInMarks = (text: string, { start, end }: TextRange): string | null =>
  /^(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,2}):\s/u.exec(
    text.slice(start, Math.min(end, start + LONGEST_LABEL)),
  )?.[1] ?? null;

const COLON = /[:：]/;

/** Three words, which are speech and not a figure in a table. */
const SPEECH = /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}/u;

/**
 * The turns of a transcript, by block; empty if the article is not a transcript. A label counts if it is a role (Q, Moderator),
 * is a name, or alternates with a label that is; "Pros: …", "Price Range: …" and "Note: …" are not. At least two labels
 * must alternate, near each other, and at least half of the turns must have several words. Bare questions and answers are
 * a transcript only if a person is named before them.
 */
export function findTurns(blocks: readonly Block[]): ReadonlyMap<number, Turn> {
  // Surnames are collected on demand, because few articles have labels.
  let known: Surnames | null = null;
  const surnames = (): Surnames => {
    known ??= surnamesOf(blocks);
    return known;
  };
  const labelled = labelsOf(blocks);
  if (labelled.size < FEWEST_TURNS) return new Map();
  const found = speaking(blocks, labelled, surnames);
  if (found.size < FEWEST_TURNS) return new Map();
  const turns = withNeighbours(found);
  const counts = new Map<string, number>();
  let worded = 0;
  for (const [index, { label, start }] of turns) {
    const text = blocks[index]?.text ?? '';
    const key = lastWord(text.slice(0, label.end));
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (SPEECH.test(text.slice(start, start + 200))) worded += 1;
  }
  const [first] = turns.keys();
  const named =
    [...counts.keys()].some((key) => !namelessLabels.has(key)) || (first !== undefined && surnames().first < first);
  const takesTurns = counts.size > 1 && [...counts.values()].some((count) => count > 1);
  return turns.size >= FEWEST_TURNS && takesTurns && named && worded * 2 >= turns.size ? turns : new Map();
}

/** The label at the start of a paragraph: "NAME:", "NAME, HOST:"; null if there is none. */
export function turnAt({ text }: Block, block: number): Turn | null {
  const head = text.slice(0, 140);
  const match = letterLabel.exec(head) ?? (COLON.test(head) ? LABEL.exec(head) : null);
  const label = match?.[1];
  if (match === null || label === undefined || !isCapitalised(`${label}${match[2] ?? ''}`)) return null;
  return {
    label: { block, start: 0, end: label.length },
    start: match[0].length,
    side: interviewLabels.get(label.toLowerCase()) ?? null,
  };
}

function labelsOf(blocks: readonly Block[]): ReadonlyMap<number, Turn> {
  const found = new Map<number, Turn>();
  blocks.forEach((block, index) => {
    if (block.type !== 'paragraph' && block.type !== 'item' && block.type !== 'quote') return;
    const turn = turnAt(block, index);
    if (turn !== null) found.set(index, turn);
  });
  return found;
}

/** The labels that are speakers: also "BELL" if "ANNA BELL" is a label, and "Gazette" if "Lane" answers it. */
function speaking(
  blocks: readonly Block[],
  labelled: ReadonlyMap<number, Turn>,
  surnames: () => Surnames,
): ReadonlyMap<number, Turn> {
  const textOf = (turn: Turn): string => blocks[turn.label.block]?.text.slice(0, turn.label.end) ?? '';
  const counts = new Map<string, number>();
  const lasts = new Set<string>();
  const initials = new Set<string>();
  for (const turn of labelled.values()) {
    const label = textOf(turn);
    counts.set(label, (counts.get(label) ?? 0) + 1);
    if (!/\s/.test(label)) continue;
    lasts.add(lastWord(label));
    initials.add(initialsOf(label));
  }
  const alone = new Set([...counts.keys()].filter((label) => !/\s/.test(label)).map((label) => label.toLowerCase()));
  const sure = new Set(
    [...counts.keys()].filter((label) => {
      const last = lastWord(label);
      const isShort = /\s/.test(label)
        ? alone.has(last) || alone.has(initialsOf(label))
        : lasts.has(last) || initials.has(last);
      return isSpeaker(label, surnames) || isShort;
    }),
  );
  const isSure = (index: number): boolean => {
    const turn = labelled.get(index);
    return turn !== undefined && sure.has(textOf(turn));
  };
  const answered = new Map<string, number>();
  for (const [index, turn] of labelled)
    if (isSure(index + 1)) answered.set(textOf(turn), (answered.get(textOf(turn)) ?? 0) + 1);
  return new Map(
    [...labelled].filter(([index, turn]) => {
      const label = textOf(turn);
      if (sure.has(label)) return true;
      if (/\s/.test(label) && label === label.toUpperCase()) return isSure(index - 1) || isSure(index + 1);
      const count = counts.get(label) ?? 0;
      if (INITIALS.test(label) && isSure(index - 1)) return count > 1;
      return count > 1 && answered.get(label) === count;
    }),
  );
}

const isHonorific = (word: string): boolean => honorifics.has(word.toLowerCase().replace(/\.$/, ''));

/** The initials of a label in lower case: "tm". */
const initialsOf = (label: string): string =>
  label
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();

const lastWord = (label: string): string => label.split(/\s+/).at(-1)?.toLowerCase() ?? '';

const isCapitalised = (label: string): boolean => {
  const words = label.split(/[\s,]+/);
  return words.length <= 9 && words.every((word) => /^[\p{Lu}\d&]/u.test(word) || labelParticle.test(word));
};

/** The turns that are near another turn. */
function withNeighbours(found: ReadonlyMap<number, Turn>): ReadonlyMap<number, Turn> {
  const at = [...found.keys()];
  return new Map(
    [...found].filter(([index], position) => {
      const before = at[position - 1] ?? Number.NEGATIVE_INFINITY;
      const after = at[position + 1] ?? Number.POSITIVE_INFINITY;
      return index - before <= FARTHEST || after - index <= FARTHEST;
    }),
  );
}

/** A label of two or three capitals, which may be those of a name: "TM". */
const INITIALS = /^\p{Lu}{2,3}$/u;

function isSpeaker(label: string, surnames: () => Surnames): boolean {
  const words = label.split(/\s+/);
  if (words.length > 6) return false;
  if (namelessLabels.has(label.toLowerCase())) return true;
  const first = words[0] ?? '';
  if (firstNames.has(first.toLowerCase()) || isHonorific(first)) return true;
  // "Bell: …", "ANNA BELL: …"; but "Industries Served: …" is a field even if somebody is called Served.
  const isName = words.length === 1 || label === label.toUpperCase();
  return isName && (surnames().all.has(lastWord(label)) || (INITIALS.test(label) && surnames().initials.has(label)));
}

export interface Surnames {
  readonly all: ReadonlySet<string>;
  /** The initials of the given names and these surnames: "TM". */
  readonly initials: ReadonlySet<string>;
  /** The first block with the label. */
  readonly first: number;
}

/** The surnames that occur with a first name or a title in the article, in lower case. */
export function surnamesOf(blocks: readonly Block[]): Surnames {
  const all = new Set<string>();
  const initials = new Set<string>();
  let first = Number.POSITIVE_INFINITY;
  blocks.forEach(({ text }, index) => {
    for (const [, given = '', last = ''] of text.matchAll(/(\p{Lu}[\p{Ll}.]+) (?:\p{Lu}\. )?(\p{Lu}[\p{L}'’-]+)/gu)) {
      if (!firstNames.has(given.toLowerCase()) && !isHonorific(given)) continue;
      all.add(last.toLowerCase());
      initials.add(`${given[0]}${last[0]}`);
      first = Math.min(first, index);
    }
  });
  return { all, initials, first };
}
