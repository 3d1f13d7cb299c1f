import type { Block } from '../../article.ts';
import { cueAfterDash, dashLanguages } from '../language/dash-dialogue.ts';
import type { ArticleText } from '../text/article-text.ts';
import { type TextRange, trimRange } from '../text/text-range.ts';
import { withoutClauses } from './inserted-clauses.ts';

/** The speech in a paragraph of dialogue. */
export interface Speech {
  /** The ranges between the dashes, in order. */
  readonly parts: readonly TextRange[];
  /** Whether it is interrupted or followed by an inserted clause set off by dashes. */
  readonly clause: boolean;
}

const OPENING = /^[—–―]\s?(?=[\p{Lu}¿¡«“"…\d])/u;

/** The minimum number of paragraphs with a dash that are speech without any inserted clause, since lists open with dashes, too. */
const FEWEST = 2;

const AROUND_SPEECH = /[\s«»“”"]/;

/** The speech in every paragraph that opens with a dash, by block; empty if the language has no such dialogue. */
export function findDialogue({ article, blocks, language }: ArticleText): ReadonlyMap<number, Speech> {
  const found = new Map<number, Speech>();
  const code = language.code === 'und' ? (article.lang?.slice(0, 2).toLowerCase() ?? null) : language.code;
  const rare = language.clausesAfterDashes;
  if (code !== null && !dashLanguages.has(code) && !rare) return found;
  let clauses = 0;
  blocks.forEach((block, index) => {
    const speech = speechOf(block);
    if (speech === null) return;
    const hasClause = rare
      ? speech.parts.some((part) => withoutClauses(block.text, part, language).at(-1)?.end !== part.end)
      : speech.clause;
    if (hasClause) clauses += 1;
    if (speech.parts.length > 0) found.set(index, speech);
  });
  // If dashes are rare or the language is unknown, only inserted clauses prove that this is dialogue.
  const isDialogue = rare
    ? clauses > 0 && found.size >= FEWEST
    : clauses > 0 || (code !== null && found.size >= FEWEST);
  return isDialogue ? found : new Map();
}

function speechOf({ type, text }: Block): Speech | null {
  if (type !== 'paragraph' && type !== 'quote') return null;
  const opening = OPENING.exec(text);
  return opening === null || !/[.!?…»”"]$/.test(text.trimEnd()) ? null : speechAfter(text, opening[0].length);
}

/**
 * Spanish and Portuguese set off inserted clauses by dashes attached to them (—No —dijo—. Vamos.), Russian and Polish by
 * a dash after a stop (— Нет, — сказал он. — Пойдём.).
 */
function speechAfter(text: string, from: number): Speech {
  const parts: TextRange[] = [];
  const push = (end: number): void => {
    const part = trimRange(text, { start, end }, AROUND_SPEECH);
    if (part !== null) parts.push(part);
  };
  let start = from;
  let speaking = true;
  let clause = false;
  for (const { 0: dash, index } of text.matchAll(/\s?[—–―]\s?/g)) {
    if (index < from) continue;
    const afterDash = index + dash.length;
    const after = text[afterDash] ?? '';
    const before = text[index - 1] ?? '';
    if (speaking) {
      const clings = /^\s/.test(dash) && !/\s$/.test(dash);
      const afterStop = /[,.!?…]/.test(before) && /\s$/.test(dash);
      const cue = cueAfterDash.test(text.slice(afterDash, afterDash + 30));
      if (!/\p{Ll}/u.test(after) || !(clings || afterStop || cue)) continue;
      push(index);
      speaking = false;
      clause = true;
    } else if (/[.,;:!?…]/.test(after) || /^\S/.test(dash) || /[.,;:!?…]/.test(before) || /\s$/.test(dash)) {
      start = afterDash;
      while (/[.,;:!?…\s]/.test(text[start] ?? '')) start += 1;
      speaking = true;
    }
  }
  if (speaking) push(text.length);
  return { parts, clause };
}
