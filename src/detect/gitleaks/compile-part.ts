import { Re2Error } from "./re2/re2-node.js";

/** Carries one expression of a rule over; the Re2Error that it throws says which one it is. */
export function compilePart<Compiled>(what: string, compile: () => Compiled): Compiled {
  try {
    return compile();
  } catch (error) {
    if (error instanceof Re2Error) throw new Re2Error(`${what}: ${error.message}`);
    throw error;
  }
}
