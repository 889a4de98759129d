import { hexToBytes } from "./hex-to-bytes.js";
import type { HistoryIndex } from "./history-index.js";
import type { IdTable } from "./id-table.js";
import type { CommitList } from "./list-commits.js";
import { splitRecords } from "./split-records.js";

const COLON = 58;
const DIGIT_0 = 48;
// Modes of a submodule's commit (160000) and of nothing.
const GITLINK = 0o160000;
const MODE_BYTES = 6;
const NONE = -1;

/**
 * Reads what `git diff-tree --stdin -r -c --raw -z` says about the commits from number `firstCommit` on and notes it.
 * A change is `:modes ids status`, with one colon for each parent, then the path; a commit's own id stands before its changes.
 */
export function readChanges(
  index: HistoryIndex,
  commits: CommitList,
  firstCommit: number,
): { piece(bytes: Uint8Array): void; end(): void; commit(): number } {
  const scratch = new Uint8Array(commits.idBytes);
  const change: Change = { sides: 0, modes: [], blobs: [] };
  let commit = firstCommit;
  const records = splitRecords(0, (bytes, start, end) => {
    if (change.sides > 0) note(index, change, { commit, path: numberOf(index.paths, bytes, { start, end }) });
    else if (bytes[start] === COLON) readChange(change, index.blobs, { bytes, start });
    else {
      hexToBytes(bytes, start, scratch);
      commit = seek(commits, scratch, commit);
    }
  });
  return { ...records, commit: () => commit };
}

// The change being read, by side: its parents', and last its own. One for all, since there are millions; no side: none.
interface Change {
  sides: number;
  readonly modes: number[];
  readonly blobs: number[];
}

function readChange(
  change: Change,
  blobs: IdTable,
  record: { readonly bytes: Uint8Array; readonly start: number },
): void {
  const { bytes } = record;
  let at = record.start;
  while (bytes[at] === COLON) at++;
  const sides = at - record.start + 1;
  const idsAt = at + sides * (MODE_BYTES + 1);
  const step = 2 * blobs.idBytes + 1;
  for (let side = 0; side < sides; side++) {
    const mode = octal(bytes, at + side * (MODE_BYTES + 1));
    change.modes[side] = mode;
    change.blobs[side] = mode === 0 || mode === GITLINK ? NONE : blobs.addHex(bytes, idsAt + side * step);
  }
  change.sides = sides;
}

function octal(record: Uint8Array, at: number): number {
  let value = 0;
  for (let digit = at; digit < at + MODE_BYTES; digit++) value = value * 8 + ((record[digit] ?? DIGIT_0) - DIGIT_0);
  return value;
}

function note(index: HistoryIndex, change: Change, event: { readonly commit: number; readonly path: number }): void {
  const own = change.sides - 1;
  for (let side = 0; side <= own; side++) {
    const blob = change.blobs[side] ?? NONE;
    const mode = side === own ? (change.modes[side] ?? 0) : 0;
    if (blob !== NONE) index.places.note(blob, event.path, { commit: event.commit, mode });
  }
  change.sides = 0;
}

function numberOf(paths: Map<string, number>, bytes: Uint8Array, span: { start: number; end: number }): number {
  // What git sends is a Buffer already; only a record that was cut in two is not.
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const path = buffer.toString("latin1", span.start, span.end);
  const known = paths.get(path);
  if (known !== undefined) return known;
  paths.set(path, paths.size);
  return paths.size - 1;
}

// Commits come in the order in which they were asked for; those without changes are left out.
function seek(commits: CommitList, id: Uint8Array, from: number): number {
  for (let commit = from; commit < commits.count; commit++)
    if (isAt(commits.ids, commit * id.length, id)) return commit;
  return from;
}

function isAt(ids: Uint8Array, at: number, id: Uint8Array): boolean {
  for (let byte = 0; byte < id.length; byte++) if (ids[at + byte] !== id[byte]) return false;
  return true;
}
