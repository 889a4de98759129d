import type { Certificate } from "./certificate.js";
import type { Confidence } from "./confidence.js";
import type { Encryption } from "./encryption.js";
import type { Form } from "./form.js";
import type { Identity } from "./identity.js";
import type { KeyFacts } from "./key-facts.js";
import type { Span } from "./span.js";

/** Key material seen in some bytes: whose it is and where it lies, never the material. */
export interface Sighting {
  /** Id of the pattern that saw it. */
  readonly pattern: string;
  readonly confidence: Confidence;
  readonly form: Form;
  readonly identity: Identity;
  readonly key: KeyFacts;
  readonly span: Span;
  readonly encryption: Encryption | null;
  readonly certificate: Certificate | null;
  /** The marker of an inline comment that allows it (gitleaks:allow ...), or null. */
  readonly allowedBy: string | null;
  /** Why it was kept, in words; never a part of the material. */
  readonly reasons: readonly string[];
}

/** A candidate that was looked at and dropped, and why; kept only when an explanation is asked for. */
export interface Dropped {
  readonly pattern: string;
  readonly span: Span;
  readonly reason: string;
}
