/** The maximum number of values that are kept. Most pages repeat the same few hundred classes. @speed */
const MOST = 5000;

const interned = new Map<string, string>();

/** One copy of the value of a `class` attribute. It is found again faster than equal strings, and does not keep the page in memory. */
export function intern(classes: string): string {
  const before = interned.get(classes);
  if (before !== undefined) return before;
  const copy = detached(classes);
  if (interned.size >= MOST) interned.clear();
  interned.set(copy, copy);
  return copy;
}

/** Keeps the answers of a function on values of `class` attributes. */
export function byClass<T>(answer: (classes: string) => T): (classes: string) => T {
  const known = new Map<string, T>();
  return (classes) => {
    const before = known.get(classes);
    if (before !== undefined) return before;
    const found = answer(classes);
    if (known.size >= MOST) known.clear();
    known.set(classes, found);
    return found;
  };
}

/** A copy of a substring. The substring itself would keep the whole page in memory. */
const detached = (part: string): string => ` ${part}`.slice(1);
