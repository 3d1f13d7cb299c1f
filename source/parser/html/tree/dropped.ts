import { FOREIGN_BREAKOUT, INTEGRATION_POINTS } from './tables.ts';

/** The state of an open element that is dropped with everything in it. */
export class DroppedElement {
  readonly #name: string;
  /** The number of open elements by name, the element itself included. */
  readonly #open: Map<string, number>;
  /** The number of open elements inside which HTML is allowed in SVG. */
  #points = 0;

  constructor(name: string) {
    this.#name = name;
    this.#open = new Map([[name, 1]]);
  }

  /**
   * Takes a start tag. Returns false if the tag ends the element instead of being part of it, like that of an HTML element in an
   * unclosed `<svg>`.
   */
  start(name: string, attributes: Readonly<Record<string, string>>, selfClosing: boolean): boolean {
    if (this.#isForeign && breaksOut(name, attributes)) return false;
    if (selfClosing) return true;
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
    if (INTEGRATION_POINTS.has(name)) this.#points += 1;
    return true;
  }

  /** Takes an end tag, and returns what it ends. `isOpen`: whether it could close an element around this one. */
  end(name: string, isOpen: boolean): 'left' | 'dropped' | 'inside' {
    const count = this.#open.get(name) ?? 0;
    if (count === 0) return this.#isForeign && (isOpen || name === 'p' || name === 'br') ? 'left' : 'inside';
    this.#open.set(name, count - 1);
    if (INTEGRATION_POINTS.has(name)) this.#points -= 1;
    return name === this.#name && count === 1 ? 'dropped' : 'inside';
  }

  get #isForeign(): boolean {
    return this.#name === 'svg' && this.#points === 0;
  }
}

/** Whether the start tag of an HTML element ends the SVG or MathML around it. */
export function breaksOut(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name !== 'font') return FOREIGN_BREAKOUT.has(name);
  return attributes.color !== undefined || attributes.face !== undefined || attributes.size !== undefined;
}
