import { CompoundMap, CompoundSet } from '../compounds.ts';
import { type Gender, type Language, labelled, NEVER, pronoun, words } from '../language.ts';
import { germanCues, germanSeparable } from './german-cues.ts';

/** Endings of nouns for people, including compounds: Polizeisprecherin, Hafenmeister. */
const ROLE_ENDINGS = `sprecher moderator kommentator reporter minister leiter chef meister präsident direktor kanzler forscher anwalt trainer richter lehrer politiker rat wirt
  führer wissenschaftler händler besitzer gründer vorsitzende vorsitzender beauftragte beauftragter experte expertin chefin anwältin bauer kommissar
  ökonom historiker soziologe soziologin biologe biologin ingenieur redakteur autor kapitän bürger schüler student spieler abgeordnete abgeordneter pfarrer vertreter mitarbeiter eigentümer inhaber betreiber vermieter
  rätin arzt ärztin verkäufer arbeiter kunde gast züchter gärtner künstler maler musiker sänger schauspieler handwerker schuster bäcker sekretär
  botschafter gouverneur kommandeur kommandant admiral general offizier soldat polizist fahrer pilot astronaut manager analyst aktivist journalist
  korrespondent schriftsteller dichter regisseur produzent komponist fotograf architekt designer entwickler programmierer veranstalter organisator
  kandidat bewerber anführer rebell gegner befürworter schützer hüter wächter verteidiger ankläger gutachter prüfer berater assistent referent beamter beamtin
  bewohner anwohner einwohner besucher teilnehmer zuschauer passagier patient rentner landwirt winzer jäger förster imker tierarzt pfleger hausmeister
  zeuge zeugin matrose klempner imam rabbiner freund freundin
  bischof priester theologe theologin philosoph jurist mediziner psychologe psychologin physiker chemiker geologe astronom meteorologe klimaforscher
  amtskollege amtskollegin kollege kollegin partner rivale herausforderer nachfolger vorgänger stellvertreter torwart stürmer kapitän angehörige angehöriger
  überlebende überlebender augenzeuge augenzeugin demonstrant demonstrantin sieger siegerin gewinner weltmeister olympiasieger`;

/** Organizations and texts that are cited as speakers, including compounds: Bundesverband, Finanzministerium, Pressemitteilung. */
const SOURCE_ENDINGS = `mitteilung erklärung bericht berichte schreiben nachricht studie umfrage gutachten meldung stellungnahme entwurf zettel
  kommentar interview aussage aussagen angaben gesetz regierung ministerium ministeriums behörde behörden polizei anwaltschaft gericht
  gerichts gerichtshof partei gewerkschaft verband verbands verbandes verein vereins vereinigung firma unternehmen unternehmens konzern
  konzerns gruppe kommission ausschuss rat rates rats parlament fraktion koalition universität klinik krankenhaus bank organisation
  botschaft kirche amt amtes zentrale institut instituts stiftung agentur zeitung magazin blatt sender portal bund union bundes gesellschaft
  genossenschaft kammer dienst bewegung initiative vorstand allianz team homepage webseite website zentrum rundfunk fernsehen buch urteil
  gesetzbuch verfassung vertrag abkommen charta komitee bündnis liga feuerwehr armee marine hochschule schule verlag hersteller zentralbank presse`;

