import type { AccessEdge } from "#model/access-edge";
import type { Subject } from "../subjects/subject.js";
import type { KeyTarget } from "../targets/key-target.js";
import type { Shape } from "./shape.js";

/** A row of the table `access`. */
export type AccessRow = Readonly<Record<string, string | boolean | null | readonly string[]>>;

/** A shape between its two ends. */
export function toEdge(
  subject: Subject,
  key: KeyTarget,
  shape: Pick<AccessEdge, keyof Shape & keyof AccessEdge>,
): AccessRow {
  return {
    resource: key.arn,
    principal: subject.arn,
    principal_kind: subject.kind,
    tenant: subject.account,
    is_external: subject.account === null ? subject.kind === "anybody" : subject.account !== key.account,
    operations: shape.operations,
    actions: shape.actions,
    path: shape.path,
    certainty: shape.certainty,
    standing: shape.standing,
    condition: shape.condition,
    evidence: shape.evidence,
  };
}
