import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createDetect, preparePatterns } from "../../../src/detect/detect.js";

/** One sighting as the scoring program wants it, with the text it stands on; only the bench looks at that. */
export interface BenchFinding {
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly secret: string;
  readonly rule: string;
  readonly confidence: string;
  readonly start: number;
  readonly end: number;
}

/** Runs the detector over every file of a tree; `nameOf` says under which name a file is scanned. */
export async function scanTree(
  tree: string,
  patterns: string,
  nameOf: (file: string) => string,
): Promise<BenchFinding[]> {
  const detect = createDetect({
    ...(await preparePatterns([patterns])),
    module: null,
    salt: new Uint8Array(32),
    explain: false,
  });
  const findings: BenchFinding[] = [];
  for (const file of listFiles(tree)) {
    const bytes = readFileSync(join(tree, file));
    let at = 0;
    const { sightings } = detect.scan({ name: nameOf(file) }, (into) => {
      const piece = bytes.subarray(at, at + into.length);
      into.set(piece);
      at += piece.length;
      return piece.length;
    });
    // A mention of a key that a store keeps is no secret, and is not told as one.
    for (const { pattern, span, confidence } of sightings.filter(({ form }) => form !== "reference")) {
      const { start, end, startLine, endLine } = span;
      findings.push({
        file,
        startLine,
        endLine,
        secret: bytes.toString("utf8", start, end),
        rule: pattern,
        confidence,
        start,
        end,
      });
    }
  }
  return findings;
}

function listFiles(tree: string): string[] {
  return readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(tree, join(entry.parentPath, entry.name)))
    .toSorted();
}
