import { type CueClass, type Gender, type Language, labelled, pronoun, words } from '../language.ts';
import { undetermined } from '../undetermined.ts';

/** The stems of verbs in the past tense, which has a form for each gender and number: powiedział, powiedziała, powiedzieli. */
const PAST: readonly [CueClass, string][] = [
  [
    'say',
    `powiedzia doda mówi stwierdzi zaznaczy podkreśli wyjaśni napisa odpowiedzia odpar zapyta zauważy przypomnia opowiada oznajmi poinformowa
    ogłosi skomentowa relacjonowa szepnę krzykną zawoła pyta pisa oświadczy przekaza tłumaczy kontynuowa wspomina ocenia oceni wskaza dopowiedzia`,
  ],
  [
    'claim',
    `twierdzi zapewni ostrzeg zaprzeczy potwierdzi zażąda przyzna obieca skrytykowa zagrozi nazwa skarży broni opisa wezwa zarzuci odrzuci
    zapowiedzia argumentowa przekonywa alarmowa apelowa`,
  ],
  ['think', 'sądzi uważa wierzy'],
];

const PRESENT: readonly [string, CueClass][] = [
  ...labelled<CueClass>(
    'say',
    `mówi mówią dodaje dodają podkreśla podkreślają zaznacza wyjaśnia wyjaśniają pisze piszą odpowiada pyta zauważa przypomina opowiada informuje informują
    komentuje tłumaczy relacjonuje przekazuje ocenia wskazuje stwierdza powiedzieli oświadcza`,
  ),
  ...labelled<CueClass>(
    'claim',
    'twierdzi twierdzą zapewnia ostrzega zaprzecza potwierdza żąda przyznaje krytykuje nazywa apeluje przekonuje alarmuje',
  ),
  ...labelled<CueClass>('think', 'sądzi uważa wierzy myśli ma'),
];

const forms = (stem: string): string[] =>
  ['ł', 'ła', 'ło', 'ły'].map((ending) => `${stem}${ending}`).concat(`${stem.replace(/a$/, 'e')}li`, `${stem}li`);

const DETERMINERS = `ten ta to te ci tego tej tych tym jego jej ich swój swoja swoje mój moja nasz nasza jeden jedna dwa dwie dwaj trzy cztery każdy każda
  żaden wszyscy wielu kilka kilku pewien pewna`;

const PREPOSITIONS = `w we na z ze do od po o u za przy przez pod nad przed dla bez między wobec według zdaniem podczas wśród oprócz mimo około
  obok wokół ku`;

const CONJUNCTIONS =
  'i oraz a ale lub że żeby aby bo gdy kiedy jeśli ponieważ choć chociaż więc jak czy gdzie dlaczego';

const TIMES = `poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę stycznia lutego marca kwietnia maja czerwca lipca sierpnia
  września października listopada grudnia`;

const ROLES: readonly [string, Gender | null][] = [
  ...labelled<Gender | null>(
    'male',
    `rzecznik burmistrz prezydent premier minister dyrektor prezes przewodniczący mężczyzna chłopiec policjant adwokat prokurator sędzia mieszkaniec trener
    nauczyciel pisarz właściciel lekarz profesor poseł senator radny wójt ekspert badacz naukowiec świadek dziennikarz inżynier kapitan rolnik sąsiad
    kierowca szef lider sekretarz`,
  ),
  ...labelled<Gender | null>(
    'female',
    `rzeczniczka burmistrzyni prezeska dyrektorka przewodnicząca kobieta dziewczyna policjantka adwokatka mieszkanka trenerka nauczycielka pisarka właścicielka
    lekarka profesorka posłanka radna ekspertka badaczka dziennikarka inżynierka sąsiadka szefowa liderka`,
  ),
  ...labelled<Gender | null>(
    null,
    'mieszkańcy eksperci świadkowie naukowcy lekarze policjanci rodzice sąsiedzi związkowcy',
  ),
];

