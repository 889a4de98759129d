import { createHash } from "node:crypto";
import type { Audit } from "#model/audit";
import type { CensusKey, Location } from "#model/census";
import type { Finding } from "#model/finding";
import { readAudit } from "./read-audit.js";

/** How large an audit is to be. `rules` share the findings evenly. */
export interface Size {
  readonly findings: number;
  readonly rules: number;
  readonly placesEach: number;
}

const hex = (text: string, length: number) => createHash("sha256").update(text).digest("hex").slice(0, length);

/** An audit with as many findings as asked for, each about a key of its own; always the same for the same size. */
export function largeAudit({ findings, rules, placesEach }: Size): Audit {
  const small = readAudit("small");
  const [sample] = small.evaluation.outcomes;
  if (sample === undefined) throw new Error("the small audit has no outcome");
  const keys = Array.from({ length: findings }, (_, index) => keyAt(index, placesEach));
  const outcomes = Array.from({ length: rules }, (_, index) => {
    const id = `rule-${String(index)}`;
    const own = keys.filter((_key, at) => at % rules === index).map((key) => findingOf(key, id));
    const counts = { flagged: own.length, ok: 3, "not-applicable": 2, unknown: 0 };
    return { rule: { ...sample.rule, id, title: `Rule ${String(index)}` }, counts, findings: own, unknown: [] };
  });
  return { ...small, census: { keys }, evaluation: { at: small.evaluation.at, outcomes } };
}

function keyAt(index: number, places: number): CensusKey {
  const id = hex(`key ${String(index)}`, 32);
  const locations = Array.from({ length: places }, (_, place) => locationAt(id, place));
  const facts = {
    kind: "asymmetric",
    algorithm: "RSA",
    sizeBits: 2048,
    curve: null,
    service: null,
    createdAt: null,
    expiresAt: null,
  } as const;
  const seen = { firstSeenAt: "2024-01-01T00:00:00.000Z", lastSeenAt: "2024-01-01T00:00:00.000Z" };
  return { id, name: `RSA-2048 ${id.slice(0, 8)}`, facts, confidence: "proven", ...seen, locations };
}

function locationAt(keyId: string, index: number): Location {
  const seed = `${keyId} ${String(index)}`;
  const commit = hex(seed, 40);
  const history = {
    firstCommit: commit,
    firstAuthor: "Ada Lovelace <ada@example.org>",
    firstDate: "2024-01-01T00:00:00.000Z",
    lastCommit: commit,
    lastAuthor: "Ada Lovelace <ada@example.org>",
    lastDate: "2024-01-01T00:00:00.000Z",
    isAtTip: index === 0,
  };
  return {
    id: hex(`at ${seed}`, 16),
    keyId,
    target: ".",
    place: {
      kind: "blob",
      path: `services/${keyId.slice(0, 8)}/deploy/configuration/tls/${String(index)}/server.key`,
      object: commit,
      fileMode: null,
      history,
    },
    span: { start: 0, end: 1704, startLine: 1, startColumn: 1, endLine: 28, endColumn: 30 },
    form: "plaintext",
    pattern: "pem-private-key",
    patternTitle: "Private key in PEM",
    confidence: "proven",
    encryption: null,
    certificate: null,
    allowedBy: null,
    reasons: ["the container parses"],
  };
}

function findingOf(key: CensusKey, rule: string): Finding {
  return {
    fingerprint: hex(`${rule} ${key.id}`, 64),
    rule,
    severity: "high",
    resource: key.id,
    reason: "readable private key, at a branch tip",
    keyId: key.id,
    locationIds: key.locations.map(({ id }) => id),
    firstSeenAt: "2026-11-20T08:00:00.000Z",
    isNew: true,
    waiver: null,
  };
}
