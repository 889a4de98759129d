import type { Audit } from "#model/audit";
import { groupBy } from "../group-by.js";
import { messageOf } from "./message.js";
import { pathToFileURL } from "node:url";

/** Names for the targets (by label), for `uriBaseId`: a single one is the source root that viewers know. */
export type Bases = ReadonlyMap<string, string>;

/** One base for each target, in the order of the collections. */
export function basesOf({ collections, census }: Audit): Bases {
  const located = census.keys.flatMap(({ locations }) => locations.map(({ target }) => target));
  const labels = [...new Set([...collections.map(({ target }) => target.label), ...located.toSorted()])];
  const name = (index: number) => (labels.length === 1 ? "%SRCROOT%" : `TARGET-${String(index + 1)}`);
  return new Map(labels.map((label, index) => [label, name(index)]));
}

/** `originalUriBaseIds` of a run. A target without a place in a file system has a description alone. */
export function writeBases({ collections }: Audit, bases: Bases): unknown {
  const absolute = groupBy(collections, ({ target }) => target.label);
  return Object.fromEntries(
    [...bases].map(([label, base]) => {
      const uri = folderUri(absolute.get(label)?.[0]?.target.at ?? "");
      return [base, { ...(uri === null ? {} : { uri }), description: messageOf(`The target ${label}`) }];
    }),
  );
}

/** `versionControlProvenance`: the commit that each repository stood at. */
export function writeProvenance({ collections }: Audit, bases: Bases): readonly unknown[] {
  const known = new Map<string, unknown>();
  for (const { target, tip } of collections) {
    const repositoryUri = folderUri(target.at);
    if (tip === null || repositoryUri === null) continue;
    known.set(`${target.label}\n${tip}`, {
      repositoryUri,
      revisionId: tip,
      mappedTo: { uriBaseId: bases.get(target.label) },
    });
  }
  return [...known.values()];
}

function folderUri(path: string): string | null {
  return path.startsWith("/") ? `${pathToFileURL(path).href.replace(/\/$/, "")}/` : null;
}
