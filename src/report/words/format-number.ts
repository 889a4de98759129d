const UNITS = ["bytes", "kB", "MB", "GB", "TB", "PB"];

/** A count with commas between the thousands. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** "1 key", "12 keys"; `many` where an s alone does not make the plural. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A number of bytes in decimal units with at most one place: "12.4 MB". */
export function formatBytes(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1000 ** power;
  return `${String(Math.round(amount * 10) / 10)} ${UNITS[power] ?? ""}`;
}

/** A length of time between two ISO 8601 times: "below a second", "42 s", "3 min 5 s", "2 h 10 min". */
export function formatDuration(from: string, to: string): string {
  const seconds = Math.round((Date.parse(to) - Date.parse(from)) / 1000);
  if (!(seconds >= 1)) return "less than a second";
  if (seconds < 60) return `${String(seconds)} s`;
  if (seconds < 3600) return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
  return `${String(Math.floor(seconds / 3600))} h ${String(Math.floor(seconds / 60) % 60)} min`;
}
