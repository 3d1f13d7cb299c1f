/** Lines of buttons and labels around an article ("Share | Print | Font size: A A A"), as phrases by language. */

const phrases = (table: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(table).flatMap((list) => list.split('|'));

/** Labels of buttons and counters next to an article. A line that consists of these, of `BESIDE_TOOLS` and of numbers is not text. */
export const TOOL_PHRASES = phrases({
  en:
    'share|share it|like it|tagged|share this|share this article|share this story|share this post|share this page|share on|share via|share to|share with|share article|' +
    'tweet|tweet this|retweet|print|print this|print article|print this page|printer-friendly version|printer friendly|email|e-mail|email this|email article|' +
    'email to a friend|send to a friend|send by email|bookmark|bookmark this|save article|read later|save for later|save articles for later|register or subscribe to save articles for later|add articles to your saved list and come back to them any time|hide caption|show caption|toggle caption|add comment|comment|comments|no comments|post a comment|' +
    'leave a comment|join the discussion|view comments|show comments|reply|report abuse|flag|like|likes|follow|follow us|follow us on|font size|text size|' +
    'change text size|larger|smaller|listen to this article|copy link|link copied|copy url|copied|continue reading|read more|read full review|read the full review|' +
    'read full article|skip to content|skip to main content|skip to text|jump to details|jump to recipe|scroll to top|back to top|go to top|loading|error loading|' +
    'view gallery|see all|view all|show all|show more|show less|see more|views|shares|share this article on|story continues|story continues below|' +
    'article continues below|article continues below this ad|see details|learn more|buy now|shop now|view deal|view more|subscribe|sign up|sign in|log in|login|register|download pdf|pdf|rss',
  de:
    'teilen|artikel teilen|beitrag teilen|möchten sie den artikel teilen|jetzt teilen|drucken|artikel drucken|merken|versenden|per e-mail versenden|mailen|e-mail|weiterleiten|empfehlen|vorlesen|anhören|' +
    'kommentare|kommentieren|kommentar schreiben|schriftgröße|schrift|twittern|weiterlesen|mehr anzeigen|mehr erfahren|mehr lesen|zum inhalt|nach oben|zurück|' +
    'artikel merken|link kopieren|zur startseite|zum seitenanfang|seite drucken|anmelden|abonnieren',
  fr:
    'partager|partager sur|partagez|imprimer|envoyer|envoyer par e-mail|envoyer à un ami|commenter|commentaires|réagir|réactions|lire la suite|voir plus|' +
    'enregistrer|copier le lien|taille du texte|écouter|écouter cet article|haut de page|retour en haut|suivez-nous|s’abonner|en savoir plus',
  es:
    'compartir|compartir en|comparte|compartelo|imprimir|enviar|enviar por email|enviar por correo|comentar|comentarios|comentarios cerrados|leer más|seguir leyendo|' +
    'ver más|guardar|copiar enlace|tamaño de letra|tamaño de texto|tamaño del texto|escuchar|ir arriba|síguenos|síguenos en|suscribirse|me gusta',
  it:
    'condividi|condividi su|stampa|invia|invia per email|invia ad un amico|commenta|commenti|leggi tutto|continua a leggere|leggi di più|salva|copia link|' +
    'dimensione testo|dimensione carattere|ascolta|torna su|seguici|seguici su|iscriviti|mi piace',
  pt:
    'compartilhar|compartilhe|partilhar|partilhe|imprimir|enviar|enviar por email|enviar por e-mail|comentar|comentários|leia mais|ler mais|continue lendo|ver mais|' +
    'guardar|salvar|copiar link|tamanho da letra|tamanho do texto|ouvir|voltar ao topo|siga-nos|assine|curtir|gosto',
  nl: 'delen|deel|deel dit artikel|deel via|printen|afdrukken|doorsturen|e-mailen|reageer|reacties|lees meer|lees verder|bewaren|kopieer link|lettergrootte|luister|naar boven|volg ons|inloggen|aanmelden',
  pl:
    'udostępnij|podziel się|drukuj|wydrukuj|wyślij|prześlij|poleć|polub|lubię to|skomentuj|dodaj komentarz|komentarze|komentarzy|komentarz|czytaj dalej|czytaj więcej|' +
    'zobacz więcej|zobacz wszystkie|zapisz|kopiuj link|rozmiar tekstu|wielkość tekstu|posłuchaj|skocz do tekstu|do góry|obserwuj nas|zaloguj się|oceń|zobacz galerię|powiększ',
  sv: 'dela|skriv ut|skicka|tipsa|kommentera|kommentarer|läs mer|visa mer|spara|kopiera länk|textstorlek|lyssna|till toppen|följ oss|logga in|gilla',
  da: 'del|del artiklen|print|udskriv|send|kommentér|kommentarer|læs mere|vis mere|gem|kopier link|tekststørrelse|lyt|til toppen|følg os|log ind',
  no: 'del|del artikkelen|skriv ut|send|kommenter|kommentarer|les mer|vis mer|lagre|kopier lenke|tekststørrelse|lytt|til toppen|følg oss|logg inn',
  fi: 'jaa|jaa artikkeli|tulosta|lähetä|kommentoi|kommentit|lue lisää|näytä lisää|tallenna|kopioi linkki|tekstin koko|kuuntele|takaisin ylös|seuraa meitä|kirjaudu',
  cs: 'sdílet|vytisknout|tisk|poslat|poslat e-mailem|diskuse|komentáře|přidat komentář|číst dále|číst více|zobrazit více|uložit|kopírovat odkaz|velikost písma|poslechnout|nahoru|sledujte nás|přihlásit se',
  sk: 'zdieľať|vytlačiť|tlačiť|poslať|poslať e-mailom|diskusia|komentáre|pridať komentár|čítať ďalej|čítať viac|zobraziť viac|uložiť|kopírovať odkaz|veľkosť písma|hore|sledujte nás|prihlásiť sa',
  sl: 'deli|natisni|pošlji|komentarji|dodaj komentar|preberi več|prikaži več|shrani|velikost pisave|na vrh|spremljajte nas|prijava',
  hr: 'podijeli|podeli|ispiši|štampaj|pošalji|komentari|komentiraj|pročitaj više|pročitajte više|prikaži više|spremi|veličina teksta|na vrh|pratite nas|prijava',
  hu: 'megosztás|nyomtatás|küldés|elküldöm|hozzászólások|hozzászólás|hozzászólok|tovább|tovább olvasom|mutass többet|mentés|link másolása|betűméret|vissza a tetejére|kövess minket|bejelentkezés|tetszik',
  ro: 'distribuie|printează|tipărește|trimite|trimite pe email|comentarii|comentează|citește mai mult|citește mai departe|vezi mai mult|salvează|copiază linkul|mărime text|sus|urmărește-ne|autentificare',
  tr: 'paylaş|yazdır|gönder|e-posta gönder|yorumlar|yorum yap|yorum|devamını oku|daha fazla|kaydet|bağlantıyı kopyala|yazı boyutu|dinle|yukarı çık|bizi takip edin|giriş yap|beğen',
  ru:
    'поделиться|поделись|поделитесь|поделиться ссылкой|распечатать|печать|печатная версия|версия для печати|мобильная версия|отправить|отправить другу|отправить по почте|' +
    'обсудить|обсуждение|комментировать|комментарии|комментариев|комментарий|добавить комментарий|читать далее|читать дальше|подробнее|показать ещё|показать еще|сохранить|' +
    'скопировать ссылку|размер шрифта|размер текста|шрифт|слушать|наверх|вверх|подписаться|подписывайтесь|войти|мне нравится|нравится|оценить|в закладки|просмотров|прочитано|загрузка',
  uk: 'поділитися|поширити|роздрукувати|друк|версія для друку|надіслати|надіслати другу|обговорити|коментувати|коментарі|коментарів|додати коментар|читати далі|читати більше|детальніше|показати ще|зберегти|розмір шрифту|слухати|вгору|підписатися|увійти|переглядів',
  bg: 'сподели|споделете|отпечатай|разпечатай|изпрати|изпрати на приятел|коментирай|коментари|добави коментар|прочети още|виж още|покажи още|запази|размер на шрифта|чуй|нагоре|последвайте ни|вход|харесай',
  el:
    'κοινοποίηση|κοινοποιήστε|μοιραστείτε|εκτύπωση|αποστολή|αποστολή με email|στείλτε|σχόλια|σχολιάστε|προσθήκη σχολίου|διαβάστε περισσότερα|περισσότερα|δείτε περισσότερα|αποθήκευση|' +
    'αντιγραφή συνδέσμου|μέγεθος κειμένου|μέγεθος γραμματοσειράς|ακούστε|επιστροφή στην κορυφή|ακολουθήστε μας|σύνδεση',
  ar: 'شارك|مشاركة|شارك المقال|شارك على|اطبع|طباعة|أرسل|إرسال|ارسل الى صديق|تعليق|تعليقات|أضف تعليقا|أضف تعليق|اقرأ المزيد|المزيد|عرض المزيد|حفظ|نسخ الرابط|حجم الخط|استمع|تابعنا|تسجيل الدخول|إعجاب',
  fa: 'اشتراک‌گذاری|اشتراک گذاری|به اشتراک بگذارید|چاپ|نسخه چاپی|ارسال|ارسال به دوستان|نظر|نظرات|نظر دهید|ادامه مطلب|بیشتر بخوانید|بیشتر|ذخیره|کپی لینک|اندازه متن|ورود',
  he: 'שתף|שתפו|שיתוף|הדפסה|הדפס|שלח|שלח לחבר|תגובות|תגובה|הוסף תגובה|הגיבו|קרא עוד|קראו עוד|עוד|שמור|העתק קישור|גודל טקסט|האזנה|חזרה למעלה|עקבו אחרינו|התחברות',
  hi: 'साझा करें|शेयर करें|शेयर|प्रिंट|प्रिंट करें|ईमेल|भेजें|टिप्पणी|टिप्पणियां|टिप्पणी करें|और पढ़ें|और देखें|सेव करें|लिंक कॉपी करें|फॉन्ट साइज|सुनें|ऊपर जाएं|लॉग इन',
  id: 'bagikan|bagikan ke|cetak|kirim|komentar|tulis komentar|baca selengkapnya|baca juga|lihat semua|selengkapnya|simpan|salin tautan|ukuran huruf|dengarkan|kembali ke atas|ikuti kami|masuk',
  vi: 'chia sẻ|in bài viết|gửi|gửi email|bình luận|gửi bình luận|xem thêm|đọc thêm|lưu|sao chép liên kết|cỡ chữ|nghe|lên đầu trang|theo dõi chúng tôi|đăng nhập|thích',
  th: 'แชร์|แบ่งปัน|พิมพ์|ส่ง|ส่งอีเมล|ความคิดเห็น|แสดงความคิดเห็น|อ่านต่อ|อ่านเพิ่มเติม|ดูเพิ่มเติม|บันทึก|คัดลอกลิงก์|ขนาดตัวอักษร|ฟัง|กลับขึ้นบน|ติดตามเรา|เข้าสู่ระบบ|ถูกใจ',
  zh:
    '分享|分享到|转发|转发到|轉發|转播到|推荐|推薦|推荐给朋友|推荐给好友|通过email推荐给好友|打印|列印|打印本页|打印本文|友善列印|关闭|關閉|关闭窗口|關閉視窗|收藏|收藏本文|保存|复制链接|複製連結|字号|字號|字体|字體|字级|字級|字級設定|浏览字号|' +
    '字体大小|字體大小|评论|評論|条评论|條評論|我要评论|我要評論|欢迎发表评论|发表评论|發表評論|暂无网友评论|查看评论|網友評論|网友评论|人参与|我说两句|我來說兩句|我来说两句|更多|阅读全文|閱讀全文|查看全文|点击查看|返回顶部|回到頂端|返回首页|' +
    '上一页|下一页|上一頁|下一頁|上一篇|下一篇|手机看新闻|视力保护色|视力保护|留言|点赞|讚|登录|登入|注册|註冊|扫一扫|手机版|投稿|纠错|訂閱|订阅',
  ja: '共有|シェア|シェアする|ツイート|ツイートする|印刷|印刷する|メール|メールで送る|コメント|コメントを書く|コメントする|続きを読む|もっと見る|もっと読む|保存|リンクをコピー|文字サイズ|文字の大きさ|ページトップへ|トップへ戻る|フォローする|ログイン|ブックマーク|いいね',
  ko: '공유|공유하기|기사공유|프린트|인쇄|인쇄하기|메일|메일보내기|댓글|댓글쓰기|더보기|더 보기|저장|스크랩|링크복사|url복사|글자크기|글씨크기|크게|작게|듣기|맨위로|구독|로그인|좋아요|기사입력',
});

/**
 * Words that may be among those labels but do not make such a line on their own: networks, which may be an article's subject, and font
 * sizes.
 */
export const BESIDE_TOOLS = (
  'facebook|twitter|x|linkedin|linked in|pinterest|whatsapp|telegram|reddit|messenger|instagram|youtube|tiktok|tumblr|flipboard|pocket|digg|delicious|stumbleupon|' +
  'google+|google plus|google|xing|viber|line|skype|bluesky|mastodon|threads|snapchat|buzz|myspace|wykop|nk|gadu-gadu|blip|вконтакте|в контакте|vk|vkontakte|одноклассники|ok|' +
  'livejournal|живой журнал|мой мир|新浪微博|新浪|腾讯微博|騰訊微博|网易微博|搜狐微博|新華微博|新华微博|微博|微信|朋友圈|qq空间|qq好友|qq|人人网|人人|开心网|豆瓣|豆瓣网|百度|噗浪|plurk|はてな|はてなブックマーク|' +
  'hatena|mixi|카카오톡|카카오스토리|페이스북|트위터|네이버|밴드|블로그|sms|feedly|a|t|大|中|小|有|已有|人'
).split('|');

/** Whole lines above and below advertisements. */
export const AD_LABELS = phrases({
  en: 'advertisement|advertisements|advertising|advertisement - story continues below|advertisement - continue reading below|story continues below advertisement|article continues below advertisement|article continues after advertisement|sponsored|sponsored content|sponsored link|sponsored links|promoted|paid content|ads by *|ad feedback|scroll to continue|scroll to continue with content',
  de: 'anzeige|anzeigen|werbung|advertorial|gesponsert|- anzeige -|weiter nach der werbung|weiterlesen nach der anzeige',
  fr: 'publicité|publicités|annonce|annonces|la suite après la publicité|la suite de l’article après la publicité|sponsorisé|contenu sponsorisé',
  es: 'publicidad|anuncio|anuncios|patrocinado|contenido patrocinado|continúa después de la publicidad|sigue después de la publicidad|continúa leyendo después de la publicidad',
  it: 'pubblicità|annuncio|annunci|contenuto sponsorizzato|sponsorizzato|continua dopo la pubblicità|l’articolo continua dopo la pubblicità',
  pt: 'publicidade|anúncio|anúncios|patrocinado|continua após a publicidade|continua depois da publicidade|conteúdo patrocinado',
  nl: 'advertentie|advertenties|gesponsord|tekst gaat verder onder de advertentie|artikel gaat verder onder de advertentie',
  pl: 'reklama|reklamy|ogłoszenie|ogłoszenia|artykuł sponsorowany|dalsza część artykułu pod reklamą|ciąg dalszy pod reklamą',
  sv: 'annons|annonser|annonsinnehåll|sponsrat',
  da: 'annonce|annoncer|artiklen fortsætter efter annoncen|sponsoreret',
  no: 'annonse|annonser|annonsørinnhold|saken fortsetter under annonsen|artikkelen fortsetter under annonsen',
  fi: 'mainos|mainokset|juttu jatkuu mainoksen jälkeen|artikkeli jatkuu mainoksen alla',
  cs: 'reklama|inzerce|článek pokračuje pod reklamou|komerční sdělení',
  sk: 'reklama|inzercia|článok pokračuje pod reklamou',
  sl: 'oglas|oglasi|oglasno sporočilo',
  hr: 'oglas|oglasi|nastavak teksta ispod oglasa|tekst se nastavlja ispod oglasa',
  hu: 'hirdetés|hirdetések|a cikk a hirdetés alatt folytatódik|a cikk a hirdetés után folytatódik',
  ro: 'publicitate|reclamă|articolul continuă după reclamă|anunț publicitar',
  tr: 'reklam|reklamlar|ilan|haber reklamdan sonra devam ediyor',
  ru: 'реклама|на правах рекламы|продолжение после рекламы|продолжение под рекламой|промо',
  uk: 'реклама|на правах реклами|продовження після реклами',
  bg: 'реклама|реклами|статията продължава след рекламата',
  el: 'διαφήμιση|διαφημίσεις|διαφημιση|προβολή|σύνδεσμοι διαφημιζομένων|το άρθρο συνεχίζεται μετά την διαφήμιση',
  ar: 'إعلان|إعلانات|اعلان|إعلان ممول|محتوى إعلاني',
  fa: 'تبلیغات|آگهی|تبلیغ',
  he: 'פרסומת|מודעה|תוכן שיווקי',
  hi: 'विज्ञापन|प्रायोजित',
  id: 'iklan|advertisement scroll to continue with content|lanjutkan membaca setelah iklan',
  vi: 'quảng cáo|nội dung quảng cáo',
  th: 'โฆษณา|พื้นที่โฆษณา',
  zh: '广告|廣告|赞助内容|贊助內容|推广|廣告（請繼續閱讀本文）',
  ja: '広告|スポンサーリンク|スポンサードリンク',
  ko: '광고|스폰서 링크',
});
