import type { Piece } from "../judge/piece.js";
import type { Members } from "./members.js";

/** What somebody may do to identities, the same to each: take their place, or change what they may do. */
export interface Link extends Piece {
  readonly to: Members;
}

/** All that somebody may do to identities. */
export interface Links {
  /** Roles he may take on. */
  readonly assumes: readonly Link[];
  /** Identities he may change otherwise. */
  readonly changes: readonly Link[];
  /** What he may do to policies attached to him. */
  readonly policies: readonly Piece[];
}

/** How evidence calls the trust policy of whichever role is meant. */
export const TRUST = "trust";

/** How it calls what stands for the way things are, which is no evidence. */
export const ADMINISTRATION = "account";

/** Without what is none. */
export function onlyEvidence(evidence: readonly string[]): string[] {
  return evidence.filter((one) => !one.startsWith(`${ADMINISTRATION}: `));
}

/** What says so, of one of them. */
export function evidenceFor({ evidence }: Link, arn: string): string[] {
  return evidence.map((one) => (one.startsWith(`${TRUST}: `) ? `${TRUST} of ${arn}${one.slice(TRUST.length)}` : one));
}
