const RUN = /[A-Za-z0-9+/=]{16,}/gu;
const HEADER = /^\s*[A-Za-z-]{4,12}: /u;
const PADDED = /^\W{0,16}[A-Za-z0-9+/]{1,15}={1,2}\W{0,16}$/u;

/**
 * The beginning of `text` that can be the body of a key whose END line is missing: lines of base64, however they are quoted, with the
 * headers in front of them. What follows is something else.
 */
export function cutOffBody(text: string): string {
  let end = 0;
  let hasBase64 = false;
  for (let at = 0; at < text.length;) {
    const next = text.indexOf("\n", at);
    const line = text.slice(at, next < 0 ? text.length : next);
    const kind = kindOf(line);
    // Blank lines and headers stand in front of the body alone.
    if (kind === "other" || (hasBase64 && kind !== "base64")) break;
    hasBase64 ||= kind === "base64";
    at += line.length + 1;
    if (kind !== "blank") end = at - 1;
  }
  return text.slice(0, end);
}

function kindOf(line: string): "base64" | "header" | "blank" | "other" {
  if (line.trim() === "") return "blank";
  if (HEADER.test(line)) return "header";
  const rest = line.replace(RUN, "");
  // Of a line that is base64 nothing else stays but quotes, escapes and signs.
  const isBare = !/[A-Za-z0-9]/u.test(rest.replace(/\\{1,8}[nrt]/gu, ""));
  return (isBare && rest.length < line.length) || PADDED.test(line) ? "base64" : isBare ? "blank" : "other";
}
