/** Lines that only one of two states has: sixteen megabytes are too much for the difference that a test would print. */
export function differentLines(before: readonly string[], after: readonly string[]): readonly string[] {
  const [earlier, later] = [new Set(before), new Set(after)];
  const gone = before.filter((line) => !later.has(line)).map((line) => `- ${line.trim()}`);
  const fresh = after.filter((line) => !earlier.has(line)).map((line) => `+ ${line.trim()}`);
  return [...gone, ...fresh, ...(before.length === after.length ? [] : ["another number of lines"])];
}
