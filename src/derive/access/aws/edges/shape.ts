import type { AccessEdge } from "#model/access-edge";
import type { Clause } from "../policy/clause.js";

/** An edge without its ends: what many pairs have in common. */
export interface Shape extends Pick<
  AccessEdge,
  "operations" | "actions" | "path" | "certainty" | "standing" | "condition" | "evidence"
> {
  readonly mask: bigint;
  readonly clauses: readonly Clause[];
}
