import type { NamedPolicy } from "#model/principal";
import type { Layer } from "../subjects/subject.js";
import { compilePolicy } from "./compile-policy.js";

/** Makes policies ready, each document once: hundreds of identities share one managed policy. */
export type Compile = (policy: NamedPolicy) => Layer | null;

/** A compiler with a memory. */
export function createCompiler(): Compile {
  const done = new Map<string, Layer | null>();
  return ({ id, document }) => {
    const key = `${id}\n${document}`;
    const kept = done.get(key);
    if (kept !== undefined) return kept;
    const layer = compilePolicy(document, id);
    done.set(key, layer);
    return layer;
  };
}
