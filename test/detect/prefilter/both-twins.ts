import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  buildPrefilterTables,
  createPrefilter,
  loadPrefilterModule,
  type Prefilter,
  type PrefilterAnchor,
} from "../../../src/detect/prefilter/prefilter.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const room = join(root, "src/detect/prefilter");
const file = join(root, ".cache/test/prefilter.wasm");
if (!isFresh()) compileKernel();
const kernel = loadPrefilterModule(file);

/** The plain twin and the fast one, for the same anchors. */
export function bothTwins(anchors: readonly PrefilterAnchor[]): readonly [Prefilter, Prefilter] {
  const tables = buildPrefilterTables(anchors);
  return [createPrefilter(tables, { twin: "scalar" }), createPrefilter(tables, { module: kernel })];
}

/** All hits in [from, length) of the input, scan after scan, as "position:id". */
export function allHits(prefilter: Prefilter, from: number, length: number): string[] {
  const found: string[] = [];
  for (let at = from; at < length;) {
    const { count, next, hits } = prefilter.scan(at, length);
    for (let hit = 0; hit < count; hit++) found.push(`${hits[2 * hit]}:${hits[2 * hit + 1]}`);
    if (next <= at) throw new Error(`the scan from ${at} does not move on`);
    at = next;
  }
  return found;
}

/** All hits in a text (latin1) or in bytes. */
export function hitsIn(prefilter: Prefilter, content: string | Uint8Array): string[] {
  const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
  prefilter.room(0, bytes.length).set(bytes);
  return allHits(prefilter, 0, bytes.length);
}

// Several test files may do this at once, so the file takes its place whole.
function compileKernel(): void {
  const own = `${file}.${process.pid}`;
  const { status, stderr } = spawnSync(process.execPath, [join(root, ".build/build-kernel.mjs"), own], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the kernel could not be compiled: ${stderr}`);
  renameSync(own, file);
}

function isFresh(): boolean {
  if (!existsSync(file)) return false;
  const sources = [room, join(room, "kernel")].flatMap((folder) =>
    readdirSync(folder).map((name) => join(folder, name)),
  );
  return sources.every((source) => statSync(source).mtimeMs <= statSync(file).mtimeMs);
}
