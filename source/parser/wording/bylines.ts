/** Words around authors and dates: English, German, French, Spanish, Italian, Portuguese, Dutch and more. */

const words = (...list: readonly string[]): string => list.join('|');

/** Words before the date of a change. */
export const UPDATED = new RegExp(
  words(
    '\\b(?:last\\s+)?(?:updated|modified|revised|reviewed|edited|changed)\\b',
    '\\b(?:aktualisiert|geändert|überarbeitet|stand\\s*:)',
    '\\bmis(?:e)? à jour|\\bmodifié',
    '\\b(?:actualizad|modificad)[oa]\\b|\\bactualización',
    '\\baggiornat[oa]\\b|\\bmodificat[oa]\\b|\\baggiornamento',
    '\\b(?:atualizad|modificad)[oa]\\b',
    '\\b(?:bijgewerkt|gewijzigd|laatst\\s+aangepast)\\b',
    '\\b(?:aktualizacja|zaktualizowano)\\b',
    '\\b(?:uppdaterad|opdateret|oppdatert|päivitetty|güncelleme|обновлено|оновлено)',
    '更新|수정|최종\\s*수정',
  ),
  'i',
);

/** Words before the author's name at the start of a byline. */
export const BY = new RegExp(
  `^(?:${words(
    '(?:(?:originally\\s+)?(?:written|words|story|text|posted|published|authored|article|created|report(?:ed)?|analysis|opinion|a\\s+post|guest\\s+post)\\s+)?(?:by|(?:on\\s+)?behalf\\s+of)',
    '(?:ein\\s+(?:artikel|beitrag|kommentar|gastbeitrag|interview)\\s+)?von',
    'par|écrit par|publié par',
    'por|escrito por|publicado por',
    'di|a cura di|scritto da',
    'door|geschreven door',
    'af|av|przez|بقلم|كتب|مأت|מאת|نویسنده',
    '(?:authors?|autor|autoren|autorin|auteurs?|autor[ei]|autora|autores|tekst|texte?|text|redaktion|writer|reporter|skribent|forfatter|von|автор|作者|文|記者|글)\\s*[:：]',
  )})(?:(?<=[:：])|(?=[\\s:：]|$))[\\s:：]*`,
  'i',
);

/** Words before the author's name anywhere in a text. A mere "by" would be too ambiguous. */
export const CREDIT = new RegExp(
  `^\\s*(?:${words(
    '(?:this (?:article|post|story) was )?(?:written|words|story|authored) by\\b',
    '(?:geschrieben|verfasst) von\\b',
    '(?:écrit|rédigé) par\\b',
    '(?:escrito|redactado) por\\b',
    'scritto da\\b',
    'geschreven door\\b',
    '(?:author|autor|autorin|auteur|autore|autora)\\s*:?\\s*$',
  )})`,
  'i',
);

/** Words that a person's name does not contain: roles, degrees, companies, dates, buttons. */
export const NO_NAME = new RegExp(
  words(
    '\\d',
    '\\b(?:editors?|writers?|director|manager|reporter|correspondent|contributors?|specialist|expert|analyst|consultant|president|professor|founder|co-founder|ceo|cto|chief|head|officer|dietitian|nutritionist|engineer|developer|marketer|strategist|journalist|columnist|producer|photographer|coach|author|reviewed|reviewer|fact.?check(?:ed|er)?)\\b',
    '\\b(?:m\\.?d|ph\\.?d|r\\.?n|rdn?|mba|msc?|bsc?|cpa|cfa|cfp|dds|dmd|dvm|jd|ld|mph|mpp|lcsw|esq)\\b\\.?',
    '\\b(?:inc|llc|ltd|gmbh|corp|university|college|institute|news|magazine|press|media|network)\\b\\.?',
    '\\b(?:min(?:ute)?s?\\s+read|share|follow|comments?|subscribe|published|posted|updated|about|read|more|view|all|posts?|click|menu|open|close|search|home|skip|toggle|privacy|policy|terms|cookies?|sign|log|contact|photo|image|written)\\b',
  ),
  'i',
);

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words before a place or an employer after a name. */
export const PLACE_WORDS = set('in at for from aus à para per');

