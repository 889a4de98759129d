import { z } from "zod";
import { isDay } from "../is-day.js";
import { confidences, thresholds } from "../words.js";

const text = z.string().min(1, { error: "must not be empty" });
const texts = z.array(text);
const day = z.string().refine(isDay, { error: "must be a day as YYYY-MM-DD" });

const waiver = z
  .strictObject({
    fingerprint: text.optional(),
    rule: text.optional(),
    resource: text.optional(),
    file: text.optional(),
    target: text.optional(),
    reason: text.optional(),
    approver: text,
    until: day,
  })
  .refine(
    ({ fingerprint, rule, resource, file }) =>
      Number(fingerprint !== undefined) +
        Number(rule !== undefined && resource !== undefined) +
        Number(file !== undefined) ===
      1,
    {
      error: "must have either a fingerprint, a rule and a resource, or a file",
    },
  )
  .refine(({ file, reason }) => file !== undefined || reason !== undefined, { error: "must have a reason" })
  .refine(({ file, target }) => file !== undefined || target === undefined, {
    error: "must have a file where it has a target",
  });

const environment = z.strictObject({ name: text, paths: texts.min(1, { error: "must name at least one path" }) });

/** A settings file. Strict: what it does not know is an error, not a silent nothing. */
export const settingsSchema = z.strictObject({
  targets: texts.min(1, { error: "must name at least one target" }).optional(),
  include: texts.optional(),
  exclude: texts.optional(),
  "ignore-files": z.boolean().optional(),
  history: z.boolean().optional(),
  since: text.optional(),
  unreachable: z.boolean().optional(),
  submodules: z.boolean().optional(),
  inventory: text.optional(),
  "fail-on": z.enum(thresholds).optional(),
  reports: texts.optional(),
  rules: texts.optional(),
  "disabled-rules": texts.optional(),
  parameters: z
    .record(
      z.string(),
      z.record(z.string(), z.union([z.number(), z.string()], { error: "must be a number or a text" })),
    )
    .optional(),
  waivers: z.array(waiver).optional(),
  roster: text.optional(),
  environments: z.array(environment).optional(),
  "min-confidence": z.enum(confidences).optional(),
  jobs: z
    .int({ error: "must be a whole number from 1 to 64" })
    .min(1, { error: "must be at least 1" })
    .max(64, { error: "must be at most 64" })
    .optional(),
});

/** What a valid settings file says, as it is written there. */
export type WrittenSettings = z.infer<typeof settingsSchema>;

/** The keys that may stand at a place of the file, by the names of the lists above it; null where any may. */
export function allowedKeys(path: readonly PropertyKey[]): readonly string[] | null {
  if (path.length === 0) return Object.keys(settingsSchema.shape);
  if (path[0] === "waivers") return Object.keys(waiver.shape);
  return path[0] === "environments" ? Object.keys(environment.shape) : null;
}
