import type { About, Detect, Detection, DetectStream } from "#model/detection";
import type { Sighting } from "#model/sighting";

/** A detector that sights each `SECRET<digits>` in text: enough to see what a collector reads and where it says it lies. */
export function createWordDetect(): Detect {
  return {
    open,
    scan(about, read) {
      const stream = open(about);
      for (let wrote = read(stream.room()); wrote > 0; wrote = read(stream.room())) stream.wrote(wrote);
      return stream.end();
    },
  };
}

function open(_about: About): DetectStream {
  const pieces: Buffer[] = [];
  const room = Buffer.alloc(65_536);
  return {
    room: () => room,
    wrote: (bytes) => {
      pieces.push(Buffer.from(room.subarray(0, bytes)));
      return true;
    },
    end: () => detectWords(Buffer.concat(pieces)),
  };
}

function detectWords(bytes: Buffer): Detection {
  const text = bytes.toString("latin1");
  const content = bytes.length === 0 ? "empty" : bytes.includes(0) ? "binary" : "text";
  const sightings =
    content === "text" ? Array.from(text.matchAll(/SECRET\d+/g), (match) => toSighting(match, text)) : [];
  return { content, bytes: bytes.length, sightings, dropped: [], cutShort: null };
}

function toSighting(match: RegExpExecArray, text: string): Sighting {
  const line = text.slice(0, match.index).split("\n").length;
  const column = match.index - text.lastIndexOf("\n", match.index - 1);
  const [word] = match;
  return {
    pattern: "word",
    confidence: "shaped",
    form: "plaintext",
    identity: { scheme: "keyed-hmac-sha256", value: Buffer.from(word).toString("hex") },
    key: {
      kind: "credential",
      algorithm: "",
      sizeBits: null,
      curve: null,
      service: null,
      createdAt: null,
      expiresAt: null,
    },
    span: {
      start: match.index,
      end: match.index + word.length,
      startLine: line,
      startColumn: column,
      endLine: line,
      endColumn: column + word.length,
    },
    encryption: null,
    certificate: null,
    allowedBy: null,
    reasons: [],
  };
}
