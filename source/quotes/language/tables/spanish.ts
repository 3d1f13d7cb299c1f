import { type CueClass, formsOf, type Gender, type Language, labelled, NEVER, pronoun, words } from '../language.ts';

/** Regular verbs by their class, in the infinitive. */
const REGULAR: Readonly<Record<CueClass, string>> = {
  say: `señalar explicar declarar agregar comentar preguntar contestar responder indicar apuntar relatar exclamar gritar susurrar murmurar
    expresar manifestar destacar subrayar precisar recordar continuar replicar remarcar matizar resumir detallar escribir bromear anotar
    informar confesar puntualizar narrar mencionar observar sentenciar zanjar ironizar ahondar abundar incidir recalcar
    comunicar enfatizar remachar apostillar espetar soltar rematar argumentar alegar ilustrar reflexionar confiar deslizar reiterar aventurar insinuar interrogar suplicar inquirir`,
  tell: '',
  claim: `afirmar asegurar insistir anunciar denunciar lamentar advertir admitir prometer criticar acusar amenazar proponer sugerir revelar
    exigir defender rechazar garantizar justificar confirmar jurar negar celebrar pedir reclamar alertar aclarar reivindicar ordenar apostar protestar recriminar
    reprochar censurar condenar ratificar corroborar vaticinar pronosticar avisar instar exhortar presumir quejar felicitar calificar
    tildar definir augurar aconsejar recomendar tranquilizar cuestionar matizar`,
  think: 'opinar considerar pensar creer esperar temer juzgar estimar valorar analizar entender',
  act: 'tuitear publicar firmar suspirar',
};

const IRREGULAR: readonly [string, CueClass][] = [
  ...labelled<CueClass>(
    'say',
    `dice dicen dijo dijeron decía decían dicho diciendo decir dirá cuenta cuentan contó contaba contado añade añaden añadió añadieron añadía añadido
    concluye concluyen concluyó concluido prosigue prosiguió sigue siguió escrito respuesto recuerda recuerdan confiesa confiesan ruega rogó apuesta arguye argüía suelta ríe rió sonríe sonrió lee leía repite repitió repetía
    respondió saber manifiesta manifiestan continúa continúan insinúa intervino interviene interrumpió interrumpe rebate rebatió`,
  ),
  ...labelled<CueClass>(
    'claim',
    `advierte advierten advirtió admite reconoce reconocen reconoció reconocía reconocido sostiene sostienen sostuvo sostenía
    sostenido mantiene mantuvo advierte propone propuso propuesto sugiere sugirió desmiente desmintió insta niega negó pide piden pidió defiende defendió`,
  ),
  ...labelled<CueClass>('think', 'cree creen creyó creía creído piensa piensan teme quiere sabe entiende'),
];

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  ar: ['a', 'an', 'ó', 'aron', 'aba', 'aban', 'ado', 'ará', 'ando', 'ar'],
  er: ['e', 'en', 'ió', 'ieron', 'ía', 'ían', 'ido', 'erá', 'iendo', 'er'],
  ir: ['e', 'en', 'ió', 'ieron', 'ía', 'ían', 'ido', 'irá', 'iendo', 'ir'],
};

const inflect = (verb: string): string[] => (ENDINGS[verb.slice(-2)] ?? []).map((ending) => verb.slice(0, -2) + ending);

const cues: ReadonlyMap<string, CueClass> = new Map(formsOf(REGULAR, inflect, IRREGULAR));

