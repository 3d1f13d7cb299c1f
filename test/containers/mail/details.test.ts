import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { picturesInside, unpack } from '../../../source/containers/index.ts';
import { LIMIT } from '../read.ts';

const mail = (header: string, rest: string): string =>
  `From: ${header}\nTo: c@d.example\nSubject: Ebb\nMIME-Version: 1.0\n${rest}`;

const aboutOf = async (header: string) =>
  (await unpack({ bytes: Buffer.from(mail(header, '\nIt ebbed.\n')), hints: {} }, LIMIT)).hints.about;

describe('what a mail says about itself', () => {
  it('should name its sender, or give the address', async () => {
    assert.deepEqual((await aboutOf('Ada Moreno <a@b.example>'))?.authors, ['Ada Moreno']);
    assert.deepEqual((await aboutOf('a@b.example'))?.authors, ['a@b.example']);
  });

  it('should be no date if that is none', async () => {
    assert.deepEqual(await aboutOf('a@b.example\nDate: soon'), { title: 'Ebb', authors: ['a@b.example'] });
    const dated = await aboutOf('a@b.example\nDate: Mon, 05 Jan 2026 09:00:00 +0000');
    assert.equal(dated?.publishedTime, '2026-01-05T09:00:00.000Z');
  });
});

describe('a mail without a text', () => {
  const file = '--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="a.pdf"\n\nx\n';
  const parts = (inside: string): string =>
    mail('a@b.example', `Content-Type: multipart/mixed; boundary="b"\n\n${inside}--b--\n`);

  it('should list its files', async () => {
    const { bytes } = await unpack({ bytes: Buffer.from(parts(file)), hints: {} }, LIMIT);
    assert.match(Buffer.from(bytes).toString(), /Attachment: a\.pdf/);
  });

  it('should say that it is empty if there are none', async () => {
    const empty = parts('--b\nContent-Type: text/plain\n\n \n');
    await assert.rejects(unpack({ bytes: Buffer.from(empty), hints: {} }, LIMIT), /has no text/);
  });
});

describe('the pictures of a mail', () => {
  const pictureOf = async (header: string, body: string): Promise<string | null> => {
    const part = `--b\n${header}Content-ID: <quay@a>\n\n${body}\n--b--\n`;
    const source = mail('a@b.example', `Content-Type: multipart/related; boundary="b"\n\n${part}`);
    const inside = await picturesInside({ bytes: Buffer.from(source), hints: {} }, LIMIT);
    const found = inside?.('cid:quay@a') ?? null;
    return found && Buffer.from(found).toString().trim();
  };
  const PNG = 'Content-Type: image/png\n';

  it('should be decoded as they were sent', async () => {
    assert.equal(await pictureOf(PNG, 'a=3Db'), 'a=3Db');
    assert.equal(await pictureOf(`${PNG}Content-Transfer-Encoding: 7bit\n`, 'a=3Db'), 'a=3Db');
    assert.equal(await pictureOf(`${PNG}Content-Transfer-Encoding: Quoted-Printable\n`, 'a=3Db'), 'a=b');
    assert.equal(await pictureOf(`${PNG}Content-Transfer-Encoding: base64\n`, 'ZWJi'), 'ebb');
  });

  it('should be no texts, and no groups of parts', async () => {
    assert.equal(await pictureOf('Content-Type: text/plain\n', 'ebb'), null);
    assert.equal(await pictureOf('Content-Type: multipart/mixed\n', 'ebb'), null);
  });
});
