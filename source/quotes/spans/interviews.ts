import type { Block, Span } from '../../article.ts';
import type { Language } from '../language/language.ts';
import { type Turn, turnAt } from './transcript.ts';

/** The fewest questions that make an interview. */
const FEWEST_QUESTIONS = 3;

/** How far apart two questions may stand, in blocks: the longest answer. */
const FARTHEST = 12;

/** How much of an answer is read for who speaks in it, in UTF-16 code units. */
const SAMPLE = 400;

const QUESTION = /[?？؟]["”»)\]]*$/;

/**
 * The turns of an interview whose questions stand out, as headings or in bold, and whose answers do not, by block. It is
 * none where other headings stand among the questions, as on a help page, or where the answers are nobody's: in one of
 * three at least, somebody speaks of himself. What follows the first paragraph of the last answer may be the writer's.
 */
export function findInterview(blocks: readonly Block[], language: Language): ReadonlyMap<number, Turn> {
  const standing = blocks.flatMap((block, index) => (standsOut(block) ? [index] : []));
  const none = new Map<number, Turn>();
  const asked = standing.filter((index) => QUESTION.test(blocks[index]?.text.trimEnd() ?? ''));
  const [first] = asked;
  const last = asked.at(-1);
  if (first === undefined || last === undefined || asked.length < FEWEST_QUESTIONS) return none;
  const among = standing.filter((index) => index >= first && index <= last).length;
  if (asked.length * 3 < among * 2) return none;
  const turns = new Map<number, Turn>();
  let personal = 0;
  asked.forEach((index, number) => {
    const next = asked[number + 1];
    const end = next === undefined || next - index > FARTHEST ? index + 2 : next;
    const answer: Turn[] = [];
    for (let at = index + 1; at < Math.min(end, blocks.length); at++) {
      const block = blocks[at];
      if (block === undefined || standsOut(block)) break;
      if (block.type === 'paragraph') answer.push(part(block, at, 'answer'));
    }
    if (answer.length === 0) return;
    const question = blocks[index];
    if (question !== undefined) turns.set(index, part(question, index, 'question'));
    for (const turn of answer) turns.set(turn.label.block, turn);
    if (answer.some(({ label, start }) => isPersonal(blocks[label.block]?.text ?? '', start, language))) personal++;
  });
  return personal > 0 && personal * 3 >= asked.length ? turns : none;
}

/** A block that is asked or answered; its label names somebody where it has one. */
function part(block: Block, index: number, side: 'question' | 'answer'): Turn {
  const turn = turnAt(block, index);
  if (turn !== null) return turn;
  return { label: { block: index, start: 0, end: 0 }, start: 0, part: side };
}

/** What stands between marks: an article that explains something quotes people who say "I". */
const QUOTED = /["“„«][^"“”»«]*["”“»]?|(?<![\p{L}\p{N}])['‘].*?[,.!?]['’]/gu;

/** Whether somebody speaks of himself, marks aside. */
const isPersonal = (text: string, start: number, { self }: Language): boolean =>
  (
    text
      .slice(start, start + SAMPLE)
      .replace(QUOTED, ' ')
      .match(/\p{L}+['’]?/gu) ?? []
  ).some((word) => {
    const lower = word.toLowerCase().replace('’', "'");
    return self.has(lower) || self.has(lower.replace(/'$/, ''));
  });

const isWhole = ({ style, start, end }: Span, text: string): boolean =>
  style === 'bold' && text.slice(0, start).trim() === '' && text.slice(end).trim() === '';

/** A heading, or a paragraph in bold from its beginning to its end. */
const standsOut = ({ type, text, spans }: Block): boolean =>
  type === 'heading' || (type === 'paragraph' && text !== '' && spans.some((span) => isWhole(span, text)));
