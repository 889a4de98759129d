/** Text of at most `length` UTF-16 units: the middle of longer text gives way to an ellipsis, for both ends of a path matter. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = Math.floor((length - 1) / 3);
  return `${wellEnded(text.slice(0, head))}\u2026${wellBegun(text.slice(text.length - (length - 1 - head)))}`;
}

function wellEnded(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, "");
}

function wellBegun(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, "");
}
