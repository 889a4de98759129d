import { GATE_BITS, LOOK_SHIFT } from "./kernel-layout.js";
import type { PrefilterAnchor } from "./prefilter-anchor.js";

/** Bytes of one anchor in the table: length, case, gate and look, least run, 40 bytes of text. */
const RECORD_BYTES = 44;
const LONGEST = 40;
const SHORTEST = 3;
const MOST_ANCHORS = 65_535;
const GATES: readonly PrefilterAnchor["gate"][] = [
  "none",
  "token",
  "assignment",
  "alnum",
  "digits",
  "user-info",
  "line-end",
];
const LOOKS = [undefined, "line", "name", "next-line"] as const;

/** Writes anchors as records of fixed size; throws a RangeError for an anchor that the kernel could not look for. */
export function encodeAnchors(anchors: readonly PrefilterAnchor[]): Uint8Array {
  if (anchors.length > MOST_ANCHORS)
    throw new RangeError(`${anchors.length} anchors are more than the prefilter can number (${MOST_ANCHORS})`);
  const table = new Uint8Array(anchors.length * RECORD_BYTES);
  anchors.forEach((anchor, id) => {
    checkAnchor(anchor);
    const { text, ignoreCase, gate, minRun, look } = anchor;
    const forms = GATES.indexOf(gate) | (LOOKS.indexOf(look) << LOOK_SHIFT);
    table.set([text.length, ignoreCase ? 1 : 0, forms, minRun], id * RECORD_BYTES);
    table.set(Buffer.from(text, "latin1"), id * RECORD_BYTES + 4);
  });
  return table;
}

/** How many anchors a table has. */
export function anchorCount(table: Uint8Array): number {
  return Math.floor(table.length / RECORD_BYTES);
}

/** Reads what `encodeAnchors` wrote. */
export function decodeAnchors(table: Uint8Array): PrefilterAnchor[] {
  const bytes = Buffer.from(table.buffer, table.byteOffset, table.byteLength);
  return Array.from({ length: anchorCount(table) }, (_, id) => {
    const record = bytes.subarray(id * RECORD_BYTES, (id + 1) * RECORD_BYTES);
    const [length = 0, ignoreCase = 0, forms = 0, minRun = 0] = record;
    const look = LOOKS[forms >>> LOOK_SHIFT];
    return {
      text: record.toString("latin1", 4, 4 + length),
      ignoreCase: ignoreCase === 1,
      gate: GATES[forms & GATE_BITS] ?? "none",
      minRun,
      ...(look === undefined ? {} : { look }),
    };
  });
}

function checkAnchor({ text, ignoreCase, minRun }: PrefilterAnchor): void {
  const name = JSON.stringify(text);
  if (text.length < SHORTEST || text.length > LONGEST)
    throw new RangeError(`anchor ${name} must have ${SHORTEST} to ${LONGEST} bytes`);
  if (/[^\0-\xff]/.test(text)) throw new RangeError(`anchor ${name} has a character above U+00FF`);
  if (ignoreCase && /[A-Z]/.test(text)) throw new RangeError(`anchor ${name} ignores case but has capital letters`);
  if (!Number.isInteger(minRun) || minRun < 0 || minRun > 255)
    throw new RangeError(`anchor ${name} must have a least run of 0 to 255`);
}
