/** The names of all report formats, sorted; apart from what makes them, so that asking for the names loads nothing. */
export function listFormats(): readonly string[] {
  return ["csv", "html", "json", "junit", "sarif"];
}
