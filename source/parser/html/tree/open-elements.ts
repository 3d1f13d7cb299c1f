import type { Element } from 'domhandler';
import { MATH_TEXT } from './tables.ts';

/** As in browsers, an element nested deeper becomes a sibling of its parent. */
export const MAX_DEPTH = 512;

/** The standard's stack of open elements, outermost first. Those beyond `MAX_DEPTH` share one parent. */
export class OpenElements {
  readonly #elements: Element[] = [];
  readonly #count = new Map<string, number>();

  get current(): Element | undefined {
    return this.#elements[this.#elements.length - 1];
  }

  /** The element that the next node goes into. */
  get parent(): Element | undefined {
    return this.#elements[Math.min(this.#elements.length, MAX_DEPTH) - 1];
  }

  has(name: string): boolean {
    return (this.#count.get(name) ?? 0) > 0;
  }

  at(index: number): Element | undefined {
    return this.#elements[index];
  }

  /** The outermost element inside the one at `index` whose name is in `names`. */
  firstAfter(index: number, names: ReadonlySet<string>): Element | undefined {
    let inner = index + 1;
    while (inner < this.#elements.length && !names.has(this.#elements[inner]?.name ?? '')) inner += 1;
    return this.#elements[inner];
  }

  /** The index of the innermost `name`; -1 if there is none or an element of `scope` comes first. */
  find(name: string, scope: ReadonlySet<string>): number {
    if (!this.has(name)) return -1;
    for (let index = this.#elements.length - 1; index >= this.#lowest; index -= 1) {
      const open = this.#elements[index]?.name ?? '';
      if (open === name) return index;
      if (scope.has(open)) return -1;
    }
    return -1;
  }

  push(element: Element): void {
    this.#elements.push(element);
    this.#count.set(element.name, (this.#count.get(element.name) ?? 0) + 1);
  }

  pop(): void {
    const element = this.#elements.pop();
    if (element) this.#uncount(element);
  }

  /** Removes the element at `index` and leaves those inside it open. */
  remove(index: number): void {
    for (const element of this.#elements.splice(index, 1)) this.#uncount(element);
  }

  /** Closes the element at `index` and everything inside it. */
  closeFrom(index: number): void {
    while (this.#elements.length > index) this.pop();
  }

  /** Closes this element and everything inside it, if it is open and not too deep. */
  close(element: Element): void {
    let index = this.#elements.length - 1;
    while (index >= this.#lowest && this.#elements[index] !== element) index -= 1;
    if (index >= this.#lowest) this.closeFrom(index);
  }

  closeInScope(name: string, scope: ReadonlySet<string>): void {
    const index = this.find(name, scope);
    if (index >= 0) this.closeFrom(index);
  }

  /** Closes MathML unless HTML is allowed in its innermost element. */
  closeMath(): void {
    for (let index = this.#elements.length - 1; index >= this.#lowest; index -= 1) {
      const open = this.#elements[index]?.name ?? '';
      if (MATH_TEXT.has(open)) return;
      if (open !== 'math') continue;
      this.closeFrom(index);
      return;
    }
  }

  /** How many levels outward a search for an open element goes, which bounds the time on deeply nested pages. */
  get #lowest(): number {
    return Math.max(0, this.#elements.length - MAX_DEPTH);
  }

  #uncount({ name }: Element): void {
    this.#count.set(name, (this.#count.get(name) ?? 1) - 1);
  }
}
