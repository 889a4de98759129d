/** Inline comments by which people accept what a scanner would report: ours first, then those of common peers. */
const SAME_LINE = [
  "keycensus:allow",
  "gitleaks:allow",
  "betterleaks:allow",
  "trufflehog:ignore",
  "pragma: allowlist secret",
  "pragma: whitelist secret",
  "secretlint-disable-line",
  "kingfisher:ignore",
  "ggignore",
  "nosecret",
];
const LINE_BEFORE = ["keycensus:allow-next-line", "pragma: allowlist nextline secret", "secretlint-disable-next-line"];

/** The marker that allows a sighting, given the lines it stands in and the line before; null where there is none. */
export function allowMarker(lines: string, lineBefore: string): string | null {
  const lowered = lines.toLowerCase();
  const same = SAME_LINE.find((marker) => lowered.includes(marker));
  if (same !== undefined) return same;
  const loweredBefore = lineBefore.toLowerCase();
  return LINE_BEFORE.find((marker) => loweredBefore.includes(marker)) ?? null;
}
