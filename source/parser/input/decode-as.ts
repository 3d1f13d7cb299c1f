/** What stands in windows-1252 where Unicode has C1 controls; some releases of Node decode them as those. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes by a label that is known to be supported; as windows-1252 otherwise. */
export function decodeAs(label: string, bytes: Uint8Array): string {
  if (label === 'windows-1252') {
    const text = new TextDecoder(label).decode(bytes);
    return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
  }
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return decodeAs('windows-1252', bytes);
  }
}
