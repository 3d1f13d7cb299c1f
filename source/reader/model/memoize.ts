/** Caches the last result of a pure function, for what is derived from the state on every frame. */
export function memoizeLast<Arguments extends readonly unknown[], Result>(
  derive: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let last: { readonly args: Arguments; readonly result: Result } | undefined;
  return (...args) => {
    if (last?.args.every((arg, index) => Object.is(arg, args[index]))) return last.result;
    last = { args, result: derive(...args) };
    return last.result;
  };
}
