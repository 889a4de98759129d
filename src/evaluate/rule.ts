import { z } from "zod";

/** The phases of a key's life: the folders under which audit rules lie. */
export const PHASES = [
  "generation",
  "distribution",
  "storage",
  "access",
  "rotation",
  "recovery",
  "destruction",
  "inventory",
] as const;

const severity = z.enum(["info", "low", "medium", "high", "critical"]);
const status = z.enum(["flagged", "ok", "not-applicable", "unknown"]);
const cell = z.json();
const value = z.union([z.number(), z.string()]);

const example = z.strictObject({
  /** What the example shows, in words. */
  name: z.string().min(1),
  /** Table or view -> its rows; columns left out are null. */
  given: z.record(z.string(), z.array(z.record(z.string(), cell))),
  /** Parameters that differ from their defaults. */
  parameters: z.record(z.string(), value).optional(),
  /** Moment of the evaluation, ISO 8601. */
  at: z.iso.datetime().default("2026-01-01T00:00:00Z"),
  /** Resource -> status, whole; or its status and severity, where a row sets its own. */
  expect: z.record(z.string(), z.union([status, z.strictObject({ status, severity })])),
});

const parameter = z.strictObject({
  default: value,
  unit: z.string().min(1),
  description: z.string().min(1),
});

/**
 * The shape of a rule file. `query` yields one row for each resource it examined: resource, status, reason, and, where they
 * fit, key_id, location_ids, severity (in the place of the rule's) and location_class (what tells findings of one key apart).
 */
export const ruleFile = z.strictObject({
  title: z.string().min(1),
  severity,
  why: z.string().min(1),
  fix: z.string().min(1),
  audience: z.string().min(1),
  parameters: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), parameter).default({}),
  /** The table whose rows it is about: while that is empty there is nothing to examine, and the query is not asked. */
  about: z
    .string()
    .regex(/^[a-z][a-z_]*$/)
    .optional(),
  controls: z.array(z.string().regex(/^[a-z0-9.-]+:\S.*$/)),
  query: z.string().min(1),
  examples: z.array(example).min(1),
});

/** One example inside a rule. */
export type Example = z.output<typeof example>;

/** A rule made ready to run; plain data. */
export interface Rule extends z.output<typeof ruleFile> {
  readonly id: string;
  readonly phase: string;
}
