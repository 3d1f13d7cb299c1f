import { randomNumbers } from '../../scripts/random.ts';
import { BINDINGS } from '../../source/reader/keys/keys.ts';

/** Input that a user and a terminal may send to the reader. */
export type RandomInput =
  | { readonly type: 'bytes'; readonly bytes: string }
  | { readonly type: 'resize'; readonly columns: number; readonly rows: number }
  /** Ctrl-Z, then `fg`. */
  | { readonly type: 'suspend' }
  /** SIGSTOP, then SIGCONT. */
  | { readonly type: 'stop' };

/** The bytes of keys that are not a character. */
const BYTES: Readonly<Record<string, string>> = {
  space: ' ',
  enter: '\r',
  tab: '\t',
  backspace: '\u007f',
  delete: '\u001b[3~',
  up: '\u001b[A',
  down: '\u001bOB',
  left: '\u001b[D',
  right: '\u001b[C',
  pageup: '\u001b[5~',
  pagedown: '\u001b[6~',
  home: '\u001b[H',
  end: '\u001b[4~',
  f2: '\u001bOQ',
  f3: '\u001b[13~',
  f4: '\u001b[14~',
  f5: '\u001b[15~',
};

/** What ends the program, or has an effect at some later time, while the screen is compared. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'quit',
  'auto-scroll',
  'suspend',
  'reload',
  'browse',
  'save',
  'library',
  'recent',
  'note-editor',
]);

function bytesOf(key: string): string {
  const control = /^ctrl-(.)$/.exec(key);
  if (control) return String.fromCharCode((control[1] ?? '').toUpperCase().charCodeAt(0) & 31);
  const alt = /^alt-(.)$/.exec(key);
  return alt ? `\u001b${alt[1]}` : (BYTES[key] ?? key);
}

const quits: ReadonlySet<string> = new Set(
  BINDINGS.filter(({ command }) => LEFT_OUT.has(command)).flatMap(({ keys }) => keys),
);

/** Every bound key that does not end the program in any mode. Esc is not among them: its bytes begin other keys. */
const KEYS: readonly string[] = [...new Set(BINDINGS.flatMap(({ keys }) => keys))]
  .filter((key) => !quits.has(key) && key !== 'escape')
  .map(bytesOf);

const TEXTS = ['harbor', 'Ida', '12', 'é漢', '👩‍👩‍👧', 'zzz', 'in:u', '(', ' '] as const;

/** Answers to questions that were never asked, cut short, or late. */
const REPORTS = [
  '\u001bP1$r0 q\u001b\\',
  '\u001bP>|term(1)\u001b\\',
  '\u001b]11;rgb:ffff/ffff/ffff\u0007',
  '\u001b]11;rgb:0000/0000/0000\u001b\\',
  '\u001b]52;c;cQ==\u001b\\',
  '\u001b_Gi=31;OK\u001b\\',
  '\u001b[?62;22c',
  '\u001b[12;40R',
  '\u001b[I',
  '\u001b[?2026;2$y',
  '\u001b[200~',
  '\u001b[201~',
] as const;

/** An endless sequence of inputs; most are keys. `isQuick` leaves out what takes a while, such as suspending. */
export function* randomInputs(seed: number): Generator<RandomInput> {
  const random = randomNumbers(seed);
  const below = (count: number) => Math.floor(random() * count);
  const one = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const bytes = (text: string): RandomInput => ({ type: 'bytes', bytes: text });
  for (;;) {
    const kind = random();
    if (kind < 0.75) yield bytes(one(KEYS));
    else if (kind < 0.83) yield bytes(one(TEXTS));
    // A lone Esc is a key only if nothing follows; two of them are two keys.
    else if (kind < 0.9) yield bytes('\u001b\u001b\u001b');
    else if (kind < 0.93)
      yield bytes(`\u001b[200~${one(TEXTS)}${one(REPORTS).replaceAll('\u001b[201~', '')}\r\u001b[201~`);
    else if (kind < 0.96) yield bytes(one(REPORTS));
    else if (kind < 0.98) yield bytes(`\u001b[<${one(['0', '32', '64', '65'])};${1 + below(130)};${1 + below(45)}M`);
    else if (kind < 0.99) yield { type: 'resize', columns: 10 + below(150), rows: 3 + below(45) };
    else yield { type: random() < 0.5 ? 'suspend' : 'stop' };
  }
}
