import type { Certificate } from "./certificate.js";
import type { Confidence } from "./confidence.js";
import type { Encryption } from "./encryption.js";
import type { Form } from "./form.js";
import type { KeyFacts } from "./key-facts.js";
import type { Place } from "./place.js";
import type { Span } from "./span.js";

/** One place where a key is, as the inventory keeps it. */
export interface Location {
  readonly id: string;
  readonly keyId: string;
  /** `label` of the target it lies in. */
  readonly target: string;
  readonly place: Place;
  readonly span: Span;
  readonly form: Form;
  readonly pattern: string;
  /** Title of the pattern: "GitHub personal access token (classic)". */
  readonly patternTitle: string;
  readonly confidence: Confidence;
  readonly encryption: Encryption | null;
  readonly certificate: Certificate | null;
  readonly allowedBy: string | null;
  readonly reasons: readonly string[];
}

/** One key of the inventory with all its places. */
export interface CensusKey {
  readonly id: string;
  /** A short name a person can tell apart: "RSA-2048 3f9a...", "GitHub personal access token 71c2...". */
  readonly name: string;
  readonly facts: KeyFacts;
  readonly confidence: Confidence;
  /** First and last author date among its places, or null. */
  readonly firstSeenAt: string | null;
  readonly lastSeenAt: string | null;
  readonly locations: readonly Location[];
}

/** The keys a scan knows, sorted by id; locations by target, path, line. */
export interface Census {
  readonly keys: readonly CensusKey[];
}
