import { compileRe2, type CompiledRe2 } from "./re2/compile-re2.js";
import { Re2Error } from "./re2/re2-node.js";

/** Carries one expression of a rule over; the Re2Error that it throws says which one it is. */
export function compilePart(what: string, text: string): CompiledRe2 {
  try {
    return compileRe2(text);
  } catch (error) {
    if (error instanceof Re2Error) throw new Re2Error(`${what}: ${error.message}`);
    throw error;
  }
}
