import { CompoundMap, CompoundSet } from '../compounds.ts';
import { type CueClass, type Gender, type Language, labelled, pronoun, words } from '../language.ts';
import { undetermined } from '../undetermined.ts';

const CUES: readonly [string, CueClass][] = [
  ...labelled<CueClass>(
    'say',
    `säger sade sa sagt berättar berättade berättat förklarar förklarade förklarat skriver skrev skrivit uppger uppgav uppgett svarar svarade svarat
    frågar frågade frågat tillägger tillade tillagt konstaterar konstaterade konstaterat betonar betonade betonat framhåller framhöll kommenterar kommenterade
    viskar viskade ropar ropade utbrister utbrast upprepar upprepade fortsätter fortsatte skämtar skämtade meddelar meddelade meddelat rapporterar rapporterade
    påpekar påpekade påpekat understryker underströk uttalar uttalade sammanfattar sammanfattade noterar noterade`,
  ),
  ...labelled<CueClass>(
    'claim',
    `hävdar hävdade hävdat varnar varnade varnat lovar lovade lovat förnekar förnekade bekräftar bekräftade bekräftat kräver krävde krävt medger medgav medgett
    erkänner erkände erkänt kritiserar kritiserade hotar hotade kallar kallade kallat klagar klagade försäkrar försäkrade fördömer fördömde försvarar försvarade
    beskriver beskrev beskrivit uppmanar uppmanade föreslår föreslog anser ansåg menar menade protesterar protesterade`,
  ),
  ...labelled<CueClass>('think', 'tror trodde tycker tyckte hoppas hoppades befarar befarade bedömer bedömde'),
  ...labelled<CueClass>('act', 'twittrar twittrade suckar suckade skrattar skrattade ler log publicerar publicerade'),
];

const DETERMINERS = `en ett den det de denna detta dessa sin sitt sina hans hennes deras vår vårt våra min mitt mina varje ingen inget inga två tre fyra fem
  många några alla båda flera`;

const PREPOSITIONS = `i på av för från till med om över under mot efter vid hos genom mellan utan bakom före sedan kring enligt trots inom utanför innan
  bland ur åt via längs`;

const CONJUNCTIONS = 'och eller men att som när medan eftersom därför om innan då fast så för hur var varför';

const TIMES = `måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars april maj juni juli augusti september oktober november december`;

const ROLES: readonly [string, Gender | null][] = [
  ...labelled<Gender | null>('male', 'man mannen pojken ordföranden talesman talesmannen'),
  ...labelled<Gender | null>('female', 'kvinna kvinnan flickan taleskvinna taleskvinnan'),
  ...labelled<Gender | null>(
    null,
    `talesperson talespersonen minister ministern statsministern borgmästare borgmästaren borgmästaren direktör direktören ordförande chef chefen ledare
    ledaren polisen åklagare åklagaren advokat advokaten domare domaren forskare forskaren forskarna professor professorn läkare läkaren lärare läraren
    ägare ägaren tränare tränaren spelare spelaren författare författaren konstnär konstnären bonde bonden boende grannen granne vittne vittnet vittnen
    politiker politikern ledamot ledamoten sekreterare sekreteraren ingenjör ingenjören kapten kaptenen experten expert källa källor invånare medlem`,
  ),
];

/** Swedish: ”…”, säger Anna Holm; enligt Holm. The verb is in second position, and the article is the ending of the noun. */
export const swedish: Language = {
  ...undetermined,
  code: 'sv',
  cues: new Map(CUES),
  accordingTo: new Set(['enligt']),
  impersonal: new Set(['heter det', 'hette det', 'står det', 'stod det', 'står att läsa']),
  containers: new Set(words('i på ur från')),
  auxiliaries: new Set(words('har hade är var blir blev ska skulle kan kunde måste vill ville inte sig')),
  adverbs: new Set(
    words(`också då senare igår idag nu redan ännu alltid igen sedan tidigare vidare här där så själv bara dock samtidigt dessutom
    måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen`),
  ),
  pronouns: new Map([
    ['han', pronoun('male', false)],
    ['hon', pronoun('female', false)],
    ['jag', pronoun(null, false, { person: 1 })],
    ['vi', pronoun(null, true, { person: 1 })],
  ]),
  self: new Set(words('jag mig min mitt mina')),
  determiners: new Set(words(DETERMINERS)),
  definite: new Set(words('den det de')),
  indefinite: new Set(words('en ett')),
  prepositions: new Set(words(PREPOSITIONS)),
  conjunctions: new Set(words(CONJUNCTIONS)),
  coordinators: new Set(words('och men att')),
  inverters: new Set(words('så som')),
  participle: /^(?:\p{Ll}+(?:ad|at|t|d|dd|tt))$/u,
  passives: new Set(words('blir blev')),
  relatives: new Set(words('som vilken vilket vilka vars')),
  openers: new Set([
    ...words(DETERMINERS),
    ...words(PREPOSITIONS),
    ...words(CONJUNCTIONS),
    ...words(TIMES),
    ...words(`han hon jag vi du ni man också då senare igår idag imorgon nu redan ännu här där så inte ja nej tack vad vem vilken sedan samtidigt
    dessutom dock därför kanske äntligen är var har hade nu alla ingen`),
  ]),
  times: new Set(words(TIMES)),
  titles: new Map([
    ...labelled<Gender | null>('male', 'herr kung prins'),
    ...labelled<Gender | null>('female', 'fru fröken drottning prinsessan'),
    ...labelled<Gender | null>(null, 'dr dr. doktor prof prof. professor general statsminister minister biskop'),
  ]),
  particles: new Set(words('von af de la al')),
  roles: new CompoundMap<Gender | null>([], ROLES),
  generic: new Set(words('mannen kvinnan pojken flickan')),
  bodies: new Set(
    words('föreningen företaget partiet facket myndigheten universitetet banken tidningen organisationen'),
  ),
  roleSuffix: /(?:are|aren|arna|ist|isten|ör|ören|inna|innan|log|logen)$/,
  sources: new CompoundSet(
    words('regeringen kommunen staden polisen oppositionen armén brev brevet artikel artikeln bok boken texten'),
    words(`uttalande uttalandet meddelande meddelandet pressmeddelande rapport rapporten undersökning undersökningen departementet myndigheten partiet
    facket föreningen företaget gruppen tidningen nämnden kommittén rådet universitetet sjukhuset banken organisationen förbundet byrån`),
  ),
  organisations: new Set(words('bank stiftelse universitet parti förbund förening museum råd tidning')),
  demonyms: new Set(words('svenska svensk norska dansk danska tyska tysk franska brittiska amerikanska europeiska')),
  adding: new Set(['och']),
  joining: new Set(['och', 'eller']),
  complements: new Set(words('för från vid i på')),
  afterSource: new Set(words('i på från till')),
  complementizers: new Set(['att']),
  verbSecond: true,
  subjectAfterVerb: true,
  terms: {
    titleCase: false,
    speaking: new Set(),
    works: new Set(
      words('bok boken roman romanen film filmen serie serien låt låten album podd opera dikt artikel spel spelet'),
    ),
    titling: new Set(words('betitlad betitlat')),
    naming: new Set(words('kallad kallat kallade titeln ordet begreppet namnet')),
    calling: new Set(),
    defining: new Set(words('betyder')),
    beforeTitle: new Set(words('den det en ett i på av från för med och till')),
    afterTitle: new Set(),
  },
};
