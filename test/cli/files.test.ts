import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Run, run } from '../support/command.ts';
import { runHere } from '../support/command-here.ts';
import { NOBODY, noNobody } from '../support/nobody.ts';
import { PAGE, TEXT } from '../support/pages.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const packed = gzipSync(PAGE);

/** The files in the folder that the command runs in. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'page.html': PAGE,
  'page.html.gz': packed,
  'page.html.br': brotliCompressSync(PAGE),
  'page.pdf.txt': PAGE,
  'empty.html': '',
  'cut.html.gz': packed.subarray(0, packed.length - 20),
  'damaged.html.gz': Buffer.concat([packed.subarray(0, 30), Buffer.alloc(30, 0xff), packed.subarray(60)]),
  'plain.html.br': PAGE,
  'bomb.html.gz': gzipSync(Buffer.alloc(3_000_000, 'a ')),
  'large.html': `<p>${'word '.repeat(1000)}`,
  'wrong-charset.html': latin1(PAGE.replaceAll('“', '\x93').replaceAll('”', '\x94')),
  'utf-16.html': Buffer.from(`\ufeff${PAGE}`, 'utf16le'),
  'no-list.json': '["<p>one</p>",\n "<p>two</p>"\n 3]',
  'open.json': '["<p>one</p>", "<p>two',
  'no-list.py': "['one', r'two',\n  'thr\\xZZee']",
  'article.json': '{"schema": 1, "blocks": [{"type": "verse", "text": "a"}]}',
  'new-article.json': '{"schema": 9, "blocks": []}',
  'cut-article.json': '{"schema": 1, "blocks": [',
  'book.pdf': '%PDF-1.7\n%âãÏÓ',
  'picture.png': latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
  'picture.jpg': latin1('\xff\xd8\xff\xe0\0\x10JFIF'),
  'picture.gif': 'GIF89a\x01\0',
  'picture.webp': latin1('RIFF\x24\0\0\0WEBPVP8 '),
  'film.mp4': latin1('\0\0\0\x20ftypisom\0\0\x02\0'),
  'sound.mp3': latin1('ID3\x04\0\0\0\0'),
  'book.docx': latin1('PK\x03\x04\x14\0\x06\0'),
  'archive.7z': latin1('7z\xbc\xaf\x27\x1c\0\x04'),
  'archive.xz': latin1('\xfd7zXZ\0\0\x04'),
  program: latin1('\x7fELF\x02\x01\x01\0'),
  'base.sqlite': 'SQLite format 3\0',
  noise: Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251)),
  'secret.html': PAGE,
  'saved.json': '',
};

interface Case extends Partial<Run> {
  readonly name: string;
  readonly args: readonly string[];
  readonly status: number;
  readonly stderr: string;
  readonly stdout?: string | RegExp;
}

const refused = (name: string, args: readonly string[], stderr: string, more: Partial<Run> = {}): Case => ({
  name,
  args,
  status: 1,
  stderr: `pullquote: ${stderr}\n`,
  stdout: '',
  ...more,
});

const fine = (name: string, args: readonly string[], stdout: string | RegExp, more: Partial<Run> = {}): Case => ({
  name,
  args,
  status: 0,
  stderr: '',
  stdout,
  ...more,
});

const long = 'a'.repeat(300);

const CASES: readonly Case[] = [
  refused('a file that is not there', ['missing.html'], 'cannot read missing.html: no such file'),
  refused('a command with a typo', ['serch'], 'cannot read serch: no such file; did you mean the command find?'),
  refused('a file below a file', ['page.html/inner'], 'cannot read page.html/inner: no such file'),
  refused('a folder', ['folder'], 'cannot read folder: is a directory'),
  ...(noNobody
    ? []
    : [
        refused('a file that may not be read', ['secret.html'], 'cannot read secret.html: permission denied', {
          ...(NOBODY === undefined ? {} : { uid: NOBODY }),
        }),
      ]),
  refused('an empty file', ['empty.html'], 'cannot read empty.html: it is empty'),
  refused('a name that is too long', [long], `cannot read ${long}: the name is too long`),
  refused('links in a circle', ['circle'], 'cannot read circle: too many symbolic links'),
  refused(
    'an address without its scheme',
    ['nordhavn.example/ferry'],
    'cannot read nordhavn.example/ferry: no such file; for the web page, use https://nordhavn.example/ferry',
  ),
  refused('another scheme', ['ftp://a.example/x'], 'cannot read ftp://a.example/x: ftp URLs are not supported'),
  refused('no address', ['http://'], 'cannot read http://: not a valid URL'),
  refused(
    'a slash in the name of a file address',
    ['file:///a%2Fx'],
    'cannot read file:///a%2Fx: a file name cannot contain a slash (%2F)',
  ),
  refused(
    'a file address of another host',
    ['file://host/x'],
    'cannot read file://host/x: the file is on another host; for a local file, use file:///PATH',
  ),
  refused('a PDF', ['book.pdf'], 'cannot read book.pdf: this is a PDF; "pdftotext -layout" turns it into text'),
  refused('a PNG', ['picture.png'], 'cannot read picture.png: this is a PNG image'),
  refused('a JPEG', ['picture.jpg'], 'cannot read picture.jpg: this is a JPEG image'),
  refused('a GIF', ['picture.gif'], 'cannot read picture.gif: this is a GIF image'),
  refused('a WebP', ['picture.webp'], 'cannot read picture.webp: this is a WebP image'),
  refused('a film', ['film.mp4'], 'cannot read film.mp4: this is a video'),
  refused('a sound', ['sound.mp3'], 'cannot read sound.mp3: this is a sound file'),
  refused('a damaged office document', ['book.docx'], 'cannot read book.docx: the archive is damaged'),
  refused('a 7z archive', ['archive.7z'], 'cannot read archive.7z: this is a 7z archive'),
  refused('xz', ['archive.xz'], 'cannot read archive.xz: this is packed with xz; unpack it first'),
  refused('a program', ['program'], 'cannot read program: this is a program'),
  refused('a database', ['base.sqlite'], 'cannot read base.sqlite: this is a SQLite database'),
  refused('noise', ['noise'], 'cannot read noise: this is binary data'),
  refused('cut gzip', ['cut.html.gz'], 'cannot read cut.html.gz: the compressed data is cut short'),
  refused('damaged gzip', ['damaged.html.gz'], 'cannot read damaged.html.gz: the compressed data is damaged'),
  refused('what is no brotli', ['plain.html.br'], 'cannot read plain.html.br: the compressed data is damaged'),
  refused(
    'a gzip bomb',
    ['bomb.html.gz', '--max-size', '1M'],
    'cannot read bomb.html.gz: larger than 1 MB (--max-size)',
  ),
  refused('a large file', ['large.html', '--max-size', '2K'], 'cannot read large.html: larger than 2 KB (--max-size)'),
  refused(
    'an endless device',
    ['/dev/zero', '--max-size', '1M'],
    'cannot read /dev/zero: larger than 1 MB (--max-size)',
  ),
  refused(
    'a list with a comma missing',
    ['no-list.json'],
    'cannot read no-list.json: line 3, column 2: expected , or ]',
  ),
  refused(
    'a list without an end',
    ['open.json'],
    'cannot read open.json: line 1, column 16: the string that starts here is not closed',
  ),
  refused(
    'a Python list with a bad escape',
    ['no-list.py'],
    'cannot read no-list.py: line 2, column 7: \\x needs 2 hexadecimal digits',
  ),
  refused(
    'JSON of ours with a block of no kind',
    ['article.json'],
    'cannot read article.json: blocks[0].type is not one of title, standfirst, paragraph, heading, item, term, definition, quote, code, cell, caption, image, embed, footnote, rule',
  ),
  refused(
    'JSON of a later Pullquote',
    ['new-article.json'],
    'cannot read new-article.json: the JSON has schema 9; this Pullquote reads up to 1',
  ),
  refused(
    'JSON of ours without an end',
    ['cut-article.json'],
    'cannot read cut-article.json: line 1, column 26: not valid JSON',
  ),
  refused('JSON that is none', ['page.html', '--input', 'json'], 'cannot read page.html: not valid JSON'),
  refused('empty standard input', [], 'cannot read standard input: it is empty'),
  refused(
    'standard input of another kind',
    ['-'],
    'cannot read standard input: this is a PDF; "pdftotext -layout" turns it into text',
    { input: '%PDF-1.4' },
  ),
  refused('standard input packed and cut', ['-'], 'cannot read standard input: the compressed data is cut short', {
    input: packed.subarray(0, 40),
  }),
  refused(
    'a speaker whom nobody knows',
    ['-q', '--speaker', 'Ek', 'page.html'],
    'page.html: no quotes by "Ek"; the speakers are Ines Halvorsen',
  ),

  fine('a page', ['page.html'], TEXT),
  fine('a page packed with gzip', ['page.html.gz'], TEXT),
  fine('a page packed with brotli', ['page.html.br'], TEXT),
  fine('a page by its file address', ['FILE_URL'], TEXT),
  fine('a page on standard input', [], TEXT, { input: PAGE }),
  fine('a packed page on standard input', ['-'], TEXT, { input: packed }),
  fine('a page in UTF-16', ['utf-16.html'], TEXT),
  fine('a page that names the wrong character set', ['wrong-charset.html'], TEXT),
  fine('a page taken for text', ['page.html', '--input', 'text'], /<p>“It flew,”/),
  fine('a name that begins with a hyphen', ['--', '-page.html'], TEXT),
  fine(
    'wrapped text',
    ['page.html', '--width', '20'],
    /^Ferry\n\n“It flew,” said Ines\nHalvorsen of the\nharbour. The drone\n/,
  ),
  fine('quotes', ['-q', 'page.html'], 'Ines Halvorsen\n    “It flew,”\n'),
  fine('quotes of a speaker', ['-q', '--speaker', 'ms halvorsen', 'page.html'], 'Ines Halvorsen\n    “It flew,”\n'),
  fine('quotes without a match', ['-q', '--match', 'sank', 'page.html'], ''),
  fine(
    'quotes as CSV',
    ['-f', 'csv', 'page.html'],
    /^speaker,quote,sentence,paragraph,title,url,kind,how,confidence,cue,published,file\nInes Halvorsen,"It flew,","“It flew,” said Ines Halvorsen of the harbour.",1,Ferry,,direct,named,/,
  ),
  fine('the version', ['--version'], /^\d+\.\d+\.\d+\n$/),
  fine('help', ['--help', 'missing.html'], /^Usage: pullquote /),
  fine('completions', ['--completions', 'bash'], /^complete -o filenames -F _pullquote pullquote$/m),
  fine('a settings file', ['config'], /^#width = 80$/m),
  {
    name: 'two sources of which one is not there',
    args: ['missing.html', 'page.html'],
    status: 1,
    stderr: 'pullquote: cannot read missing.html: no such file\n',
    stdout: `==> page.html <==\n\n${TEXT}`,
  },
  {
    name: 'an option that is not known',
    args: ['--widht', '60', 'page.html'],
    status: 2,
    stderr: 'pullquote: unknown option --widht; did you mean --width?\n',
    stdout: '',
  },
  {
    name: 'a width of nothing',
    args: ['--width', '0', 'page.html'],
    status: 2,
    stderr: 'pullquote: --width expects a whole number from 10 to 1000, not "0"\n',
    stdout: '',
  },
];

describe('pullquote with', { concurrency: 2 }, () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-files-'));
    chmodSync(folder, 0o755);
    for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, '-page.html'), PAGE);
    chmodSync(join(folder, 'secret.html'), 0);
    mkdirSync(join(folder, 'folder'));
    symlinkSync('circle', join(folder, 'circle'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const { name, args, status, stderr, stdout = '', ...more } of CASES) {
    it(name, async () => {
      const url = pathToFileURL(join(folder, 'page.html')).href;
      const given = args.map((argument) => (argument === 'FILE_URL' ? url : argument));
      const result = await (more.uid === undefined ? runHere : run)({ args: given, cwd: folder, ...more });
      assert.deepEqual([result.stderr, result.status], [stderr, status]);
      if (typeof stdout === 'string') assert.equal(result.stdout, stdout);
      else assert.match(result.stdout, stdout);
    });
  }
});
