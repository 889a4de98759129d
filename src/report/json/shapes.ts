import type { CensusKey, Location } from "#model/census";
import type { Certificate } from "#model/certificate";
import type { Collection, Target } from "#model/collection";
import type { Encryption } from "#model/encryption";
import type { Finding, RuleCard, RuleOutcome, RuleStatus, Unknown, Waiver } from "#model/finding";
import type { KeyFacts } from "#model/key-facts";
import type { Counts } from "#model/observation";
import type { History, Place } from "#model/place";
import type { Problem } from "#model/problem";
import type { Scan } from "#model/audit";
import type { Span } from "#model/span";
import { LazyList } from "./lazy-list.js";
import { shaped } from "./shaped.js";

const same = (value: unknown) => value;
const orNull =
  <Value>(write: (value: Value) => unknown) =>
  (value: Value | null) =>
    value === null ? null : write(value);
const each =
  <Value>(write: (value: Value) => unknown) =>
  (values: readonly Value[]) =>
    new LazyList(values, write);

const target = shaped<Target>({ collector: same, label: same, at: same });
const counts = shaped<Counts>({
  files: same,
  blobs: same,
  commits: same,
  bytes: same,
  binary: same,
  skipped: same,
  unchanged: same,
});
const problem = shaped<Problem>({ reason: same, scope: same, fact: same, message: same });
const history = shaped<History>({
  firstCommit: same,
  firstAuthor: same,
  firstDate: same,
  lastCommit: same,
  lastAuthor: same,
  lastDate: same,
  isAtTip: same,
});
const place = shaped<Place>({ kind: same, path: same, object: same, fileMode: same, history: orNull(history) });
const span = shaped<Span>({
  startLine: same,
  startColumn: same,
  endLine: same,
  endColumn: same,
  start: same,
  end: same,
});
const encryption = shaped<Encryption>({ kdf: same, iterations: same, cipher: same });
const certificate = shaped<Certificate>({
  fingerprint: same,
  subject: same,
  issuer: same,
  serialNumber: same,
  notBefore: same,
  notAfter: same,
  signatureAlgorithm: same,
  isSelfSigned: same,
  isAuthority: same,
});
const location = shaped<Location>({
  id: same,
  keyId: same,
  target: same,
  place,
  span,
  form: same,
  pattern: same,
  patternTitle: same,
  confidence: same,
  encryption: orNull(encryption),
  certificate: orNull(certificate),
  allowedBy: same,
  reasons: same,
});
const facts = shaped<KeyFacts>({
  kind: same,
  algorithm: same,
  sizeBits: same,
  curve: same,
  service: same,
  createdAt: same,
  expiresAt: same,
});
const ruleCard = shaped<RuleCard>({
  id: same,
  phase: same,
  title: same,
  severity: same,
  why: same,
  fix: same,
  audience: same,
  controls: same,
});
const statusCounts = shaped<Record<RuleStatus, number>>({
  flagged: same,
  ok: same,
  "not-applicable": same,
  unknown: same,
});
const waiver = shaped<Waiver>({ reason: same, approver: same, until: same });
const finding = shaped<Finding>({
  fingerprint: same,
  rule: same,
  severity: same,
  resource: same,
  reason: same,
  keyId: same,
  locationIds: same,
  firstSeenAt: same,
  isNew: same,
  waiver: orNull(waiver),
});
const unknown = shaped<Unknown>({ resource: same, reason: same });

/** Writes what a run says of itself. */
export const writeScan = shaped<Scan>({
  id: same,
  toolVersion: same,
  rulesDigest: same,
  startedAt: same,
  finishedAt: same,
});

/** Writes what became of one collector on one target. */
export const writeCollection = shaped<Collection>({
  target,
  outcome: same,
  scope: same,
  isNarrowed: same,
  tip: same,
  counts,
  problems: each(problem),
  startedAt: same,
  finishedAt: same,
});

/** Writes one key with its places. */
export const writeKey = shaped<CensusKey>({
  id: same,
  name: same,
  facts,
  confidence: same,
  firstSeenAt: same,
  lastSeenAt: same,
  locations: each(location),
});

/** Writes what one rule found out. */
export const writeOutcome = shaped<RuleOutcome>({
  rule: ruleCard,
  counts: statusCounts,
  findings: each(finding),
  unknown: each(unknown),
});
