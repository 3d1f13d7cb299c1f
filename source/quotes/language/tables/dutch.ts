import { CompoundMap, CompoundSet } from '../compounds.ts';
import { type CueClass, type Gender, type Language, labelled, pronoun, words } from '../language.ts';
import { undetermined } from '../undetermined.ts';

/** All forms, since the spelling of the stem changes. Separable verbs are listed without the particle: "voegde … toe". */
const CUES: readonly [string, CueClass][] = [
  ...labelled<CueClass>(
    'say',
    `zegt zeggen zei zeiden gezegd vertelt vertellen vertelde vertelden verteld vraagt vragen vroeg vroegen gevraagd antwoordt antwoorden
    antwoordde geantwoord verklaart verklaren verklaarde verklaarden verklaard schrijft schrijven schreef schreven geschreven meldt melden meldde meldden
    gemeld bericht berichtte roept roepen riep riepen geroepen fluistert fluisterde mompelt mompelde benadrukt benadrukken benadrukte benadrukken
    reageert reageren reageerde reageerden besluit besloot vervolgt vervolgde herhaalt herhaalde grapt grapte stelt stellen stelde stelden
    voegt voegde voegden legt legde merkt merkte laat liet lieten aldus noteert noteerde spreekt sprak sproken schreeuwt schreeuwde concludeert concludeerde constateert constateerde verzucht verzuchtte oppert opperde beaamt beaamde
    vult vulde licht lichtte werpt wierp bromt bromde snauwt snauwde snikt snikte stamelt stamelde brult brulde foetert foeterde`,
  ),
  ...labelled<CueClass>(
    'claim',
    `beweert beweren beweerde beweerden beweerd waarschuwt waarschuwen waarschuwde gewaarschuwd belooft beloofde beloofd ontkent ontkende ontkend bevestigt
    bevestigde bevestigd eist eisen eiste geëist erkent erkende erkend bekritiseert bekritiseerde dreigt dreigde noemt noemde noemden genoemd
    klaagt klaagde bekent bekende verzekert verzekerde verzekerd verwijt verweet veroordeelt veroordeelde verdedigt verdedigde pleit pleitte
    kondigt kondigde aangekondigd uitgelegd toegevoegd opgemerkt vastgesteld toegegeven wijst wees benadrukte betoogt betoogde onderstreept onderstreepte protesteert protesteerde sneert sneerde oordeelt oordeelde onthult onthulde jammert jammerde prijst prees hekelt hekelde herinnert herinnerde`,
  ),
  ...labelled<CueClass>(
    'think',
    'denkt denken dacht dachten vindt vinden vond vonden gelooft geloofde hoopt hoopte meent meende vreest vreesde',
  ),
  ...labelled<CueClass>(
    'act',
    'twittert twitterde tweet tweette post postte zucht zuchtte lacht lachte publiceert publiceerde',
  ),
];

const DETERMINERS = `de het een 't 'n deze dit die dat zijn haar hun ons onze mijn uw geen elke ieder iedere twee drie vier vijf veel enkele sommige alle beide
  meerdere`;

const PREPOSITIONS = `in op aan van voor met bij naar uit over onder door tegen tijdens na om tot sinds tussen zonder achter boven volgens wegens binnen
  buiten langs rond ondanks dankzij namens via per`;

const CONJUNCTIONS =
  'en of maar want dat omdat als toen terwijl hoewel zodat dus nadat voordat indien zoals waar waarom hoe';

const TIMES = `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober
  november december`;

/** Nouns for people, which also occur at the end of compounds: politiewoordvoerder. */
const ROLES: readonly [string, Gender | null][] = [
  ...labelled<Gender | null>(
    'male',
    'woordvoerder burgemeester directeur voorzitter man agent advocaat bewoner trainer leraar schrijver eigenaar bisschop aartsbisschop rabbijn',
  ),
  ...labelled<Gender | null>(
    'female',
    'woordvoerster directrice voorzitster vrouw agente advocate bewoonster lerares schrijfster eigenares',
  ),
  ...labelled<Gender | null>(
    null,
    `minister president premier wethouder leider chef rechter deskundige deskundigen onderzoeker onderzoekers hoogleraar wetenschapper getuige getuigen journalist
    politicus kamerlid raadslid lid leden arts docent student studenten medewerker ondernemer boer boeren kunstenaar speler coach kapitein
    inwoner inwoners buurman buurvrouw vriend vriendin collega analist econoom historicus secretaris officier bron bronnen dominee omwonenden vissers winkeliers`,
  ),
];

