import { pathToFileURL } from "node:url";
import type { Audit } from "#model/audit";
import { groupBy } from "../group-by.js";
import { namesOfTargets, type TargetNames } from "../target-names.js";
import { messageOf } from "./message.js";

/** Targets as SARIF needs them, by label. */
export interface Bases {
  /** Values for `uriBaseId`: a single target is the source root that viewers know. */
  readonly ids: ReadonlyMap<string, string>;
  readonly names: TargetNames;
}

/** One base for each target, in the order of the collections. */
export function basesOf(audit: Audit): Bases {
  const { collections, census } = audit;
  const located = census.keys.flatMap(({ locations }) => locations.map(({ target }) => target));
  const labels = [...new Set([...collections.map(({ target }) => target.label), ...located.toSorted()])];
  const name = (index: number) => (labels.length === 1 ? "%SRCROOT%" : `TARGET-${String(index + 1)}`);
  return { ids: new Map(labels.map((label, index) => [label, name(index)])), names: namesOfTargets(audit) };
}

/** `originalUriBaseIds` of a run. A target without a place in a file system has a description alone. */
export function writeBases({ collections }: Audit, { ids }: Bases): unknown {
  const absolute = groupBy(collections, ({ target }) => target.label);
  return Object.fromEntries(
    [...ids].map(([label, base]) => {
      const uri = folderUri(absolute.get(label)?.[0]?.target.at ?? "");
      return [base, { ...(uri === null ? {} : { uri }), description: messageOf(`The target ${label}`) }];
    }),
  );
}

/** `versionControlProvenance`: the commit that each repository stood at. */
export function writeProvenance({ collections }: Audit, { ids }: Bases): readonly unknown[] {
  const known = new Map<string, unknown>();
  for (const { target, tip } of collections) {
    const repositoryUri = folderUri(target.at);
    if (tip === null || repositoryUri === null) continue;
    known.set(`${target.label}\n${tip}`, {
      repositoryUri,
      revisionId: tip,
      mappedTo: { uriBaseId: ids.get(target.label) },
    });
  }
  return [...known.values()];
}

function folderUri(path: string): string | null {
  return path.startsWith("/") ? `${pathToFileURL(path).href.replace(/\/$/, "")}/` : null;
}
