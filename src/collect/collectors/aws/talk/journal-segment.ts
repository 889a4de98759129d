import { open, type FileHandle } from "node:fs/promises";
import { AuditError } from "#support/audit-error";

/** One file of a journal: lines of a name, a tab and a text, to which lines are added. */
export interface Segment {
  /** The text that an earlier run left under a name, or null. */
  read(name: string): Promise<string | null>;
  add(name: string, text: string): Promise<void>;
  close(): Promise<void>;
}

interface Kept {
  readonly at: number;
  readonly bytes: number;
}

// So much is written at once, and nothing waits longer: whoever is killed asks for that much again.
const BATCH = 16 * 1024;
const LONGEST_WAIT_MS = 500;
const TAB = 9;
const END_OF_LINE = 10;
const LONGEST_NAME = 200;

/** Opens a segment, and finds where in it the texts of earlier runs stand. Throws an AuditError where it can't be written. */
export async function openSegment(path: string): Promise<Segment> {
  const file = await open(path, "a+", 0o600).catch(refuse(path));
  const content = await file.readFile();
  const index = indexLines(content);
  // A run that was killed may have left half a line.
  const whole = content.lastIndexOf(END_OF_LINE) + 1;
  if (whole < content.length) await file.truncate(whole).catch(refuse(path));
  let waiting = "";
  let writing = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  const flush = (): Promise<void> => {
    const text = waiting;
    waiting = "";
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writing = writing.then(() => file.appendFile(text)).catch(refuse(path));
    return writing;
  };
  return {
    async read(name) {
      const kept = index.get(name);
      return kept === undefined ? null : readText(file, kept);
    },
    async add(name, text) {
      waiting += `${name}\t${text}\n`;
      if (waiting.length >= BATCH) await flush();
      // What goes wrong then is told by the next line, or at the end.
      else timer ??= setTimeout(() => void flush().catch(() => {}), LONGEST_WAIT_MS).unref();
    },
    async close() {
      await flush();
      await file.close();
    },
  };
}

function indexLines(content: Buffer): Map<string, Kept> {
  const index = new Map<string, Kept>();
  for (let start = 0; start < content.length;) {
    const end = content.indexOf(END_OF_LINE, start);
    // Without its end a line is half a line.
    if (end < 0) break;
    const tab = content.subarray(start, Math.min(end, start + LONGEST_NAME)).indexOf(TAB);
    if (tab > 0) {
      const at = start + tab + 1;
      index.set(content.toString("utf8", start, start + tab), { at, bytes: end - at });
    }
    start = end + 1;
  }
  return index;
}

async function readText(file: FileHandle, { at, bytes }: Kept): Promise<string> {
  const { buffer } = await file.read(Buffer.alloc(bytes), 0, bytes, at);
  return buffer.toString("utf8");
}

function refuse(path: string): (cause: unknown) => never {
  return (cause) => {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new AuditError(`the journal of the scan can't be written: ${said}`, {
      hint: `make room, or check the rights of ${path}`,
      cause,
    });
  };
}
