import type { Confidence } from "#model/confidence";
import type { Form } from "#model/form";
import type { KeyKind } from "#model/key-facts";
import type { Severity } from "#model/severity";

const FORMS: Readonly<Record<Form, string>> = {
  plaintext: "readable",
  encrypted: "locked under a passphrase or key",
  public: "public half",
  certificate: "certificate",
  request: "certificate request",
  container: "keystore, unopened",
  managed: "kept by a key store",
  reference: "mentioned by its name",
};

const KINDS: Readonly<Record<KeyKind, string>> = {
  asymmetric: "key pair",
  symmetric: "shared secret",
  credential: "credential",
  password: "password",
  container: "keystore",
  unknown: "key of a kind not known",
};

const CONFIDENCES: Readonly<Record<Confidence, string>> = {
  proven: "proven (it parses, or its checksum holds)",
  shaped: "shaped (well-formed, but not provable)",
  likely: "likely (context and randomness speak for it)",
  possible: "possible (context alone speaks for it)",
};

const SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
  info: "Info",
};

/** How material lies somewhere, for a reader. */
export function nameForm(form: Form): string {
  return FORMS[form];
}

/** What kind of key it is, for a reader. */
export function nameKind(kind: KeyKind): string {
  return KINDS[kind];
}

/** How sure the house is, for a reader. */
export function nameConfidence(confidence: Confidence): string {
  return CONFIDENCES[confidence];
}

/** A severity as a heading writes it. */
export function nameSeverity(severity: Severity): string {
  return SEVERITIES[severity];
}