/** Roles after a name, and words that qualify them. */
export const ROLES = set(
  'editor writer reporter correspondent columnist contributor journalist producer photographer analyst critic ' +
    'redakteur redakteurin korrespondent korrespondentin journaliste correspondant correspondante redactor redactora corresponsal',
);
export const ROLE_KINDS = set(
  'senior staff chief deputy assistant associate executive managing contributing political politics business economics ' +
    'financial finance technology tech science health education environment climate sports sport culture arts entertainment ' +
    'investigative crime legal security defence defense diplomatic foreign international world national local regional city ' +
    'features feature news data digital video travel food religion social media affairs special guest freelance',
);

/** Names of accounts, not of people. */
export const ACCOUNT =
  /^(?:admin(?:istrator)?|editor|user|guest|null|undefined|author|staff|root|webmaster|anonymous|n\/a|none|wordpress|redaktion|redacci[oó]n|redazione|r[eé]daction)$/i;

/** Words in a line that gives only authors, dates and reading time. */
export const LEAD_WORDS: ReadonlySet<string> = new Set(
  (
    'by and written published posted updated last modified on at am pm est edt cet cest gmt utc bst pst pdt ist min mins minute minutes read reading time ' +
    'mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday ' +
    'von und am um uhr veröffentlicht aktualisiert minuten lesezeit stand montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
    'par et le la à publié mis jour de lecture por y el publicado actualizado a las di e il del pubblicato aggiornato alle ' +
    'em às atualizado door en op om bijgewerkt przez i o av och den kl publicerad uppdaterad af og d opdateret publisert oppdatert'
  ).split(' '),
);

/** The heading of a manual page's authors. */
export const MANUAL_AUTHORS = /^(?:AUTHORS?|AUTHOR\(S\)|AUTOR(?:EN)?|AUTEURS?)$/;

/** The words before the first name in that section: "tide was written by". */
export const WRITTEN_BY = /^.{0,120}?\b(?:by|von|par)\s+(?=\p{Lu})/su;

/** The label of an author in the card of a link preview. */
export const AUTHOR_LABEL = /written by|author/i;

/** A text node between two names of a byline. */
export const BETWEEN_NAMES = /^(?:,|&|and|und|et|y|e|en|och|og)$/i;

/** Separates the names in a byline: commas, semicolons, and conjunctions before a capital. */
export const NAME_SEPARATOR =
  /\s*[;、，/]\s*|\s*,\s*(?:and|und|et|y|e|en|och|og|&)\s+|\s*,\s+|\s+(?:and|und|et|och|og|with|mit)\s+(?=\p{Lu})|\s+(?:y|e|en)\s+(?=\p{Lu})|\s*&\s*(?=\p{Lu})/u;

/** Separates a byline from what follows it: a sign, or the newspaper ("Ada Moor For Nordhavn Times"). */
export const BESIDE_BYLINE =
  /\s+[|\u2022\u00b7\u22c5\u2013\u2014-]\s+|\s+(?:on behalf of|in collaboration with)\s+|\s+(?:For|FOR|for)\s+(?=(?:the\s+)?\p{Lu})/u;

/** "byAda Moor": the space was lost between two elements. */
export const JOINED_BY = /^by(?=\p{Lu}\p{Ll})/u;

/** Lower-case words inside a name: "Ludwig van den Berg". */
export const NAME_PARTICLES = 'al|bin|da|das|de|del|della|den|der|di|do|dos|du|e|el|ibn|la|le|ten|ter|van|von|y|zu';

/** The path of an author's page. */
export const AUTHOR_PATH =
  /\/(?:authors?|writers?|contributors?|producers?|people|staff|team|by|bio|profile|journalists?|autor(?:en|es)?|auteurs?|autori)\/[^/]/i;

/** Titles before a name in the line about an author, as alternatives of a regular expression. */
export const TITLES = 'dr|prof';
