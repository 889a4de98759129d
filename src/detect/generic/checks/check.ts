import type { Seen } from "../seen.js";

/** Says in a short phrase why a value is no secret, or null where this check has nothing to say. */
export type Check = (seen: Seen) => string | null;
