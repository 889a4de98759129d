import { hexToBytes } from "./hex-to-bytes.js";
import type { HistoryIndex } from "./history-index.js";
import type { CommitList } from "./list-commits.js";
import { splitRecords } from "./split-records.js";

const COLON = 58;
const SPACE = 32;
const DIGIT_0 = 48;
// Modes of a submodule's commit (160000) and of nothing.
const GITLINK = 0o160000;
const MODE_BYTES = 6;

/**
 * Reads what `git diff-tree --stdin -r -c --raw -z` says about the commits from number `firstCommit` on and notes it.
 * A change is `:modes ids status`, with one colon for each parent, then the path; a commit's own id stands before its changes.
 */
export function readChanges(
  index: HistoryIndex,
  commits: CommitList,
  firstCommit: number,
): { piece(bytes: Uint8Array): void; end(): void } {
  const { idBytes } = commits;
  const scratch = new Uint8Array(idBytes);
  const change: Change = { modes: [], ids: new Uint8Array(0), isOpen: false };
  let commit = firstCommit;
  return splitRecords(0, (bytes, start, end) => {
    if (change.isOpen) {
      change.isOpen = false;
      note(index, change, { commit, path: numberOf(index.paths, bytes, { start, end }) });
    } else if (bytes[start] === COLON) readChange(change, bytes.subarray(start, end), idBytes);
    else {
      hexToBytes(bytes, start, scratch);
      commit = seek(commits, scratch, commit);
    }
  });
}

// One change: the last mode and id are the commit's, those before its parents'.
interface Change {
  modes: number[];
  ids: Uint8Array;
  isOpen: boolean;
}

function readChange(change: Change, record: Uint8Array, idBytes: number): void {
  const sides = record.findIndex((byte) => byte !== COLON) + 1;
  const modes: number[] = [];
  let at = sides - 1;
  for (let side = 0; side < sides; side++, at += MODE_BYTES + 1) modes.push(octal(record, at));
  change.modes = modes;
  change.ids = record.subarray(at, at + sides * (2 * idBytes + 1));
  change.isOpen = true;
}

function octal(record: Uint8Array, at: number): number {
  let value = 0;
  for (let digit = at; digit < at + MODE_BYTES; digit++) value = value * 8 + ((record[digit] ?? DIGIT_0) - DIGIT_0);
  return value;
}

function note(index: HistoryIndex, change: Change, event: { readonly commit: number; readonly path: number }): void {
  const step = 2 * index.blobs.idBytes + 1;
  const { modes, ids } = change;
  for (let side = 0; side < modes.length; side++) {
    const mode = modes[side] ?? 0;
    if (mode === 0 || mode === GITLINK || ids[side * step + step - 1] !== SPACE) continue;
    const blob = index.blobs.addHex(ids, side * step);
    const isPut = side === modes.length - 1;
    index.places.note(blob, event.path, { commit: event.commit, mode: isPut ? mode : 0 });
  }
}

function numberOf(paths: Map<string, number>, bytes: Uint8Array, span: { start: number; end: number }): number {
  const path = Buffer.from(bytes.buffer, bytes.byteOffset + span.start, span.end - span.start).toString("latin1");
  const known = paths.get(path);
  if (known !== undefined) return known;
  paths.set(path, paths.size);
  return paths.size - 1;
}

// Commits come in the order in which they were asked for; those without changes are left out.
function seek(commits: CommitList, id: Uint8Array, from: number): number {
  for (let commit = from; commit < commits.count; commit++) {
    const at = commit * id.length;
    if (id.every((byte, index) => commits.ids[at + index] === byte)) return commit;
  }
  return from;
}
