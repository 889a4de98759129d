import { lstatSync, readdirSync, type Dirent, type Stats } from "node:fs";
import { printablePath } from "#support/printable-path";

/** One entry of a folder. `name` is for people; `opens` is what opens it, where that is something else: bytes that are not UTF-8. */
export interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
  readonly opens: Buffer | null;
}

/** The entries of a folder, sorted by name; throws what the system throws. */
export function listFolder(folder: string | Buffer): readonly Entry[] {
  if (typeof folder !== "string") return listBytes(folder);
  const entries: Entry[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry;
    // U+FFFD: a name that is not UTF-8; it opens only by its bytes.
    if (name.includes("\ufffd")) return listBytes(Buffer.from(folder));
    entries.push({ name, kind: kindOf(entry, folder), opens: null });
  }
  return sorted(entries);
}

function listBytes(folder: Buffer): readonly Entry[] {
  const entries = readdirSync(folder, { withFileTypes: true, encoding: "buffer" }).map((entry) => {
    const opens = Buffer.concat([folder, Buffer.from("/"), entry.name]);
    return { name: printablePath(entry.name), kind: kindOf(entry, opens), opens };
  });
  return sorted(entries);
}

// Most systems list by name already: asking is cheaper than sorting.
function sorted(entries: readonly Entry[]): readonly Entry[] {
  for (let at = 1; at < entries.length; at++) {
    if ((entries[at - 1]?.name ?? "") > (entries[at]?.name ?? "")) return entries.toSorted(byName);
  }
  return entries;
}

function byName(a: Entry, b: Entry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function kindOf(entry: Dirent<string> | Dirent<Buffer>, path: string | Buffer): Entry["kind"] {
  const kind = kindOfType(entry);
  if (kind !== "other" || isSpecial(entry)) return kind;
  // Some file systems do not say in the listing what an entry is.
  const place = typeof path === "string" ? `${path}/${entry.name.toString()}` : path;
  const stats = lstatSync(place, { throwIfNoEntry: false });
  return stats === undefined ? "other" : kindOfType(stats);
}

function kindOfType(type: Pick<Stats, "isFile" | "isDirectory" | "isSymbolicLink">): Entry["kind"] {
  if (type.isFile()) return "file";
  if (type.isDirectory()) return "folder";
  return type.isSymbolicLink() ? "link" : "other";
}

function isSpecial(entry: Dirent<string> | Dirent<Buffer>): boolean {
  return entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice() || entry.isBlockDevice();
}
