import { isReference } from "./parts/is-reference.js";

/** Not a reference to a secret kept elsewhere (${...}, %s, <...>) and no mask (***). A bad password passes. */
export function notReference(value: string): true | string {
  return !isReference(value) || "a reference or a mask";
}
