import { type Gender, labelled } from './language.ts';

/** Common given names in several languages, with their gender; null for names of any gender. */
export const firstNames: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...labelled<Gender | null>(
    'male',
    `abe alastair alec alvin amos ansel arlo barnaby benedict bertie bertram callum cecil connor cornelius curt cyrus darius darrell darryl
    denzel deshawn devin dexter dominik duane eamon edmund eli elias elmer elton emmett enrico enver erwin ezra fergus fletcher flynn
    frederic gilbert grayson gus harlan harley hiram ike isaiah isaias jamal jed jeffery jerald jermaine jethro jimmie johnnie jonah julius
    keegan kelvin lachlan leland linus lonnie lyle marlon merle micah nate neville niles orson oswald otis paco randal randolph reginald
    reuben roderick roscoe rufus russ sheldon silas sylvester thaddeus tristan tyrone virgil wesley wilbur willard zane
    abdelkader achim adolfo agustín alain albrecht alejo alfredo alfonso alois aloys amadou ambroise anselmo aristide armand armando armin arnaud arnd
    augustin aurelio axel aymeric baptiste bartolomé bastian benedikt benoît berthold blaise burkhard carsten cédric christophe clemens cyrille damián
    dietmar dietrich eberhard eckart edgardo edmond egon eliseo emiliano emre ernst eugenio eusebio evaristo fabián falk federico félix fermín florent
    florentin florian franck frédéric gaspard gaston georges gerd gérald gérard gereon germán ghislain gonzalo grégory gregorio guido gunnar hakan
    harald hartmut heiko heiner heinz hendrik hermann hilario holger horacio hubertus ingo isidro ismael jaroslaw jean-claude jean-luc jean-marc
    jean-michel jean-paul jean-pierre joaquín jochen jost josé-luis julián karsten kai kamel karol kemal kilian konstantin lambert leandro léo leonhard
    leopold loïc lothar lucien ludger ludwig luís lutz malik manfred marcelo marek marius markus martín massimo maxime mesut michał mikel mourad moussa
    mustapha nabil nestor nico noël octavio orhan oskar osvaldo ottmar patricio ralf ramón raphaël raúl reinhard reinhold rémi rémy renaud rené
    reynaldo rodolphe román siegfried simón stanislas steffen stéphane sylvain tarek théo theodor thibault thibaut thilo tilman timm timo tino torben
    ulf valentin valentín walther wilfried willi wim winfried yago yannis youssef zacarías
    antónio benito bernd björn conrad conrado detlef dieter émile emile étienne fabien fabrice friedrich gaël gilles guillaume günter günther hervé
    ignacio jérôme jonás jörg joão jürgen karl-heinz ludovic marc-antoine mariano mathieu moritz nicolás niklas norbert olaf ole patrice pierre-yves
    philipp rainer rolf rüdiger rubén sébastien sigmar thierry thorsten till tomás tomas torsten udo ulrich vicente volker yann yannick álvaro óscar
    aaron abdul abdullah abraham adam adrian ahmed aidan alan albert alejandro aleksandr alessandro alexander alexei alfred ali alistair allan allen
    alvaro amir anatoly anders andre andreas andrei andres andrew andriy angelo angus anthony antoine anton antonio archie arnold arthur aslan austin
    barack barry bart ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan
    byron caleb calvin carl carlos cedric cesar charles charlie chris christian christoph christopher chuck clarence clark claude clayton clement clifford
    clint clive cody colin conor corey craig curtis cyril dale damian damien dan daniel danny darren dave david dean declan denis dennis derek derrick
    desmond didier diego dimitri dirk dmitry dominic don donald donnie doug douglas duncan dustin dwayne dwight dylan earl ed eddie edgar eduardo edward
    edwin elijah elliot elliott elvis emil emmanuel enrique eric erik ernest ernesto ethan eugene evan fabio felipe felix ferdinand fernando fidel finn
    floyd francis francisco frank frankie franklin franz fred freddie frederick fritz gareth garry gary gavin geoff geoffrey george gerald gerard gerhard
    gerry giles giorgio giovanni giuseppe glen glenn gordon graeme graham grant greg gregory guillermo gunther gustavo guy hamish hank hans harold harry
    harvey hassan hector heinrich helmut henri henrik henry herbert herman hideo horst howard hubert hugh hugo humphrey hussein ian ibrahim igor ira isaac ivan
    jack jackson jacob jacques jaime jake james jamie jan jared jason javier jay jeb jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joao
    joe joel johan johann johannes john johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua juan julian julio jurgen justin kamal karl karim
    keith ken kenneth kenny kent kevin khalid klaus konrad kurt kyle lance larry lars laurence laurent lawrence lee len leo leon leonard leonardo leroy leslie
    levi lewis liam lindsey lionel lloyd logan lorenzo louis luca lucas luigi luis lukas luke mahmoud malcolm manuel marc marcel marco marcus mario mark
    marshall martin marty marvin mateo mathew matt matteo matthew matthias maurice max maxim maximilian mehdi mehmet melvin michael michel miguel mikael mike
    mikhail miles milo mitch mitchell mitt mohamed mohammad mohammed morgan moses muhammad murray mustafa nathan nathaniel ned neil nelson niall nicholas nick
    nicolas niels nigel nikolai noah noel norman oleg oleksandr oliver olivier omar oscar osama otto owen pablo paddy paolo pascal pat patrick paul pavel pawel pedro
    percy perry pete peter phil philip philippe phillip pierre piotr quentin rafael rahul raj ralph ramon randall randy raoul raul ray raymond rex reggie
    ricardo richard rick ricky rob robbie robert roberto rodney rodrigo roger roland roman ron ronald ronnie rory ross roy ruben rudolf rudolph rudy rupert russell
    ryan salman salvador sam samir samuel saul scott sean sebastian serge sergei sergey sergio seth shane shaun shawn sid sidney simon solomon spencer stan
    stanley stefan stephen sterling steve steven stewart stuart sven tariq ted terence terrence terry theo theodore thiago thomas tim timothy tobias toby todd tom
    tommy tony travis trevor tyler umberto uwe valery vernon victor viktor vince vincent vitaly vladimir volodymyr wallace walter warren wayne wendell werner wes
    wilfred wilhelm will willem william willie winston wolfgang xavier yasser yusuf yuri yves zac zach zachary wladimir tadeusz ruud marko dmytro mitchel rand newt reince
    huw rhys gethin alun hywel dafydd ioan iwan jonny jonty olly ollie rishi sajid vikram arjun sanjay anil sunil suresh ramesh deepak imran`,
  ),
  ...labelled<Gender | null>(
    'female',
    `alana alexis alina alyssa amara angie annabelle ariana ariel ava bertha bianca brandi briana brianna caitlin camila camille candice
    cassandra catalina cathleen celeste christen ciara clarissa darlene doreen ellie eloise elsie esme estelle ethel eugenia eunice farah
    faye felicia freda genevieve gertrude gwendolyn hailey henrietta hilda inez jada janine jennie keisha kendra kimberly krista lara latoya
    laurie leona lila lottie lucille mae mariah marian marissa matilda mindy mitzi olive patsy reba renee rhoda rochelle rosalie rosanna
    sadie susannah susie sybil tabitha tasha tess tessa tonya tricia winnie zelda
    adela adèle adelheid agathe aïcha aicha aline almudena alondra anabel anaïs angelika angélica angélique anna-lena anneliese annemarie antje araceli
    ariane asunción aude aurora ayşe ayse beate beatrix beatriz belén bénédicte berta blanca brigitta carola cathérine christa christel christiane
    clarisse clotilde consuelo cornelia corinna daniele déborah dörte eleonora elfriede elisa elodie elvira encarnación erika ernestina eugénie evelyne
    fátima fatma felicitas flavia franziska frauke frida friederike gaëlle gertrud gesine giovanna graciela grete guadalupe hélène henriette hermine
    hilde hildegard huguette ilona imke inmaculada inès irène irma irmgard jeannine johanna josefa josefina joséphine juana juliane juliette justine
    karla katharine käthe kathrin katrin laetitia laure leonie leonor leticia liane lidia lilian liliane lina lise lorena lotte lourdes lucile lucienne
    lydie magali maite maja margarete margrit marguerite mariam maribel marie-claude marie-france mariette marisa marisol marit marlies martine matilde
    maud mechthild mélanie meike michaela michèle micheline milena mireille mónica monique myriam nadja nathalia nieves nuria ophélie otilia paloma
    paola paule paulina raquel rebeca regine reine ricarda romane rosalía rosaria rosemarie rosina roswitha salomé samira saskia sibylle silja silvana
    simona sofía solène sonja stefanie stéphanie sybille tanja tatjana therese trinidad trude ulla ulrike uta valeria verena veronika verónica violeta
    viktoria virginie viviane waltraut wiebke xenia yasmina zoé zulema
    ada agnès amélie anja anke annegret aurélie bárbara béatrice britta cécile céline chantal chiara chloé clémence concepción conchita dagmar delphine
    dorothea edda edeltraud eduarda edwige élisabeth elke élodie émilie esperanza fabienne françoise gabriele geneviève gerda gisela giorgia gudrun
    hannelore hanna heike ilse inés inge jutta katharina katja kerstin léa lea lucía lucie luise magdalena maike manon manuela maría marta marthe
    marlène mathilde montserrat nadège nathalie noemí océane odile pilar renate rocío rosario sabine sandrine séverine silke solange soledad susana
    svenja sylvie thérèse ute valérie véronique waltraud
    abigail adele adriana agatha agnes aisha alexandra alice alicia alison allison alma amanda amber amelia amina amy ana anastasia andrea angela angelica angelina
    anita ann anna annabel anne annette annie antonia april arlene astrid audrey barbara beatrice becky belinda bernadette bernice beth bethany betsy bettina betty beverly
    birgit bonnie brenda bridget brigitte brittany camilla candace carina carla carly carmen carol carole caroline carolyn carrie catherine cathy cecilia celia charlene
    charlotte chelsea cheri cheryl chloe christina christine cindy claire clara clare claudia colette colleen condoleezza connie constance cora corinne courtney cristina crystal
    cynthia daisy dana daniela danielle daphne dawn debbie deborah debra deirdre delia denise diana diane dolores donna dora doris dorothy edith edna eileen elaine eleanor elena
    elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erin esther eva eve evelyn faith fatima felicity fiona flora florence frances francesca freya gabriela
    gabriella gabrielle gail gemma georgia georgina geraldine gillian gina ginny giulia gladys glenda gloria grace greta gretchen gwen hannah harriet hazel heather heidi helen helena helga
    hilary hillary holly hope huma ida imogen ines ingrid irene irina iris isabel isabella isabelle ivanka ivy jackie jacqueline jane janet janice jasmine jean jeanette jeanne
    jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn jodie josephine joy joyce juanita judith judy julia juliana julie juliet june kara karen karin kate katherine
    kathleen kathryn kathy katie katrina katya kay kayla keira kellyanne kirsten kirsty kristen kristin kristina laura lauren leah leila lena leslie lesley liliana lillian lily linda lisa liz lois loretta
    lorraine louisa louise lucia lucinda lucy luisa lydia lynn lynne mabel madeleine madeline maggie maia mandy marcia margaret margarita margot maria mariana marianne marie
    marilyn marina marion marjorie marlene marsha martha martina mary maureen maxine maya megan melania melanie melinda melissa mercedes meredith meryl mia michelle mildred
    millie miranda miriam moira molly mona monica monika muriel myra nadia nadine nancy naomi natalia natalie natasha nellie nicola nicole nikki nina noor nora norma octavia odette
    olga olivia paige pamela patricia patty paula pauline peggy penelope penny petra philippa phoebe phyllis polly priscilla priya rachel ramona rebecca regina renata rhonda rita roberta rosa rosalind rose
    rosemary rosie roxanne ruth sabrina sally samantha sandra sara sarah selena serena sharon sheila shelley shirley sigrid silvia simone sofia sonia sophia sophie stacey stella stephanie sue
    susan susanna susanne suzanne svetlana sylvia tamara tammy tania tanya tara tatiana teresa thelma theresa tiffany tina tracey tracy trisha trudy ursula valentina valerie vanessa
    vera verity veronica vicky victoria viola violet virginia vivian wanda wendy whitney wilma winifred yasmin yolanda yvette yvonne zara zoe sian cerys bronwen nerys angharad oprah carolina condi gwyneth`,
  ),
  ...labelled<Gender | null>(
    null,
    'alex ali ashley avery blake cameron casey charlie chris dana drew frankie jamie jan jody jordan kelly kerry kim kit lee leslie lindsay lou mel morgan nat nicky pat quinn reese robin sam sandy sasha sidney stevie taylor terry toni tracy val vivian shannon stacy jess sydney franak',
  ),
]);

