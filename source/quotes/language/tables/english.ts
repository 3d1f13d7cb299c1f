import { type Gender, type Language, labelled, type Pronoun, pronoun, words } from '../language.ts';
import { englishBaseForms, englishCues } from './english-cues.ts';
import { englishTerms } from './english-terms.ts';

const TITLES: readonly [string, Gender | null][] = [
  ...labelled<Gender | null>(
    'male',
    'mr mr. mister sir lord king prince father brother monsieur herr señor congressman councilman assemblyman',
  ),
  ...labelled<Gender | null>(
    'female',
    'mrs mrs. ms ms. miss dame lady queen princess sister mme mme. madame frau señora congresswoman councilwoman assemblywoman',
  ),
  ...labelled<Gender | null>(
    null,
    `mx mx. dr dr. del. rear interim acting incoming outgoing prof prof. professor president vice vice-president ex-president former ex then-president sen sen. sens sens. senator senators rep rep.
    reps. representative gov gov. governor govs. mayor judge justice secretary speaker gen gen. general col col. colonel lt lt. lieutenant sgt sgt.
    sergeant capt capt. captain maj maj. major adm adm. admiral cmdr cmdr. commander rev rev. reverend pastor bishop archbishop cardinal rabbi imam
    sheikh pope hon hon. honourable honorable chairman chairwoman chairperson chair chief ceo officer detective sheriff deputy minister prime premier
    chancellor ambassador attorney director commissioner inspector superintendent supt supt. constable coach manager doctor nurse private corporal
    emperor count baron duke baroness duchess ayatollah dean principal councillor alderman crown pc dc di dci first leader majority minority whip
    u.s. us state sec. sec auntie uncle aunt grandma judge host co-host analyst candidate nominee spokesman spokeswoman spokesperson`,
  ),
];

const ROLES: readonly [string, Gender | null][] = [
  ...labelled<Gender | null>(
    'male',
    `man boy father son brother husband uncle grandfather grandson nephew dad widower gentleman guy fellow king prince actor waiter monk priest
    boyfriend businessman chairman spokesman congressman salesman fisherman policeman fireman cameraman anchorman frontman stepfather lad bloke`,
  ),
  ...labelled<Gender | null>(
    'female',
    `woman girl mother daughter sister wife aunt grandmother granddaughter niece mum mom widow lady queen princess actress waitress nun
    girlfriend businesswoman chairwoman spokeswoman congresswoman saleswoman policewoman heroine hostess stepmother`,
  ),
  ...labelled<Gender | null>(
    null,
    `guard guards clerk clerks chef chefs medic medics paramedic paramedics cadet cadets chaplain vicar scholar scholars inmate inmates mechanic
    mechanics astronaut surgeon surgeons midwife rebel rebels recruit recruits plaintiff plaintiffs pupil pupils warden
    archbishop novelist poet composer plumber electrician deckhand bystander commuter classmate teammate roommate fiancé
    spokesperson official officials aide aides adviser advisers advisor advisors expert experts critic critics analyst analysts source sources
    lawyer lawyers attorney attorneys prosecutor prosecutors judge judges officer officers leader leaders member members person people resident
    residents eyewitness eyewitnesses local locals neighbor neighbour neighbors neighbours friend friends colleague colleagues witness witnesses voter voters supporter supporters
    student students teacher teachers doctor doctors nurse nurses professor professors researcher researchers scientist scientists author authors
    writer writers reporter reporters editor editors journalist journalists columnist columnists host anchor moderator pollster pollsters strategist
    strategists manager managers director directors president chief head coach coaches player players captain manager striker goalkeeper driver
    soldier soldiers commander general veteran veterans minister ministers secretary mayor governor senator senators lawmaker lawmakers legislator
    politician politicians candidate candidates rival rivals opponent opponents nominee billionaire mogul tycoon democrat democrats republican
    republicans conservative conservatives liberal liberals activist activists organizer organiser organizers protester protesters campaigner
    campaigners economist economists historian historians executive executives owner owners founder co-founder co-owner partner boss landlord landlady tenant chair chairperson ceo victim
    victims survivor survivors parent parents child children couple family families farmer farmers worker workers employee employees user users
    fan fans singer actor artist director producer rapper musician pilot passenger passengers customer customers tenant investor trader broker
    ambassador diplomat diplomats envoy bishop pastor pope imam rabbi heckler caller questioner correspondent one another others some many
    several they everyone someone anyone nobody insider insiders staffer staffers operative operatives ally allies opponents skeptics
    agent agents detective sheriff deputy deputies investigator investigators inspector superintendent ombudsman regulator regulators delegate delegates
    teenager patient patients donor donors lobbyist lobbyists blogger commentator commentators observers audience crowd jury narrator announcer`,
  ),
];

