import type { ObjectSink } from "./object-sink.js";
import { parseBatch } from "./parse-batch.js";
import type { Repository } from "./repository.js";
import { runGit } from "./run-git.js";
import type { GitExit } from "./run-git.js";

// A corrupt pack may kill git at every object; each start costs milliseconds.
const MOST_RESTARTS = 200;
const NEWLINE = 10;

/** Objects to read: concatenated binary ids. */
export interface ObjectRequest {
  readonly repository: Repository;
  readonly idBytes: number;
  readonly ids: Uint8Array;
}

/**
 * Streams the objects into the sink, by one `git cat-file --batch`. Where git dies on an object, the object is reported as
 * broken and git started again behind it, at most 200 times.
 */
export async function readObjects(request: ObjectRequest, signal: AbortSignal, sink: ObjectSink): Promise<void> {
  const count = request.ids.length / request.idBytes;
  let next = 0;
  for (let restarts = 0; next < count; restarts++) {
    const run = await readFrom(request, signal, { sink, next });
    if (run.next >= count) return;
    if (restarts === MOST_RESTARTS) {
      sink.left(run.next, count - run.next, run.exit.complaint);
      return;
    }
    sink.broken(run.next, run.exit.complaint);
    next = run.next + 1;
  }
}

async function readFrom(
  request: ObjectRequest,
  signal: AbortSignal,
  from: { readonly sink: ObjectSink; readonly next: number },
): Promise<{ readonly next: number; readonly exit: GitExit }> {
  const batch = parseBatch(from.sink, from.next);
  const input = toLines(request.ids.subarray(from.next * request.idBytes), request.idBytes);
  const args = ["cat-file", "--batch", "--buffer"];
  const exit = await runGit({ repository: request.repository, args, input }, signal, batch.piece);
  return { next: batch.next(), exit };
}

// One id a line, in hex. Written in one go: git reads it while its output is being taken.
function toLines(ids: Uint8Array, idBytes: number): Buffer {
  const hex = Buffer.from(ids.buffer, ids.byteOffset, ids.length).toString("hex");
  const count = ids.length / idBytes;
  const width = 2 * idBytes;
  const lines = Buffer.alloc(count * (width + 1), NEWLINE);
  for (let index = 0; index < count; index++) {
    lines.write(hex.slice(index * width, (index + 1) * width), index * (width + 1), "latin1");
  }
  return lines;
}
