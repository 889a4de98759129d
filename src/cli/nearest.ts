/** The known word that a typo was probably meant to be, or null: at most a third of its letters may differ (and never more than three). */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.min(3, Math.floor(Math.max(word.length, 3) / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase().slice(0, 64), candidate.toLowerCase());
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

// Optimal string alignment (Damerau-Levenshtein without overlaps): two letters swapped count as one slip.
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const change = at(last, column - 1) + (isSame ? 0 : 1);
      const swap = isSwap ? at(before, column - 2) + 1 : Infinity;
      now.push(Math.min(at(last, column) + 1, at(now, column - 1) + 1, change, swap));
    }
    before = last;
    last = now;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
