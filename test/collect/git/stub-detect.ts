import type { Detect, Detection } from "#model/detection";
import type { Sighting } from "#model/sighting";

const WORD = Buffer.from("SECRET");

/** A detector that sees the word SECRET and remembers under which names it was shown content. Its room is small, to show seams. */
export function createStubDetect(roomBytes = 1000): Detect & { readonly names: string[]; readonly contents: string[] } {
  const names: string[] = [];
  const contents: string[] = [];
  const room = new Uint8Array(roomBytes);
  let isBusy = false;
  return {
    names,
    contents,
    scan: () => {
      throw new Error("not used");
    },
    open(about) {
      if (isBusy) throw new Error("a stream must be ended before the next is opened");
      isBusy = true;
      names.push(about.name);
      const pieces: Buffer[] = [];
      let isBinary = false;
      return {
        room: () => room,
        wrote(bytes) {
          pieces.push(Buffer.from(room.subarray(0, bytes)));
          isBinary ||= room.subarray(0, bytes).includes(0);
          return !isBinary;
        },
        end() {
          isBusy = false;
          const content = Buffer.concat(pieces);
          contents.push(content.toString("latin1"));
          return toDetection(content, isBinary);
        },
      };
    },
  };
}

function toDetection(content: Buffer, isBinary: boolean): Detection {
  const sightings: Sighting[] = [];
  if (isBinary) return { content: "binary", bytes: content.length, sightings, dropped: [], cutShort: null };
  for (let at = content.indexOf(WORD); at >= 0; at = content.indexOf(WORD, at + 1)) {
    sightings.push(toSighting(at, content.subarray(0, at).toString("latin1").split("\n").length));
  }
  return { content: "text", bytes: content.length, sightings, dropped: [], cutShort: null };
}

function toSighting(start: number, line: number): Sighting {
  return {
    pattern: "stub",
    confidence: "shaped",
    form: "plaintext",
    identity: { scheme: "keyed-hmac-sha256", value: "00" },
    key: {
      kind: "credential",
      algorithm: "",
      sizeBits: null,
      curve: null,
      service: null,
      createdAt: null,
      expiresAt: null,
    },
    span: { start, end: start + WORD.length, startLine: line, startColumn: 1, endLine: line, endColumn: 7 },
    encryption: null,
    certificate: null,
    allowedBy: null,
    reasons: [],
  };
}
