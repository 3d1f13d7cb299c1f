import { labelled, words } from './language.ts';

/** The role of a turn in an interview whose labels are not names: question or answer. */
export type InterviewSide = 'question' | 'answer';

/** Labels that are not names, with their roles; in lower case, in several languages. */
export const interviewLabels: ReadonlyMap<string, InterviewSide> = new Map([
  ...labelled<InterviewSide>('question', 'q question interviewer f frage p pregunta entrevistador domanda в вопрос'),
  ...labelled<InterviewSide>('answer', 'a answer interviewee antwort r réponse respuesta risposta о ответ'),
]);

/** A label of one letter: "Q:", "A.", "Q —". */
export const letterLabel = /^([QAFRPВО])(?:[.:：]|\s?[—–-])\s+(?=\S)/u;

/** Labels of unnamed speakers. */
export const namelessLabels: ReadonlySet<string> = new Set([
  ...interviewLabels.keys(),
  ...words(
    'moderator moderatorin host presenter anchor reporter announcer narrator audience caller journaliste periodista',
  ),
]);
