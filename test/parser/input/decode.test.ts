import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decode, encodingOf } from '../../../source/parser/input/decode.ts';

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

/** Bytes that Node decodes to `text`, found by decoding every byte and pair of bytes; Node itself only encodes UTF-8. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();
function encode(label: string, text: string): Uint8Array {
  let table = tables.get(label);
  if (!table) {
    const built = new Map<string, readonly number[]>();
    const decoder = new TextDecoder(label);
    const wide = /^(?:shift_jis|euc|gb|big5)/.test(label);
    for (let lead = 0; lead < 256; lead += 1) {
      const single = decoder.decode(new Uint8Array([lead]));
      if (single.length === 1 && !built.has(single)) built.set(single, [lead]);
      for (let trail = 0x40; wide && lead > 0x80 && trail < 256; trail += 1) {
        const double = decoder.decode(new Uint8Array([lead, trail]));
        if (double.length === 1 && double !== '\ufffd' && !built.has(double)) built.set(double, [lead, trail]);
      }
    }
    table = built;
    tables.set(label, table);
  }
  return new Uint8Array(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character);
      assert.ok(bytes, `${label} has no ${character}`);
      return [...bytes];
    }),
  );
}

const TEXTS: readonly (readonly [string, string])[] = [
  ['windows-1252', 'Les élèves ont été reçus à l’école près du château, où « tout » était prêt – même le café.'],
  [
    'windows-1252',
    'Über die Brücke fährt täglich eine Fähre; die Größe überrascht viele Gäste, sagte der Bürgermeister.',
  ],
  [
    'windows-1250',
    'Wczoraj wieczorem prezydent miasta ogłosił, że łódź wróciła do portu; część załogi była już w domu.',
  ],
  ['windows-1250', 'Příští úterý začne nová výstava, řekl ředitel muzea; lidé už čekají před dveřmi.'],
  ['windows-1251', 'Вчера вечером паром впервые пересёк залив без капитана, сообщил директор порта.'],
  ['koi8-r', 'Вчера вечером паром впервые пересек залив без капитана, сообщил директор порта.'],
  ['windows-1253', 'Χθες το βράδυ το πλοίο πέρασε τον κόλπο χωρίς καπετάνιο, είπε ο διευθυντής του λιμανιού.'],
  [
    'windows-1254',
    'Dün akşam feribot körfezi ilk kez kaptansız geçti, dedi liman müdürü; işçiler şaşkınlık içindeydi, ağır ağır alkışladılar.',
  ],
  ['windows-1255', 'אתמול בערב חצתה המעבורת את המפרץ בפעם הראשונה ללא קברניט, אמר מנהל הנמל.'],
  ['windows-1256', 'عبرت العبارة الخليج مساء أمس للمرة الأولى بدون قبطان، كما قال مدير الميناء.'],
  ['shift_jis', '昨日の夜、渡し船がはじめて船長なしで湾を渡ったと港の責任者は話した。'],
  ['euc-jp', '昨日の夜、渡し船がはじめて船長なしで湾を渡ったと港の責任者は話した。'],
  ['gb18030', '昨天晚上，渡船第一次在没有船长的情况下穿过海湾，港口的负责人说。这是一个开始。'],
  ['big5', '昨天晚上，渡船第一次在沒有船長的情況下穿過海灣，港口的負責人說。這是一個開始。'],
  ['euc-kr', '어제 저녁 나룻배가 처음으로 선장 없이 만을 건넜다고 항구의 책임자가 말했다.'],
  ['windows-874', 'เมื่อวานตอนเย็นเรือข้ามฟากข้ามอ่าวเป็นครั้งแรกโดยไม่มีกัปตัน'],
];

describe('decode', () => {
  it('should detect undeclared legacy encodings', () => {
    for (const [label, text] of TEXTS) {
      assert.equal(decode(encode(label, text)), text, label);
    }
  });

  it('should distinguish encodings of one script by a capital after a small letter', () => {
    // As windows-1251, each of these words would be small letters and then capitals.
    for (const text of ['Эфир', 'На Юг', 'Ян Ли']) assert.equal(decode(encode('koi8-r', text)), text);
  });

  it('should judge only by the letters in the first 60,000 bytes of relevant lines', () => {
    const polish = encode('windows-1250', 'Wczoraj ogłosił, że łódź wróciła; część załogi była w domu.\n');
    const greek = encode('windows-1253', 'Χθες το βράδυ το πλοίο πέρασε τον κόλπο χωρίς καπετάνιο.\n');
    const lines = (count: number): Uint8Array[] => Array.from({ length: count }, () => polish);
    const many = Buffer.concat([
      ...lines(Math.ceil(60_000 / polish.length)),
      ...Array.from({ length: 5000 }, () => greek),
    ]);
    assert.match(decode(new Uint8Array(many)), /^Wczoraj ogłosił, że łódź/);
    const few = Buffer.concat([...lines(3), ...Array.from({ length: 900 }, () => greek)]);
    assert.match(decode(new Uint8Array(few)), /Χθες το βράδυ[^\n]*\n$/);
  });

  it('should accept one invalid byte in ten multi-byte characters', () => {
    const text = (count: number): Uint8Array =>
      new Uint8Array([...new TextEncoder().encode('é'.repeat(count)), 0xff, ...ascii('.')]);
    assert.equal(encodingOf(text(11)), 'utf-8');
    assert.notEqual(encodingOf(text(10)), 'utf-8');
  });

  it('should trust a byte order mark above all', () => {
    const wide = new Uint8Array([0xff, 0xfe, ...Array.from('é<p>', (c) => [c.charCodeAt(0), 0]).flat()]);
    assert.equal(decode(wide, 'text/html; charset=utf-8'), 'é<p>');
    assert.equal(decode(new Uint8Array([0xfe, 0xff, 0x4e, 0x2d])), '中');
    assert.equal(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0xa9]), 'text/html; charset=latin1'), 'é');
  });

  it('should recognize UTF-16 without a mark', () => {
    const text = '<!doctype html><p>漢字';
    assert.equal(decode(new Uint8Array(Buffer.from(text, 'utf16le'))), text);
    assert.equal(decode(new Uint8Array(Buffer.from(text, 'utf16le').swap16())), text);
  });

  it('should trust the header before the markup, and the markup before the bytes', () => {
    const bytes = new Uint8Array([...ascii('<meta charset="windows-1251"><p>'), 0xe9, 0xe9]);
    assert.match(decode(bytes, 'text/html; charset=ISO-8859-1'), /éé$/);
    assert.match(decode(bytes), /йй$/);
    const http = '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>';
    assert.match(decode(new Uint8Array([...ascii(http), 0xc1])), /а$/);
    assert.equal(
      encodingOf(new Uint8Array([...ascii('<?xml version="1.0" encoding="iso-8859-2"?><p>'), 0xb1])),
      'iso-8859-2',
    );
  });

  it('should not trust a declaration in a comment', () => {
    const bytes = new Uint8Array([...ascii('<!-- <meta charset="koi8-r"> --><meta charset="windows-1251"><p>'), 0xe9]);
    assert.match(decode(bytes), /й$/);
  });

  it('should survive wrong labels', () => {
    const utf8 = new TextEncoder().encode('<meta charset="iso-8859-1"><p>“Größe”');
    assert.match(decode(utf8, 'text/html; charset=latin1'), /“Größe”$/);
    const latin = new Uint8Array([
      ...ascii('<meta charset="utf-8"><p>caf'),
      0xe9,
      ...ascii(' cr'),
      0xe8,
      ...ascii('me'),
    ]);
    assert.match(decode(latin, 'text/html; charset=utf-8'), /café crème$/);
    const japanese = encode('euc-jp', '昨日の夜、渡し船がはじめて湾を渡った。港の責任者は話した。');
    assert.match(decode(japanese, 'text/html; charset=utf-8'), /^昨日の夜/);
    assert.equal(decode(new Uint8Array([0x80, 0x20, 0x93]), 'text/plain; charset=no-such-thing'), '€ “');
  });

  it('should replace invalid bytes and NULs with U+FFFD, and keep the rest', () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('Größe über Straßen, größer als früher: äöü äöü äöü'),
      0xff,
      0x00,
      0x41,
    ]);
    assert.match(decode(bytes), /äöü\ufffd\ufffdA$/);
    const cut = new TextEncoder().encode('Straße – é').subarray(0, -1);
    assert.equal(decode(cut), 'Straße – \ufffd');
  });

  it('should recognize ISO-2022-JP by its escape sequences', () => {
    const bytes = new Uint8Array([0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42]);
    assert.equal(decode(bytes), 'あ');
  });
});

describe('the sample for the detection of an encoding', () => {
  it('should be 60,000 bytes of the lines that are not ASCII, which is enough for a page in two languages', () => {
    const lines = (label: string, text: string, length: number): number[] => {
      const line = [...encode(label, text), 0x0a];
      return Array.from({ length: Math.ceil(length / line.length) }, () => line).flat();
    };
    const found = (french: number): string =>
      encodingOf(
        new Uint8Array([
          ...lines('windows-1252', 'le café déjà fermé', french),
          ...lines('windows-1250', 'ogłosił że część łódź wróciła była już', 60_000),
        ]),
      );
    assert.equal(found(45_000), 'windows-1250');
    assert.equal(found(61_000), 'windows-1252');
  });
});
