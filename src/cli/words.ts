import type { Confidence, Severity } from "#index";

/** All severities, the worst first. */
export const severities = ["critical", "high", "medium", "low", "info"] as const satisfies readonly Severity[];

/** What `--fail-on` understands. */
export const thresholds = [...severities, "none"] as const;

/** A severity from which on findings fail a scan, or none. */
export type Threshold = (typeof thresholds)[number];

/** All confidences, the surest first. */
export const confidences = ["proven", "shaped", "likely", "possible"] as const satisfies readonly Confidence[];
