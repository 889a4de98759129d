import type { Ask } from "../conditions/known.js";
import type { Clause } from "../policy/clause.js";
import type { Statement } from "../policy/statement.js";
import type { Piece } from "../judge/piece.js";
import type { Layer, Realm, Subject } from "../subjects/subject.js";
import type { Naming } from "./to-naming.js";

/** Something that is asked for: a key, or an identity to take the place of. */
export interface Target {
  readonly arn: string;
  readonly account: string;
  readonly realm: Realm;
  /** Its own policy: of the key, or who is trusted with the role. */
  readonly policy: readonly Statement[];
  /** Whom its policy names. */
  readonly naming: Naming;
  /** Where its policy was not seen: what to say of that. */
  readonly unseenPolicy: Clause | null;
  /** Resource control policies. */
  readonly controls: Layer;
  /** What somebody from another account can do with it at all. */
  readonly crossAccount: bigint;
  readonly ask: Ask;
  /** What was not seen and could forbid anything. */
  readonly riders: readonly Clause[];
  readonly hasGrants: boolean;
  /** What grants give him. */
  grantsTo(subject: Subject): readonly Piece[];
}
