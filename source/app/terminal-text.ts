/** SGR sequences (ECMA-48, 8.3.117) and the erasing to the end of the line that `grep --color` writes. */
const STYLES = /\u001b\[[\d;:]*[mK]/g;

/** A character struck over another: bold (`HBSH`) and underlined (`_BSH`), as `man` writes for printing terminals. */
const OVERSTRUCK = /(?:[^\n\u0008]\u0008)+(?=[^\n\u0008])/gu;

/** The text that a program wrote for a terminal, without its styles. */
export function withoutStyles(text: string): string {
  const unstyled = text.includes('\u001b') ? text.replace(STYLES, '') : text;
  return unstyled.includes('\u0008') ? unstyled.replace(OVERSTRUCK, '') : unstyled;
}
