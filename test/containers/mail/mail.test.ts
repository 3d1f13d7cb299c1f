import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasMailHeader } from '../../../source/containers/detect.ts';
import { unpack } from '../../../source/containers/index.ts';
import * as samples from '../../support/containers.ts';
import { LIMIT, read, texts } from '../read.ts';

describe('a mail', () => {
  it('should read a newsletter as HTML, with its sender, subject, date and attached files', async () => {
    const article = await read(samples.NEWSLETTER);
    assert.equal(article.title, 'The Tide Letter — No. 12');
    assert.deepEqual(article.authors, ['Ada Moréno']);
    assert.equal(article.publishedTime, '2026-01-05T08:00:00.000Z');
    assert.deepEqual(texts(article).slice(1), [
      'heading: What the sea took',
      'paragraph: “The sea does not wait,” said Bill Osgood, the harbour master, on Friday. He had been asked about the ferry three times.',
      'paragraph: Attachment: tides.pdf',
    ]);
  });

  it('should name attached files, but not pictures that are only embedded', async () => {
    const mail = (disposition: string): string =>
      `From: Bo <bo@x.example>\nSubject: Boats\nMessage-ID: <1@x>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n<p>The boats came in at noon.</p><img src="cid:a">\n--b\nContent-Type: image/png; name="boat.png"\nContent-ID: <a>\nContent-Disposition: ${disposition}; filename="boat.png"\n\nPNG\n--b--\n`;
    const inText = ['title: Boats', 'paragraph: The boats came in at noon.', 'image: picture'];
    assert.deepEqual(texts(await read(mail('inline'))), inText);
    assert.deepEqual(texts(await read(mail('attachment'))), [...inText, 'paragraph: Attachment: boat.png']);
  });

  it('should look for the article in a newsletter without attached files', async () => {
    const hints = async (more: string) => {
      const source = `From: Bo <bo@x.example>\nSubject: Boats\nMessage-ID: <1@x>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html\n\n<p>The boats came in.</p>\n${more}--b--\n`;
      return (await unpack({ bytes: Buffer.from(source), hints: {} }, LIMIT)).hints.full;
    };
    assert.equal(await hints(''), false);
    assert.equal(
      await hints('--b\nContent-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment\n\nPDF\n'),
      true,
    );
  });

  it('should read the plain text of a mail without HTML', async () => {
    const article = await read(
      'From: Bo <bo@x.example>\nSubject: Boats\nMessage-ID: <1@x>\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\n> Old line.\n\nNew *line*.\n',
    );
    assert.deepEqual(texts(article), ['title: Boats', 'quote: Old line.', 'paragraph: New *line*.']);
    assert.deepEqual(article.authors, ['Bo']);
  });

  it('should show every message of a mailbox below its subject, and undo the marks of its lines', async () => {
    const article = await read(samples.MAILBOX, { fileName: 'inbox.mbox' });
    assert.deepEqual(texts(article), [
      'title: inbox.mbox',
      'heading: The ferry',
      'paragraph: Ada · 2026-01-05',
      'paragraph: Hello.\nFrom here on it is late.',
      'heading: Re: The ferry',
      'paragraph: Bo · 2026-01-06',
      'quote: Hello.',
      'quote: Older.',
      'paragraph: Hi <there>.',
    ]);
    assert.deepEqual([article.byline, article.publishedTime], [null, null]);
    const [first = ''] = samples.MAILBOX.split(/(?=From b@)/);
    assert.equal((await read(first)).title, 'The ferry');
  });
});

describe('hasMailHeader', () => {
  it('should recognize the header of a mail by its fields', () => {
    assert.ok(hasMailHeader('From: a@x.example\nTo: b@x.example\nSubject: Hi\n\nText'));
    assert.ok(hasMailHeader('Received: by x;\n\tfrom y\r\nX-Mailer: z\r\nSubject: Hi\r\n\r\n'));
    assert.ok(!hasMailHeader('Subject: Hi\nDate: today\nTo: you\n\nA form, without a sender'));
    assert.ok(!hasMailHeader('From: a\nSubject: b\n\ntwo fields are too few'));
    assert.ok(!hasMailHeader('HTTP/1.1 200 OK\r\nFrom: a\r\nTo: b\r\nSubject: c\r\n\r\n'));
    assert.ok(!hasMailHeader('Title: a\nAuthor: b\nLicense: c\nFrom: x\nDate: y\nTo: z\nTags: t\n\nfront matter'));
  });
});
