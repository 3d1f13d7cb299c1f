/** Words beside quotation marks that tell an utterance from a term, by language. All lower case. */
export interface KindWords {
  /** Verbs besides the cues of class 'say' after which the marks hold somebody's very words: a sign reading "Open". */
  readonly speaking: ReadonlySet<string>;
  /** Nouns for works: what stands in marks after them is a title. */
  readonly works: ReadonlySet<string>;
  /** Words that announce a name, a title or a word as a word: titled "…", the term "…". */
  readonly naming: ReadonlySet<string>;
  /** Titles have capitals throughout; otherwise only their first word has. */
  readonly titleCase: boolean;
  /** Function words between which a capitalised phrase in marks is a title: on "Evening Post", the "Evening Post". */
  readonly frames: ReadonlySet<string>;
}

const set = (table: string): ReadonlySet<string> => new Set(table.trim().split(/\s+/));

const english: KindWords = {
  titleCase: true,
  speaking:
    set(`tweet tweets tweeted tweeting text texts texted texting post posted posting chant chants chanted chanting sing sings sang singing
    read reads reading insist insists insisted insisting warn warns warned warning think thinks thought thinking like goes went
    proclaim proclaims proclaimed thunder thundered boom boomed beg begged plead pleaded urge urged snap snapped`),
  works:
    set(`book books memoir memoirs novel novels film films movie movies show shows series sitcom drama comedy program programs programme
    programmes podcast song songs album albums single track episode play musical opera poem essay article op-ed commentary column editorial documentary
    spot segment magazine newsletter blog game painting classic bestseller miniseries thriller tour hit hits anthem ballad sequel trilogy
    franchise exhibition biography autobiography pamphlet booklet manifesto cartoon comic tune theme host hosts anchor star stars`),
  naming: set('titled entitled subtitled headlined nicknamed named term terms word words so-called codenamed'),
  frames: set('the of on in for to from with and or at by during after before his her their its'),
};

const german: KindWords = {
  titleCase: false,
  speaking: set(''),
  works: set(
    'buch roman film serie sendung lied album podcast stück oper gedicht artikel magazin zeitschrift song spiel krimi',
  ),
  naming: set('namens titel sogenannte sogenannten sogenannter genannt wort begriff'),
  frames: set('der die das dem den des von in im auf aus für zu zum zur mit und oder bei vom'),
};

const french: KindWords = {
  titleCase: false,
  speaking: set(''),
  works: set('livre roman film série émission chanson album podcast pièce opéra poème article magazine revue jeu'),
  naming: set('intitulé intitulée titre baptisé baptisée surnommé surnommée terme mot'),
  frames: set('le la les du de des dans sur en pour à au avec et ou par'),
};

const spanish: KindWords = {
  titleCase: false,
  speaking: set(''),
  works: set(
    'libro novela película serie programa canción álbum disco podcast obra ópera poema artículo revista juego',
  ),
  naming: set('titulado titulada llamado llamada apodado apodada término palabra'),
  frames: set('el la los las de del en para por con y o a al su'),
};

const BY_LANGUAGE: ReadonlyMap<string, KindWords> = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
]);

const none: KindWords = { titleCase: true, speaking: set(''), works: set(''), naming: set(''), frames: set('') };

/** The words of a language, by its two letters; none where there is no table. */
export const kindWords = (code: string): KindWords => BY_LANGUAGE.get(code) ?? none;