/** Subject, object and possessive forms. */
const PRONOUNS: readonly [string, Pronoun][] = [
  ['i', pronoun(null, false, { person: 1 })],
  ['we', pronoun(null, true, { person: 1 })],
  ['you', pronoun(null, false, { person: 2 })],
  ['he', pronoun('male', false)],
  ['she', pronoun('female', false)],
  ['they', pronoun(null, true)],
  ['it', pronoun(null, false)],
  ['him', pronoun('male', false, { subject: false })],
  ['her', pronoun('female', false, { subject: false, possessive: true })],
  ['his', pronoun('male', false, { subject: false, possessive: true })],
  ['hers', pronoun('female', false, { subject: false, possessive: true })],
  ['himself', pronoun('male', false, { subject: false })],
  ['herself', pronoun('female', false, { subject: false })],
  ['yourself', pronoun(null, false, { person: 2, subject: false })],
  ['yourselves', pronoun(null, true, { person: 2, subject: false })],
];

/** The nouns for abbreviated titles. */
const TITLE_NOUNS: Readonly<Record<string, readonly string[]>> = {
  'sen.': ['senator', 'lawmaker'],
  'rep.': ['congressman', 'congresswoman', 'lawmaker', 'representative'],
  'gov.': ['governor'],
  'prof.': ['professor'],
  dr: ['doctor'],
  'dr.': ['doctor'],
  'gen.': ['general'],
  'col.': ['colonel'],
  'lt.': ['lieutenant'],
  'sgt.': ['sergeant'],
  'rev.': ['reverend', 'pastor'],
  senator: ['senator', 'lawmaker'],
};

