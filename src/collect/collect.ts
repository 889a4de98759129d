import { AuditError } from "#support/audit-error";
import type { Collector } from "./collector.js";
import type * as gateSource from "./collectors/git/gate-source.js";

export type { Collector, CollectOptions, Remembered, ScanTools, Shard, Survey } from "./collector.js";

// Named one by one so that a bundler sees them; each is loaded only when a target asks for it.
const COLLECTORS: Readonly<Record<string, () => Promise<{ default: Collector }>>> = {
  aws: () => import("./collectors/aws/collector.js"),
  files: () => import("./collectors/files/collector.js"),
  git: () => import("./collectors/git/collector.js"),
};

/** The collectors there are, by name. */
export function listCollectors(): readonly string[] {
  return Object.keys(COLLECTORS).toSorted();
}

/** The collector of that name. */
export async function loadCollector(name: string): Promise<Collector> {
  const load = COLLECTORS[name];
  if (load === undefined) {
    throw new AuditError(`there is no collector "${name}"`, {
      hint: `the collectors are: ${listCollectors().join(", ")}`,
    });
  }
  return (await load()).default;
}

/** The door for commit hooks and CI: what is staged, and what a range of commits adds. Loaded when asked for. */
export async function loadGateSource(): Promise<Pick<typeof gateSource, "scanRange" | "scanStaged">> {
  return import("./collectors/git/gate-source.js");
}
