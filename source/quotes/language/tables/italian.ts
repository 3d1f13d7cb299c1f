import { type CueClass, formsOf, type Gender, type Language, labelled, pronoun, words } from '../language.ts';
import { undetermined } from '../undetermined.ts';

/** Regular verbs by their class, in the infinitive. */
const REGULAR: Readonly<Record<CueClass, string>> = {
  say: `spiegare raccontare dichiarare commentare osservare ricordare domandare precisare sottolineare notare annunciare gridare urlare
    sussurrare mormorare continuare replicare ribattere ripetere riferire chiarire segnalare scherzare ironizzare esclamare argomentare
    confidare narrare elencare evidenziare riassumere specificare rilanciare incalzare chiosare sbottare obiettare rimarcare confessare balbettare`,
  tell: 'informare',
  claim: `affermare assicurare insistere denunciare lamentare avvertire negare confermare criticare accusare minacciare chiedere rivelare
    giurare garantire giustificare rivendicare attaccare auspicare ipotizzare suggerire consigliare contestare smentire definire ribadire
    avvisare protestare tuonare rassicurare esortare condannare ordinare`,
  think: 'pensare credere sperare temere ritenere considerare',
  act: 'twittare pubblicare sospirare postare',
};

const IRREGULAR: readonly [string, CueClass][] = [
  ...labelled<CueClass>(
    'say',
    `dice dicono disse dissero diceva dicevano detto dicendo dire dirà scrive scrivono scrisse scrissero scriveva scritto aggiunge aggiungono
    aggiunse aggiunto aggiungeva risponde rispondono rispose risposto rispondeva conclude concludono concluse concluso prosegue proseguì
    riprende riprese chiese chiesto espresso legge spiegò fa proseguito insistito interviene intervenuto`,
  ),
  ...labelled<CueClass>(
    'claim',
    'ammette ammettono ammise ammesso promette promise promesso sostiene sostengono sostenne sostenuto propone propose proposto respinge respinse respinto riconosce riconobbe riconosciuto difende difese difeso',
  ),
];

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  are: ['a', 'ano', 'ò', 'arono', 'ava', 'avano', 'ato', 'erà', 'ando', 'are'],
  ere: ['e', 'ono', 'é', 'ette', 'erono', 'eva', 'evano', 'uto', 'erà', 'endo', 'ere'],
  ire: ['e', 'isce', 'ono', 'iscono', 'ì', 'irono', 'iva', 'ivano', 'ito', 'irà', 'endo', 'ire'],
};

const inflect = (verb: string): string[] => (ENDINGS[verb.slice(-3)] ?? []).map((ending) => verb.slice(0, -3) + ending);

const DETERMINERS = `il lo la i gli le l' un uno una un' questo questa questi queste quest' quel quello quella quei quegli quelle quell' suo sua suoi sue
  nostro nostra loro mio mia due tre quattro cinque molti molte alcuni alcune ogni altro altra altri altre`;

const PREPOSITIONS = `di a da in con su per tra fra del dello della dei degli delle dell' al allo alla ai agli alle all' dal dallo dalla dai dagli
  dalle dall' nel nello nella nei negli nelle nell' sul sullo sulla sui sugli sulle sull' d' verso contro dopo prima durante senza sotto sopra fino
  davanti dietro`;

const CONJUNCTIONS = 'e ed o ma perché che se quando mentre come dove anche però quindi';

const MONTHS = `lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre
  ottobre novembre dicembre`;

