/** What became of one fact that was asked for. Anything but ok means: not known, never "none". */
export type FactStatus = "ok" | "denied" | "unsupported" | "throttled" | "error";
