/**
 * Detects the legacy encoding of undeclared bytes: decodes a sample with each candidate, and chooses the one whose text looks most like
 * its languages. Encodings of the same script are distinguished by letter frequencies, as in Li & Momoi (2001), "A composite approach
 * to language/encoding detection".
 */
export function detectEncoding(bytes: Uint8Array): string {
  const sample = sampleOf(bytes);
  let best = 'windows-1252';
  let most = Number.NEGATIVE_INFINITY;
  for (const one of candidates()) {
    const value = score(decodeAs(one.label, sample), one);
    if (value > most) {
      most = value;
      best = one.label;
    }
  }
  return best;
}

interface Candidate {
  readonly label: string;
  /** The most frequent characters outside ASCII in texts of its languages. */
  readonly frequent: ReadonlySet<string>;
  /** All letters of its script. */
  readonly script: RegExp;
  /** Whether it is a multi-byte encoding, so that it is evidence if a text decodes at all. */
  readonly wide: boolean;
  /** Whether its letters occur inside words of ASCII letters and not in words of their own. */
  readonly mixed: boolean;
}

const candidate = (label: string, frequent: string, script: RegExp, mixed = false): Candidate => ({
  label,
  frequent: new Set(frequent),
  script,
  wide: /^(?:shift_jis|euc|gb|big5)/.test(label),
  mixed,
});

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const HAN = /[\u4e00-\u9fa5]/;
const TYPOGRAPHY = '“”‘’„«»–—…\u00a0';
const RUSSIAN = 'оеаинтслврмдпукяыьзчгбйхжюшіїє';
/** The most frequent characters of Chinese text, simplified and traditional. */
const SIMPLIFIED =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运';
const TRADITIONAL =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運';
const KANA =
  'のにるたいはをとしがでなてっかれらもすりこだまさきめくあけどそうえよつやわんおじちせみ・ンストルーラリアイドクシタロレマコプ';
const PUNCTUATION = '、。，！？「」『』・：；（）《》';

const candidates = (): readonly Candidate[] => [
  candidate('windows-1252', `éèàçêôûùîâëïäöüßñóíáúåøæãõÉÄÖÜÅØ€${TYPOGRAPHY}`, LATIN, true),
  candidate('windows-1250', `ąćęłńóśźżáčďéěíňřšťúůýžőűŁŚŻČŠŽ${TYPOGRAPHY}`, LATIN, true),
  candidate('iso-8859-2', `ąćęłńóśźżáčďéěíňřšťúůýžőűŁŚŻČŠŽ`, LATIN, true),
  candidate('windows-1254', `ığşçöüâİŞÇÖÜ${TYPOGRAPHY}`, LATIN, true),
  candidate('windows-1257', `āčēģīķļņšūžąęėįųõäöü${TYPOGRAPHY}`, LATIN, true),
  candidate('windows-1258', `ăâđêôơưàáèéìíòóùúý\u0300\u0301\u0303\u0309\u0323`, /[\p{Script=Latin}\p{M}]/u, true),
  candidate('windows-1251', `${RUSSIAN}${TYPOGRAPHY}`, CYRILLIC),
  candidate('koi8-r', RUSSIAN, CYRILLIC),
  candidate('koi8-u', RUSSIAN, CYRILLIC),
  candidate('iso-8859-5', RUSSIAN, CYRILLIC),
  candidate('ibm866', RUSSIAN, CYRILLIC),
  candidate('windows-1253', `αοιετσνηυρπκμλςάόίέγήδώβύχθωφ${TYPOGRAPHY}`, /\p{Script=Greek}/u),
  candidate('windows-1255', `יהוםאלרבשתמנכדחעקפטזסגצןךףץ${TYPOGRAPHY}`, /\p{Script=Hebrew}/u),
  candidate('windows-1256', `ايلمنوربتعدسفهكقحجةأشصطخىذضثزغ،${TYPOGRAPHY}`, /\p{Script=Arabic}/u),
  candidate('windows-874', 'านรกอเงมยลวดทสตปคหแจใไ่้ิีั', /\p{Script=Thai}/u),
  candidate('shift_jis', KANA + PUNCTUATION, HAN),
  candidate('euc-jp', KANA + PUNCTUATION, HAN),
  candidate('gb18030', SIMPLIFIED + PUNCTUATION, HAN),
  candidate('big5', TRADITIONAL + PUNCTUATION, HAN),
  candidate(
    'euc-kr',
    '이다는의에을가고한하지로기도은를사인그어자서나대리시아일수정보여으해했만전상제장주구부스라조과동성공원관적있것들면게않까와년월할된습니',
    /[\uac00-\ud7a3]/,
  ),
];

/** The number of bytes in the sample, and of context before each byte that is not ASCII. */
const SAMPLE = 60_000;
const CONTEXT = 24;

/** The lines around bytes that are not ASCII. The rest of a text says nothing about its encoding. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE);
  let length = 0;
  let copied = 0;
  for (let at = 0; at < bytes.length && length < SAMPLE; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const from = Math.max(copied, at - CONTEXT);
    let to = at + 1;
    while (to < bytes.length && to - at < 400 && !isBreak(bytes[to])) to += 1;
    const run = bytes.subarray(from, Math.min(to, from + SAMPLE - length));
    sample.set(run, length);
    length += run.length;
    copied = to;
    at = to - 1;
  }
  return sample.subarray(0, length);
}

/** Line ends and `<` are never the second byte of a character. */
const isBreak = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d || byte === 0x3c;

/** The similarity of the text to the candidate's languages: the mean score of its characters outside ASCII. */
function score(text: string, { frequent, script, wide, mixed }: Candidate): number {
  let total = 0;
  let count = 0;
  let previous = ' ';
  for (const character of text) {
    if (character > '\x7f') {
      count += 1;
      if (frequent.has(character) || frequent.has(character.toLowerCase())) total += frequent.has(character) ? 1 : 0.6;
      else if (script.test(character)) total += wide ? 0.5 : 0.2;
      else if (character === '\ufffd' || /[\p{Cc}\p{Co}\p{Cn}]/u.test(character)) total -= 5;
      else total -= 0.7;
      if (/\p{Ll}/u.test(previous) && /\p{Lu}/u.test(character)) total -= 0.8;
      if (/[a-z]/i.test(previous) && script.test(character) && !mixed) total -= 1;
      if (mixed && previous > '\x7f' && /\p{L}/u.test(previous) && /\p{L}/u.test(character)) total -= 0.5;
    }
    previous = character;
  }
  return count === 0 ? 0 : total / count;
}

/** Bytes 0x80 to 0x9F of windows-1252, which some releases of Node decode as C1 controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes `bytes`, as windows-1252 if there is no decoder for `label`. */
export function decodeAs(label: string, bytes: Uint8Array): string {
  if (label === 'windows-1252') {
    const text = new TextDecoder(label).decode(bytes);
    return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
  }
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return decodeAs('windows-1252', bytes);
  }
}