/** German: „…“, sagte die Bürgermeisterin; so der Sprecher; laut Holm. The verb is in second position, and nouns are capitalized. */
export const german: Language = {
  code: 'de',
  cues: germanCues,
  cueNouns: new Set(),
  senders: new Set(['von']),
  accordingTo: new Set([
    'laut',
    ...words(
      `angabe angaben ansicht ansichten worten meinung auffassung aussage aussagen einschätzung überzeugung darstellung darstellungen
      bewertung information informationen erkenntnissen schätzung schätzungen berechnung berechnungen bericht berichten meldung meldungen
      mitteilung beobachtung beobachtungen lesart willen vorstellung vorstellungen`,
    ).flatMap((noun) => [`nach ${noun}`, `nach ${noun} von`, `nach ${noun} vom`, `nach den ${noun}`]),
  ]),
  accordingAfter: new Set(['zufolge']),
  afterQuote: new Set(['so']),
  impersonal: new Set([
    'heißt es',
    'hieß es',
    'heisst es',
    'heiße es',
    'hatte es geheißen',
    'habe es geheißen',
    'ist zu lesen',
    'war zu lesen',
    'stand zu lesen',
    'steht zu lesen',
    'waren zu lesen',
    'ist die rede',
    'war die rede',
  ]),
  containers: new Set(words('in im aus auf bei von vom seitens')),
  separable: germanSeparable,
  bracketOpeners: new Set(
    words(
      'hat haben hatte hatten habe hätte hätten wird werden wurde wurden werde würde will wollte wollten kann konnte muss musste soll sollte ist war waren',
    ),
  ),
  oblique: new Set(
    words(
      'dem den des einem einen eines diesem diesen dieses seinem seinen seines ihrem ihren ihres keinem keinen jedem jeden',
    ),
  ),
  obliquePhrase:
    /^(?:der|einer|dieser|seiner|ihrer) \p{L}*(?:ung|heit|keit|schaft|ion|tät|ei|ik|presse|agentur|zeitschrift|welle|rundschau|woche)$/u,
  auxiliaries: new Set(
    words(
      'hat haben hatte hatten habe sei seien sollen würde würden ist sind war waren wird werden wurde wurden kann muss soll will sich nicht',
    ),
  ),
  adverbs: new Set(
    words(`auch dann später gestern heute nun jetzt zuvor bereits schon noch immer wieder zudem außerdem dabei dazu daraufhin weiter
    kürzlich zuletzt anschließend danach hier dort darauf so selbst nur ebenfalls jedoch allerdings abends morgens einmal erst ebenso demnach
    hingegen dagegen unterdessen inzwischen schließlich gleichzeitig zugleich ferner weiterhin zunächst demgegenüber außerdem vorher mittags
    nachmittags vormittags neulich jüngst unlängst damals seinerzeit seither seitdem darin daran dafür hierzu deshalb daher dennoch trotzdem`),
  ),
  adverbSuffix: null,
  pronouns: new Map([
    ['er', pronoun('male', false)],
    ['sie', pronoun('female', false)],
    ['ich', pronoun(null, false, { person: 1 })],
    ['wir', pronoun(null, true, { person: 1 })],
  ]),
  self: new Set(words('ich mich mir mein meine meinem meinen meiner meines')),
  determiners: new Set(
    words(`der die das den dem des ein eine einer einem einen eines dieser diese dieses sein seine seiner seinem seinen seines ihr ihre ihrer
    ihrem ihren ihres unser unsere unserer unserem unseren unseres mein meine meiner meinem meinen kein keine keiner keinem keinen diesem diesen mehrere einige viele zwei drei vier fünf jeder jede alle beide`),
  ),
  definite: new Set(words('der die das den dem des')),
  prepositions: new Set(
    words(`in im ins an am auf aus bei beim von vom zu zum zur mit nach vor über unter für gegen durch ohne um seit während wegen trotz
    zwischen neben hinter bis ab gegenüber zufolge angesichts aufgrund anlässlich innerhalb außerhalb gemäß`),
  ),
  conjunctions: new Set(
    words('und oder aber denn sondern dass weil wenn als ob obwohl während nachdem bevor damit wie wo warum doch da'),
  ),
  coordinators: new Set(['und', 'aber', 'zu']),
  inverters: new Set(['wie', 'so']),
  agents: new Set(),
  participle:
    /^(?:(?:\p{Ll}{2,})?ge\p{Ll}+(?:t|en)|\p{Ll}+iert|(?:be|er|ent|ver|zer|wider)\p{Ll}+(?:t|en)|\p{Ll}+en)$/u,
  passives: new Set(words('wird werden wurde wurden werde ist war waren')),
  reporting: new Set(),
  quoting: new Set(words('zitiert zitierte zitieren zitierten')),
  reportive: new Set(
    words(
      `sei seien habe werde könne müsse solle wolle dürfe gebe bleibe gehe komme stehe halte lasse sehe mache nehme brauche bringe finde heiße
      liege wisse handle handele bestehe gelte führe spreche trage bedeute zeige fehle verdiene erwarte`,
    ),
  ),
  relatives: new Set(words('welcher welche welches')),
  openers: new Set(
    words(`der die das den dem des ein eine einer einem einen eines dieser diese dieses sein seine ihr ihre unser unsere mein meine kein
    keine er sie es wir ich in im ins an am auf aus bei beim von vom zu zum zur mit nach vor über unter für gegen durch ohne um seit während wegen
    trotz zwischen und oder aber denn sondern dass weil wenn als ob obwohl nachdem bevor wie wo warum wer was wann doch da auch dann später gestern
    heute morgen nun jetzt zuvor bereits schon noch immer wieder zudem außerdem dabei dazu hier dort so selbst nur montag dienstag mittwoch donnerstag
    freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember ja nein danke mehrere einige viele alle
    zwei drei vier fünf jeder jede man ist hat war laut demgegenüber demnach demzufolge unterdessen inzwischen hingegen dagegen daraufhin schließlich
    zuletzt anschließend danach davor daher darum deshalb deswegen dennoch trotzdem jedoch allerdings gleichzeitig zugleich ebenso ebenfalls
    mittlerweile währenddessen indessen derweil bislang bisher zunächst vorher nachher seitdem seither darüber darunter darin daran darauf damit davon
    dafür danach daneben hierzu hierbei hiermit somit vielmehr insgesamt insbesondere lediglich offenbar angeblich wörtlich vielleicht
    natürlich leider tatsächlich übrigens ferner weiter weiterhin erst zuerst letztlich endlich so solche solcher welche welcher dies dieses jenes
    manche einige wenige beide beiden etwa rund knapp fast mehr weniger sogar gerade genau ganz nicht nie niemals nichts alles etwas jemand niemand
    was wozu weshalb wieso woran worauf wonach zwar sonst ansonsten anders ähnlich neben laut gemäß zufolge angesichts aufgrund anlässlich
    entgegen statt anstatt außer mithilfe dank mangels binnen innerhalb außerhalb oberhalb unterhalb sobald solange sofern falls indem bis`),
  ),
  times: new Set(
    words(
      'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember',
    ),
  ),
  titles: new Map([
    ...labelled<Gender | null>('male', 'herr herrn könig prinz vater bruder'),
    ...labelled<Gender | null>('female', 'frau königin prinzessin schwester'),
    ...labelled<Gender | null>(
      null,
      'dr dr. prof prof. dipl.-ing. ing. professor doktor general oberst senator senatorin graf gräfin bischof kardinal pastor',
    ),
  ]),
  particles: new Set([
    'von der',
    'von den',
    'von dem',
    'van der',
    'van den',
    'van de',
    'in der',
    'zu der',
    ...words('von van de la le di el al bin ben ibn'),
  ]),
  roles: new CompoundMap<Gender | null>(
    [
      ...labelled<Gender | null>(
        'male',
        'mann junge vater sohn bruder onkel könig prinz nachbar kollege zeuge bürgermeister fischer',
      ),
      ...labelled<Gender | null>(
        'female',
        'frau mädchen mutter tochter schwester tante königin prinzessin nachbarin kollegin zeugin bürgermeisterin fischerin',
      ),
      ...labelled<Gender | null>(
        null,
        'leute menschen eltern kinder anwohner experten kritiker beobachter zeugen nachbarn quelle quellen ermittler medien beamte',
      ),
    ],
    words(ROLE_ENDINGS).flatMap((ending): [string, Gender | null][] => [
      [ending, /in$/.test(ending) ? 'female' : /e$/.test(ending) ? null : 'male'],
      [`${ending}in`, 'female'],
    ]),
  ),
  generic: new Set(words('mann frau junge mädchen rentner rentnerin')),
  ages: /^\d{1,3}-jährigen?$/,
  bodies: new Set(
    words('verein partei firma unternehmen konzern verband gewerkschaft behörde ministerium universität bank zeitung'),
  ),
  roleSuffix: new RegExp(`(?:${words(ROLE_ENDINGS).join('|')})(?:in|innen|n|en|s)?$`),
  sources: new CompoundSet(
    words(
      `homepage website webseite blog dokument brief artikel buch papier text stadt rathaus leitung armee opposition verteidigung grünen linke linken senat kreml`,
    ),
    words(SOURCE_ENDINGS),
  ),
  texts: new Set(),
  organisations: new Set(
    words(
      'bank gmbh ag verband verein stiftung institut universität partei union bund ministerium zeitung rundfunk museum klinik',
    ),
  ),
  demonyms: new Set(
    words(
      'deutsche deutscher französische französischer britische britischer amerikanische amerikanischer europäische europäischer',
    ),
  ),
  demonymSuffix: null,
  elision: null,
  enclitic: null,
  verbSecond: true,
  subjectAfterVerb: true,
  dropsSubject: false,
  clausesInside: false,
  capitalNouns: {
    adjective: /(?:e|er|es|en|em)$/,
    genitive: /s$/,
    adverb: /(?:end|lich|weise|maßen|seits|dings|isch)$/,
  },
  clausesAfterDashes: false,
  terms: {
    titleCase: false,
    speaking: new Set(),
    works: new Set(
      words(
        `buch roman film serie sendung lied album podcast stück oper gedicht artikel magazin magazins zeitschrift song spiel krimi motto titel
        auszeichnung preis organisation studie band ausstellung kampagne projekt programm verein gruppe initiative zeitung blatt fachmagazin`,
      ),
    ),
    titling: new Set(words('motto slogan betitelt betitelte betitelten überschrieben überschriebene')),
    naming: new Set(words('namens titel sogenannte sogenannten sogenannter genannt wort begriff')),
    calling: new Set(),
    defining: new Set(words('bedeutet heißt meint bezeichnet')),
    beforeTitle: new Set(words('der die das dem den des von in im auf aus für zu zum zur mit und oder bei vom')),
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
  plural: NEVER,
  complementizers: new Set(),
  coordinating: new Set(),
  adding: new Set(['und']),
  joining: new Set(['und', 'oder']),
  clauseOpeners: new Set(),
  subordinating: new Set(),
  afterSource: new Set(['in']),
  complements: new Set(words('von vom für in der des')),
  indefinite: new Set(words('ein eine')),
  beforeCue: new Set(),
  characters: new Map(),
  attributive: new Set(),
  groups: new Set(),
  voices: new Set(words('stimme')),
  endearments: new Set(words('mein meine lieber liebe liebster liebste guter gute alter arme armer')),
  titleNouns: new Map(),
};
