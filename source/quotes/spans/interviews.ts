import type { Block, Span } from '../../article.ts';
import type { InterviewSide } from '../language/interview-labels.ts';
import type { Language } from '../language/language.ts';
import type { ArticleText } from '../text/article-text.ts';
import { surnamesOf, type Turn, turnAt } from './transcript.ts';

/** The minimum number of questions in an interview. */
const FEWEST_QUESTIONS = 3;

/** The maximum length of an answer: the distance between two questions, in blocks. */
const FARTHEST = 12;

/** The number of UTF-16 code units of an answer that are searched for the first person. */
const SAMPLE = 400;

const QUESTION = /[?？؟]["”»)\]]*$/;

/** The turns of an interview whose questions stand out, as headings or in bold or else in italics, and whose answers do not. */
export function findInterview(text: ArticleText): ReadonlyMap<number, Turn> {
  const turns = turnsOf(text, isBold);
  return turns.size > 0 ? turns : turnsOf(text, isItalic);
}

/**
 * The turns, by block. An article is not an interview if there are other headings among the questions, as on a help page,
 * if fewer than a third of the answers are in the first person, if the questions are ("Should I …?"), or if the questions
 * neither address anybody nor follow a name. Only one paragraph after the last question counts, since the rest may be the
 * writer's.
 */
function turnsOf({ blocks, language }: ArticleText, standsOut: (block: Block) => boolean): ReadonlyMap<number, Turn> {
  const none = new Map<number, Turn>();
  const standing = blocks.flatMap((block, index) => (standsOut(block) ? [index] : []));
  const questions = standing.filter((index) => QUESTION.test(blocks[index]?.text.trimEnd() ?? ''));
  const [first] = questions;
  const last = questions.at(-1);
  if (first === undefined || last === undefined || questions.length < FEWEST_QUESTIONS) return none;
  const among = standing.filter((index) => index >= first && index <= last).length;
  if (questions.length * 3 < among * 2) return none;
  const asked = (isMeant: (word: string) => boolean): number =>
    questions.filter((index) => wordsOf(blocks[index]?.text ?? '').some(isMeant)).length;
  if (asked((word) => language.self.has(word)) * 3 >= questions.length) return none;
  const isAddressed = asked((word) => language.pronouns.get(word)?.person === 2) * 3 >= questions.length;
  if (!isAddressed && surnamesOf(blocks.slice(0, first)).all.size === 0) return none;
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

/** A question or an answer, with the label, if any, which may be a name. */
const turnOf = (block: Block, index: number, side: InterviewSide): Turn =>
  turnAt(block, index) ?? { label: { block: index, start: 0, end: 0 }, start: 0, side };

/** Text in quotation marks, which may contain "I" in any article. */
const QUOTED = /["“„«][^"“”»«]*["”“»]?|(?<![\p{L}\p{N}])['‘].*?[,.!?]['’]/gu;

/** Whether a text is in the first person outside of quotation marks. */
function isPersonal(text: string, start: number, { self }: Language): boolean {
  const sample = text.slice(start, start + SAMPLE).replace(QUOTED, ' ');
  return wordsOf(sample).some((word) => self.has(word) || self.has(word.replace(/'$/, '')));
}

/** The words of a text in lower case, with straight apostrophes. */
const wordsOf = (text: string): string[] =>
  (text.match(/\p{L}+['’]?/gu) ?? []).map((word) => word.toLowerCase().replace('’', "'"));

/** Whether a paragraph is entirely in a style. */
const isWholly = ({ type, text, spans }: Block, style: Span['style']): boolean =>
  type === 'paragraph' &&
  text !== '' &&
  spans.some(
    (span) => span.style === style && text.slice(0, span.start).trim() === '' && text.slice(span.end).trim() === '',
  );

const isBold = (block: Block): boolean => block.type === 'heading' || isWholly(block, 'bold');
const isItalic = (block: Block): boolean => isWholly(block, 'italic');
