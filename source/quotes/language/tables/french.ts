import { type CueClass, formsOf, type Gender, type Language, labelled, pronoun, words } from '../language.ts';

/** Regular verbs in -er by their class, in the infinitive. */
const REGULAR: Readonly<Record<CueClass, string>> = {
  say: `déclarer expliquer ajouter préciser raconter souligner noter indiquer constater commenter demander résumer remarquer
    plaisanter murmurer crier hurler souffler marteler lancer exclamer témoigner détailler rétorquer répliquer relater
    plaider trancher enchaîner compléter développer corriger rectifier badiner chuchoter bredouiller balbutier bougonner grogner
    décrypter philosopher acquiescer synthétiser
    argumenter ironiser lâcher confier informer glisser articuler entonner scander observer évoquer signaler mentionner clamer continuer interrompre écrier gémir bégayer articuler hasarder insinuer observer dicter sangloter approuver objecter protester arguer tempérer relever épiloguer maugréer bégayer vociférer proclamer énoncer`,
  tell: '',
  claim: `affirmer assurer insister annoncer rappeler révéler répéter dénoncer regretter réclamer critiquer accuser menacer
    suggérer proposer nuancer tonner juger avancer exiger indigner étonner inquiéter féliciter lamenter vanter moquer
    conseiller déconseiller inviter exhorter appeler agacer alarmer amuser emporter énerver enthousiasmer insurger offusquer pester tempêter fulminer balayer grincer gronder
    râler supplier implorer jubiler exulter pointer épingler pronostiquer prophétiser temporiser minimiser relativiser alerter
    revendiquer
    justifier confirmer jurer avouer nier ordonner contester marteler saluer recommander rassurer déplorer fustiger exploser opiner abonder`,
  think: 'estimer penser espérer considérer imaginer craindre analyser supposer douter',
  act: 'tweeter publier poster signer rigoler soupirer résister',
};

const IRREGULAR: readonly [string, CueClass][] = [
  ...labelled<CueClass>(
    'say',
    `dit disent disait disaient dira dire disant écrit écrivent écrivait écrira écrivit répond répondent répondait répondit répondu répondre
    conclu conclut concluent concluait concluant conclure poursuit poursuivent poursuivait poursuivi poursuivit poursuivant repris reprend reprennent reprit
    fit dis réponds répondis repris redit redemanda poursuivis interrompit conclus appris
    savoir intervient renchérit lit interroge interrogé`,
  ),
  ...labelled<CueClass>(
    'claim',
    'prévient préviennent prévenu prévenait prévint avertit avertissent averti avertissait',
  ),
  ...labelled<CueClass>(
    'claim',
    `admet admettent admettait admis admit reconnaît reconnait reconnaissent reconnaissait reconnu reconnut promet promettent promis promettait soutient
    soutiennent soutenait soutenu maintient maintenu prétend prétendent prétendait prétendu réjouit réjouissent réjoui défend défendent défendait
    rappelle rappellent appelle appellent révèle révèlent répète répètent suggère suggèrent inquiète inquiètent plaint plaignent plaignait protège enjoint sourit souriait rit souvient souvenait tempère tempèrent martèle martèlent relève relèvent grommelle grommela exaspère dément démentait convient concède concédé`,
  ),
  ...labelled<CueClass>(
    'think',
    'croit croient croyait cru pense espère espèrent considère considèrent craint craignent craignait sait voit veut souhaite souhaité',
  ),
];

const ENDINGS = ['e', 'ent', 'ai', 'é', 'ée', 'és', 'ait', 'aient', 'a', 'èrent', 'era', 'ant', 'er'];

/** "déclarer" → déclare, déclarent, déclaré, déclarait …; g and c are softened before a. */
function inflect(verb: string): string[] {
  const stem = verb.slice(0, -2);
  return ENDINGS.map((ending) => {
    const soft = /^a/.test(ending) ? stem.replace(/g$/, 'ge').replace(/c$/, 'ç') : stem;
    return soft + ending;
  });
}

const cues: ReadonlyMap<string, CueClass> = new Map(formsOf(REGULAR, inflect, IRREGULAR));

