import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One file of the set as a scanner meets it, with the places of the passwords people chose and of what only looks like one. */
export interface LaidOutFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly passwords: readonly Place[];
  readonly nearMisses: readonly Place[];
  /** Kept apart: its rows are counted, never looked at, so that nothing is fitted to them. */
  readonly isKeptApart: boolean;
}

/** A marked text and its bytes' place in the file. */
export interface Place {
  readonly text: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Reads the layouts (`*.txt`) of a folder: files under `=== name`, passwords in ⟦ ⟧ and near-misses in ⟨ ⟩. */
export function readLayouts(folder: string): LaidOutFile[] {
  return readdirSync(folder)
    .filter((entry) => entry.endsWith(".txt"))
    .toSorted()
    .flatMap((entry) => readFileSync(join(folder, entry), "utf8").split(/^=== /m).slice(1))
    .map(readFile);
}

function readFile(section: string): LaidOutFile {
  const firstLineEnd = section.indexOf("\n");
  const name = section.slice(0, firstLineEnd);
  const marks = { "⟦": [] as Place[], "⟨": [] as Place[] };
  let text = "";
  let open = { mark: "⟦" as keyof typeof marks, at: 0 };
  for (const piece of section.slice(firstLineEnd + 1).split(/([⟦⟧⟨⟩])/)) {
    if (piece === "⟦" || piece === "⟨") open = { mark: piece, at: text.length };
    else if (piece === "⟧" || piece === "⟩") marks[open.mark].push(placeOf(text, open.at));
    else text += piece;
  }
  return {
    name,
    bytes: Buffer.from(text),
    passwords: marks["⟦"],
    nearMisses: marks["⟨"],
    isKeptApart: createHash("sha256").update(name).digest().readUInt8(0) % 2 === 1,
  };
}

function placeOf(text: string, from: number): Place {
  return {
    text: text.slice(from),
    line: text.slice(0, from).split("\n").length,
    start: Buffer.byteLength(text.slice(0, from)),
    end: Buffer.byteLength(text),
  };
}
