import { loadUnpackKernel } from "./load-unpack-kernel.js";
import { createPlainUnpacker } from "./plain-unpacker.js";
import type { Unpacker } from "./unpacker.js";
import { createWasmUnpacker } from "./wasm-unpacker.js";

// A thread reads one shard after another: its memory is made once.
let spare: Unpacker | null = null;

/** Lends this thread's unpacker, or a new one while that is lent. */
export function lendUnpacker(): { readonly unpacker: Unpacker; giveBack(): void } {
  const unpacker = spare ?? createUnpacker();
  spare = null;
  return {
    unpacker,
    giveBack: () => {
      spare = unpacker;
    },
  };
}

function createUnpacker(): Unpacker {
  const kernel = loadUnpackKernel();
  return kernel === null ? createPlainUnpacker() : createWasmUnpacker(kernel);
}