/** French: « … », a déclaré la maire; explique-t-elle; selon lui; d'après le ministère. */
export const french: Language = {
  code: 'fr',
  cues,
  cueNouns: new Set(),
  accordingTo: new Set(['selon', 'd’ après', "d' après", 'aux yeux de', 'pour reprendre les mots de']),
  accordingAfter: new Set(),
  afterQuote: new Set(),
  impersonal: new Set(['peut-on lire', 'lit-on', 'lisait-on', 'pouvait-on lire']),
  containers: new Set(words('dans sur')),
  separable: new Map(),
  bracketOpeners: new Set(),
  oblique: new Set(),
  obliquePhrase: null,
  auxiliaries: new Set(
    words(`a ont avait avaient aura est sont était étaient sera soit fut ait eut s' se n' ne y en me m' nous vous lui leur va vont vient
    viennent peut doit fait pas plus`),
  ),
  adverbs: new Set(
    words(`aussi ensuite puis déjà encore toujours enfin même alors ainsi notamment lundi mardi mercredi jeudi vendredi samedi
    dimanche hier bien toutefois cependant souvent parfois récemment tout également d'abord aujourd'hui`),
  ),
  adverbSuffix: /^\p{Ll}{3,}ment$/u,
  pronouns: new Map([
    ['il', pronoun('male', false)],
    ['elle', pronoun('female', false)],
    ['ils', pronoun(null, true)],
    ['elles', pronoun(null, true)],
    ['on', pronoun(null, false)],
    ['je', pronoun(null, false, { person: 1 })],
    ["j'", pronoun(null, false, { person: 1 })],
    ['celui-ci', pronoun('male', false)],
    ['celle-ci', pronoun('female', false)],
  ]),
  self: new Set(words("je j' me m' moi mon ma mes")),
  determiners: new Set(
    words(`le la les l' un une des ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes plusieurs quelques deux trois
    quatre cinq certains certaines chaque aucun aucune tous toutes`),
  ),
  definite: new Set(words("le la les l'")),
  prepositions: new Set(
    words(`de d' du des à au aux en dans sur sous pour par avec sans entre chez vers depuis pendant après avant contre devant
    derrière selon lors malgré face parmi envers durant dès`),
  ),
  conjunctions: new Set(
    words(
      "et ou mais donc car ni or que qu' quand lorsque lorsqu' si comme parce puisque puisqu' alors tandis où dont comment pourquoi",
    ),
  ),
  coordinators: new Set(['et', 'mais', 'à', 'de']),
  inverters: new Set(['comme', 'comme l’', "l'", 'ainsi', 'que', "qu'"]),
  agents: new Set(['par']),
  participle: /(?:é|i|u|is|it)e?s?$/,
  passives: new Set(),
  reporting: new Set(),
  quoting: new Set(words('cite citait citant citent')),
  reportive: new Set(),
  relatives: new Set(words('qui dont lequel laquelle lesquels lesquelles')),
  openers: new Set(
    words(`le la les l' un une des ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes il elle ils elles on je nous vous
    de d' du à au aux en dans sur sous pour par avec sans entre chez vers depuis pendant après avant contre selon lors malgré et ou mais donc car
    que qu' quand lorsque si comme parce puisque alors tandis où qui quoi quel quelle quels quelles comment pourquoi combien pas plus moins très
    aussi ainsi enfin puis ensuite déjà encore toujours jamais hier aujourd'hui demain lundi mardi mercredi jeudi vendredi samedi dimanche
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre tout tous toute toutes plusieurs certains certaines
    deux trois quatre cinq six sept huit neuf dix oui non merci voici voilà c' j' s' n' y ici là cela ça face d'abord cependant toutefois
    pourtant autre autres même chaque aucun aucune rien personne interrogé interrogée interrogés sa-t-il est a ont sont était
    ah oh eh hé hélas bah chut hein ouf allons allez voyons tiens tenez adieu bonjour bonsoir bonne laissez racontez venez viens dites
    donnez regardez regarde écoutez écoute prenez soyez ayez attendez attends parlez taisez entrez quant soudain tantôt parfois souvent
    or longtemps bientôt aussitôt peut-être certes bref dès puisqu' lorsqu' jusqu' est-ce n'est-ce qu'est-ce était-ce as-tu avez-vous es-tu
    êtes-vous veux-tu voulez-vous quelqu'un quelque quelques personne pauvre vite assez`),
  ),
  times: new Set(
    words(
      'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    ),
  ),
  titles: new Map([
    ...labelled<Gender | null>('male', 'm. monsieur mgr mgr. monseigneur père frère roi prince'),
    ...labelled<Gender | null>('female', 'mme mme. madame mlle mademoiselle sœur reine princesse'),
    ...labelled<Gender | null>(
      null,
      'dr dr. docteur maître me pr pr. professeur général colonel capitaine commandant président présidente ministre député',
    ),
  ]),
  particles: new Set(words("de du des d' la le van von da di el al ben bin")),
  roles: new Map([
    ...labelled<Gender | null>(
      'male',
      `homme garçon père fils frère mari oncle roi prince directeur acteur chanteur président procureur avocat
      conseiller chercheur médecin professeur écrivain entraîneur policier agriculteur habitant étudiant voisin ancien candidat consul`,
    ),
    ...labelled<Gender | null>(
      'female',
      `femme fille mère sœur épouse tante reine princesse directrice actrice chanteuse présidente procureure avocate
      conseillère chercheuse professeure écrivaine entraîneuse policière agricultrice habitante étudiante voisine candidate`,
    ),
    ...labelled<Gender | null>(
      null,
      `porte-parole maire ministre chef cheffe responsable responsables expert experte experts analyste analystes
      économiste historien historienne juge témoin témoins élu élue élus députée député sénateur sénatrice syndicaliste journaliste journalistes
      membre membres proche proches représentant représentante collègue ami amie amis parents enfants habitants voisins étudiants salariés
      policiers chercheurs manifestants victimes source sources capitaine pilote artiste auteur autrice patron patronne gérant gérante évêque archevêque pape rabbin imam plombier infirmier infirmière pompier riverain riverains commerçant commerçante
      commerçants paysans pêcheurs retraités ouvriers
      secrétaire préfet préfète général colonel commandant adjoint adjointe capitaine entraîneurs joueurs joueur joueuse défenseur attaquant gardien buteur arbitre`,
    ),
  ]),
  generic: new Set(words('homme femme garçon fille retraité retraitée')),
  ages: null,
  bodies: new Set(words('association entreprise société groupe parti syndicat ministère université banque journal')),
  roleSuffix: /(?:eur|eure|euse|rice|ien|ienne|iste|istes|ier|ière|logue|crate)$/,
  sources: new Set(
    words(`gendarmerie gendarmes pompiers communiqué rapport document lettre message courriel article livre étude sondage gouvernement ministère police parquet tribunal
    mairie préfecture parti syndicat association entreprise société groupe direction journal quotidien magazine agence commission comité conseil
    armée opposition majorité université hôpital banque organisation fédération collectif club équipe ambassade défense accusation autorités site texte`),
  ),
  texts: new Set(),
  organisations: new Set(
    words(`association agence administration assemblée banque bureau commission comité compagnie conseil fédération fondation
    groupe institut journal ligue ministère musée parti université radio télévision syndicat union police parlement sénat tribunal`),
  ),
  demonyms: new Set(
    words(
      'français française allemand allemande anglais anglaise espagnol espagnole italien italienne américain américaine européen européenne',
    ),
  ),
  demonymSuffix: null,
  elision: /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/i,
  enclitic: /-(?:t-)?(ils?|elles?|on|je|nous|vous)$/,
  verbSecond: false,
  subjectAfterVerb: true,
  dropsSubject: false,
  clausesInside: true,
  capitalNouns: null,
  clausesAfterDashes: false,
  terms: {
    titleCase: false,
    speaking: new Set(),
    works: new Set(
      words('livre roman film série émission chanson album podcast pièce opéra poème article magazine revue jeu'),
    ),
    titling: new Set(words('intitulé intitulée intitulés intitulées')),
    naming: new Set(words('titre baptisé baptisée surnommé surnommée terme mot')),
    calling: new Set(words('appelé appelée appelés appelées')),
    defining: new Set(words('signifie désigne')),
    beforeTitle: new Set(words('le la les du de des dans sur en pour à au avec et ou par')),
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
  presentParticiple: /ant$/,
  progressive: false,
  openingParticiple: /(?:ant|[^t]ée?s?)$/,
  finiteEnding: /(?:ait|aient|èrent|irent|urent|[^s]it|ut|[^d]a)$/,
  plural: /[^s]s$/,
  complementizers: new Set(),
  coordinating: new Set(words('et mais ou donc car puis')),
  adding: new Set(['et']),
  joining: new Set(words('et ou')),
  clauseOpeners: new Set(words('et mais que quand lorsque tandis puisque')),
  subordinating: new Set(),
  afterSource: new Set(),
  complements: new Set(words("de du des d' au aux")),
  indefinite: new Set(words('un une')),
  beforeCue: new Set(),
  characters: new Map([
    ...labelled<Gender | null>(
      'male',
      `monsieur vieillard enfant gamin bonhomme paysan curé abbé domestique valet cocher postillon laquais comte baron marquis duc chevalier notaire
      docteur capitaine commandant major sergent magistrat baron jardinier concierge cousin neveu grand-père papa petit-fils inconnu étranger voyageur berger meunier facteur
      gendarme soldat marin oncle parrain prêtre moine garde compagnon camarade mendiant aubergiste marchand peintre musicien vicomte gentilhomme`,
    ),
    ...labelled<Gender | null>(
      'female',
      `dame demoiselle gamine paysanne servante bonne nourrice comtesse baronne marquise duchesse cousine nièce grand-mère maman petite-fille
      maîtresse institutrice maman mère tante marraine
      inconnue étrangère voyageuse bergère meunière gouvernante religieuse camériste cuisinière mendiante vicomtesse veuve fillette`,
    ),
  ]),
  attributive: new Set(
    words('inconnu inconnue étranger étrangère voisin voisine ancien ancienne religieux religieuse français française'),
  ),
  groups: new Set(words('parents enfants source sources membre membres proche proches victimes')),
  voices: new Set(words('voix cri réponse')),
  endearments: new Set(words('mon ma mes cher chère chers bon bonne petit petite pauvre vieux vieille')),
  titleNouns: new Map(),
};
