/** What pages have been seen to send to terminals, and what they could: each would do something if it arrived as it is. */
export const HOSTILE: Readonly<Record<string, string>> = {
  colour: '\u001b[31mred\u001b[0m',
  cursor: '\u001b[2J\u001b[H\u001b[999;999H',
  'alternate screen': '\u001b[?1049h',
  title: '\u001b]0;owned\u0007',
  'title, closed by ST': '\u001b]2;owned\u001b\\',
  clipboard: '\u001b]52;c;cm0gLXJmIH4=\u0007',
  'OSC 8': '\u001b]8;;file:///etc/passwd\u001b\\click\u001b]8;;\u001b\\',
  DCS: '\u001bP$q"p\u001b\\',
  APC: '\u001b_Gf=24;AAAA\u001b\\',
  PM: '\u001b^private\u001b\\',
  sixel: '\u001bPq#0;2;0;0;0~~@@\u001b\\',
  kitty: '\u001b_Ga=T,f=100;AAAA\u001b\\',
  'iTerm file': '\u001b]1337;File=inline=1:AAAA\u0007',
  'answer back': '\u0005\u001b[c\u001b[6n',
  '8-bit CSI': '\u009b31mred',
  '8-bit OSC': '\u009d52;c;x\u009c',
  '8-bit DCS': '\u0090q~\u009c',
  'line tricks': 'safe\rover\u0008\u0008\u000b\u000c\u0000\u007f',
  'bidirectional override': '\u202etxt.exe\u202c',
  'open isolate': '\u2066\u2067\u2068 never closed',
  marks: '\u200e\u200f\u061c',
  separators: 'a\u2028b\u2029c\u0085d',
  annotation: '\ufff9a\ufffab\ufffb',
  tags: '\u{e0001}\u{e0041}\u{e007f}',
  'lone surrogate': 'a\ud800b\udc00',
};

const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;
const INVISIBLE = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/u;

/** The first code point in printed text that a terminal could obey; null if there is none. */
export function danger(text: string, allowed?: RegExp): string | null {
  const rest = allowed ? text.replace(allowed, '') : text;
  const found = CONTROL.exec(rest) ?? INVISIBLE.exec(rest);
  return (
    found &&
    `U+${(found[0].codePointAt(0) ?? 0).toString(16)} in ${JSON.stringify(rest.slice(found.index - 20, found.index + 20))}`
  );
}

const entities = (text: string) => Array.from(text, (character) => `&#${character.codePointAt(0) ?? 0};`).join('');
const split = (text: string) => Array.from(text, (character) => `${character}<b></b>`).join('');

/** A page with the payload in every place that is shown: as it is, as entities, split over tags. */
export function hostilePage(payload: string): string {
  const [raw, coded, parts] = [payload, entities(payload), split(payload)];
  return [
    `<!doctype html><html lang="en${raw}"><head><meta charset="utf-8"><title>Ferry ${raw}${coded}</title>`,
    `<meta name="author" content="Ines ${raw}${coded}"><meta property="og:site_name" content="News ${coded}">`,
    `<meta name="description" content="About ${coded}"><link rel="canonical" href="https://a.example/${raw}">`,
    `<meta property="article:published_time" content="2031-05-04${raw}"></head><body><article>`,
    `<h1>Ferry ${raw}${coded}</h1><p class="byline">By Ines ${parts}</p>`,
    `<p>The drone ${raw} crossed ${coded} the bay ${parts} in nine minutes, and everybody on the quay had come to see it.</p>`,
    `<p>“It flew ${raw},” said Ines ${coded} Halvorsen ${parts}. <a href="https://a.example/${raw}${coded}" title="${coded}">More ${coded}</a></p>`,
    `<p><a href="javascript:alert(${raw})">Script</a> <a href="data:text/html,${coded}">data</a> <a href="file:///${coded}">file</a></p>`,
    `<ul><li>first ${coded}</li><li>second ${raw}</li></ul><blockquote cite="${coded}"><p>All is ${coded} well.</p><footer>The log ${coded}</footer></blockquote>`,
    `<table><tr><th>Day ${raw}</th></tr><tr><td>Friday ${coded}</td></tr></table><pre><code class="language-${coded}">fly(${coded});</code></pre>`,
    `<figure><img src="https://a.example/${coded}.jpg" alt="The quay ${raw}${coded}"><figcaption>At sea ${coded}</figcaption></figure>`,
    '</article></body></html>',
  ].join('\n');
}
