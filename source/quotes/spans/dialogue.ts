import type { Block } from '../../article.ts';
import { cueAfterDash, dashLanguages } from '../language/dash-dialogue.ts';
import type { Language } from '../language/language.ts';
import { trimmed } from '../text/trimmed.ts';
import { withoutClauses } from './inserted-clauses.ts';

/** What is said in a paragraph of dialogue: stretches between the dashes, in order; offsets of the paragraph's text. */
export interface Speech {
  readonly parts: readonly { readonly start: number; readonly end: number }[];
  /** The writer breaks in or closes with a clause set off by dashes. */
  readonly clause: boolean;
}

const OPENING = /^[—–―]\s?(?=[\p{Lu}¿¡«“"…\d])/u;

/** The fewest paragraphs with a dash before one without a writer's clause is taken for speech: lists open with dashes too. */
const FEWEST = 2;

const AROUND_SPEECH = /[\s«»“”"]/;

/** The speech of every paragraph that opens with a dash, by block; empty where the language knows no such thing. */
export function findDialogue(
  blocks: readonly Block[],
  lang: string | null,
  table: Language,
): ReadonlyMap<number, Speech> {
  const found = new Map<number, Speech>();
  const language = lang?.slice(0, 2).toLowerCase() ?? null;
  const rare = table.clausesAfterDashes;
  if (language !== null && !dashLanguages.has(language) && !rare) return found;
  let clauses = 0;
  blocks.forEach((block, index) => {
    if (block.type !== 'paragraph' && block.type !== 'quote') return;
    const opening = OPENING.exec(block.text);
    if (opening === null || !/[.!?…»”"]$/.test(block.text.trimEnd())) return;
    const speech = speechIn(block.text, opening[0].length);
    if (
      rare
        ? speech.parts.some((part) => withoutClauses(block.text, part, table).at(-1)?.end !== part.end)
        : speech.clause
    )
      clauses++;
    if (speech.parts.length > 0) found.set(index, speech);
  });
  // Without a language the writer's clauses must show that this is dialogue.
  if (rare) return clauses > 0 && found.size >= FEWEST ? found : new Map();
  const enough = clauses > 0 ? found.size >= 1 : language !== null && found.size >= FEWEST;
  return enough ? found : new Map();
}

/**
 * Spanish and Portuguese set the clause off by dashes that cling to it (—No —dijo—. Vamos.), Russian and Polish by a
 * dash after a stop (— Нет, — сказал он. — Пойдём.).
 */
function speechIn(text: string, from: number): Speech {
  const parts: { start: number; end: number }[] = [];
  const push = (to: number): void => {
    const part = trimmed(text, start, to, AROUND_SPEECH);
    if (part !== null) parts.push(part);
  };
  let start = from;
  let speaking = true;
  let clause = false;
  for (const { 0: dash, index } of text.matchAll(/\s?[—–―]\s?/g)) {
    if (index < from) continue;
    const after = text[index + dash.length] ?? '';
    const before = text[index - 1] ?? '';
    if (speaking) {
      const clings = /^\s/.test(dash) && !/\s$/.test(dash);
      const afterStop = /[,.!?…]/.test(before) && /\s$/.test(dash);
      if (!/\p{Ll}/u.test(after) || !(clings || afterStop || pastTense(text, index + dash.length))) continue;
      push(index);
      speaking = false;
      clause = true;
    } else if (/[.,;:!?…]/.test(after) || /^\S/.test(dash) || /[.,;:!?…]/.test(before) || /\s$/.test(dash)) {
      start = index + dash.length;
      while (/[.,;:!?…\s]/.test(text[start] ?? '')) start++;
      speaking = true;
    }
  }
  if (speaking) push(text.length);
  return { parts, clause };
}

const pastTense = (text: string, at: number): boolean => cueAfterDash.test(text.slice(at, at + 30));
