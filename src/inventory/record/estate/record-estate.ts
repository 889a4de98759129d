import type { Estate, EstateObservation } from "#model/estate";
import type { Session, Value } from "../../session.js";
import type { Recording } from "../entry.js";
import { grantRow, keyStoreRow, keyUseRow, keyVersionRow, managedKeyRow } from "./key-rows.js";
import { credentialRow, guardrailRow, principalRow, tenantRow } from "./principal-rows.js";
import { dataStoreRow, managedCertificateRow, storedSecretRow, trailRow } from "./store-rows.js";

/** Where the things of one noun are kept, and as which cells behind scan and target. */
interface Shelf<Thing> {
  readonly table: string;
  readonly toRow: (thing: Thing) => Value[];
  /** Columns that tell things apart: the table's primary key behind scan and target. */
  readonly key: number;
}

const SHELVES: { readonly [Noun in keyof Estate]: Shelf<Estate[Noun]> } = {
  "managed-key": { table: "managed_keys", toRow: managedKeyRow, key: 1 },
  "key-version": { table: "managed_key_versions", toRow: keyVersionRow, key: 2 },
  grant: { table: "key_grants", toRow: grantRow, key: 2 },
  "key-use": { table: "key_uses", toRow: keyUseRow, key: 3 },
  "key-store": { table: "key_stores", toRow: keyStoreRow, key: 1 },
  tenant: { table: "tenants", toRow: tenantRow, key: 1 },
  principal: { table: "cloud_principals", toRow: principalRow, key: 1 },
  guardrail: { table: "guardrails", toRow: guardrailRow, key: 5 },
  credential: { table: "credentials", toRow: credentialRow, key: 1 },
  "stored-secret": { table: "stored_secrets", toRow: storedSecretRow, key: 1 },
  "managed-certificate": { table: "managed_certificates", toRow: managedCertificateRow, key: 1 },
  "data-store": { table: "data_stores", toRow: dataStoreRow, key: 1 },
  trail: { table: "trails", toRow: trailRow, key: 1 },
};

/** Records what a look saw of an estate; to be run inside a transaction. Of a thing seen twice the fuller sight counts. */
export async function recordEstate(session: Session, { entry, target, observations }: Recording): Promise<void> {
  const { scan, estate = new Map<EstateObservation["noun"], Iterable<EstateObservation>>() } = entry;
  const seen = observations.filter((observation) => observation.kind === "estate");
  if (seen.length === 0 && estate.size === 0) return;
  // Noun by noun: of a hundred thousand things those of one kind are held at a time.
  for (const [noun, { table, key }] of Object.entries(SHELVES)) {
    // A target named twice in one scan counts with its last look.
    await session.run(`delete from ${table} where scan_id = $scan and target_id = $target`, { scan, target });
    const things = concat(
      seen.filter((observation) => observation.noun === noun),
      // The names of the shelves are the nouns.
      estate.get(noun as EstateObservation["noun"]) ?? [],
    );
    const kept = keepFullest(things, key);
    if (kept.size > 0) await session.appendMany(table, toRows(kept, [scan, target]));
  }
}

function* concat<Thing>(...lists: readonly Iterable<Thing>[]): Iterable<Thing> {
  for (const list of lists) yield* list;
}

type Seen = ReadonlyMap<string, EstateObservation>;

// Only the things themselves, which are there anyhow: of a hundred thousand the rows would be as much again.
function keepFullest(things: Iterable<EstateObservation>, key: number): Seen {
  const kept = new Map<string, EstateObservation>();
  for (const observation of things) {
    const cells = toCells(observation);
    const id = JSON.stringify(cells.slice(0, key));
    const before = kept.get(id);
    if (before === undefined || isFuller(cells, toCells(before))) kept.set(id, observation);
  }
  return kept;
}

// Whichever order they come in: fewer unknown cells, then the greater text.
function isFuller(row: readonly Value[], other: readonly Value[]): boolean {
  const more = countNulls(other) - countNulls(row);
  return more > 0 || (more === 0 && JSON.stringify(row) > JSON.stringify(other));
}

function countNulls(row: readonly Value[]): number {
  return row.filter((cell) => cell === null).length;
}

function* toRows(seen: Seen, place: readonly Value[]): Iterable<readonly Value[]> {
  for (const [, observation] of [...seen].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    yield [...place, ...toCells(observation)];
}

function toCells<Noun extends keyof Estate>(observation: EstateObservation & { readonly noun: Noun }): Value[] {
  const shelf: Shelf<Estate[Noun]> = SHELVES[observation.noun];
  // The union pairs each noun with its thing, which the compiler cannot follow through the generic parameter.
  return shelf.toRow(observation.thing as Estate[Noun]);
}
