import type { Collection, Target } from "#model/collection";
import type { Observation } from "#model/observation";
import type { Place } from "#model/place";
import type { Sighting } from "#model/sighting";
import type { Inventory } from "#inventory/inventory";

type Entry = Parameters<Inventory["record"]>[0];
type Sighted = Extract<Observation, { kind: "sighting" }>;

export const REPO: Target = { collector: "git", at: "/home/ann/shop", label: "shop" };
export const FOLDER: Target = { collector: "files", at: "/home/ann/shop", label: "shop" };
export const OBJECT = "ab".repeat(20);

export const SCAN = { toolVersion: "1.0.0", rulesDigest: "r1", configDigest: "c1", startedAt: "2026-01-01T00:00:00Z" };

/** A place that fills every field: a blob of a history. */
export function blobPlace(changes: Partial<Place> = {}): Place {
  return {
    kind: "blob",
    path: "deploy/tls.key",
    object: OBJECT,
    fileMode: 0o100644,
    history: {
      firstCommit: "11".repeat(20),
      firstAuthor: "Ann <ann@example.org>",
      firstDate: "2024-01-01T10:00:00Z",
      lastCommit: "22".repeat(20),
      lastAuthor: "Bob <bob@example.org>",
      lastDate: "2025-06-01T10:00:00Z",
      isAtTip: true,
    },
    ...changes,
  };
}

/** A file outside of any history. */
export function filePlace(path: string, fileMode = 0o600): Place {
  return { kind: "file", path, object: null, fileMode, history: null };
}

/** A sighting that fills every field. */
export function sighting(changes: Partial<Sighting> = {}): Sighting {
  return {
    pattern: "pem-private-key",
    confidence: "proven",
    form: "encrypted",
    identity: { scheme: "spki-sha256", value: "5e".repeat(32) },
    key: {
      kind: "asymmetric",
      algorithm: "RSA",
      sizeBits: 2048,
      curve: null,
      service: "shop",
      createdAt: "2023-05-01T00:00:00Z",
      expiresAt: "2027-05-01T00:00:00Z",
    },
    span: { start: 10, end: 1700, startLine: 2, startColumn: 1, endLine: 30, endColumn: 26 },
    encryption: { kdf: "PBKDF2-HMAC-SHA256", iterations: 600_000, cipher: "AES-256-CBC" },
    certificate: {
      fingerprint: "ce".repeat(32),
      subject: "CN=shop.example",
      issuer: "CN=Example CA",
      serialNumber: "0a01",
      notBefore: "2025-01-01T00:00:00Z",
      notAfter: "2026-02-01T00:00:00Z",
      signatureAlgorithm: "sha256WithRSAEncryption",
      isSelfSigned: false,
      isAuthority: false,
    },
    allowedBy: "keycensus:allow",
    reasons: ["it parses"],
    ...changes,
  };
}

/** A plain private key, of the pair that `digit` stands for. */
export function privateKey(digit = "5e", changes: Partial<Sighting> = {}): Sighting {
  return sighting({
    form: "plaintext",
    identity: { scheme: "spki-sha256", value: digit.repeat(32) },
    encryption: null,
    certificate: null,
    allowedBy: null,
    ...changes,
  });
}

export function seen(place: Place, what: Sighting): Sighted {
  return { kind: "sighting", place, sighting: what };
}

export function collection(target: Target, changes: Partial<Collection> = {}): Collection {
  return {
    target,
    outcome: "complete",
    scope: "all refs",
    isNarrowed: false,
    tip: "22".repeat(20),
    counts: { files: 1, blobs: 2, commits: 3, bytes: 4, binary: 5, skipped: 6, unchanged: 7 },
    problems: [],
    startedAt: "2026-01-01T00:00:01Z",
    finishedAt: "2026-01-01T00:00:02Z",
    ...changes,
  };
}

/** One target's look, complete unless told otherwise. */
export function entry(scan: number, observations: readonly Observation[], changes: Partial<Entry> = {}): Entry {
  return {
    scan,
    collection: collection(FOLDER),
    observations,
    state: "",
    patternsDigest: "p1",
    patternTitles: new Map([["pem-private-key", "PEM private key"]]),
    ...changes,
  };
}
