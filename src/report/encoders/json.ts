import type { Audit } from "#model/audit";
import { compare } from "../compare.js";
import { LazyList } from "../json/lazy-list.js";
import { writeManagedKey } from "../json/managed-key.js";
import { writeCollection, writeKey, writeOutcome, writeScan } from "../json/shapes.js";
import { writeLines } from "../json/write-lines.js";
import { severities } from "../severities.js";
import { summarise } from "../summarise.js";

/** Version of the shape: rises when a field changes its meaning or goes away, not when one is added. */
const SHAPE_VERSION = 1;

/** The whole audit as JSON, line by line; shape: reports/schema/keycensus-report.schema.json. Keys stand in the order of the schema. */
export function encode(audit: Audit): Iterable<string> {
  const report = {
    format: "keycensus-report",
    version: SHAPE_VERSION,
    scan: writeScan(audit.scan),
    summary: writeSummary(audit),
    collections: new LazyList(audit.collections, writeCollection),
    census: { keys: new LazyList(audit.census.keys, writeKey) },
    managedKeys: new LazyList(audit.managedKeys, writeManagedKey),
    evaluation: { at: audit.evaluation.at, outcomes: new LazyList(audit.evaluation.outcomes, writeOutcome) },
    allowed: Object.fromEntries(Object.entries(audit.allowed).toSorted(([one], [other]) => compare(one, other))),
  };
  return writeLines(report);
}

function writeSummary(audit: Audit): unknown {
  const { worst, open, fresh, waived, allowed, unknown, keys, locations, problems, isComplete } = summarise(audit);
  const openBySeverity = Object.fromEntries(severities.map((severity) => [severity, open[severity]]));
  return { isComplete, worst, open: openBySeverity, new: fresh, waived, allowed, unknown, problems, keys, locations };
}
