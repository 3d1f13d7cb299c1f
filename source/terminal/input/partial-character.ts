/** A UTF-8 character of which some bytes may still be missing. */
export class PartialCharacter {
  #code = 0;
  #missing = 0;
  /** The lowest code point that needs this many bytes. */
  #least = 0;

  get isPending(): boolean {
    return this.#missing > 0;
  }

  /** Starts a character of several bytes. Returns false if no such character starts with this byte. */
  begin(byte: number): boolean {
    if (byte >= 0xc2 && byte < 0xe0) this.#set(byte & 0x1f, 1, 0x80);
    else if (byte >= 0xe0 && byte < 0xf0) this.#set(byte & 0x0f, 2, 0x800);
    else if (byte >= 0xf0 && byte < 0xf5) this.#set(byte & 0x07, 3, 0x10000);
    else return false;
    return true;
  }

  /**
   * Takes the next byte of a pending character. Returns false if it does not belong to it, the code point if it was the
   * last byte (0 if the character is longer than it needs to be), and null if more bytes follow.
   */
  continue(byte: number): number | null | false {
    if ((byte & 0xc0) !== 0x80) return false;
    this.#code = (this.#code << 6) | (byte & 0x3f);
    this.#missing -= 1;
    if (this.#missing > 0) return null;
    return this.#code >= this.#least ? this.#code : 0;
  }

  clear(): void {
    this.#set(0, 0, 0);
  }

  #set(code: number, missing: number, least: number): void {
    this.#code = code;
    this.#missing = missing;
    this.#least = least;
  }
}
