/** A corpus of hostile sources, the same for the same seed: whatever could command a terminal, in every part of a source. */
import { randomNumbers } from '../../scripts/random.ts';

/** What every command of the corpus has in it, so that one that arrives is recognized. */
export const MARK = '1337';

const COMMANDS: readonly string[] = [
  `\u001b[31;${MARK}m`,
  `\u001b[${MARK};${MARK}H`,
  `\u001b[?1049;${MARK}h`,
  `\u001b[${MARK}J`,
  `\u001b]0;${MARK}\u0007`,
  `\u001b]2;${MARK}\u001b\\`,
  `\u001b]52;c;${MARK}\u0007`,
  `\u001b]8;;file:///${MARK}\u001b\\`,
  `\u001bP$q${MARK}\u001b\\`,
  `\u001b_G${MARK}\u001b\\`,
  `\u001b^${MARK}\u001b\\`,
  `\u001bX${MARK}\u001b\\`,
  `\u009b${MARK}m`,
  `\u009d0;${MARK}\u009c`,
  `\u0090q${MARK}\u009c`,
  `\u009f${MARK}\u009c`,
  '\u001bc',
  '\u001b[6n',
  '\u001b#8',
  '\u0005\u0007\u000e\u000f',
  '\r\u0008\u0008\u000b\u000c\u007f',
  '\u0084\u0085\u008d\u0098',
  '\u202e\u2066\u2067\u2068\u200f\u061c',
  '\u2028\u2029\ufff9\ufffa\ufffb',
  '\u{e0001}\u{e0041}\u{e007f}',
];

export interface Hostile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const WORDS = 'the ice in the harbor gave way before noon and nobody was surprised said Jo Finch on Friday'.split(' ');

class Writer {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomNumbers(seed);
  }

  one<T>(of: readonly [T, ...T[]] | readonly T[]): T {
    return of[Math.floor(this.#random() * of.length)] as T;
  }

  /** A command as it is, as references, in the escapes of a string, or split by tags. */
  command(): string {
    const command = this.one(COMMANDS);
    const each = (write: (code: number) => string): string =>
      Array.from(command, (character) => write(character.codePointAt(0) ?? 0)).join('');
    switch (this.one([0, 0, 1, 2, 3, 4])) {
      case 1:
        return each((code) => `&#${code};`);
      case 2:
        return each((code) => `&#x${code.toString(16)};`);
      case 3:
        return each((code) => `\\u{${code.toString(16)}}`);
      case 4:
        return Array.from(command).join('<b></b>');
      default:
        return command;
    }
  }

  words(): string {
    return Array.from({ length: 14 }, () => (this.#random() < 0.2 ? this.command() : this.one(WORDS))).join(' ');
  }

  page(): string {
    const { words, command } = { words: () => this.words(), command: () => this.command() };
    return [
      `<!doctype html><html lang="${command()}"><head><title>${words()}</title><meta name="author" content="${words()}">`,
      `<meta property="og:site_name" content="${words()}"><meta property="article:published_time" content="2031-05-04${command()}">`,
      `<script type="application/ld+json">{"@type":"Article","headline":${JSON.stringify(words())},"author":"${command()}"}</script></head>`,
      `<body><article><h1>${words()}</h1><p class="${command()}">${words()} ${words()}</p><p>“${words()},” said Jo ${command()} Finch.</p>`,
      `<p><a href="https://ice.example/${command()}" title="${words()}">${words()}</a> <a href="javascript:${command()}">${words()}</a></p>`,
      `<ul><li>${words()}<li>${words()}</ul><table><tr><th>${words()}<td>${words()}</table><pre><code class="language-${command()}">${words()}</code></pre>`,
      `<blockquote cite="${command()}"><p>${words()}</p><cite>${words()}</cite></blockquote><img alt="${words()}" src="/${command()}.jpg">`,
      `<iframe title="${words()}" src="https://ice.example/${command()}"></iframe><p>${words()}<sup><a href="#n">1</a></sup></p><ol><li id="n">${words()}</ol>`,
      `</article></body></html>`,
    ].join('\n');
  }

  markdown(): string {
    return `---\ntitle: ${this.words()}\nauthor: !${this.command()} x # ${this.command()}\n${this.command()}: {{ a }}\n---\n\n# ${this.words()}\n\n${this.words()} [${this.words()}](https://ice.example/${this.command()} "${this.words()}")\n\n- ${this.words()}\n\n\`\`\`${this.command()}\n${this.words()}\n\`\`\`\n`;
  }

  json(): string {
    const text = `“${this.words()},” said Jo Finch.`;
    return JSON.stringify({
      schema: 1,
      title: this.words(),
      url: `https://ice.example/${this.command()}`,
      authors: [this.words()],
      byline: this.words(),
      notice: { code: 'no-article', message: this.words() },
      blocks: [
        { type: 'title', text: this.words(), spans: [] },
        {
          type: 'paragraph',
          text,
          spans: [{ start: 0, end: 3, style: 'link', href: `https://ice.example/${this.command()}` }],
        },
        { type: 'item', text: this.words(), marker: this.command(), depth: 1 },
        { type: 'quote', text: this.words(), cite: this.words() },
        {
          type: 'code',
          text: this.words(),
          language: 'terminal',
          spans: [{ start: 0, end: 2, style: this.command() }],
        },
        { type: 'footnote', text: this.words(), label: this.command() },
      ],
      omitted: [],
    });
  }

  source(): readonly [ending: string, text: string] {
    switch (this.one(['page', 'page', 'markdown', 'text', 'terminal', 'json', 'list', 'broken'])) {
      case 'markdown':
        return ['.md', this.markdown()];
      case 'text':
        return ['.txt', Array.from({ length: 6 }, () => this.words()).join('\n\n')];
      case 'terminal':
        return [
          '',
          `\u001b[1mICE\u001b[m\n   ${this.words()}\n\nN\bNA\bA ${this.words()}\n\u001b]8;;https://ice.example/${this.command()}\u001b\\${this.words()}\n`,
        ];
      case 'json':
        return ['.json', this.json()];
      case 'list':
        return ['.json', JSON.stringify([`<p>${this.words()}</p>`, `<p>${this.words()}</p>`])];
      case 'broken':
        return ['.json', `["<p>${this.words()}</p>", ${this.command()}`];
      default:
        return ['.html', this.page()];
    }
  }

  /** Hostile text as far as a file system allows it in a name. */
  fileName(index: number, ending: string): string {
    return `${index}${this.one(COMMANDS).replaceAll('/', '')}${ending}`;
  }
}

/** `count` sources with hostile names. */
export function hostileCorpus(seed: number, count: number): readonly Hostile[] {
  const writer = new Writer(seed);
  return Array.from({ length: count }, (_, index) => {
    const [ending, text] = writer.source();
    const bytes = Buffer.from(text);
    // Bytes of C1 that are not UTF-8.
    const raw =
      index % 5 === 4 ? Buffer.concat([bytes, Buffer.from(` \u009b${MARK}m \u009d0;${MARK}\u009c`, 'latin1')]) : bytes;
    return { name: writer.fileName(index, ending), bytes: raw };
  });
}
