import { z } from "zod";
import type { WaivedPlace } from "#index";

// Reports hold the secrets themselves. What is not named here is not kept.
const line = z.int().min(1);
const commit = z
  .string()
  .default("")
  .transform((id) => (id === "" ? null : id.toLowerCase()));

// https://github.com/gitleaks/gitleaks report/finding.go
const gitleaks = z.array(z.object({ RuleID: z.string(), File: z.string(), StartLine: line, Commit: commit }));

// https://github.com/trufflesecurity/trufflehog pkg/pb/source_metadatapb: the kind of source, then what it tells of the place.
const trufflehog = z.object({
  SourceMetadata: z.object({
    Data: z.record(z.string(), z.object({ file: z.string().default(""), line: z.int().default(0), commit })),
  }),
  Verified: z.boolean().default(false),
});

// https://github.com/Yelp/detect-secrets: results by file; is_secret is what `audit` was answered.
const baseline = z.object({
  version: z.string(),
  results: z.record(z.string(), z.array(z.object({ line_number: line, is_secret: z.boolean().optional() }))),
});

/** The places of a report that were looked through; null where it is none of those that are known. */
export function parseReport(text: string): WaivedPlace[] | null {
  const whole = parseJson(text);
  const fromGitleaks = gitleaks.safeParse(whole).data;
  if (fromGitleaks !== undefined)
    return fromGitleaks.map(({ RuleID, File, StartLine, Commit }) => ({
      path: File,
      line: StartLine,
      commit: Commit,
      rule: RuleID,
    }));
  const fromBaseline = baseline.safeParse(whole).data;
  return fromBaseline === undefined ? parseLines(text) : placesOfBaseline(fromBaseline);
}

// What nobody looked through, and what somebody called a real secret, stays open.
function placesOfBaseline({ results }: z.infer<typeof baseline>): WaivedPlace[] {
  return Object.entries(results).flatMap(([path, entries]) =>
    entries
      .filter(({ is_secret }) => is_secret === false)
      .map(({ line_number }) => ({ path, line: line_number, commit: null, rule: null })),
  );
}

function parseLines(text: string): WaivedPlace[] | null {
  const lines = text.split("\n").filter((one) => one.trim() !== "");
  const places: WaivedPlace[] = [];
  for (const one of lines) {
    const entry = trufflehog.safeParse(parseJson(one)).data;
    if (entry === undefined) return null;
    // What the service still takes stays open.
    if (entry.Verified) continue;
    for (const { file, line: number, commit: id } of Object.values(entry.SourceMetadata.Data))
      if (file !== "" && number > 0) places.push({ path: file, line: number, commit: id, rule: null });
  }
  return places;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // what the reader says would quote from the report
  }
}
