import {
  ADDRESSES,
  FOLLOW_STARTS,
  NETWORKS,
  PLEA_LINES,
  PLEA_OBJECTS,
  PLEA_STARTS,
  PLEA_VERBS,
} from '../wording/around/pleas.ts';
import { NEWSLETTER, SUBSCRIBE } from '../wording/boilerplate.ts';
import { hasWords, isQuoted, isSpeech, matcher } from '../wording/phrases.ts';

const isPleaLine = matcher(PLEA_LINES, 'whole');
const startsPlea = matcher(PLEA_STARTS, 'start');
const hasVerb = matcher(PLEA_VERBS, 'anywhere');
const startsByAsking = matcher(SUBSCRIBE, 'start');
const startsFollow = matcher(FOLLOW_STARTS, 'start');
const namesOwn = matcher(PLEA_OBJECTS, 'anywhere');
const namesNewsletter = matcher(NEWSLETTER, 'anywhere');
const namesNetwork = matcher(NETWORKS, 'anywhere');
const addresses = matcher(ADDRESSES, 'anywhere');

/** The maximum length of a plea, and of a line that is nothing but one, in UTF-16 code units. */
const LONGEST = { plea: 320, line: 40 };
const SENTENCE = /(?<=[.!?…])\s+|(?<=[。！？])|\n/u;
const QUESTION = /[?？]\s*$/u;

/**
 * Whether a text is a plea of the publication to its reader ("Support our journalism. Become a member today."): a sentence asks for
 * something of the publication's own, and the others are between the two as well. A text that says anything else is kept, unless it asks
 * for more than it says.
 */
export function isPlea(text: string): boolean {
  if (text.length > LONGEST.plea || isQuoted(text) || isSpeech(text)) return false;
  if (text.length <= LONGEST.line && isPleaLine(text)) return true;
  const newsletter = namesNewsletter(text);
  if (!newsletter && !namesOwn(text) && !namesNetwork(text)) return false;
  let asked = 0;
  let other = 0;
  for (const sentence of text.split(SENTENCE)) {
    if (asks(sentence, newsletter)) asked += 1;
    else if (!isBetween(sentence)) other += 1;
  }
  return asked > 0 && (other === 0 || asked > other);
}

/** Whether a sentence asks for something. What "Sign up" is for may be said in another sentence. */
const asks = (sentence: string, newsletter: boolean): boolean =>
  ((startsPlea(sentence) || hasVerb(sentence)) && namesOwn(sentence)) ||
  (newsletter && startsByAsking(sentence)) ||
  (startsFollow(sentence) && namesNetwork(sentence));

/** Whether a sentence may accompany a request: it addresses the reader, asks a question, or says nothing. */
const isBetween = (sentence: string): boolean =>
  addresses(sentence) ||
  QUESTION.test(sentence) ||
  startsPlea(sentence) ||
  namesNewsletter(sentence) ||
  !hasWords(sentence);
