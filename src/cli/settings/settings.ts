import type { AuditSettings, Confidence } from "#index";
import type { Threshold } from "../words.js";

/** Everything a settings file may say, filled in with defaults; paths are absolute. */
export interface Settings {
  /** The file they come from, or null where there is none. */
  readonly file: string | null;
  /** Null: not said, so the current folder. */
  readonly targets: readonly string[] | null;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly ignoreFiles: boolean;
  readonly history: boolean;
  readonly since: string | null;
  readonly unreachable: boolean;
  readonly submodules: boolean;
  readonly inventory: string | null;
  readonly failOn: Threshold;
  /** FORMAT or FORMAT=FILE, as `-o` takes them. */
  readonly reports: readonly string[];
  readonly rules: readonly string[];
  readonly disabledRules: readonly string[];
  readonly parameters: AuditSettings["parameters"];
  readonly waivers: AuditSettings["waivers"];
  readonly departed: AuditSettings["departed"];
  readonly environments: AuditSettings["environments"];
  readonly minConfidence: Confidence;
  readonly jobs: number | null;
}

/** What holds where nothing is said. */
export const defaultSettings: Settings = {
  file: null,
  targets: null,
  include: [],
  exclude: [],
  ignoreFiles: true,
  history: true,
  since: null,
  unreachable: false,
  submodules: false,
  inventory: null,
  failOn: "high",
  reports: [],
  rules: [],
  disabledRules: [],
  parameters: {},
  waivers: [],
  departed: [],
  environments: [],
  minConfidence: "possible",
  jobs: null,
};
