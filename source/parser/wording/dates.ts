/**
 * The names of the months in dates, by language. Any prefix of three or more letters is an abbreviation. If languages disagree
 * ("listopada"), the page's language decides, or else the first one here.
 */
const NAMES: Readonly<Record<string, string>> = {
  en: 'january february march april may june july august september october november december',
  de: 'januar februar märz april mai juni juli august september oktober november dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ca: 'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  no: 'januar februar mars april mai juni juli august september oktober november desember',
  fi: 'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  cs: 'ledna února března dubna května června července srpna září října listopadu prosince',
  sk: 'januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra',
  sl: 'januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra',
  hr: 'siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca',
  hu: 'január február március április május június július augusztus szeptember október november december',
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  tr: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  id: 'januari februari maret april mei juni juli agustus september oktober november desember',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  bg: 'януари февруари март април май юни юли август септември октомври ноември декември',
  el: 'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου',
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  he: 'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  fa: 'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
  sr: 'јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра',
  lt: 'sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio',
  lv: 'janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris',
  et: 'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  bn: 'জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
  hi: 'जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर',
};

type Months = ReadonlyMap<string, number>;

/** By language, each built on first use. */
const months = new Map<string, Months>();

function monthsOf(lang: string): Months | undefined {
  const names = Object.hasOwn(NAMES, lang) ? NAMES[lang] : undefined;
  if (names !== undefined && !months.has(lang)) months.set(lang, beginnings(names));
  return months.get(lang);
}

/** The month (1 to 12) that a word names, in full or abbreviated ("Sept.", "févr"); null if it is not a month. */
export function monthOf(word: string, lang: string | null): number | null {
  const name = folded(word);
  const own = (lang ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en';
  for (const each of [own, ...Object.keys(NAMES)]) {
    const month = monthsOf(each)?.get(name);
    if (month !== undefined) return month;
  }
  return null;
}

function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase();
}

function beginnings(names: string): Months {
  const found = new Map<string, number>();
  for (const [index, name] of names.split(' ').entries()) {
    const full = folded(name);
    for (let length = Math.min(3, full.length); length <= full.length; length += 1) {
      const beginning = full.slice(0, length);
      if (!found.has(beginning) || length === full.length) found.set(beginning, index + 1);
    }
  }
  return found;
}

/** Endings of the day's number: "25th", "1er", "1º". */
export const DAY_ENDINGS = 'st|nd|rd|th|er|º';

/** Words between day and month, and between month and year: "25 de agosto de 2025", "25th of August". */
export const BEFORE_MONTH = "of|de|d’|d'";
export const BEFORE_YEAR = 'de|del';

/** The word for a year after its number: "2025 m. rugpjūčio 25 d." */
export const YEAR = 'm\\.';

/** Characters after the year, the month and the day in Chinese, Japanese and Korean: "2025年8月25日". */
export const AFTER_YEAR = '[年년]';
export const AFTER_MONTH = '[月월]';
export const AFTER_DAY = '[日일]';

/** A number in a line of names and dates: "25th", "10h30". */
export const NUMBER_WORD = /^\p{Nd}+(?:st|nd|rd|th|h\d*)?$/u;

/** A day in digits, with the year: "2025-08-25", "25.8.2025", "2025年8月25日". */
export const DAY_IN_DIGITS =
  /(?<!\p{Nd})(?:(?:19|20)\p{Nd}{2}\s?[-./年]\s?\p{Nd}{1,2}\s?[-./月]\s?\p{Nd}{1,2}|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-](?:19|20)?\p{Nd}{2})(?!\p{Nd})/u;

