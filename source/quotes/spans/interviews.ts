import type { Block, Span } from '../../article.ts';
import type { InterviewSide } from '../language/interview-labels.ts';
import type { Language } from '../language/language.ts';
import type { ArticleText } from '../text/article-text.ts';
import { type Turn, turnAt } from './transcript.ts';

/** The fewest questions that make an interview. */
const FEWEST_QUESTIONS = 3;

/** The longest answer: how far apart two questions may stand, in blocks. */
const FARTHEST = 12;

/** How much of an answer is read for words by which the speaker means himself, in UTF-16 code units. */
const SAMPLE = 400;

const QUESTION = /[?？؟]["”»)\]]*$/;

/**
 * The turns of an interview whose questions stand out, as headings or in bold, and whose answers do not, by block. Not
 * an interview if other headings stand among the questions, as on a help page, or if fewer than a third of the answers
 * have a speaker who means himself. After the last question only one paragraph counts: the writer may follow.
 */
export function findInterview({ blocks, language }: ArticleText): ReadonlyMap<number, Turn> {
  const none = new Map<number, Turn>();
  const standing = blocks.flatMap((block, index) => (standsOut(block) ? [index] : []));
  const questions = standing.filter((index) => QUESTION.test(blocks[index]?.text.trimEnd() ?? ''));
  const [first] = questions;
  const last = questions.at(-1);
  if (first === undefined || last === undefined || questions.length < FEWEST_QUESTIONS) return none;
  const among = standing.filter((index) => index >= first && index <= last).length;
  if (questions.length * 3 < among * 2) return none;
  const turns = new Map<number, Turn>();
  let personal = 0;
  questions.forEach((index, number) => {
    const next = questions[number + 1];
    const end = next === undefined || next - index > FARTHEST ? index + 2 : next;
    const answer: Turn[] = [];
    for (let at = index + 1; at < Math.min(end, blocks.length); at += 1) {
      const block = blocks[at];
      if (block === undefined || standsOut(block)) break;
      if (block.type === 'paragraph') answer.push(turnOf(block, at, 'answer'));
    }
    if (answer.length === 0) return;
    const question = blocks[index];
    if (question !== undefined) turns.set(index, turnOf(question, index, 'question'));
    for (const turn of answer) turns.set(turn.label.block, turn);
    if (answer.some(({ label, start }) => isPersonal(blocks[label.block]?.text ?? '', start, language))) personal += 1;
  });
  return personal > 0 && personal * 3 >= questions.length ? turns : none;
}

/** A block that asks or answers; a label that it has may name somebody. */
const turnOf = (block: Block, index: number, side: InterviewSide): Turn =>
  turnAt(block, index) ?? { label: { block: index, start: 0, end: 0 }, start: 0, side };

/** Text in marks: an article that explains something quotes people who say "I". */
const QUOTED = /["“„«][^"“”»«]*["”“»]?|(?<![\p{L}\p{N}])['‘].*?[,.!?]['’]/gu;

/** Whether the speaker means himself, outside of quotation marks. */
function isPersonal(text: string, start: number, { self }: Language): boolean {
  const sample = text.slice(start, start + SAMPLE).replace(QUOTED, ' ');
  return (sample.match(/\p{L}+['’]?/gu) ?? []).some((word) => {
    const lower = word.toLowerCase().replace('’', "'");
    return self.has(lower) || self.has(lower.replace(/'$/, ''));
  });
}

const isWhole = ({ style, start, end }: Span, text: string): boolean =>
  style === 'bold' && text.slice(0, start).trim() === '' && text.slice(end).trim() === '';

/** A heading, or a paragraph that is bold from beginning to end. */
const standsOut = ({ type, text, spans }: Block): boolean =>
  type === 'heading' || (type === 'paragraph' && text !== '' && spans.some((span) => isWhole(span, text)));
