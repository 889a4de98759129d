/** How bad a finding is, from a note to an emergency. */
export type Severity = "info" | "low" | "medium" | "high" | "critical";