/** What precedes a date of publication, by language: "Posted on 25 August 2025". For `matcher` in `phrases.ts`, at the start of a line. */
const PUBLISHED: Readonly<Record<string, string>> = {
  en: 'published|posted|post time|post date|publication date|publish date|release date|first published|originally published|date|date published|date posted',
  de: 'veröffentlicht|veröffentlichung|erschienen|datum|erstellt|publiziert|gespeichert|eingestellt',
  fr: 'publié|publiée|mis en ligne|paru|date|date de publication|posté',
  es: 'publicado|publicada|fecha|fecha de publicación',
  it: 'pubblicato|pubblicata|data|data di pubblicazione',
  pt: 'publicado|publicada|postado|data|data de publicação',
  ca: 'publicat|publicada|data',
  nl: 'gepubliceerd|geplaatst|datum',
  pl: 'opublikowano|data publikacji|dodano|data',
  sv: 'publicerad|publicerat|datum',
  da: 'publiceret|offentliggjort|udgivet|dato',
  no: 'publisert|dato',
  fi: 'julkaistu|päivämäärä',
  cs: 'publikováno|zveřejněno|vydáno|datum',
  sk: 'publikované|zverejnené|dátum',
  sl: 'objavljeno|datum',
  hr: 'objavljeno|datum',
  sr: 'објављено|датум',
  hu: 'közzétéve|megjelent|dátum',
  ro: 'publicat|publicată|data',
  tr: 'yayınlanma tarihi|yayın tarihi|yayınlandı|eklenme tarihi|tarih',
  id: 'diterbitkan|dipublikasikan|tanggal',
  vi: 'ngày đăng|đăng ngày|ngày',
  ru: 'опубликовано|дата публикации|размещено|добавлено|дата',
  uk: 'опубліковано|дата публікації|розміщено|дата',
  bg: 'публикувано|публикувана|дата',
  el: 'δημοσίευση|δημοσιεύτηκε|δημοσιεύθηκε|αναρτήθηκε|ημερομηνία',
  ar: 'نشر|نشرت|تاريخ النشر|التاريخ',
  he: 'פורסם|פורסמה|תאריך',
  fa: 'تاریخ انتشار|منتشر شده|تاریخ',
  hi: 'प्रकाशित|दिनांक',
  zh: '发表于|发表日期|发表时间|发布时间|发布日期|發表於|發表時間|發佈時間|發布日期|时间|時間|日期',
  ja: '公開日|投稿日|掲載日|配信日|日付',
  ko: '입력|등록일|게시일|작성일|발행일|승인',
};

/** What precedes the date of the last change, by language: "Last updated: 25 August 2025". For `matcher`, at the start of a line. */
const CHANGED: Readonly<Record<string, string>> = {
  en: 'last updated|last update|last modified|last reviewed|last revised|last edited|last changed|page last|page updated|this page was last|updated on|updated:|date modified|date updated|modification date',
  de: 'zuletzt aktualisiert|zuletzt geändert|zuletzt bearbeitet|zuletzt überarbeitet|letzte aktualisierung|letzte änderung|aktualisiert am|geändert am|diese seite wurde zuletzt',
  fr: 'dernière mise à jour|dernière modification|dernière modification de cette page|mis à jour le|mise à jour le|mise à jour :|modifié le|la dernière modification',
  es: 'última actualización|última modificación|actualizado el|actualizado:|modificado el|esta página se editó por última vez',
  it: 'ultimo aggiornamento|ultima modifica|aggiornato il|aggiornato al|questa pagina è stata modificata',
  pt: 'última atualização|última actualização|última modificação|última edição|atualizado em|esta página foi editada',
  ca: 'darrera actualització|última actualització|actualitzat el|darrera modificació',
  nl: 'laatst bijgewerkt|laatst gewijzigd|laatst aangepast|laatste wijziging|laatste update|bijgewerkt op|gewijzigd op|deze pagina is voor het laatst',
  pl: 'ostatnia aktualizacja|ostatnia modyfikacja|ostatnia zmiana|zaktualizowano|data aktualizacji|tę stronę ostatnio',
  sv: 'senast uppdaterad|senast ändrad|senast redigerad|uppdaterad den|sidan redigerades senast',
  da: 'sidst opdateret|senest opdateret|sidst ændret|senest ændret|opdateret den',
  no: 'sist oppdatert|sist endret|oppdatert den',
  fi: 'viimeksi päivitetty|päivitetty viimeksi|viimeksi muokattu|sivua on viimeksi',
  cs: 'poslední aktualizace|poslední změna|naposledy aktualizováno|naposledy upraveno|aktualizováno',
  sk: 'posledná aktualizácia|posledná zmena|naposledy aktualizované|aktualizované',
  sl: 'zadnja posodobitev|zadnja sprememba|nazadnje posodobljeno',
  hr: 'zadnje ažurirano|zadnja izmjena|posljednja izmjena|zadnje ažuriranje',
  sr: 'последња измена|последње ажурирање|ажурирано',
  hu: 'utolsó frissítés|utolsó módosítás|frissítve|utoljára módosítva',
  ro: 'ultima actualizare|ultima modificare|actualizat la',
  tr: 'son güncelleme|son güncellenme|güncelleme tarihi|güncellenme tarihi',
  id: 'terakhir diperbarui|terakhir diubah|diperbarui pada|diperbarui:',
  vi: 'cập nhật lần cuối|cập nhật lúc|ngày cập nhật|lần cập nhật cuối',
  ru: 'последнее обновление|последнее изменение|дата обновления|обновлено|дата последнего|эта страница в последний раз',
  uk: 'останнє оновлення|остання зміна|дата оновлення|оновлено|остання редакція|цю сторінку востаннє',
  bg: 'последна промяна|последна актуализация|обновена на',
  el: 'τελευταία ενημέρωση|τελευταία τροποποίηση|ενημερώθηκε',
  ar: 'آخر تحديث|آخر تعديل|تم التحديث|تاريخ التحديث',
  he: 'עודכן לאחרונה|עדכון אחרון|עודכן',
  fa: 'آخرین به‌روزرسانی|آخرین بروزرسانی|تاریخ به‌روزرسانی|به‌روز شده',
  hi: 'अंतिम अपडेट|अपडेटेड',
  bn: 'সর্বশেষ আপডেট|এ পৃষ্ঠায় শেষ পরিবর্তন',
  zh: '最后更新|最後更新|更新时间|更新時間|更新日期|最后修改|最後修改|最近更新|更新于|更新於|修改时间',
  ja: '最終更新|更新日|最終更新日|最終改訂',
  ko: '최종수정|최종 수정|수정일|마지막 수정|최종 업데이트|업데이트',
};

