import type { Location } from "#model/census";
import type { ResolvedFinding } from "../resolve-findings.js";
import { nameResource } from "../words/name-resource.js";
import { artifactUri } from "./artifact-uri.js";
import type { Bases } from "./bases.js";
import { limits } from "./limits.js";
import { writeLocation, writeRelated } from "./locations.js";
import { messageOf } from "./message.js";
import { levels } from "./rules.js";
import { prose } from "../words/prose.js";

/** The results, and how much the limits cut off. */
export interface Results {
  readonly results: readonly unknown[];
  readonly resultsLeftOut: number;
  readonly locationsLeftOut: number;
}

/** One result a finding, worst first; further places while the limits last. `ruleIndexes`: by id, into `tool.driver.rules`. */
export function writeResults(
  findings: readonly ResolvedFinding[],
  { bases, ruleIndexes }: { readonly bases: Bases; readonly ruleIndexes: ReadonlyMap<string, number> },
): Results {
  let together = limits.relatedLocationsTogether;
  let locationsLeftOut = 0;
  const results = findings.slice(0, limits.results).map((found) => {
    const further = found.locations.slice(1);
    const related = further.slice(0, Math.min(limits.relatedLocations, together));
    together -= related.length;
    locationsLeftOut += further.length - related.length;
    return {
      ruleId: found.rule.id,
      ruleIndex: ruleIndexes.get(found.rule.id),
      ...writeResult(found, further.length - related.length),
      locations: [writePrimary(found, bases)],
      relatedLocations: related.map((location, index) => writeRelated(location, index + 1, bases)),
    };
  });
  return { results, resultsLeftOut: findings.length - results.length, locationsLeftOut };
}

function writeResult(found: ResolvedFinding, placesLeftOut: number): Record<string, unknown> {
  const { finding, key, state } = found;
  return {
    level: levels[finding.severity],
    message: messageOf(sentenceOf(found, placesLeftOut)),
    // GitHub follows an alert by primaryLocationLineHash alone; ours survives moved lines and rebases.
    partialFingerprints: {
      primaryLocationLineHash: `${finding.fingerprint}:1`,
      "keycensusFinding/v1": finding.fingerprint,
    },
    suppressions: suppressionsOf(found),
    properties: {
      severity: finding.severity,
      state,
      isNew: finding.isNew,
      firstSeenAt: finding.firstSeenAt,
      resource: messageOf(finding.resource).text,
      ...(key === null ? {} : { keyId: key.id, keyName: messageOf(key.name).text }),
    },
  };
}

function writePrimary(found: ResolvedFinding, bases: Bases): unknown {
  const [first] = found.locations;
  if (first !== undefined) return writeLocation(first, bases);
  const [uriBaseId] = bases.ids.values();
  const uri = artifactUri(`resource/${found.finding.fingerprint}`);
  return {
    physicalLocation: { artifactLocation: { uri, ...(uriBaseId === undefined ? {} : { uriBaseId }) } },
    logicalLocations: [{ fullyQualifiedName: messageOf(nameResource(found)).text, kind: "resource" }],
  };
}

function sentenceOf(found: ResolvedFinding, placesLeftOut: number): string {
  const { finding, rule } = found;
  const more = placesLeftOut === 0 ? "" : ` ${String(placesLeftOut)} further places are in the JSON report.`;
  return `${prose(rule.title)}: ${nameResource(found)}: ${prose(finding.reason)}${atHistory(found.locations[0])}.${more}`.replace(
    /\.\.(?= |$)/,
    ".",
  );
}

function atHistory(first: Location | undefined): string {
  const history = first?.place.history ?? null;
  if (history === null || history.isAtTip) return "";
  return ` (in history only, since commit ${history.firstCommit.slice(0, 10)})`;
}

function suppressionsOf({ finding, state, locations }: ResolvedFinding): readonly unknown[] {
  if (finding.waiver !== null) {
    const { reason, approver, until } = finding.waiver;
    const justification = messageOf(`${prose(reason)} (approved by ${approver}, until ${until})`).text;
    return [{ kind: "external", status: "accepted", justification }];
  }
  if (state === "open") return [];
  const justification = messageOf(`Inline comment ${locations[0]?.allowedBy ?? ""}`).text;
  return [{ kind: "inSource", status: "accepted", justification }];
}
