import type { Ask } from "../conditions/known.js";
import type { Clause } from "../policy/clause.js";
import type { Statement } from "../policy/statement.js";
import type { Who } from "../policy/who.js";

/** Which list of actions a question is about: those on keys, or those on identities. */
export type Realm = "keys" | "identities";

/** The statements of one policy (or of several that count as one), by what they are about. */
export type Layer = Readonly<Record<Realm, readonly Statement[]>>;

/** Somebody who may ask for something. */
export interface Subject extends Who {
  /** What its identity policies say. */
  readonly identity: Layer;
  /** What it may do by clauses alone, without a statement that was seen: root users, identities whose policies were not seen. Null where there is no such thing. */
  readonly assumed: { readonly when: readonly Clause[]; readonly evidence: readonly string[] } | null;
  readonly boundary: Layer | null;
  /** Service control policies, from the root down: at each level one must allow. */
  readonly levels: readonly Layer[];
  readonly ask: Ask;
  /** A role that a service set up for itself: no policy of an organisation bears on it. */
  readonly isServiceLinked: boolean;
  /** What holds for all it may do: above all, what was not seen and could forbid it. */
  readonly riders: readonly Clause[];
}
