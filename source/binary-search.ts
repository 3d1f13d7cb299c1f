/**
 * The first integer from `from` up to, but not including, `to` for which `holds` is true; `to` if there is none.
 *
 * @param holds must be false up to some integer and true from there on; called about log₂(to − from) times
 */
export function partitionPoint(from: number, to: number, holds: (index: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
