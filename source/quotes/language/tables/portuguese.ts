import { type CueClass, formsOf, type Gender, type Language, labelled, pronoun, words } from '../language.ts';
import { undetermined } from '../undetermined.ts';

/** Regular verbs by their class, in the infinitive. */
const REGULAR: Readonly<Record<CueClass, string>> = {
  say: `explicar contar declarar comentar observar recordar lembrar perguntar precisar sublinhar notar anunciar gritar sussurrar murmurar
    continuar replicar relatar esclarecer brincar exclamar argumentar confidenciar narrar destacar ressaltar salientar acrescentar
    responder escrever resumir referir indicar apontar informar revelar detalhar completar prosseguir retrucar rebater ironizar frisar desabafar indagar questionar pontuar ponderar reiterar`,
  tell: '',
  claim: `afirmar assegurar insistir denunciar lamentar advertir alertar negar confirmar criticar acusar ameaçar prometer jurar garantir
    justificar reivindicar atacar sugerir aconselhar contestar desmentir definir reafirmar avisar protestar exigir admitir rejeitar
    defender celebrar condenar ordenar recomendar confessar apelar reforçar vaticinar`,
  think: 'opinar analisar pensar acreditar esperar temer considerar julgar avaliar entender',
  act: 'tuitar publicar suspirar postar',
};

const IRREGULAR: readonly [string, CueClass][] = [
  ...labelled<CueClass>(
    'say',
    'diz dizem disse disseram dizia diziam dito dizendo dizer dirá interrompeu escrito conclui concluiu concluíram prossegue lê referiu',
  ),
  ...labelled<CueClass>(
    'claim',
    'reconhece reconheceu reconhecem sustenta sustentou mantém manteve propõe propôs proposto pede pediu pedem adverte advertiu sugere sugeriu desmente insiste insistiu',
  ),
];

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  ar: ['a', 'am', 'ou', 'aram', 'ava', 'avam', 'ado', 'ará', 'ando', 'ar'],
  er: ['e', 'em', 'eu', 'eram', 'ia', 'iam', 'ido', 'erá', 'endo', 'er'],
  ir: ['e', 'em', 'iu', 'iram', 'ia', 'iam', 'ido', 'irá', 'indo', 'ir'],
};

const inflect = (verb: string): string[] => (ENDINGS[verb.slice(-2)] ?? []).map((ending) => verb.slice(0, -2) + ending);

const DETERMINERS = `o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas seu sua seus suas nosso nossa
  meu minha dois duas três quatro cinco muitos muitas alguns algumas cada outro outra outros outras`;

const PREPOSITIONS = `de do da dos das em no na nos nas num numa por pelo pela pelos pelas para com sem sobre entre até desde contra ante sob após
  durante ao à aos às segundo conforme perante`;

const CONJUNCTIONS = 'e ou mas porque que quando se embora enquanto como onde pois porém também';

const MONTHS = `segunda terça quarta quinta sexta sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira janeiro fevereiro
  março abril maio junho julho agosto setembro outubro novembro dezembro`;

