import { type CueClass, formsOf, labelled, words } from '../language.ts';

/** Weak verbs by their class, in the infinitive. Separable verbs are listed without the particle: "teilte … mit". */
const WEAK: Readonly<Record<CueClass, string>> = {
  say: `sagen meinen fragen antworten erklären erzählen erwidern schildern ergänzen betonen berichten äußern bemerken entgegnen flüstern murmeln
    brüllen rufen spotten scherzen notieren formulieren kommentieren wiederholen resümieren bilanzieren erläutern skandieren predigen
    witzeln frotzeln sinnieren philosophieren dozieren referieren diktieren deklamieren stammeln stottern hauchen wispern krächzen keuchen
    bellen donnern knurren schnauben bejahen verneinen konstatieren kontern plaudern raunen melden titeln zischen brummen höhnen lästern poltern wettern tönen präzisieren begründen verdeutlichen sticheln ätzen heulen schluchzen kreischen verlautbaren`,
  tell: 'informieren verraten',
  claim: `behaupten versichern bekräftigen warnen kritisieren beklagen bestätigen fordern kündigen räumen mahnen loben drohen gestehen
    beteuern verlangen verkünden klagen appellieren verteidigen dementieren rechtfertigen jubeln schwärmen schimpfen argumentieren
    unterstreichen rügen ermahnen erinnern bemängeln monieren protestieren prophezeien prahlen fluchen jammern stöhnen ächzen
    beschweren beruhigen trösten beschwichtigen freuen wundern wiegeln würdigen attestieren bezeichnen verurteilen begrüßen bedauern urteilen
    befürworten entschuldigen beschuldigen bezichtigen unterstellen attackieren bewerten beurteilen einschätzen werten verteufeln deuten
    charakterisieren definieren beantworten befürchten besagen rechnen spekulieren mutmaßen prognostizieren plädieren postulieren
    proklamieren relativieren garantieren präzisieren empören entrüsten ärgern zürnen unken orakeln signalisieren verordnen fordern
    enthüllen offenbaren beschreiben begrüßen huldigen ehren gratulieren danken reagieren`,
  think: 'glauben hoffen vermuten fürchten schätzen',
  act: 'twittern posten veröffentlichen seufzen lachen lächeln kichern staunen schmunzeln',
};

const STRONG: readonly [string, CueClass][] = [
  ...labelled<CueClass>(
    'say',
    `spricht sprechen sprach sprachen gesprochen schreibt schreiben schrieb schrieben geschrieben ruft rief riefen gerufen schreit schrie schrien geschrien
    mitteilen mitteilt mitteilte mitteilten mitgeteilt ausrichten verlauten hinzugefügt hinzufügt hinzufügte ausgeführt ausführte angemerkt anmerkte
    fortfuhr fortfährt beginnt begann hervorhob hervorgehoben hervorhebt festhielt festgehalten klarstellte klargestellt feststellte festgestellt
    zusammenfasste zusammengefasst ausdrückte ausgedrückt darlegte dargelegt eingewandt einwandte entgegenhielt entgegengehalten nachhakte`,
  ),
  ...labelled<CueClass>(
    'claim',
    `unterstrich unterstrichen empfiehlt empfehlen empfahl empfahlen empfohlen wandte lautet lautete befindet befand befunden angekündigt ankündigte
    eingeräumt einräumte zurückgewiesen zurückwies vorgeworfen vorwarf wirft werfen warf warfen weist wies wiesen widerspricht widersprechen widersprach
    widersprachen verspricht versprechen versprach versprachen versprochen nennt nannte nannten nennen genannt beschreibt beschrieb beschrieben vergleicht
    verglich verglichen bekennt bekannte bekannten schwört schwor geschworen verrät verriet verraten unterbricht unterbrach gesteht gestand gestanden rät raten riet rieten geraten bittet bitten bat baten gebeten
    zugab zugegeben angab angegeben bekanntgab bekanntgegeben vorschlug vorgeschlagen hinwies hingewiesen vorhersagte vorhergesagt zusagte zugesagt
    zusicherte zugesichert ablehnte abgelehnt anbot angeboten beschwor beschworen beschwören verbot verboten anklagte aufrief aufgerufen aufforderte
    aufgefordert einschätzte eingeschätzt eingestand eingestanden anmahnte angemahnt androhte angedroht bezog`,
  ),
  ...labelled<CueClass>(
    'think',
    'findet finden fand fanden gefunden denkt dachte dachten gedacht weiß wusste wussten sieht sehen sah sahen meint hält halten hielt hielten erwartet erwartete erwarteten',
  ),
];

/** Finite verbs that attribute words only together with one of these particles. */
const SEPARABLE: readonly (readonly [verbs: string, particles: string])[] = [
  ['gab gaben gibt geben gebe', 'an bekannt zu zurück weiter preis'],
  ['teilt teilte teilen teilten teile', 'mit'],
  ['führt führte führen führten', 'aus an fort'],
  ['fügt fügte fügen fügten', 'hinzu an'],
  ['fuhr fährt fuhren', 'fort'],
  ['nimmt nahm nehmen nahmen', 'stellung'],
  ['bringt brachte brachten', 'vor hervor'],
  ['warf wirft warfen werfen', 'ein vor'],
  ['hält hielt hielten', 'fest dagegen entgegen'],
  ['bot bietet boten', 'an'],
  ['rief ruft riefen', 'auf'],
  ['sagt sagte sagten', 'zu voraus'],
  ['griff greift greifen griffen', 'an auf'],
  ['hob hebt heben hoben', 'hervor'],
  ['legte legt legen legten', 'dar nahe offen nach'],
  ['stellte stellt stellen stellten', 'fest klar dar heraus richtig'],
  ['lehnte lehnt lehnen lehnten', 'ab'],
  ['macht machte machen machten', 'deutlich geltend klar verantwortlich'],
  ['drückte drückt drücken drückten', 'aus'],
  ['hakte hakt', 'nach ein'],
  ['fasste fasst fassen fassten', 'zusammen'],
  ['schlug schlägt schlugen schlagen trug trägt las liest', 'vor'],
  ['pflichtete pflichtet pflichten', 'bei'],
  ['stimmte stimmt stimmten', 'zu ein'],
  ['stufte stuft stuften', 'ein'],
];

/** "sagen" → sagt, sagte, sagten, sagen, gesagt; stems in t or d, and those in n after a consonant, insert an e. */
function inflect(verb: string): string[] {
  const stem = verb.replace(/e?n$/, '');
  const link = /[td]$|[^aeiouäöülrhmn][nm]$/.test(stem) ? 'e' : ''; // entgegnet
  const third = `${stem}${link}t`;
  const prefixed = /^(?:be|er|ent|ver|ge|wider)|ieren$/.test(verb);
  return [verb, third, `${third}e`, `${third}en`, prefixed ? third : `ge${third}`];
}

/** All forms of all cue verbs. */
export const germanCues: ReadonlyMap<string, CueClass> = new Map(formsOf(WEAK, inflect, STRONG));

/** The particles of each finite verb that attributes words only together with one of them. */
export const germanSeparable: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  SEPARABLE.flatMap(([verbs, particles]) =>
    words(verbs).map((verb): [string, ReadonlySet<string>] => [verb, new Set(words(particles))]),
  ),
);
