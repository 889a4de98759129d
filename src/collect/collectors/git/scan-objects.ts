import type { ScanTools } from "#collect/collector";
import type { Detection, DetectStream } from "#model/detection";
import type { ObjectSink } from "./object-sink.js";

// Counts are told in steps, since telling may cost a message to another thread.
const TELL_EACH_BYTES = 4 * 1024 * 1024;

const NEWLINE = 10;

/** What the scan of a stream of objects needs to know of them and does with what it finds. */
export interface ScanReport {
  /** The path of an object, as evidence for the detector; may be empty. */
  name(index: number): string;
  detected(index: number, type: string, detection: Detection): void;
  missing(index: number): void;
  broken(index: number, complaint: string): void;
  left(index: number, count: number, complaint: string): void;
}

/**
 * A sink that hands each object to the detector as it streams by; of commits and tags only the message. It must be closed,
 * also after a failure: the detector takes one object at a time, and the next shard wants it free.
 */
export function scanObjects(tools: ScanTools, report: ScanReport): ObjectSink & { close(): void } {
  const counter = createCounter(tools);
  let type = "";
  let header = createHeaderSkip();
  let stream: DetectStream | null = null;
  let wantsMore = false;
  return {
    begin(index, kind, { lineage }) {
      type = kind;
      header = createHeaderSkip();
      const name = report.name(index);
      // Of others only the message is looked at, and offsets count from there.
      stream = tools.detect.open(lineage === undefined || kind !== "blob" ? { name } : { name, lineage });
      wantsMore = true;
    },
    bytes(piece) {
      if (stream === null || !wantsMore) return;
      const content = type === "blob" ? piece : header(piece);
      wantsMore = pour(content, stream);
    },
    end(index) {
      if (stream === null) return;
      const detection = stream.end();
      stream = null;
      counter.add(type, detection);
      report.detected(index, type, detection);
    },
    missing: report.missing,
    broken(index, complaint) {
      stream?.end();
      stream = null;
      report.broken(index, complaint);
    },
    left: report.left,
    close() {
      stream?.end();
      stream = null;
      counter.tell();
    },
  };
}

function pour(content: Buffer, stream: DetectStream): boolean {
  for (let at = 0; at < content.length;) {
    const copied = content.copy(stream.room(), 0, at);
    if (copied === 0) throw new Error("the detector lends no room");
    if (!stream.wrote(copied)) return false;
    at += copied;
  }
  return true;
}

// A commit's or tag's headers end with an empty line; what follows is the message. A piece's edge may cut that line.
function createHeaderSkip(): (piece: Buffer) => Buffer {
  let isInMessage = false;
  let endsLine = false;
  return (piece) => {
    if (isInMessage) return piece;
    const blank = endsLine && piece[0] === NEWLINE ? -1 : piece.indexOf("\n\n");
    isInMessage = blank >= 0 || (endsLine && piece[0] === NEWLINE);
    endsLine = piece[piece.length - 1] === NEWLINE;
    return isInMessage ? piece.subarray(blank < 0 ? 1 : blank + 2) : piece.subarray(piece.length);
  };
}

function createCounter({ count }: ScanTools): { add(type: string, detection: Detection): void; tell(): void } {
  let more = { blobs: 0, commits: 0, bytes: 0, binary: 0 };
  const tell = (): void => {
    count(more);
    more = { blobs: 0, commits: 0, bytes: 0, binary: 0 };
  };
  return {
    tell,
    add(type, detection) {
      more.blobs += type === "blob" ? 1 : 0;
      more.commits += type === "commit" ? 1 : 0;
      more.bytes += detection.bytes;
      more.binary += detection.content === "binary" ? 1 : 0;
      if (more.bytes >= TELL_EACH_BYTES) tell();
    },
  };
}
