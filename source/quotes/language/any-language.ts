import { words } from './language.ts';

/**
 * Words that do not depend on the language of the article: they are needed before the language is chosen, or occur in
 * articles in any language. All are in lower case.
 */

/** Abbreviated titles that keep their full stop. */
const ABBREVIATED_TITLES = words('mr mrs ms mx dr prof gen sen rep gov lt col sgt capt rev hon mme');

/** Titles that are also written with a full stop: "M." is a title, but "5 m." ends a sentence. */
const OTHER_TITLES = words('m mm pr mlle mgr sr sra srta dra sig dott avv dhr mevr');

/** Titles written in full before a bare surname. */
const FULL_TITLES = words('sir lady lord president senator judge herr frau');

/** Words before a surname that distinguish a name from other capitals. */
export const honorifics: ReadonlySet<string> = new Set([...ABBREVIATED_TITLES, ...OTHER_TITLES, ...FULL_TITLES]);

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Capitalized abbreviations of titles and parts of names. Their full stop does not end a sentence. */
export const stopsInNames: readonly string[] = [...ABBREVIATED_TITLES, ...OTHER_TITLES, 'jr', 'st'].map(capitalized);

/** A title that is written with a full stop. */
export const stoppedTitle = new RegExp(
  `\\b(?:MM|${[...ABBREVIATED_TITLES, ...OTHER_TITLES].map(capitalized).join('|')})\\.`,
  'g',
);

/** Words that keep their full stop. */
export const abbreviations: ReadonlySet<string> = new Set([
  ...ABBREVIATED_TITLES,
  ...words(
    `st sr jr sens reps govs del ald atty maj adm cmdr cpl pvt pres supt det insp vs etc inc corp ltd co jan feb mar apr aug sept oct nov dec no ala
    ariz calif colo conn fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo hr mlle bzw
    usw`,
  ),
]);

/** A word with a contracted verb: he'd, I'm. The first group is the word. */
export const contraction = /^(\p{L}+)['’ʼ](?:d|ll|ve|m|re)$/iu;

/** The ending of a possessive after its apostrophe. */
export const possessiveEnding = /['’ʼ]s$/i;

const CUT_AT_THE_START = words(
  `ad appen ard ave eard elp im ne nem nen ner rauf raus rein rüber runter t bout cause cos cuz ello em ere fraid gainst im kay n neath nother nough nuff ouse round s scuse sup t til till tis twas tween twere
  twill`,
).join('|');

/** 'ninety-two is a year; 'ninety alone may be a quotation. */
const TENS = words('twenty thirty forty fifty sixty seventy eighty ninety').join('|');

/** Words that begin with an apostrophe, including years ('98) and decades ('90s); without the apostrophe. */
export const cutAtTheStart = new RegExp(
  `^(?:\\d\\ds?(?!\\d)|(?:${TENS})-\\p{L}|(?:${CUT_AT_THE_START})(?![\\p{L}\\p{N}]))`,
  'iu',
);

/** Words that end with an apostrophe: goin' home, rock an' roll, ol' man; and the s of any plural or name: the dogs' bowls. */
export const cutAtTheEnd = /(?:in|\b(?:an|o|ol|th|wi|mo|po|lil)|s)$/i;

/** The n of rock 'n' roll, before its second apostrophe. */
export const cutAnd = /\p{L}[\s-]?['’‘]n$/iu;

/** Suffixes after the surname: "Jr." */
export const nameSuffixes: ReadonlySet<string> = new Set(words('jr jr. sr sr. ii iii iv'));

/** A full stop after a name that does not belong to its suffix. */
export const stopAfterName = /(?<!\b(?:Jr|Sr))\.$/;

/** Words that join the name of an institution: "Bank of the Isles". */
export const institutionLink = { of: 'of', article: 'the' } as const;

/** Particles of names in a line of capitalized words: "Ludwig van Beethoven". */
const NAME_PARTICLES = 'd[aeiu]|del|della|van|von|der|den|la|le|al|bint?|ibn|of|the|y|e';

const NAME_WORD = `(?:@?\\p{Lu}[\\p{L}\\p{M}.'’-]*|${NAME_PARTICLES})`;

/** A word of a name that begins with a small particle: al-Najjar, el-Sayed, d’Aubigny. */
export const joinedParticle = /^(?:al|el|ad|ar|as|ash|ul|ibn|bin|abu|d|dell|dall|l|o)[-’']\p{Lu}\p{L}/u;

/** The second part of a particle that begins with an apostrophe: van 't Hoff, in ’t Veld. */
export const cutParticle = 't';

/** A line that is a name: every word but the particles has a capital. */
export const nameLine = new RegExp(`^${NAME_WORD}(?: ${NAME_WORD})*$`, 'u');

/** A word without a capital that may occur in the label of a transcript. */
export const labelParticle = /^(?:de|da|di|del|della|van|von|der|den|la|le|al|el|bint?|ibn|y|e|of|the|for|at|and)$/;

/** Text that may follow the name in a signature without a comma. In a description, it is part of the description. */
export const afterSignedName = /\s+(?:(?:on|in|at|to|via|from|writing|speaking)\s|\d)/;

/** The label before the name in a signature: "— Source: The Mill Gazette". */
export const sourceLabel = /^(?:source|quelle|fuente|fonte|bron)\s?:\s*(?=\p{Lu})/iu;

/** Words at the start of sentences and credits, with which names and descriptions do not begin. */
export const opensNoName = new RegExp(
  `^(?:${words(
    `it it['’]s this that that['’]s there we you i he she they if when and but so in on at for to what how why source via photo image
    credit read see more`,
  ).join('|')})(?![\\p{L}'’])`,
  'iu',
);

/** Words of four letters without a capital in titles of works. Shorter words may always lack it. */
export const smallInTitles: ReadonlySet<string> = new Set(
  words('with from into over upon than like para pour avec dans eine einer oder'),
);

/** Prepositions before the name of a place. Names of works and events use the English ones in other languages, too. */
export const locatives: ReadonlySet<string> = new Set(words('in at near from to outside across throughout'));

/** Abbreviated days and months as headers of mail and archives write them, without a full stop. */
export const dateWords: ReadonlySet<string> = new Set(
  words(
    `mon tue tues wed thu thur thurs fri sat sun jan feb mar apr may jun jul aug sep sept oct nov dec mo di mi do fr sa so mär mrz mai okt
    dez lun mer jeu ven sam dim janv févr avr juil août déc`,
  ),
);

/** Words after the hour. */
export const hourWords: ReadonlySet<string> = new Set(words('am pm uhr'));
