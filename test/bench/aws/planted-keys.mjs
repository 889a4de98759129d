// Keys with one fault each. `reports` says by which rule of keycensus or check of prowler the fault is reported, on the key
// or its grant; where a rule may flag the key for another reason too, `names` is what the finding has to say.
import { allow, arn, DELEGATION, DEPARTED, GOVERN, OUTSIDER, policy, USE, when } from "./policies.mjs";

const PUBLIC = { keycensus: ["store-key-open-to-anybody"], prowler: ["kms_key_not_publicly_accessible"] };
const OUTSIDE = {
  reports: { keycensus: ["external-key-access"], prowler: ["kms_key_not_publicly_accessible"] },
  names: OUTSIDER,
};
const BOTH = { reports: only("administers-and-uses"), names: arn("role/ops") };

const byPolicy = [
  { title: "anybody decrypts", says: { Principal: "*", Action: "kms:Decrypt" }, reports: PUBLIC },
  {
    title: "anybody decrypts, if the browser's name is like *",
    says: {
      Principal: { AWS: "*" },
      Action: "kms:Decrypt",
      Condition: when("StringLike", "aws:UserAgent", "*"),
    },
    reports: PUBLIC,
  },
  {
    title: "anybody of any organisation decrypts",
    says: { Principal: { AWS: "*" }, Action: USE, Condition: when("StringLike", "aws:PrincipalOrgID", "*") },
    reports: PUBLIC,
  },
  {
    title: "NotPrincipal: everybody but one",
    says: { NotPrincipal: { AWS: arn("user/intern") }, Action: USE },
    reports: { ...PUBLIC, keycensus: ["all-but-some-allowed", "store-key-open-to-anybody"] },
  },
  {
    title: "NotAction: everything but deletion",
    says: { Principal: { AWS: arn("role/ops") }, NotAction: "kms:ScheduleKeyDeletion" },
    ...BOTH,
  },
  {
    title: "another account does everything",
    says: { Principal: { AWS: arn("root", OUTSIDER) }, Action: "kms:*" },
    ...OUTSIDE,
  },
  {
    title: "a role of another account decrypts",
    says: { Principal: { AWS: arn("role/etl", OUTSIDER) }, Action: "kms:Decrypt" },
    ...OUTSIDE,
  },
  {
    title: "a deleted user is named",
    says: { Principal: { AWS: DEPARTED }, Action: USE },
    reports: only("departed-principal-in-policy"),
  },
  {
    title: "one role administers and decrypts",
    says: { Principal: { AWS: arn("role/ops") }, Action: [...GOVERN, ...USE] },
    ...BOTH,
  },
  {
    title: "a service without SourceAccount",
    says: { Principal: { Service: "sns.amazonaws.com" }, Action: USE },
    reports: only("service-without-source"),
  },
].map(({ says, ...fault }) => ({ ...fault, policy: policy(DELEGATION, allow({ Sid: "Fault", ...says })) }));

const byGrant = [
  {
    title: "grant to somebody of another account",
    grantee: arn("role/ghost", OUTSIDER),
    reports: { ...OUTSIDE.reports, keycensus: ["external-key-access", "grant-to-missing-principal"] },
  },
  { title: "grant to a deleted role", grantee: arn("role/deleted"), reports: only("grant-to-missing-principal") },
  { title: "grant to the whole account", grantee: arn("root"), reports: only("unconditioned-grant") },
];

const byState = [
  {
    title: "policy without the account",
    policy: policy(allow({ Sid: "Admin", Principal: { AWS: arn("role/key-admin") }, Action: GOVERN })),
    reports: only("key-without-root"),
  },
  {
    title: "no alias, tag, reference or use",
    isBare: true,
    reports: only("orphaned-managed-key", "unused-managed-key"),
  },
  { title: "alias of a disabled key", fate: "disabled", reports: only("alias-to-unusable-key") },
  {
    title: "pending deletion",
    fate: "pending-deletion",
    isBare: true,
    reports: { keycensus: ["pending-deletion"], prowler: ["kms_cmk_not_deleted_unintentionally"] },
  },
  {
    title: "pending deletion, and a bucket uses it",
    fate: "pending-deletion",
    isBare: true,
    bucket: "locked-by-a-dying-key",
    reports: only("reference-to-unusable-key"),
  },
  { title: "RSA of 2048 bits", spec: "RSA_2048", isRotating: false, reports: only("weak-managed-key") },
  {
    title: "rotation off",
    isRotating: false,
    reports: { keycensus: ["rotation-off"], prowler: ["kms_cmk_rotation_enabled"] },
  },
];

// What is no fault by itself: whoever takes it for one says so, and nobody misses it.
const byTaste = [
  { title: "disabled, and nothing leads to it", fate: "disabled", isBare: true },
  { title: "multi-Region", isMultiRegion: true },
];

const ORDINARY = { policy: policy(DELEGATION), spec: "SYMMETRIC_DEFAULT", isRotating: true };

/** Keys that are to be made, each with its fault. */
export const plantedKeys = [...byPolicy, ...byGrant, ...byState].map((key) => ({ ...ORDINARY, ...key }));

/** Keys of which one may think this or that. */
export const debatableKeys = byTaste.map((key) => ({ ...ORDINARY, ...key }));

/** Faults that no check of prowler is about. */
function only(...keycensus) {
  return { keycensus, prowler: [] };
}
