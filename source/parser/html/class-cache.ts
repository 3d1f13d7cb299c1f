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

/** For each value of a `class` attribute the answers of all functions, in the order in which they were made. */
const answers = new Map<string, unknown[]>();
/** The last value that was asked about. A pass over a page asks many questions about an element before it goes on to the next. */
let lastClasses = '';
let lastAnswers: unknown[] = [];
let functions = 0;

/** Keeps the answers of a function on values of `class` attributes. It must not return `undefined`. */
export function byClass<T>(answer: (classes: string) => T): (classes: string) => T {
  const index = functions;
  functions += 1;
  return (classes) => {
    const known = lastClasses === classes ? lastAnswers : answersOn(classes);
    const before = known[index] as T | undefined;
    if (before !== undefined) return before;
    const found = answer(classes);
    known[index] = found;
    return found;
  };
}

function answersOn(classes: string): unknown[] {
  let known = answers.get(classes);
  if (known === undefined) {
    if (answers.size >= MOST) answers.clear();
    known = new Array<unknown>(functions).fill(undefined);
    answers.set(classes, known);
  }
  lastClasses = classes;
  lastAnswers = known;
  return known;
}

/** A copy of a substring. The substring itself would keep the whole page in memory. */
const detached = (part: string): string => ` ${part}`.slice(1);
