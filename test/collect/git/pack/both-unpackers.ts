import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createPlainUnpacker } from "../../../../src/collect/collectors/git/pack/plain-unpacker.js";
import { createWasmUnpacker } from "../../../../src/collect/collectors/git/pack/wasm-unpacker.js";
import type { Unpacker } from "../../../../src/collect/collectors/git/pack/unpacker.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../../..");
const folder = join(root, "src/collect/collectors/git/pack");
const file = join(root, ".cache/test/unpack.wasm");

/** The plain twin and the fast one, whose kernel is compiled where it is older than its sources. */
export function bothUnpackers(): readonly [Unpacker, Unpacker] {
  if (!isFresh()) {
    const { status } = spawnSync(process.execPath, [join(root, ".build/build-kernel.mjs"), file, "unpack"]);
    if (status !== 0) throw new Error("the kernel does not compile");
  }
  return [createPlainUnpacker(), createWasmUnpacker(new WebAssembly.Module(readFileSync(file)))];
}

function isFresh(): boolean {
  const built = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(folder, "kernel")).map((name) => join(folder, "kernel", name));
  return [...sources, join(folder, "memory-layout.ts")].every((source) => statSync(source).mtimeMs < built);
}