/** Italian: «…», ha detto la sindaca; secondo Rossi. The subject is often omitted. */
export const italian: Language = {
  ...undetermined,
  quoting: new Set(words('cita citava')),
  code: 'it',
  cues: new Map(formsOf(REGULAR, inflect, IRREGULAR)),
  senders: new Set(['da']),
  accordingTo: new Set(['secondo', 'stando a', 'per', 'a detta di', 'a giudizio di', 'ad avviso di']),
  impersonal: new Set(['si legge', 'si leggeva', 'si può leggere', 'si sottolinea']),
  containers: new Set(words("in nel nello nella nei nelle nell' su sul sulla")),
  auxiliaries: new Set(
    words(
      'ha hanno aveva avevano abbia è era sono erano sarà viene venne va si gli le mi ci ne non può deve vuole sta stava avrebbe avrebbero',
    ),
  ),
  adverbs: new Set(
    words(`anche poi ieri oggi domani ora già ancora sempre mai così infine quindi intanto invece inoltre subito dunque allora spesso
    lunedì martedì mercoledì giovedì venerdì sabato domenica`),
  ),
  adverbSuffix: /^\p{Ll}{3,}mente$/u,
  pronouns: new Map([
    ['lui', pronoun('male', false)],
    ['egli', pronoun('male', false)],
    ['lei', pronoun('female', false)],
    ['ella', pronoun('female', false)],
    ['io', pronoun(null, false, { person: 1 })],
    ['noi', pronoun(null, true, { person: 1 })],
  ]),
  self: new Set(words('io me mi mio mia miei mie')),
  determiners: new Set(words(DETERMINERS)),
  definite: new Set(words("il lo la i gli le l'")),
  indefinite: new Set(words("un uno una un'")),
  prepositions: new Set(words(PREPOSITIONS)),
  conjunctions: new Set(words(CONJUNCTIONS)),
  coordinators: new Set(words('e ed ma')),
  inverters: new Set(words('come così')),
  agents: new Set(words('da dal dallo dalla dai dagli dalle')),
  participle: /(?:[aiu]t|ess|spos|ritt|ett|lus|unt|ies|es)[oaie]$/,
  passives: new Set(words('viene venne')),
  relatives: new Set(words('cui quale quali')),
  openers: new Set([
    ...words(DETERMINERS),
    ...words(PREPOSITIONS),
    ...words(CONJUNCTIONS),
    ...words(MONTHS),
    ...words(`lui lei egli ella io noi voi essi non sì no più meno già ancora ora oggi ieri domani poi allora infine inoltre intanto invece
    tutto tutti tutta tutte nessuno niente grazie c'è ci ecco dopo prima secondo chi cosa quanto perché qui qua là mai sempre così forse`),
  ]),
  times: new Set(words(MONTHS)),
  titles: new Map([
    ...labelled<Gender | null>('male', 'signor sig sig. don re principe padre fra'),
    ...labelled<Gender | null>(
      'female',
      'signora signorina sig.ra sig.na donna regina principessa suor dottoressa dott.ssa dr.ssa professoressa prof.ssa',
    ),
    ...labelled<Gender | null>(
      null,
      'dottor dottore dott dott. dr dr. professor prof prof. onorevole on. ingegner ing ing. avvocato avv avv. arch. mons. generale presidente ministro ministra',
    ),
  ]),
  particles: new Set(words('di de del della dei da dal la lo d von van')),
  roles: new Map([
    ...labelled<Gender | null>(
      'male',
      `uomo ragazzo padre figlio fratello marito zio re direttore attore sindaco ministro presidente avvocato consigliere ricercatore medico
      professore scrittore allenatore vicino candidato deputato senatore segretario giudice pescatore agricoltore imprenditore assessore
      carabiniere`,
    ),
    ...labelled<Gender | null>(
      'female',
      `donna ragazza madre figlia sorella moglie zia regina direttrice attrice sindaca ministra presidentessa avvocata consigliera
      ricercatrice professoressa scrittrice allenatrice vicina candidata deputata senatrice segretaria giudice pescatrice agricoltrice
      imprenditrice assessora`,
    ),
    ...labelled<Gender | null>(
      null,
      `portavoce vescovo arcivescovo parroco rabbino pescatori contadini commercianti esperto esperta esperti analista analisti economista storico storica testimone testimoni giornalista giornalisti membro membri
      rappresentante amico amica amici genitori figli residenti studenti lavoratori poliziotti ricercatori manifestanti vittime fonte fonti
      capitano pilota artista autore autrice capo responsabile leader dirigente attivista cantante governatore procuratore`,
    ),
  ]),
  generic: new Set(words('uomo donna ragazzo ragazza giovane anziano anziana bambino bambina')),
  bodies: new Set(words('associazione azienda compagnia gruppo partito sindacato ministero università banca giornale')),
  roleSuffix: /(?:tore|trice|ista|isti|iere|iera|ario|aria|ologo|ologa|ente|ante)$/,
  sources: new Set(
    words(`comunicato nota rapporto documento lettera messaggio articolo libro studio sondaggio governo ministero polizia procura tribunale
    comune partito sindacato associazione azienda compagnia gruppo direzione giornale quotidiano rivista agenzia commissione comitato consiglio
    esercito opposizione università ospedale banca organizzazione federazione club squadra ambasciata difesa autorità regione questura testo`),
  ),
  organisations: new Set(
    words(
      'associazione agenzia banca commissione comitato compagnia consiglio federazione fondazione gruppo istituto lega ministero museo partito università unione',
    ),
  ),
  demonyms: new Set(
    words('italiano italiana francese tedesco tedesca inglese spagnolo spagnola americano americana europeo europea'),
  ),
  elision: /^(?:l|un|d|dell|all|dall|nell|sull|quell|quest|c|m|t|s)['’]/i,
  verbSecond: true,
  subjectAfterVerb: true,
  dropsSubject: true,
  plural: /[^aeou]i$/,
  complements: new Set(words("di del dello della dei degli delle dell' per")),
  terms: {
    titleCase: false,
    speaking: new Set(),
    works: new Set(
      words('libro romanzo film serie programma canzone album disco podcast opera poesia articolo rivista gioco'),
    ),
    titling: new Set(words('intitolato intitolata')),
    naming: new Set(
      words('intitolato intitolata chiamato chiamata detto detta soprannominato soprannominata termine parola titolo'),
    ),
    calling: new Set(words('denominato denominata')),
    defining: new Set(words('significa')),
    beforeTitle: new Set(words('il lo la i gli le di del della in nel nella per con e o a al alla su')),
    afterTitle: new Set(),
  },
};