export const english: Language = {
  code: 'en',
  cues: englishCues,
  cueNouns: new Set(
    words(`remark remarks claim claims comment comments report reports note notes call calls demand demands question questions answer answers
    tweet tweets post posts promise promises pledge pledges fear fears hope hopes point points request requests attack attacks quote quotes
    mention mentions thanks charge charges view views doubt doubts blog blogs text texts email emails release releases issue issues
    speaks address read reads use puts means sign signs estimate estimates reason reasons joke jokes praise blame offer offers
    challenge challenges hit hits fire shot object objects cite worry worries suspect suspects reply replies response reply`),
  ),
  senders: new Set(['from']),
  accordingTo: new Set(['according to', 'in the words of', 'in the view of', 'in the opinion of', 'as per']),
  accordingAfter: new Set(),
  afterQuote: new Set(['per']),
  impersonal: new Set([]),
  containers: new Set(),
  separable: new Map(),
  bracketOpeners: new Set(),
  oblique: new Set(),
  obliquePhrase: null,
  auxiliaries: new Set(
    words('has have had is was are were be been being would will could should can may might must did do does having'),
  ),
  adverbs: new Set(
    words(`also then later now once still even just often never always again too recently soon first earlier previously already
    afterwards afterward subsequently meanwhile instead thus further once twice yesterday today tonight reportedly and simply not
    himself herself themselves itself both all each ever likewise sometimes long only perhaps rather monday tuesday wednesday
    thursday friday saturday sunday quickly`),
  ),
  adverbSuffix: /^[a-z]{2,}ly$/,
  pronouns: new Map(PRONOUNS),
  self: new Set(words('i me my mine myself')),
  determiners: new Set(
    words(`the a an this that these those one another some several many two three four five six most few other its his her their our my
    your each every any both no such multiple`),
  ),
  definite: new Set(['the']),
  prepositions: new Set(
    words(`of in on at by for from with to about into over after before under during between against among through without within
    across behind beyond near since until till upon toward towards around above below off outside inside amid despite like via per
    as than regarding concerning following alongside`),
  ),
  conjunctions: new Set(
    words(
      'and but or nor so yet that because if when while although though whereas unless until whether where how why what once as',
    ),
  ),
  coordinators: new Set(['to', 'and', 'but']),
  inverters: new Set(['as', 'so', 'thus']),
  agents: new Set(['by']),
  participle: /(?:ed|en|n|t|d)$/,
  passives: new Set(words('am is are was were be been being')),
  reporting: new Set(['as']),
  quoting: new Set(words('quotes quoted quoting')),
  reportive: new Set(),
  relatives: new Set(words('who whom whose which')),
  openers: new Set(
    words(`the a an this that these those he she they it we i you his her their its our my your in on at by for from with to of as if when while
    but and or so yet after before since because although though however meanwhile moreover furthermore then there here what who why how where
    which whose one two three four five six seven eight nine ten some many most several few all both each every another other others no not now
    yes well even still just also only once until under over about during despite instead perhaps maybe later earlier last next such like
    according asked speaking told said says among between through without within against across along amid around more less much first
    second third finally again never always often sometimes today yesterday tomorrow tonight recently currently indeed thus therefore
    nonetheless nevertheless besides is are was were do does did has have had can could will would should may might must let please thank thanks
    neither either given unlike early likewise similarly additionally furthermore conversely apparently clearly certainly obviously nothing everything something nobody everybody somebody anyone everyone someone anything none enough more's meantime like asked nor whether did does watch read see related photo image video credit update exclusive breaking advertisement monday tuesday wednesday thursday friday saturday sunday january
    february march april june july august september october november december ok okay oh hi hello dear good great new old`),
  ),
  times: new Set(
    words(
      'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december',
    ),
  ),
  titles: new Map(TITLES),
  particles: new Set(
    words(
      'de da do dos das del della di du la le les van von der den ter ten zu zur al el bin bint ibn ben abu of af av e y st st.',
    ),
  ),
  roles: new Map(ROLES),
  generic: new Set(words('man woman boy girl person lad lady gentleman guy bloke fellow teenager pensioner')),
  ages: /^\d{1,3}-year-old$/,
  bodies: new Set(
    words(
      `charity company firm group party union agency club council committee organisation organization association band bank business brand board
    regulator retailer supermarket newspaper paper magazine network broadcaster publisher airline manufacturer institute foundation university
    college school hospital trust force department ministry office commission coalition alliance movement website publication`,
    ),
  ),
  roleSuffix: /(?:ist|ists|ian|ians|man|men|woman|women|person|people|er|ers|or|ors|ee|ees|ant|ants|eur|ress)$/,
  sources: new Set(
    words(`statement review reviews report reports document documents letter letters memo email e-mail emails article story editorial column book post posting
    blog tweet message messages video ad ads advertisement commercial website site page poll survey study filing complaint lawsuit indictment
    affidavit transcript press release ruling order resolution bill law rule rules policy campaign campaigns committee party government
    administration agency department ministry office police army military company firm group groups organization organisation association
    union court board council commission panel team club school university hospital bank newspaper paper magazine network station channel
    band church foundation institute bureau service force forces embassy house senate parliament media outlet outlets regime authorities
    authority charity watchdog coalition alliance movement side camp headline caption sign signs banner note text texts slogan shirt
    narrator voice-over invitation summary abstract brief motion petition application questionnaire spot mailer flier leaflet press wire
    management leadership majority minority percent industry world community country nation state city county kremlin pentagon`),
  ),
  texts: new Set(
    words(
      'statement letter letters memo email e-mail emails post tweet tweets message messages release note text texts petition',
    ),
  ),
  organisations: new Set(
    words(`association agency administration army assembly authority bank board broadcasting bureau campaign center centre church club coalition
    college commission committee company conference congress corporation corp corp. council court department foundation fund group guard hospital
    house inc inc. industries initiative institute institution international journal league legislature llc ltd ltd. magazine ministry
    movement museum network news newspaper observatory office organisation organization pac parliament party police post press project
    radio regiment school senate services society studios television theatre theater times today tribune trust tv union united
    university watch website airlines airport university systems energy partners capital holdings motors records research review street journal
    tribune herald globe chronicle gazette guardian telegraph star sun mail express mirror independent observer bulletin register
    sentinel examiner dispatch beacon courier wire daily weekly media technologies force service city county avenue road square
    tower building bridge river lake island valley park beach hall stadium arena act amendment bill day week hotel resort casino
    republicans democrats conservatives administration war wars treaty agreement text index award awards prize cup summit debate amendment`),
  ),
  demonyms: new Set(
    words(`american british english scottish welsh irish french german spanish greek dutch swiss swedish danish finnish polish turkish jewish
    democrat democratic republican conservative labour liberal libertarian tory gop socialist communist catholic muslim christian protestant
    anglican evangelical black white latino hispanic african european western eastern northern southern asian arab israeli iraqi pakistani afghan
    chinese japanese thai czech filipino russian ukrainian belarusian canadian australian italian iranian indian brazilian mexican norwegian belgian
    austrian hungarian romanian bulgarian serbian croatian bosnian albanian armenian georgian egyptian syrian libyan jordanian palestinian indonesian
    malaysian nigerian kenyan ghanaian ethiopian colombian chilean peruvian venezuelan argentinian cuban korean vietnamese lebanese portuguese
    bavarian californian texan londoner international national federal republicans democrats islamic south north west east central`),
  ),
  demonymSuffix: /(?:ian|ians|ese|ish|cans?|iote|ois)$/,
  elision: null,
  enclitic: null,
  verbSecond: false,
  subjectAfterVerb: false,
  dropsSubject: false,
  clausesInside: false,
  capitalNouns: null,
  clausesAfterDashes: true,
  terms: englishTerms,
  emptyDeterminers: new Set(['no']),
  offices: new Set(
    words('state staff police parliament congress defense defence finance justice operations ceremonies'),
  ),
  hyphenated: new Set(
    words('style era led backed born based like type owned run funded aligned educated trained bound inspired'),
  ),
  thirdPerson: /s$/,
  baseForms: englishBaseForms,
  causatives: new Set(words('help helps helped helping let lets letting make makes made making')),
  perceptions: new Set(
    words(
      'hear hears heard hearing see sees saw watch watches watched recall recalls recalled recalling remember remembers remembered',
    ),
  ),
  cuesAfterComma: new Set(['said']),
  presentParticiple: /ing$/,
  progressive: true,
  openingParticiple: /(?:ing|ed)$/,
  finiteEnding: /(?:ed|s)$/,
  plural: /[^s]s$/,
  complementizers: new Set(['that']),
  coordinating: new Set(words('and but so yet or')),
  adding: new Set(['and']),
  joining: new Set(words('and or')),
  clauseOpeners: new Set(words('and but that as while when because')),
  subordinating: new Set(words('since after')),
  afterSource: new Set(words('of in')),
  complements: new Set(words('of for at from with in')),
  indefinite: new Set(words('a an this that')),
  beforeCue: new Set(words('the a as')),
  characters: new Map([
    ...labelled<Gender | null>(
      'male',
      `youth squire parson vicar curate butler coachman landlord innkeeper sailor knight sergeant corporal captain porter groom peasant footman
      gamekeeper blacksmith miller shepherd priest friar papa grandpa grandad bridegroom ploughman woodsman clergyman nobleman huntsman`,
    ),
    ...labelled<Gender | null>(
      'female',
      `maid housemaid lass governess housekeeper landlady bride mistress mamma mama granny grandma nun dame damsel countess
      duchess baroness spinster matron seamstress milkmaid chambermaid`,
    ),
    ...labelled<Gender | null>(
      null,
      `stranger rider child baby visitor guest traveller traveler servant cousin companion clerk painter newcomer speaker orphan foreigner
      beggar gardener cook lodger tramp thief prisoner convict baker butcher merchant undertaker pedlar peddler wanderer infant
      surgeon physician lover figure creature schoolmaster schoolmistress shopkeeper other tailor carpenter hunter fiddler beauty`,
    ),
  ]),
  attributive: new Set(),
  groups: new Set(
    words('couple family crowd audience jury one another others some many several person people source member head'),
  ),
  voices: new Set(words('voice voices tone tones whisper reply answer cry shout')),
  endearments: new Set(words('my our dear dearest old poor good sweet young little')),
  titleNouns: new Map(Object.entries(TITLE_NOUNS)),
};
