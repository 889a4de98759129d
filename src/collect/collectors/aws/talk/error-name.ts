/** The name a service gave its error ("AccessDeniedException"), or the system's code ("ECONNREFUSED"); empty where it has none. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string" && /^E[A-Z_]+$|^[A-Z]+_[A-Z_]+$/.test(error.code))
    return error.code;
  return error.name;
}
