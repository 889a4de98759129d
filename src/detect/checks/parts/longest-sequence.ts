/** How many characters of a text stand in their natural order at most: 5 for "x12345"; 9 is followed by 0, case does not count. */
export function longestSequence(text: string): number {
  const lowered = text.toLowerCase();
  let [longest, run] = [0, 0];
  for (let at = 0; at < lowered.length; at++) {
    run = follows(lowered.charCodeAt(at - 1), lowered.charCodeAt(at)) ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

function follows(before: number, code: number): boolean {
  const isZeroAfterNine = before === 57 && code === 48;
  return isZeroAfterNine || (code === before + 1 && /[0-9a-z]/u.test(String.fromCharCode(code)));
}
