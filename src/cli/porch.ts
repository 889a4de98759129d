import type { ExitCode } from "./exit-code.js";
import type { Street } from "./street.js";

/** What a command is handed: the world outside, and where to say how it went. */
export interface Porch {
  readonly street: Street;
  readonly conclude: (code: ExitCode) => void;
}
