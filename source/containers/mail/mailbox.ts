/** The messages of a mailbox. A line "From …" after an empty line begins one; in a text, such a line is escaped as ">From" (mboxrd). */
export function messagesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const starts = [...text.matchAll(/(?:^|\r?\n\r?\n)From \S+ .*\d{4}.*\r?\n(?=[!-9;-~]+:)/g)];
  return starts.map((start, index) => {
    const message = text.slice(start.index + start[0].length, starts[index + 1]?.index);
    return Buffer.from(message.replace(/^>(>*From )/gm, '$1'), 'latin1');
  });
}
