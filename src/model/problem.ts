/** One thing that could not be seen. What was not seen is data: it is stored, shown, and makes the exit code 3. */
export interface Problem {
  readonly reason: "denied" | "unsupported" | "throttled" | "error" | "cut-short";
  /** The place (a path, an object id, a region) within the target. */
  readonly scope: string;
  /** What is not known because of it: "content", "history", "listing" ... */
  readonly fact: string;
  /** For a person: what is so and, where something helps, what to do. No material. */
  readonly message: string;
}
