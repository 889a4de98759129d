import type { AccessEdge } from "#model/access-edge";
import { kmsActions, kmsMask } from "../actions/kms-actions.js";
import { toOperations } from "../actions/to-operations.js";
import type { Piece } from "../judge/piece.js";
import type { Clause } from "../policy/clause.js";
import { listEvidence } from "./list-evidence.js";
import type { Shape } from "./shape.js";

/** What of a key changes who can use it: its tags, its aliases. */
export interface Marks {
  readonly tags: boolean;
  readonly aliases: boolean;
  /** Equal marks have equal names. */
  readonly name: string;
}

const CREATE_GRANT = kmsMask("CreateGrant");
const LATENT = kmsMask("PutKeyPolicy ReplicateKey");
const BY_TAG = kmsMask("TagResource UntagResource");
const BY_ALIAS = kmsMask("CreateAlias DeleteAlias UpdateAlias");

/** Actions that are allowed, as the shape of an edge. */
export function toShape({ mask, clauses, evidence }: Piece, path: AccessEdge["path"], marks: Marks): Shape {
  const operations = toOperations(mask);
  return {
    mask,
    clauses,
    path,
    operations: isLatent(mask, { clauses, path, marks }) ? [...operations, "latent" as const].toSorted() : operations,
    actions: kmsActions.namesOf(mask),
    certainty: certaintyOf(clauses),
    standing: standingOf(clauses),
    condition: conditionOf(clauses),
    evidence: listEvidence(evidence),
  };
}

/** How sure something is that holds under clauses. */
export function certaintyOf(clauses: readonly Clause[]): AccessEdge["certainty"] {
  if (clauses.some(({ isUnseen }) => isUnseen)) return "unknown";
  return clauses.length === 0 ? "yes" : "conditional";
}

/** The same by what was seen: what was not seen and could only forbid is left out. */
export function standingOf(clauses: readonly Clause[]): AccessEdge["standing"] {
  return certaintyOf(clauses.filter(({ isUnseen, text }) => !(isUnseen && isContrary(text))));
}

/** Clauses as one text: what must be, then what must not. */
export function conditionOf(clauses: readonly Clause[]): string | null {
  if (clauses.length === 0) return null;
  const texts = clauses.map(({ text }) => text);
  return [...texts.filter((text) => !isContrary(text)), ...texts.filter(isContrary)].join("; ");
}

function isContrary(text: string): boolean {
  return text.startsWith("unless ");
}

interface Circumstances {
  readonly clauses: readonly Clause[];
  readonly path: AccessEdge["path"];
  readonly marks: Marks;
}

// Whoever was given a grant can pass on only what it holds; and a limited right to make grants opens no data.
function isLatent(mask: bigint, { clauses, path, marks }: Circumstances): boolean {
  const grants = path === "grant" || clauses.some(({ limitsGrants }) => limitsGrants) ? 0n : CREATE_GRANT;
  const opening = LATENT | grants | (marks.tags ? BY_TAG : 0n) | (marks.aliases ? BY_ALIAS : 0n);
  return path === "grant" ? false : (mask & opening) !== 0n;
}