/** Dutch: ‘…’, zei de burgemeester; aldus Bakker; volgens Bakker. The verb is in second position. */
export const dutch: Language = {
  ...undetermined,
  quoting: new Set(words('citeert citeerde citeren citeerden')),
  code: 'nl',
  cues: new Map(CUES),
  senders: new Set(['van']),
  accordingTo: new Set(['volgens', 'aldus', 'in de woorden van', 'naar het oordeel van']),
  accordingAfter: new Set(),
  afterQuote: new Set(['aldus', 'zo']),
  impersonal: new Set(['staat te lezen', 'valt te lezen', 'is te lezen', 'staat er', 'heet het', 'luidt het']),
  containers: new Set(words('in uit op bij van')),
  separable: new Map([
    ...['geeft', 'gaf', 'gaven', 'geven'].map((verb) => [verb, new Set(words('toe aan'))] as const),
    ...['brengt', 'bracht', 'brachten'].map((verb) => [verb, new Set(words('uit naar'))] as const),
  ]),
  bracketOpeners: new Set(
    words('heeft had hebben hadden zal zou zouden wil wilde kan kon moet moest wordt worden werd werden is was'),
  ),
  passives: new Set(words('wordt worden werd werden')),
  participle: /^(?:\p{Ll}*ge\p{Ll}+(?:d|t|en)|(?:be|ver|her|ont|er)\p{Ll}+(?:d|t|en)|\p{Ll}+en)$/u,
  auxiliaries: new Set(
    words(
      'heeft had hebben hadden is was zijn waren wordt worden werd werden zal zou zouden kan kon moet moest wil wilde zich niet',
    ),
  ),
  adverbs: new Set(
    words(`ook toen later gisteren vandaag nu al nog steeds weer daarna eerder verder dan daar hier zo zelf alleen echter ondertussen
    bovendien daarbij maandag dinsdag woensdag donderdag vrijdag zaterdag zondag`),
  ),
  pronouns: new Map([
    ['hij', pronoun('male', false)],
    ['zij', pronoun('female', false)],
    ['ze', pronoun('female', false)],
    ['ik', pronoun(null, false, { person: 1 })],
    ['wij', pronoun(null, true, { person: 1 })],
    ['we', pronoun(null, true, { person: 1 })],
  ]),
  self: new Set(words('ik mij me mijn')),
  determiners: new Set(words(DETERMINERS)),
  definite: new Set(words("de het 't")),
  indefinite: new Set(words("een 'n")),
  prepositions: new Set(words(PREPOSITIONS)),
  conjunctions: new Set(words(CONJUNCTIONS)),
  coordinators: new Set(words('en maar te')),
  inverters: new Set(words('zoals zo')),
  reportive: new Set(),
  relatives: new Set(words('wie welke wiens')),
  openers: new Set([
    ...words(DETERMINERS),
    ...words(PREPOSITIONS),
    ...words(CONJUNCTIONS),
    ...words(TIMES),
    ...words(`hij zij ze het er ik wij we jij je u jullie ook toen later gisteren vandaag morgen nu al nog daarna eerder verder dan daar hier zo
    alleen echter ondertussen bovendien daarbij volgens aldus niet wel ja nee dank wat wanneer intussen inmiddels daarom toch immers
    misschien eerst eindelijk niemand niets iets iemand iedereen is was heeft had`),
  ]),
  times: new Set(words(TIMES)),
  titles: new Map([
    ...labelled<Gender | null>('male', 'meneer dhr dhr. heer koning prins pater broeder'),
    ...labelled<Gender | null>('female', 'mevrouw mevr mevr. mw mw. koningin prinses zuster'),
    ...labelled<Gender | null>(
      null,
      'dr dr. prof prof. professor ir ir. mr mr. drs drs. generaal kolonel minister premier',
    ),
  ]),
  particles: new Set([
    'van de',
    'van der',
    'van den',
    'van het',
    "van 't",
    ...words("van de der den ter ten te het 't el al"),
  ]),
  roles: new CompoundMap<Gender | null>([], ROLES),
  generic: new Set(words('man vrouw jongen meisje')),
  bodies: new Set(words('vereniging bedrijf partij bond vakbond ministerie universiteit bank krant organisatie')),
  roleSuffix: /(?:er|ster|ist|iste|aar|ares|eur|euse|loog|loge)$/,
  sources: new CompoundSet(
    words(
      'gemeente stad regering kabinet politie justitie rechtbank leger oppositie autoriteiten brief artikel boek stuk tekst',
    ),
    words(`verklaring bericht rapport onderzoek ministerie partij vakbond bond vereniging bedrijf groep krant tijdschrift dienst commissie comité
    raad universiteit ziekenhuis bank organisatie federatie club ambassade fractie stichting school persbureau`),
  ),
  organisations: new Set(
    words('vereniging bank stichting instituut universiteit partij unie bond ministerie krant museum ziekenhuis raad'),
  ),
  demonyms: new Set(words('nederlandse belgische vlaamse duitse franse engelse britse amerikaanse europese')),
  verbSecond: true,
  subjectAfterVerb: true,
  complements: new Set(words('van voor bij uit')),
  afterSource: new Set(words('in')),
  terms: {
    titleCase: false,
    speaking: new Set(),
    works: new Set(
      words('boek roman film serie programma lied nummer album podcast opera gedicht artikel tijdschrift spel'),
    ),
    titling: new Set(words('getiteld')),
    naming: new Set(words('genaamd titel zogenaamde zogeheten woord term bijgenaamd')),
    calling: new Set(words('geheten')),
    defining: new Set(words('betekent')),
    beforeTitle: new Set(words('de het een van in op uit voor met en of bij')),
    afterTitle: new Set(),
  },
};
