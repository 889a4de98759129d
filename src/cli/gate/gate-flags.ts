import type { Confidence } from "#index";

/** The command line of `gate`, as it was typed; undefined where nothing was said. */
export interface GateFlags {
  readonly paths: readonly string[];
  readonly range?: string | undefined;
  readonly stdin?: boolean | undefined;
  readonly name: string;
  readonly exclude: readonly string[];
  readonly failOnConfidence?: Confidence | undefined;
  readonly format: "text" | "json";
  readonly rules: readonly string[];
  readonly explain?: boolean | undefined;
  readonly config?: string | undefined;
  readonly quiet?: boolean | undefined;
}