/** Spanish: «…», dijo la alcaldesa; según ella. The subject is often omitted if the speaker does not change. */
export const spanish: Language = {
  code: 'es',
  cues,
  cueNouns: new Set(),
  accordingTo: new Set(['según', 'de acuerdo con', 'a juicio de', 'en palabras de', 'en opinión de', 'para']),
  accordingAfter: new Set(),
  afterQuote: new Set(),
  impersonal: new Set(['se lee', 'se leía', 'se puede leer', 'puede leerse', 'podía leerse']),
  containers: new Set(words('en')),
  separable: new Map(),
  bracketOpeners: new Set(),
  oblique: new Set(),
  obliquePhrase: null,
  auxiliaries: new Set(
    words(
      'ha han había habían hubo habrá haya es era fue fueron será está están estaba se le les me nos te no va van hizo hace hacen puede debe quiso',
    ),
  ),
  adverbs: new Set(
    words(`también después luego ya siempre nunca además así aún todavía entonces ayer hoy lunes martes miércoles jueves viernes sábado
    domingo recientemente incluso solo sólo tajante`),
  ),
  adverbSuffix: /^\p{Ll}{3,}mente$/u,
  pronouns: new Map([
    ['él', pronoun('male', false)],
    ['ella', pronoun('female', false)],
    ['ellos', pronoun(null, true)],
    ['ellas', pronoun(null, true)],
    ['yo', pronoun(null, false, { person: 1 })],
  ]),
  self: new Set(words('yo me mi mis mí conmigo')),
  determiners: new Set(
    words(`el la los las un una unos unas este esta estos estas ese esa esos esas su sus nuestro nuestra mi mis varios varias algunos
    algunas dos tres cuatro cinco cada ningún ninguna muchos muchas otro otra otros otras`),
  ),
  definite: new Set(words('el la los las')),
  prepositions: new Set(
    words(`de del a al en por para con sin sobre entre hasta desde hacia contra ante bajo tras durante mediante según`),
  ),
  conjunctions: new Set(words('y e o u pero sino porque que cuando si aunque mientras como donde pues')),
  coordinators: new Set(['y', 'e', 'pero', 'a']),
  inverters: new Set(['como', 'según', 'que', 'así']),
  agents: new Set(['por']),
  participle: /[aei]d[oa]s?$|(?:ich|rit|uest)[oa]s?$/,
  passives: new Set(),
  reporting: new Set(),
  quoting: new Set(words('cita citó citaba citan')),
  reportive: new Set(),
  relatives: new Set(words('quien quienes cual cuales')),
  openers: new Set(
    words(`el la los las un una unos unas este esta estos estas ese esa esos esas su sus nuestro nuestra mi mis él ella ellos ellas yo
    de del a al en por para con sin sobre entre hasta desde hacia contra ante bajo tras durante según y e o u pero sino porque que cuando si aunque
    mientras como donde qué quién cómo cuándo dónde cuál no sí ya muy más menos también además así aún todavía entonces ayer hoy mañana lunes
    martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    todo todos toda todas varios varias algunos algunas dos tres cuatro cinco cada nadie nada gracias otro otra otros otras después luego
    preguntado preguntada es era fue ha han hay se le lo les me nos`),
  ),
  times: new Set(
    words(
      'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    ),
  ),
  titles: new Map([
    ...labelled<Gender | null>('male', 'sr sr. señor don d. rey príncipe padre fray'),
    ...labelled<Gender | null>(
      'female',
      'sra sra. señora señorita srta srta. doña reina princesa sor doctora dra dra.',
    ),
    ...labelled<Gender | null>(
      null,
      'dr dr. doctor prof prof. ing. lic. mons. profesor profesora presidente presidenta ministro ministra general coronel capitán',
    ),
  ]),
  particles: new Set(words('de del la las los y i da do dos van von el al ben bin')),
  roles: new Map([
    ...labelled<Gender | null>(
      'male',
      `hombre chico padre hijo hermano marido tío rey príncipe director actor alcalde ministro presidente abogado
      consejero investigador médico profesor escritor entrenador vecino candidato portavoz obispo arzobispo párroco rabino concejal diputado senador secretario juez pescador
      agricultor empresario jugador delantero portero árbitro`,
    ),
    ...labelled<Gender | null>(
      'female',
      `mujer chica madre hija hermana esposa tía reina princesa directora actriz alcaldesa ministra presidenta abogada
      consejera investigadora médica profesora escritora entrenadora vecina candidata concejala diputada senadora secretaria jueza
      agricultora empresaria jugadora`,
    ),
    ...labelled<Gender | null>(
      null,
      `portavoz portavoces pescadores agricultores comerciantes experto experta expertos analista analistas economista historiador historiadora fiscal testigo
      testigos periodista periodistas miembro miembros representante representantes amigo amiga amigos padres hijos vecinos estudiantes
      trabajadores policías investigadores manifestantes víctimas fuente fuentes capitán piloto artista autor autora jefe jefa responsable gerente
      líder dirigente activista cantante`,
    ),
  ]),
  generic: new Set(words('hombre mujer chico chica niño niña muchacho muchacha joven jubilado jubilada')),
  ages: null,
  bodies: new Set(words('asociación empresa compañía grupo partido sindicato ministerio universidad banco periódico')),
  roleSuffix: /(?:dor|dora|tor|tora|ista|istas|ero|era|ario|aria|ólogo|óloga|ente|enta)$/,
  sources: new Set(
    words(`comunicado informe documento carta mensaje correo artículo libro estudio sondeo encuesta gobierno ministerio policía fiscalía tribunal
    ayuntamiento partido sindicato asociación empresa compañía grupo dirección diario periódico revista agencia comisión comité consejo ejército
    oposición universidad hospital banco organización federación club equipo embajada defensa autoridades texto`),
  ),
  texts: new Set(),
  organisations: new Set(
    words(`asociación agencia administración asamblea banco comisión comité compañía consejo federación fundación grupo instituto
    liga ministerio museo partido universidad radio televisión sindicato unión policía parlamento senado tribunal congreso ayuntamiento`),
  ),
  demonyms: new Set(
    words(
      'español española francés francesa alemán alemana inglés inglesa italiano italiana mexicano mexicana argentino argentina estadounidense europeo europea',
    ),
  ),
  demonymSuffix: null,
  elision: null,
  enclitic: null,
  verbSecond: true,
  subjectAfterVerb: true,
  dropsSubject: true,
  clausesInside: false,
  capitalNouns: null,
  clausesAfterDashes: false,
  terms: {
    titleCase: false,
    speaking: new Set(),
    works: new Set(
      words('libro novela película serie programa canción álbum disco podcast obra ópera poema artículo revista juego'),
    ),
    titling: new Set(words('titulado titulada titulados tituladas')),
    naming: new Set(words('llamado llamada apodado apodada término palabra')),
    calling: new Set(words('denominado denominada')),
    defining: new Set(words('significa')),
    beforeTitle: new Set(words('el la los las de del en para por con y o a al su')),
    afterTitle: new Set(),
  },
  emptyDeterminers: new Set(),
  offices: new Set(),
  hyphenated: new Set(),
  thirdPerson: null,
  baseForms: new Set(),
  causatives: new Set(),
  perceptions: new Set(),
  cuesAfterComma: new Set(),
  presentParticiple: NEVER,
  progressive: false,
  openingParticiple: NEVER,
  finiteEnding: NEVER,
  plural: /[^s]s$/,
  complementizers: new Set(),
  coordinating: new Set(),
  adding: new Set(),
  joining: new Set(),
  clauseOpeners: new Set(),
  subordinating: new Set(),
  afterSource: new Set(),
  complements: new Set(words('de del para por')),
  indefinite: new Set(words('un una')),
  beforeCue: new Set(),
  characters: new Map(),
  attributive: new Set(),
  groups: new Set(),
  voices: new Set(words('voz')),
  endearments: new Set(words('mi mis querido querida pobre viejo vieja buen buena')),
  titleNouns: new Map(),
};
