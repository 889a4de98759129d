/** How often a text stands in another, side by side; one of less than three characters is not looked for. */
export function countOf(text: string, whole: string): number {
  if (text.length < 3) return 0;
  let found = 0;
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + text.length)) found++;
  return found;
}