export const CHANGED_STARTS: readonly string[] = Object.values(CHANGED).flatMap((list) => list.split('|'));

/**
 * The beginning of a sentence that gives the date of an earlier publication: "This article was originally published on 25 August 2025". For
 * `matcher`.
 */
const ORIGINAL: Readonly<Record<string, string>> = {
  en: 'this * originally published|this * first published|this * originally posted|this * originally appeared|originally published|originally posted|first published|first posted',
  de: 'dieser * zuerst|dieser * erstmals|dieser * ursprünglich|dieser * erschien am|ursprünglich erschienen|ursprünglich veröffentlicht|erstmals veröffentlicht|erstmals erschienen|zuerst erschienen|zuerst veröffentlicht|erstveröffentlichung|erstveröffentlicht',
  fr: 'cet * initialement publié|cet * publié pour la première fois|initialement publié|publié initialement|publié pour la première fois|première publication|première parution',
  es: 'este * publicado originalmente|este * publicado por primera vez|este * originalmente|publicado originalmente|publicado por primera vez|primera publicación',
  it: 'questo * pubblicato originariamente|questo * pubblicato per la prima volta|pubblicato originariamente|pubblicato per la prima volta|prima pubblicazione',
  pt: 'este * publicado originalmente|este * publicado pela primeira vez|este * originalmente publicado|publicado originalmente|publicado pela primeira vez|primeira publicação',
  nl: 'dit * oorspronkelijk|dit * eerder gepubliceerd|dit * voor het eerst|oorspronkelijk gepubliceerd|oorspronkelijk verschenen|eerst gepubliceerd|voor het eerst gepubliceerd',
  pl: 'pierwotnie opublikowan|pierwsza publikacja|po raz pierwszy opublikowan',
  sv: 'ursprungligen publicerad|först publicerad|publicerad första gången|publicerades första gången',
  da: 'oprindeligt udgivet|oprindeligt publiceret|først publiceret|først udgivet',
  no: 'opprinnelig publisert|først publisert',
  fi: 'julkaistu alun perin|alun perin julkaistu|julkaistu ensimmäisen kerran',
  cs: 'původně publikováno|původně vydáno|poprvé publikováno|poprvé vydáno',
  hu: 'eredetileg megjelent|először megjelent|első megjelenés',
  ru: 'впервые опубликован|первая публикация|первоначально опубликован',
  uk: 'вперше опубліковано|перша публікація',
  tr: 'ilk yayınlanma|ilk yayın tarihi',
  zh: '首次发表|首次发布|首发于|最初发表|首次發表|首次發佈|原载|原載',
  ja: '初出|初公開|初版公開|初回公開',
  ko: '최초 게시|최초 발행|최초 입력|최초등록|최초입력',
};

export const ORIGINAL_STARTS: readonly string[] = Object.values(ORIGINAL).flatMap((list) => list.split('|'));

export const PUBLISHED_STARTS: readonly string[] = Object.values(PUBLISHED).flatMap((list) => list.split('|'));

/** The end of the name of a meta tag with a date of publication: "w-published-date". */
export const PUBLISHED_NAME = /(?:^|[-_.:])(?:publish(?:ed)?|publication)[-_]?(?:date|time|on)$/;

/** Domains of countries that write the day before the month, except those that sites all over the world use ("io", "tv"). */
export const DAY_FIRST_DOMAINS: ReadonlySet<string> = new Set(
  (
    'uk ie au nz in za sg my hk mt ke ng gh ug tz zm zw bd lk pk np jm tt ' +
    'de at ch fr be nl lu es pt it gr cy se no dk fi is ee lv lt pl cz sk hu ro bg si hr rs ba mk al ua ru by kz tr il ' +
    'mx ar br cl pe uy ve ec bo py cr gt id th vn ae sa eg ma tn dz jo lb qa kw eu'
  ).split(' '),
);
