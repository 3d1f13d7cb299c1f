import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { encodePng } from '../../source/terminal/images/png.ts';
import { runHere } from '../support/command-here.ts';
import * as samples from '../support/containers.ts';
import { colorBlocks } from '../terminal/images/pictures.ts';

const PNG = encodePng(colorBlocks());
const SENTENCES = 'The ferry left at noon with nobody on it, and came back the same way. '.repeat(4);
const RED = '\u001b[38;2;255;0;0';

const FILES = {
  'book.epub': samples.bookOf(
    { 'one.xhtml': `<p>${SENTENCES}</p><p><img src="quay.png" alt="The quay"/></p>` },
    { 'OPS/quay.png': PNG },
  ),
  'text.docx': samples.wordOf(
    `<w:p><w:r><w:t>${SENTENCES}</w:t></w:r></w:p>${samples.wordPicture('r:embed="r9"')}`,
    PNG,
  ),
  'text.odt': samples.openDocumentOf(
    `<office:text><text:p>${SENTENCES}</text:p><text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p></office:text>`,
    { 'Pictures/1.png': PNG },
  ),
  'letter.eml': Buffer.from(
    `From: Ada <ada@boats.example>\nSubject: Boats\nMessage-ID: <1@boats>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>${SENTENCES}</p><p><img src="cid:quay" alt="The quay"></p>\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-ID: <quay>\n\n${Buffer.from(PNG).toString('base64')}\n--b--\n`,
  ),
};

describe('pictures in containers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-containers-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const env = { XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder, COLORTERM: 'truecolor' };
  const printed = async (source: string, input?: Uint8Array): Promise<string> => {
    const args = ['-f', 'text', '--images', 'halfblocks', '--color', 'always', source];
    const { status, stdout, stderr } = await runHere({ args, env, cwd: folder, ...(input ? { input } : {}) });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /The ferry left/);
    return stdout;
  };

  for (const [name, bytes] of Object.entries(FILES)) {
    it(`should be drawn from ${name}, from standard input, and from the library`, async () => {
      writeFileSync(join(folder, name), bytes);
      assert.ok((await printed(name)).includes(RED));
      assert.ok((await printed('-', bytes)).includes(RED));
      const { status } = await runHere({ args: ['save', '--keep-images', name], env, cwd: folder });
      assert.equal(status, 0);
      rmSync(join(folder, name));
      assert.ok((await printed(name)).includes(RED));
    });
  }

  it('should not be read from the folder of a container', async () => {
    writeFileSync(join(folder, 'beside.png'), PNG);
    writeFileSync(
      join(folder, 'bad.eml'),
      `From: Ada <ada@boats.example>\nSubject: Boats\nMessage-ID: <2@boats>\nContent-Type: text/html\n\n<p>${SENTENCES}</p><p><img src="beside.png" alt="The quay"></p>\n`,
    );
    assert.equal((await printed('bad.eml')).includes(RED), false);
  });
});
