/** Orders texts by their UTF-16 units, which no locale changes. */
export function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
