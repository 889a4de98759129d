import { AuditError } from "#support/audit-error";
import type { Ask } from "./run-rule.js";
import type { LocatedWaiver, WaivedPlace, WaiverEntry } from "./waivers.js";

const TARGETS = "select distinct target from current_locations order by target";
const LOCATIONS = `
  select location_id, key_id, target, path, start_line::integer as start_line, pattern,
    lower(first_commit) as first_commit
  from current_locations
  where form in ('plaintext', 'encrypted', 'container') and list_contains(string_split($paths, chr(10)), path)`;
const OF_GITLEAKS = "gitleaks:";

/**
 * Finds the locations that places stand for. A place names a secret by path and line, and with it every location of the same key
 * at the same path: other scanners tell a secret where a commit brought it, not in each later version of the file. Throws an
 * AuditError where a waiver of places names no target, and there are several.
 */
export async function locateWaivers(waivers: readonly WaiverEntry[], ask: Ask): Promise<LocatedWaiver[]> {
  const paths = new Set(waivers.flatMap(({ places }) => places ?? []).map(({ path }) => path));
  if (paths.size === 0) return waivers.map((waiver) => locate(waiver, new Map()));
  const targets = await ask({ sql: TARGETS }, ({ target }) => String(target));
  for (const waiver of waivers) refuseAmbiguous(waiver, targets);
  const rows = await ask({ sql: LOCATIONS, parameters: { paths: [...paths].join("\n") } }, toLocation);
  const byPath = new Map<string, Location[]>();
  for (const row of rows) byPath.set(row.path, [...(byPath.get(row.path) ?? []), row]);
  return waivers.map((waiver) => locate(waiver, byPath));
}

interface Location {
  readonly id: string;
  readonly key: string;
  readonly target: string;
  readonly path: string;
  readonly line: number;
  readonly pattern: string;
  readonly commit: string | null;
}

function toLocation(row: Readonly<Record<string, unknown>>): Location {
  const commit = row["first_commit"];
  return {
    id: String(row["location_id"]),
    key: String(row["key_id"]),
    target: String(row["target"]),
    path: String(row["path"]),
    line: Number(row["start_line"]),
    pattern: String(row["pattern"]),
    commit: typeof commit === "string" ? commit : null,
  };
}

function refuseAmbiguous({ places, target, reason }: WaiverEntry, targets: readonly string[]): void {
  if (places === undefined || target !== undefined || targets.length < 2) return;
  throw new AuditError(`the waiver "${reason}" does not say in which target its places lie`, {
    hint: `name one: target: ${targets.slice(0, 5).join(", or ")}`,
  });
}

function locate(waiver: WaiverEntry, byPath: ReadonlyMap<string, readonly Location[]>): LocatedWaiver {
  const { places, target } = waiver;
  if (places === undefined) return { ...waiver, locations: null };
  const covered = places.flatMap((place) => {
    const there = (byPath.get(place.path) ?? []).filter(
      (location) => target === undefined || location.target === target,
    );
    const keys = new Set(there.filter((location) => isAt(place, location)).map(({ key }) => key));
    return there.filter(({ key }) => keys.has(key)).map(({ id }) => id);
  });
  return { ...waiver, locations: new Set(covered) };
}

function isAt({ line, commit, rule }: WaivedPlace, location: Location): boolean {
  return (
    line === location.line &&
    (commit === null || commit === location.commit) &&
    // What the user's own rules of gitleaks found bears their ids; what else is found there, gitleaks calls by another name.
    (rule === null || !location.pattern.startsWith(OF_GITLEAKS) || location.pattern === OF_GITLEAKS + rule)
  );
}
