import type { Severity } from "./severity.js";

/** Status of one resource under one rule. `unknown` is never ok. */
export type RuleStatus = "flagged" | "ok" | "not-applicable" | "unknown";

/** An accepted risk that covers a finding. Dates are YYYY-MM-DD. */
export interface Waiver {
  readonly reason: string;
  readonly approver: string;
  readonly until: string;
}

/** One resource that one rule flags. */
export interface Finding {
  /** Stable: rule + key identity + class of location; survives moved lines, rebases and squashes. Hex. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly severity: Severity;
  /** The rule's name for what it examined; unique within the rule. */
  readonly resource: string;
  readonly reason: string;
  /** The key it is about, or null where it is about none. */
  readonly keyId: string | null;
  /** Ids of the locations that show it, in order; a report looks them up in the census. */
  readonly locationIds: readonly string[];
  /** Start of the scan that first and last saw it, ISO 8601. */
  readonly firstSeenAt: string;
  readonly isNew: boolean;
  readonly waiver: Waiver | null;
}

/** A resource a rule could not judge, and why. */
export interface Unknown {
  readonly resource: string;
  readonly reason: string;
}

/** What a rule is, for a reader. */
export interface RuleCard {
  readonly id: string;
  /** Phase of the key lifecycle: generation, distribution, storage, access, rotation, recovery, destruction, inventory. */
  readonly phase: string;
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  readonly fix: string;
  readonly audience: string;
  /** Controls of frameworks, "pci-dss-4.0.1:3.6.1". */
  readonly controls: readonly string[];
}

/** What one rule found out. */
export interface RuleOutcome {
  readonly rule: RuleCard;
  readonly counts: Readonly<Record<RuleStatus, number>>;
  /** By severity (worst first), then resource. */
  readonly findings: readonly Finding[];
  readonly unknown: readonly Unknown[];
}

/** What all rules found out at a moment. */
export interface Evaluation {
  readonly at: string;
  readonly outcomes: readonly RuleOutcome[];
}
