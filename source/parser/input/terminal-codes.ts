/** SGR sequences (ECMA-48, 8.3.117) and the erasing to the end of the line that `grep --color` writes. */
const STYLES = /\u001b\[[\d;:]*[mK]/g;

/** A character struck over another: bold (`HBSH`) and underlined (`_BSH`), as `man` writes for printing terminals. */
const OVERSTRUCK = /(?:[^\n\u0008]\u0008)+(?=[^\n\u0008])/gu;

/** Whether a program wrote a text for a terminal: it has styles, or characters that are struck over others. */
export function hasTerminalCodes(text: string): boolean {
  return (
    (text.includes('\u001b[') && /\u001b\[[\d;:]*m/.test(text)) ||
    (text.includes('\u0008') && /[^\n\u0008]\u0008[^\n\u0008]/.test(text))
  );
}

/** The text that a program wrote for a terminal, without its styles. */
export function withoutTerminalCodes(text: string): string {
  const unstyled = text.includes('\u001b') ? text.replace(STYLES, '') : text;
  return unstyled.includes('\u0008') ? unstyled.replace(OVERSTRUCK, '') : unstyled;
}