/** Polish: „…” – powiedział Jan Holm; według Holma; zdaniem rzeczniczki. It has no articles. */
export const polish: Language = {
  ...undetermined,
  code: 'pl',
  cues: new Map([
    ...PAST.flatMap(([kind, stems]) =>
      words(stems).flatMap((stem) => forms(stem).map((form) => [form, kind] as const)),
    ),
    ...PRESENT,
  ]),
  accordingTo: new Set(['według', 'zdaniem', 'jak podaje', 'jak podał', 'jak podała', 'jak informuje', 'jak twierdzi']),
  impersonal: new Set(['czytamy', 'napisano', 'można przeczytać']),
  containers: new Set(words('w we na z')),
  auxiliaries: new Set(words('jest są był była było byli były będzie nie się może mogą musi')),
  adverbs: new Set(
    words(
      'też także potem później wczoraj dziś dzisiaj teraz już jeszcze znowu tutaj tam tak sam tylko jednak również następnie',
    ),
  ),
  pronouns: new Map([
    ['on', pronoun('male', false)],
    ['ona', pronoun('female', false)],
    ['ja', pronoun(null, false, { person: 1 })],
    ['my', pronoun(null, true, { person: 1 })],
  ]),
  self: new Set(words('ja mnie mi mój moja moje')),
  determiners: new Set(words(DETERMINERS)),
  definite: new Set(words('ten ta to te ci')),
  indefinite: new Set(words('jeden jedna pewien pewna')),
  prepositions: new Set(words(PREPOSITIONS)),
  conjunctions: new Set(words(CONJUNCTIONS)),
  coordinators: new Set(words('i oraz a')),
  inverters: new Set(words('jak')),
  relatives: new Set(words('który która które którzy którego której których')),
  openers: new Set([
    ...words(DETERMINERS),
    ...words(PREPOSITIONS),
    ...words(CONJUNCTIONS),
    ...words(TIMES),
    ...words(`on ona oni one ja my ty wy też także potem później wczoraj dziś dzisiaj jutro teraz już jeszcze tutaj tam tak nie co kto jest są był była
    nikt nic coś ktoś nasz wszystko jednak również dlatego zresztą oczywiście może`),
  ]),
  times: new Set(words(TIMES)),
  titles: new Map([
    ...labelled<Gender | null>('male', 'pan ksiądz król książę'),
    ...labelled<Gender | null>('female', 'pani siostra królowa księżna'),
    ...labelled<Gender | null>(null, 'dr prof prof. doktor profesor generał inż inż. mgr mec mec. biskup'),
  ]),
  particles: new Set(words('de von van la')),
  roles: new Map(ROLES),
  generic: new Set(words('mężczyzna kobieta')),
  bodies: new Set(words('firma partia związek ministerstwo uniwersytet bank gazeta organizacja spółka')),
  roleSuffix: /(?:nik|niczka|arz|arka|ista|istka|olog|ożka|owiec|ciel|cielka)$/,
  sources: new Set(
    words(`policja rząd miasto gmina prokuratura sąd wojsko opozycja ministerstwo partia związek firma spółka gazeta komisja rada urząd uniwersytet szpital
    bank organizacja fundacja agencja oświadczenie oświadczeniu komunikat komunikacie raport raporcie list liście artykuł artykule książka`),
  ),
  organisations: new Set(words('bank fundacja uniwersytet partia związek muzeum rada instytut')),
  adding: new Set(['i', 'oraz']),
  joining: new Set(['i', 'oraz', 'lub']),
  complements: new Set(words('z ze dla do')),
  afterSource: new Set(words('w we na z ze dla podczas')),
  complementizers: new Set(['że']),
  subjectAfterVerb: true,
  dropsSubject: true,
  terms: {
    titleCase: false,
    speaking: new Set(),
    works: new Set(
      words('książka książki książce powieść film filmu filmie serial piosenka album opera wiersz artykuł gra gry'),
    ),
    titling: new Set(words('zatytułowany zatytułowana zatytułowane')),
    naming: new Set(words('pod nazwą nazwą tytułem tytuł słowo określenie')),
    calling: new Set(),
    defining: new Set(words('oznacza znaczy')),
    beforeTitle: new Set(words('w na z do od i o dla')),
    afterTitle: new Set(),
  },
};
