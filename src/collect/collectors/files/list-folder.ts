import { lstatSync, readdirSync, type Dirent, type Stats } from "node:fs";
import { join } from "node:path";
import { printablePath } from "#support/printable-path";

/** One entry of a folder. `path` opens it (bytes where the name is not UTF-8); `name` is for people. */
export interface Entry {
  readonly path: string | Buffer;
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

/** The entries of a folder, sorted by name; throws what the system throws. */
export function listFolder(folder: string | Buffer): Entry[] {
  if (typeof folder !== "string") return listBytes(folder);
  const entries = readdirSync(folder, { withFileTypes: true });
  // U+FFFD: a name that is not UTF-8; it opens only by its bytes.
  if (entries.some(({ name }) => name.includes("\ufffd"))) return listBytes(Buffer.from(folder));
  return entries
    .map((entry) => {
      const path = join(folder, entry.name);
      return { path, name: entry.name, kind: kindOf(entry, path) };
    })
    .toSorted(byName);
}

function listBytes(folder: Buffer): Entry[] {
  return readdirSync(folder, { withFileTypes: true, encoding: "buffer" })
    .map((entry) => {
      const path = Buffer.concat([folder, Buffer.from("/"), entry.name]);
      return { path, name: printablePath(entry.name), kind: kindOf(entry, path) };
    })
    .toSorted(byName);
}

function byName(a: Entry, b: Entry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function kindOf(entry: Dirent<string> | Dirent<Buffer>, path: string | Buffer): Entry["kind"] {
  const kind = kindOfType(entry);
  if (kind !== "other" || isSpecial(entry)) return kind;
  // Some file systems do not say in the listing what an entry is.
  const stats = lstatSync(path, { throwIfNoEntry: false });
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
