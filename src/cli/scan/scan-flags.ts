import type { Threshold } from "../words.js";

/** The command line of `scan`, as it was typed; undefined where nothing was said. */
export interface ScanFlags {
  readonly targets: readonly string[];
  readonly output: readonly string[];
  readonly inventory?: string | undefined;
  readonly failOn?: Threshold | undefined;
  readonly since?: string | undefined;
  /** False for --no-history. */
  readonly history: boolean;
  /** False for --no-ignore. */
  readonly ignore: boolean;
  readonly unreachable?: boolean | undefined;
  readonly submodules?: boolean | undefined;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly rules: readonly string[];
  readonly explain?: boolean | undefined;
  readonly record?: string | undefined;
  readonly replay?: string | undefined;
  readonly config?: string | undefined;
  readonly jobs?: number | undefined;
  readonly quiet?: boolean | undefined;
}