/** Short forms of names, with the full names. */
const SHORT: readonly string[][] =
  `bill william will billy|bob robert rob bobby robbie|jim james jimmy jamie|mike michael mick mickey|tom thomas tommy|dick richard rick ricky rich|
  joe joseph joey|dan daniel danny|dave david|ed edward eddie ted teddy ned|tony anthony|tim timothy|steve steven stephen|chris christopher christine christina|
  matt matthew|nick nicholas|ben benjamin|sam samuel samantha|alex alexander alexandra alexis|andy andrew|greg gregory|jeff jeffrey geoffrey geoff|ken kenneth kenny|
  larry lawrence laurence|pete peter|phil philip phillip|ron ronald ronnie|don donald donnie donny|chuck charles charlie|jack john johnny jon jonathan|kate katherine catherine kathy cathy katie kathryn|
  liz elizabeth beth betty betsy lisa eliza|sue susan suzanne susie|meg margaret maggie peggy|jen jennifer jenny|becky rebecca|debbie deborah debra|pat patrick patricia patty|
  abby abigail|al albert alan alfred|art arthur|barb barbara|bernie bernard|brad bradley|cindy cynthia|doug douglas|fred frederick freddie|gerry gerald jerry|hank henry harry|
  josh joshua|judy judith|kim kimberly|max maximilian maxwell|mitch mitchell|nate nathan nathaniel|ray raymond|sandy sandra|stan stanley|terry terence theresa|vicky victoria|walt walter|zach zachary zac|
  newt newton|mitt willard|jo joanne joanna|nikki nicole|tammy tamara|val valerie valery|vince vincent|wes wesley|russ russell|stu stuart|marty martin|manny manuel`
    .split('|')
    .map((group) => group.trim().split(/\s+/));

const GROUP = new Map<string, Set<number>>();
SHORT.forEach((group, index) => {
  for (const name of group) GROUP.set(name, (GROUP.get(name) ?? new Set()).add(index));
});

/** Whether two given names (in lower case) can be those of one person: equal, an initial, or a short form. */
export function sameFirstName(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [a.replace(/\./g, ''), b.replace(/\./g, '')];
  if (x.length === 1 || y.length === 1) return x[0] === y[0];
  const groups = GROUP.get(x);
  const other = GROUP.get(y);
  if (groups === undefined || other === undefined) return false;
  return [...groups].some((index) => other.has(index));
}
