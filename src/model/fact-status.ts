/**
 * What became of one fact that was asked for. Anything but ok means: not known, never "none". not-applicable: a thing of its kind, or
 * in its state, does not have it; unsupported: the place that was asked does not know the question.
 */
export type FactStatus = "ok" | "not-applicable" | "denied" | "unsupported" | "throttled" | "error";
