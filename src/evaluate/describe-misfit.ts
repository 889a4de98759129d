import { z } from "zod";
import { SEVERITIES, STATUSES } from "./rule-row.js";

const row = z.object({
  resource: z.string().min(1),
  status: z.enum(STATUSES),
  reason: z.string().min(1),
  key_id: z.string().nullish(),
  location_ids: z.array(z.string()).nullish(),
  severity: z.enum(SEVERITIES).nullish(),
  location_class: z.string().nullish(),
});

/** What is wrong with a row that is none: which column, and what belongs there. */
export function describeMisfit(given: unknown): string {
  const [issue] = row.safeParse(given).error?.issues ?? [];
  return `${issue?.path.map(String).join(".")}: ${issue?.message}`;
}