/** Portuguese: “…”, disse a prefeita; segundo Souza. The subject is often omitted. */
export const portuguese: Language = {
  ...undetermined,
  quoting: new Set(words('cita citou citava')),
  code: 'pt',
  cues: new Map(formsOf(REGULAR, inflect, IRREGULAR)),
  accordingTo: new Set([
    'segundo',
    'conforme',
    'para',
    'de acordo com',
    'na opinião de',
    'nas palavras de',
    'no entender de',
  ]),
  impersonal: new Set(['lê-se', 'lia-se', 'pode ler-se', 'podia ler-se']),
  containers: new Set(words('em no na nos nas num numa')),
  auxiliaries: new Set(
    words(
      'tem têm tinha tinham havia é era foi foram será está estão estava se lhe lhes me nos não vai vão pode deve quis teria haveria',
    ),
  ),
  adverbs: new Set(
    words(`também depois logo já sempre nunca ainda assim então ontem hoje agora além aqui recentemente apenas só
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo`),
  ),
  adverbSuffix: /^\p{Ll}{3,}mente$/u,
  pronouns: new Map([
    ['ele', pronoun('male', false)],
    ['ela', pronoun('female', false)],
    ['eles', pronoun(null, true)],
    ['elas', pronoun(null, true)],
    ['eu', pronoun(null, false, { person: 1 })],
    ['nós', pronoun(null, true, { person: 1 })],
  ]),
  self: new Set(words('eu me mim meu minha meus minhas comigo')),
  determiners: new Set(words(DETERMINERS)),
  definite: new Set(words('o a os as')),
  indefinite: new Set(words('um uma')),
  prepositions: new Set(words(PREPOSITIONS)),
  conjunctions: new Set(words(CONJUNCTIONS)),
  coordinators: new Set(words('e mas')),
  inverters: new Set(words('como conforme segundo')),
  agents: new Set(words('por pelo pela pelos pelas')),
  participle: /[ai]d[oa]s?$|(?:it|rit|ost)[oa]s?$/,
  relatives: new Set(words('quem qual quais cujo cuja')),
  openers: new Set([
    ...words(DETERMINERS),
    ...words(PREPOSITIONS),
    ...words(CONJUNCTIONS),
    ...words(MONTHS),
    ...words(`ele ela eles elas eu nós você vocês não sim mais menos já ainda agora hoje ontem amanhã depois então assim além todo todos toda
    todas ninguém nada obrigado obrigada é era foi há aqui ali lá nunca sempre talvez quem quanto questionado questionada logo só apenas`),
  ]),
  times: new Set(words(MONTHS)),
  titles: new Map([
    ...labelled<Gender | null>('male', 'sr sr. senhor dom d. rei príncipe padre frei seu'),
    ...labelled<Gender | null>('female', 'sra sra. senhora dona rainha princesa irmã doutora dra dra.'),
    ...labelled<Gender | null>(
      null,
      'dr dr. doutor prof prof. eng. profa profa. professor professora presidente ministro ministra general coronel capitão',
    ),
  ]),
  particles: new Set(words('de do da dos das e del von van')),
  roles: new Map([
    ...labelled<Gender | null>(
      'male',
      `homem rapaz menino pai filho irmão marido tio rei diretor ator prefeito ministro advogado vereador pesquisador médico professor escritor
      treinador vizinho candidato deputado senador secretário juiz pescador agricultor empresário jogador delegado`,
    ),
    ...labelled<Gender | null>(
      'female',
      `mulher moça menina mãe filha irmã esposa tia rainha diretora atriz prefeita ministra advogada vereadora pesquisadora médica
      professora escritora treinadora vizinha candidata deputada senadora secretária juíza pescadora agricultora empresária jogadora delegada`,
    ),
    ...labelled<Gender | null>(
      null,
      `presidente bispo arcebispo pároco rabino pescadores agricultores comerciantes porta-voz especialista especialistas analista analistas economista historiador historiadora promotor testemunha testemunhas jornalista
      jornalistas membro membros representante representantes amigo amiga amigos pais filhos vizinhos moradores estudantes trabalhadores policiais
      pesquisadores manifestantes vítimas fonte fontes capitão piloto artista autor autora chefe responsável gerente líder dirigente ativista
      cantor cantora governador governadora morador moradora`,
    ),
  ]),
  generic: new Set(words('homem mulher rapaz moça menino menina jovem aposentado aposentada')),
  bodies: new Set(words('associação empresa companhia grupo partido sindicato ministério universidade banco jornal')),
  roleSuffix: /(?:dor|dora|tor|tora|ista|istas|eiro|eira|ário|ária|ólogo|óloga|ente|enta)$/,
  sources: new Set(
    words(`comunicado nota relatório documento carta mensagem artigo livro estudo pesquisa sondagem governo ministério polícia procuradoria tribunal
    prefeitura câmara partido sindicato associação empresa companhia grupo direção jornal revista agência comissão comitê conselho exército
    oposição universidade hospital banco organização federação clube equipe embaixada defesa autoridades secretaria texto`),
  ),
  organisations: new Set(
    words(
      'associação agência banco comissão comitê companhia conselho federação fundação grupo instituto liga ministério museu partido universidade união sindicato',
    ),
  ),
  demonyms: new Set(
    words(
      'português portuguesa brasileiro brasileira francês francesa alemão alemã inglês inglesa espanhol espanhola americano americana',
    ),
  ),
  enclitic: null,
  verbSecond: true,
  subjectAfterVerb: true,
  dropsSubject: true,
  plural: /[^s]s$/,
  complements: new Set(words('de do da dos das para')),
  terms: {
    titleCase: false,
    speaking: new Set(),
    works: new Set(
      words(
        'livro romance filme série programa canção música álbum disco podcast obra ópera poema artigo revista jogo',
      ),
    ),
    titling: new Set(words('intitulado intitulada')),
    naming: new Set(words('chamado chamada apelidado apelidada termo palavra título')),
    calling: new Set(words('denominado denominada')),
    defining: new Set(words('significa')),
    beforeTitle: new Set(words('o a os as de do da em no na por para com e ou ao à')),
    afterTitle: new Set(),
  },
};
