/**
 * Words that stood in the code of `quotes` and `parser` outside the tables of their languages. Words that are also
 * names in HTML, CSS, JSON-LD or a programming language (`from`, `del`, `time`) or language codes (`et`, `und`) are
 * left out.
 */
const WORDS: Readonly<Record<string, string>> = {
  conjunctions: 'and but yet or because while when since than oder och',
  articles: 'the an this that un une una ein eine einer der den des du della aux',
  prepositions:
    'of with into upon near throughout across outside by behalf via von vom mit für zu para pour avec dans por ten ter van bin ibn',
  verbs: 'is was has had will said speaking posted written geschrieben verfasst écrit rédigé escrito redactado scritto',
  endings: 'ing ed er nd rd ll ve',
  honorifics:
    'mr mrs ms mx dr prof sen rep gov gen sgt capt rev hon mme mlle sra herr frau lord lady jr senator governor professor doctor colonel president judge',
  abbreviations: 'etc inc corp ltd bzw usw',
  'labels of turns':
    'interviewer interviewee frage pregunta entrevistador domanda antwort réponse respuesta risposta moderator moderatorin journaliste periodista',
  'titles and works':
    'tweet tweeted memoir novel movie titled nicknamed codenamed buch roman livre libro intitulé titulado sogenannte namens',
  'dropped beginnings': 'twas tis twere til cause ello',
  dates:
    'january february march april june july august september october november december januar janvier enero gennaio jan feb aug sept monday montag pm uhr',
  bylines:
    'aktualisiert geändert modifié actualizado reporter columnist correspondent redaktion redakteur auteur autor autora forfatter skribent',
  'ways back': 'zurück retour volver',
};

export const LANGUAGE_WORDS: ReadonlySet<string> = new Set(
  Object.values(WORDS)
    .flatMap((words) => words.split(' '))
    .map((word) => word.normalize('NFC')),
);
