/**
 * The names of the months in dates, by language. Any prefix of three letters or more is an abbreviation. If languages disagree
 * ("listopada"), the page's language decides, then the first one here.
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

/** Endings of the number of a day: "25th", "1er", "1º". */
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

/** What a date of publication follows, by language: "Posted on 25 August 2025". For `matcher` in `phrases.ts`, at the start of a line. */
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

export const PUBLISHED_STARTS: readonly string[] = Object.values(PUBLISHED).flatMap((list) => list.split('|'));

/** The end of the name of a meta tag with a date of publication: "w-published-date". */
export const PUBLISHED_NAME = /(?:^|[-_.:])(?:publish(?:ed)?|publication)[-_]?(?:date|time|on)$/;
