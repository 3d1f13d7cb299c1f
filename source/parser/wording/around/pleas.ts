/** A publication's requests to its readers ("Become a member today"), as phrases by language for `matcher` in `../phrases.ts`. */

const phrases = (table: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(table).flatMap((list) => list.split('|'));

/** The start of a sentence that asks the reader for something … */
export const PLEA_STARTS = phrases({
  en:
    'become a|become an|consider becoming|consider supporting|consider subscribing|consider donating|support|help us|help support|help fund|help keep|donate|' +
    'make a donation|make a gift|give today|join|sign up|subscribe|please become|please consider|never miss|don’t miss|don’t want to miss|want to keep up|want more|please support|please help|please donate|please subscribe|please sign up|' +
    'then sign up|then subscribe|make sure to sign up|make sure to subscribe|be sure to sign up|be sure to subscribe|don’t forget to subscribe|don’t forget to sign up|' +
    'click here to subscribe|click here to sign up|click here to donate|click here to support|if you * consider|if you * subscribe|if you * sign up|if you’re * consider|if you’d * consider|if you’ve * consider|do you want to * sign up|want to * sign up|to view the full story|first-time subscribers|for more * sign up|for more * subscribe|' +
    'for full access * subscribe|to read * subscribe|to read * become|to keep reading|to continue reading|read more * when you subscribe|was this newsletter forwarded',
  de:
    'werde mitglied|werden sie mitglied|jetzt mitglied|unterstütze|unterstützt|unterstützen sie|bitte unterstützen|bitte unterstütze|hilf|helfen sie|helft|spende|spenden sie|spendet|jetzt spenden|' +
    'abonniere|abonnieren sie|abonniert|jetzt abonnieren|melde dich|melden sie sich|meldet euch|dann abonniere|dann abonnieren sie|dann hol dir|dann melde dich|wenn du * unterstütz|wenn sie * unterstützen|' +
    'wenn du * newsletter|wenn sie * newsletter|deshalb unterstütze|deshalb unterstützen sie|darum: hilf',
  fr:
    'devenez|deviens|soutenez|soutiens|aidez-nous|aide-nous|faites un don|faire un don|donnez|abonnez-vous|abonne-toi|inscrivez-vous|inscris-toi|pensez à vous abonner|n’oubliez pas de vous abonner|' +
    'pour lire la suite|pour continuer à lire|pour continuer votre lecture|si vous * abonnez-vous|si vous * soutenez',
  es:
    'hazte|hágase|conviértete|conviértase|apoya|apoye|apóyanos|ayúdanos|ayúdenos|dona|done|haz una donación|haga una donación|suscríbete|suscríbase|únete|únase|no olvides suscribirte|' +
    'para seguir leyendo|para continuar leyendo|si te * suscríbete|si te * apoya',
  it: 'diventa|diventate|sostieni|sostenete|sostienici|aiutaci|aiutateci|fai una donazione|fate una donazione|dona|abbonati|abbonatevi|iscriviti|iscrivetevi|per continuare a leggere|se ti * abbonati|se ti * sostieni',
  pt: 'torne-se|torna-te|apoie|apoia|ajude-nos|ajuda-nos|faça uma doação|faz um donativo|faça um donativo|doe|assine|subscreva|inscreva-se|junte-se|para continuar lendo|para continuar a ler|se você * apoie|se você * assine',
  nl: 'word|steun|help ons|doneer|geef een gift|abonneer|abonneer je|neem een abonnement|schrijf je in|schrijf u in|meld je aan|meld u aan|om verder te lezen|om dit artikel te lezen|als je * steun',
  pl: 'zostań|wesprzyj|wspieraj|wspomóż|pomóż nam|przekaż|wpłać|zapisz się|zasubskrybuj|subskrybuj|zaprenumeruj|dołącz|aby czytać dalej|aby przeczytać|jeśli * wesprzyj',
  sv: 'bli|stöd|stötta|hjälp oss|skänk|prenumerera|anmäl dig|skriv upp dig|teckna|för att läsa vidare|för att fortsätta läsa|om du * stöd',
  da: 'bliv|støt|hjælp os|giv et bidrag|doner|abonnér|abonner|tilmeld dig|tegn|for at læse videre|hvis du * støt',
  no: 'bli|støtt|hjelp oss|gi et bidrag|doner|abonner|meld deg på|tegn|for å lese videre|for å lese resten|hvis du * støtt',
  ru: 'поддержите|поддержи|помогите нам|станьте|сделайте пожертвование|пожертвуйте|подпишитесь|подписывайтесь|подпишись|оформите|чтобы читать дальше|если вам * подпишитесь|если вам * поддержите|если вы * поддержите',
});

/** … or words anywhere in it, where the verb does not come first … */
export const PLEA_VERBS = phrases({
  zh: '请支持|請支持|敬请支持|敬請支持|支持我们|支持我們|订阅|訂閱|欢迎订阅|歡迎訂閱|赞助我们|贊助我們',
  ja: '会員になって|ご支援ください|ご購読ください|応援してください|支えてください',
  ko: '후원해 주세요|후원해주세요|구독해 주세요|구독해주세요|신청하세요',
});

/** … and what belongs to the publication, which such a sentence must name. */
export const PLEA_OBJECTS = phrases({
  en:
    'our journalism|our newsroom|our reporting|our journalists|our reporters|our editorial work|our editorial independence|our publication|our magazine|our work|our mission|our site|our website|our podcast|our newsletter|' +
    'our newsletters|our mailing list|my newsletter|my mailing list|my blog|our blog|this newsletter|this blog|this site|this website|this podcast|this publication|award-winning journalism|independent journalism|' +
    'nonprofit journalism|non-profit journalism|investigative journalism|local journalism|quality journalism|public media|independent media|independent news|your inbox|member today|member now|subscriber today|subscriber now|' +
    'supporter today|paid subscriber|paying subscriber|monthly supporter|sustaining member|supporting member|get access|unlimited access|subscribe today|subscribe now|to read more|latest posts|latest episodes|when you subscribe|' +
    'the full article|the full story|the rest of this|unlock this|ad-free reading|free articles|more stories like this|keep this content|keep content|keep reading',
  de:
    'unser magazin|unsere zeitung|unsere arbeit|unseren journalismus|unserem journalismus|unsere redaktion|unsere berichterstattung|unabhängigen journalismus|unabhängiger journalismus|freien journalismus|unseren newsletter|' +
    'unserem newsletter|unser newsletter|meinen newsletter|diesen newsletter|meinen blog|diesen blog|unsere seite|noch heute mitglied|jetzt mitglied|abonnent|abonnentin|unterstütze uns|unterstützen sie uns|unterstützt uns|jetzt abonnieren',
  fr:
    'notre journalisme|notre journal|notre rédaction|notre travail|notre média|notre site|notre newsletter|notre lettre d’information|notre infolettre|ma newsletter|ce blog|un journalisme indépendant|la presse indépendante|' +
    'le journalisme indépendant|membre dès aujourd’hui|abonné|abonnée|toutes nos offres|dans votre boîte mail|soutenez-nous|abonnez-vous',
  es:
    'nuestro periodismo|nuestro periódico|nuestra redacción|nuestro trabajo|nuestro medio|nuestra web|nuestro boletín|nuestra newsletter|mi newsletter|este blog|periodismo independiente|prensa independiente|' +
    'socio hoy|socia hoy|suscriptor|suscriptora|a tu correo|en tu correo|suscríbete|suscríbase',
  it:
    'il nostro giornalismo|il nostro giornale|la nostra redazione|il nostro lavoro|il nostro sito|la nostra newsletter|alla nostra newsletter|la mia newsletter|questo blog|giornalismo indipendente|informazione indipendente|' +
    'socio oggi|sostenitore|abbonato|abbonati',
  pt: 'nosso jornalismo|nosso jornal|nossa redação|nosso trabalho|nosso site|nossa newsletter|nosso boletim|minha newsletter|este blog|este blogue|jornalismo independente|jornalismo profissional|membro hoje|apoiador|assinante|no seu e-mail',
  nl: 'onze journalistiek|onze redactie|ons werk|onze site|onze nieuwsbrief|ons magazine|mijn nieuwsbrief|deze blog|onafhankelijke journalistiek|vandaag lid|vandaag nog lid|abonnee|donateur|in je inbox|in uw inbox',
  pl: 'nasze dziennikarstwo|naszą redakcję|naszą pracę|nasz portal|nasz serwis|naszego newslettera|nasz newsletter|tego bloga|niezależne dziennikarstwo|niezależne media|wolne media|naszym patronem|patronem|prenumeratorem|subskrybentem|newslettera',
  sv: 'vår journalistik|vår redaktion|vårt arbete|vår webbplats|vårt nyhetsbrev|mitt nyhetsbrev|den här bloggen|oberoende journalistik|prenumerant|medlem i dag|medlem idag|stödmedlem|på vårt nyhetsbrev',
  da: 'vores journalistik|vores redaktion|vores arbejde|vores nyhedsbrev|mit nyhedsbrev|denne blog|uafhængig journalistik|medlem i dag|abonnent',
  no: 'vår journalistikk|vår redaksjon|vårt arbeid|vårt nyhetsbrev|mitt nyhetsbrev|denne bloggen|uavhengig journalistikk|medlem i dag|abonnent',
  ru: 'нашу работу|нашу редакцию|нашу журналистику|наше издание|наш сайт|наш канал|нашу рассылку|нашу страницу|мою рассылку|этот блог|независимую журналистику|независимые сми|нашим подписчиком|нашим патроном|подписку',
  zh: '独立新闻|獨立新聞|独立媒体|獨立媒體|我们的报道|我們的報導|我们的工作|我們的工作|我们的通讯|我們的電子報|我们的电子报|本刊|本网|本站',
  ja: '独立したジャーナリズム|私たちの報道|私たちの活動|当サイト|本誌|有料会員|メールマガジン|ニュースレター',
  ko: '독립 언론|독립 언론을|저희 보도|저희 보도를|우리 보도|본지|뉴스레터|정기구독',
});

/** Whole lines that are nothing but such a request. */
export const PLEA_LINES = phrases({
  en: 'become a member|become a * member|become a subscriber|become a supporter|support us|support our work|support this site|donate|donate now|donate today|make a donation|subscribe now|subscribe today|join now|join today',
  de: 'mitglied werden|jetzt mitglied werden|werde mitglied|werden sie mitglied|unterstütze uns|unterstützen sie uns|jetzt spenden|jetzt mit paypal spenden|spenden|jetzt abonnieren',
  fr: 'devenez membre|devenir membre|soutenez-nous|nous soutenir|faire un don|faites un don|je m’abonne|je soutiens|abonnez-vous',
  es: 'hazte socio|hazte socia|hazte miembro|apóyanos|haz una donación|donar|dona ahora|suscríbete ahora',
  it: 'diventa socio|diventa sostenitore|sostienici|fai una donazione|dona ora|abbonati ora|abbonati',
  pt: 'torne-se membro|torna-te membro|seja membro|apoie-nos|apoie|doe agora|faça uma doação|assine agora',
  nl: 'word lid|word vriend|word donateur|steun ons|doneer|doneer nu|neem een abonnement',
  pl: 'zostań patronem|wesprzyj nas|wspieraj nas|wpłać|zaprenumeruj|kup prenumeratę',
  sv: 'bli medlem|bli prenumerant|stöd oss|skänk en gåva|prenumerera nu',
  da: 'bliv medlem|støt os|giv et bidrag|bliv abonnent',
  no: 'bli medlem|støtt oss|gi et bidrag|bli abonnent',
  ru: 'поддержать|поддержите нас|поддержать нас|поддержать редакцию|стать подписчиком|оформить подписку|сделать пожертвование',
  zh: '成为会员|成為會員|加入会员|加入會員|支持我们|支持我們|赞助我们|贊助我們|立即订阅|立即訂閱',
  ja: '会員になる|会員登録|会員登録する|支援する|寄付する|購読する',
  ko: '후원하기|회원가입|구독하기|정기구독 신청',
});

/** The start of a sentence that asks the reader to follow the publication … */
export const FOLLOW_STARTS = phrases({
  en: 'follow us|follow me|like us|find us|for more * follow us|you can follow us|you can follow me|you can also follow us|don’t forget to follow us|stay connected',
  de: 'folgen sie uns|folge uns|folgt uns|folge mir|folgt mir|besuchen sie uns',
  fr: 'suivez-nous|suis-nous|retrouvez-nous|rejoignez-nous',
  es: 'síguenos|siguenos|síganos|seguinos',
  it: 'seguici|seguiteci',
  pt: 'siga-nos|siga a gente|segue-nos|nos siga',
  nl: 'volg ons|volg mij',
  pl: 'obserwuj nas|śledź nas|polub nas|znajdź nas|dołącz do nas',
  sv: 'följ oss|följ mig',
  da: 'følg os|følg mig',
  no: 'følg oss|følg meg',
  ru: 'подписывайтесь на нас|подпишитесь на нас|следите за нами|присоединяйтесь к нам|подписывайтесь на наш|подписывайтесь на наши|подпишитесь на наш|читайте нас',
  zh: '关注我们|關注我們|请关注|請關注|欢迎关注|歡迎關注|追蹤我們',
  ja: 'フォローしてください|公式',
  ko: '팔로우하세요|팔로우',
});

/** … and where. */
export const NETWORKS =
  'facebook|twitter|instagram|linkedin|pinterest|youtube|tiktok|telegram|whatsapp|threads|bluesky|mastodon|google news|вконтакте|телеграм|телеграме|телеграмме|одноклассниках|微信|微博|公众号|公眾號|카카오톡|페이스북|유튜브'.split(
    '|',
  );

/** Words that show that a publication is speaking to its readers. */
export const ADDRESSES = phrases({
  en: 'you|your|you’re|you’ll|you’ve|we|we’re|our|us|my|me',
  de: 'du|dir|dich|dein|deine|deinen|deinem|deiner|ihnen|euch|eure|eurem|wir|uns|unser|unsere|unseren|unserem|unserer',
  fr: 'vous|votre|vos|toi|ton|tes|nous|notre|nos',
  es: 'tú|tu|tus|te|usted|ustedes|nos|nuestro|nuestra|nuestros|nuestras',
  it: 'tu|tuo|tua|tuoi|tue|voi|vostro|vostra|noi|nostro|nostra|nostri|nostre',
  pt: 'você|seu|sua|te|tua|teu|nós|nosso|nossa|nossos|nossas',
  nl: 'je|jij|jou|jouw|u|uw|wij|we|ons|onze',
  pl: 'ty|ci|twój|twoja|twoje|twoją|państwo|państwa|wam|nas|nasz|nasza|nasze|naszą|naszych',
  sv: 'du|dig|din|ditt|dina|vi|oss|vår|vårt|våra',
  da: 'du|dig|din|dit|dine|vi|os|vores',
  no: 'du|deg|din|ditt|dine|vi|oss|vår|vårt|våre',
  ru: 'вы|вас|вам|ваш|ваша|ваше|ваши|вашу|ты|тебя|тебе|мы|нас|нам|наш|наша|наше|наши|нашу|наших',
  zh: '您|你|我们|我們',
  ja: 'あなた|皆さま|皆様|私たち|わたしたち|当サイト',
  ko: '여러분|당신|저희|우리',
});
