import type { Severity } from "#model/severity";

/** All severities, the worst first. */
export const severities = ["critical", "high", "medium", "low", "info"] as const satisfies readonly Severity[];
