import type { Material } from "../material/material.js";
import { sliceUntil } from "../material/slice-until.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";
import { verify as verifyPem } from "./pem.js";
import { verify as verifyPgp } from "./pgp.js";

const MARK = "LS0tLS1CRUdJTi";
const REACH = 262_144;
const MOST_NESTED = 2;
const MOST_BLOCKS = 64;
// A run of base64 and what may lie between two lines of it: line breaks, escaped or not, quotes and joining signs of a language.
const RUN = /[A-Za-z0-9+/_-]+={0,2}/uy;
const GAP = /(?:\\{1,8}[nr]|["'`]\s{0,64}[+.&]?|[\s\\]){1,80}["'`]?/uy;

/** Proves PEM that was encoded in base64 as a whole, once or more, as Kubernetes secrets and CI variables hold it; the match is its start. */
export function verify(text: Text, start: number): Verified | string {
  return verifyNested(text, start, MOST_NESTED);
}

function verifyNested(text: Text, start: number, depth: number): Verified | string {
  const { base64, end } = collect(sliceUntil(text, start, { mark: MARK, reach: REACH }));
  const inner = asText(Buffer.from(base64, "base64").toString("latin1"));
  const found = inner.content.startsWith(MARK) && depth > 0 ? [verifyNested(inner, 0, depth - 1)] : blocks(inner);
  const kept = found.filter((verified) => typeof verified !== "string");
  const [first] = kept;
  if (first === undefined) return found.find((verified) => typeof verified === "string") ?? "no PEM within the base64";
  const materials: Material[] = kept.flatMap((verified) => verified.materials);
  const isProven = kept.every(({ confidence }) => confidence === "proven");
  const reasons = ["is base64 of a PEM block", ...first.reasons];
  return { start, end: start + end, materials, confidence: isProven ? "proven" : "shaped", reasons };
}

function blocks(inner: InnerText): (Verified | string)[] {
  const found: (Verified | string)[] = [];
  for (
    let at = inner.content.indexOf("-----BEGIN ");
    at >= 0 && found.length < MOST_BLOCKS;
    at = inner.content.indexOf("-----BEGIN ", at + 1)
  ) {
    found.push(inner.content.startsWith("PGP ", at + 11) ? verifyPgp(inner, at) : verifyPem(inner, at));
  }
  return found;
}

// Lines are joined until something else than base64 comes or padding ends it; the next block's beginning is out of reach.
function collect(reached: string): { readonly base64: string; readonly end: number } {
  const lines: string[] = [];
  let end = 0;
  for (let at = 0; at < reached.length;) {
    RUN.lastIndex = at;
    const run = RUN.exec(reached)?.[0];
    if (run === undefined) break;
    lines.push(run);
    end = at + run.length;
    GAP.lastIndex = end;
    const gap = run.endsWith("=") ? undefined : GAP.exec(reached)?.[0];
    if (gap === undefined) break;
    at = end + gap.length;
  }
  return { base64: lines.join(""), end };
}

interface InnerText extends Text {
  readonly content: string;
}

function asText(content: string): InnerText {
  return {
    content,
    length: content.length,
    byte: (at) => (at >= 0 && at < content.length ? content.charCodeAt(at) : 10),
    slice: (from, to) => content.slice(Math.max(0, from), Math.max(0, to)),
  };
}
