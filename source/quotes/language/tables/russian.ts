import { type CueClass, type Gender, type Language, labelled, pronoun, words } from '../language.ts';
import { undetermined } from '../undetermined.ts';

/** The stems of verbs in the past tense, which has a form for each gender and number: сказал, сказала, сказали. */
const PAST: readonly [CueClass, string][] = [
  [
    'say',
    `сказа заяви сообщи рассказа отмети добави поясни объясни написа ответи спроси подчеркну уточни напомни объяви прошепта крикну говори
    писа пояснил прокомментирова констатирова заключи повтори продолжи воскликну произнёс произнес указа`,
  ],
  [
    'claim',
    `утвержда предупреди обеща подтверди опроверг потребова призна раскритикова назва пожалова заверил завери обвини призва предложи настаива
    оцени описа пригрози возрази согласи`,
  ],
  ['think', 'счита дума пола'],
];

const PRESENT: readonly [string, CueClass][] = [
  ...labelled<CueClass>(
    'say',
    `говорит говорят заявляет заявляют сообщает сообщают рассказывает отмечает добавляет поясняет объясняет пишет пишут отвечает спрашивает подчёркивает
    подчеркивает уточняет напоминает комментирует`,
  ),
  ...labelled<CueClass>(
    'claim',
    'утверждает утверждают предупреждает обещает подтверждает требует признаёт признает критикует называет настаивает призывает',
  ),
  ...labelled<CueClass>('think', 'считает считают думает полагает надеется'),
];

const forms = (stem: string): string[] =>
  ['л', 'ла', 'ло', 'ли', ''].map((ending) => `${stem}${ending}`).filter((form) => form.length > 4);

const DETERMINERS = `этот эта это эти тот та те его её ее их свой своя свои мой моя наш наша один одна два две три четыре каждый каждая все всех многие
  несколько некоторые никакой`;

const PREPOSITIONS = `в во на с со к ко от из о об обо у за при через под над перед для без между по до после во время среди против около вокруг ради
  кроме согласно`;

const CONJUNCTIONS = 'и а но или что чтобы когда если потому хотя как где почему пока ли зато';

const TIMES = `понедельник вторник среду четверг пятницу субботу воскресенье января февраля марта апреля мая июня июля августа сентября октября ноября
  декабря`;

const ROLES: readonly [string, Gender | null][] = [
  ...labelled<Gender | null>(
    'male',
    `мужчина мальчик представитель губернатор житель учитель тренер хозяин фермер рыбак сосед полицейский начальник председатель`,
  ),
  ...labelled<Gender | null>(
    'female',
    'женщина девушка представительница жительница учительница хозяйка соседка начальница',
  ),
  ...labelled<Gender | null>(
    null,
    `мэр министр премьер президент директор глава депутат сенатор адвокат прокурор судья врач профессор эксперт эксперты учёный ученый учёные ученые
    журналист инженер капитан водитель лидер секретарь свидетель свидетели жители врачи родители источник источники пресс-секретарь`,
  ),
];

/** Russian: «…», — сказал Иван Холм; по словам Холма. It has no articles. */
export const russian: Language = {
  ...undetermined,
  code: 'ru',
  cues: new Map([
    ...PAST.flatMap(([kind, stems]) =>
      words(stems).flatMap((stem) => forms(stem).map((form) => [form, kind] as const)),
    ),
    ...PRESENT,
  ]),
  accordingTo: new Set([
    'по словам',
    'по мнению',
    'по данным',
    'согласно',
    'по утверждению',
    'как сообщает',
    'как сообщил',
    'как сообщила',
  ]),
  impersonal: new Set(['говорится', 'сказано', 'отмечается', 'сообщается']),
  containers: new Set(words('в во на')),
  auxiliaries: new Set(words('был была было были будет будут не может могут уже')),
  adverbs: new Set(
    words(
      'также тоже потом затем позже вчера сегодня сейчас теперь уже ещё еще снова здесь там так сам сама только однако ранее тогда',
    ),
  ),
  pronouns: new Map([
    ['он', pronoun('male', false)],
    ['она', pronoun('female', false)],
    ['я', pronoun(null, false, { person: 1 })],
    ['мы', pronoun(null, true, { person: 1 })],
  ]),
  self: new Set(words('я меня мне мой моя моё мое мои')),
  determiners: new Set(words(DETERMINERS)),
  definite: new Set(words('этот эта это эти тот та те')),
  indefinite: new Set(words('один одна')),
  prepositions: new Set(words(PREPOSITIONS)),
  conjunctions: new Set(words(CONJUNCTIONS)),
  coordinators: new Set(words('и а')),
  inverters: new Set(words('как')),
  relatives: new Set(words('который которая которое которые которого которой которых')),
  openers: new Set([
    ...words(DETERMINERS),
    ...words(PREPOSITIONS),
    ...words(CONJUNCTIONS),
    ...words(TIMES),
    ...words(`он она они я мы ты вы также тоже потом затем позже вчера сегодня завтра сейчас теперь уже ещё еще здесь там так не нет да кто что никто
    ничего был была было были однако поэтому конечно может`),
  ]),
  times: new Set(words(TIMES)),
  titles: new Map([
    ...labelled<Gender | null>('male', 'господин отец князь'),
    ...labelled<Gender | null>('female', 'госпожа сестра княгиня'),
    ...labelled<Gender | null>(null, 'доктор профессор генерал полковник академик'),
  ]),
  particles: new Set(words('де фон ван аль бен')),
  roles: new Map(ROLES),
  generic: new Set(words('мужчина женщина')),
  bodies: new Set(words('компания партия союз министерство университет банк газета организация фирма')),
  roleSuffix: /(?:тель|тельница|ник|ница|ист|истка|олог|арь|ант)$/,
  sources: new Set(
    words(`полиция правительство город администрация прокуратура суд армия оппозиция министерство партия союз компания газета комиссия совет ведомство
    университет больница банк организация фонд агентство заявление заявлении сообщение сообщении доклад докладе отчёт отчёте отчет отчете письмо письме статья статье`),
  ),
  organisations: new Set(words('банк фонд университет партия союз музей совет институт')),
  adding: new Set(['и']),
  joining: new Set(['и', 'или']),
  complements: new Set(words('из для')),
  afterSource: new Set(words('в во на из с со')),
  complementizers: new Set(['что']),
  subjectAfterVerb: true,
  dropsSubject: true,
  terms: {
    titleCase: false,
    speaking: new Set(),
    works: new Set(
      words(
        'книга книги книге роман романе фильм фильма фильме сериал песня альбом опера стихотворение статья игра игры газета газеты газете',
      ),
    ),
    titling: new Set(words('озаглавленный озаглавленная')),
    naming: new Set(words('названием название слово термин прозвищу')),
    calling: new Set(),
    defining: new Set(words('означает значит')),
    beforeTitle: new Set(words('в во на с из от и о об для')),
    afterTitle: new Set(),
  },
};
