import { readSshBlob } from "../material/read-ssh-blob.js";
import { sliceUntil } from "../material/slice-until.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

const END = /^---- END SSH2 PUBLIC KEY ----/mu;
const REACH = 32_768;

/** Proves SSH public keys in the file format of RFC 4716; the match is the armour line's start. */
export function verify(text: Text, start: number): Verified | string {
  const reached = sliceUntil(text, start, { mark: "---- BEGIN ", reach: REACH });
  const lines = reached.slice(reached.search(/[\r\n]/u) + 1);
  const tail = END.exec(lines);
  if (tail === null) return "no END line within 32 KB";
  // Header lines have a colon; one that ends in a backslash goes on in the next.
  const body = lines.slice(0, tail.index).replace(/^[^\n:]{1,64}:(?:[^\n]*\\\r?\n)*[^\n]*$/gmu, "");
  const base64 = body.replace(/\s/gu, "");
  if (!/^[A-Za-z0-9+/]+={0,3}$/u.test(base64)) return "a body that is no base64";
  const materials = readSshBlob(Buffer.from(base64, "base64"));
  if (typeof materials === "string") return materials;
  const end = start + (reached.length - lines.length) + tail.index + tail[0].length;
  return { start, end, materials, confidence: "proven", reasons: ["parses as an SSH public key"] };
}
