import type { Audit, Scan } from "#model/audit";
import type { Census } from "#model/census";
import type { Collection, Target } from "#model/collection";
import type { Evaluation } from "#model/finding";
import type { ManagedKeyCard } from "#model/managed-key-card";
import { createFile } from "./create-file.js";
import { holdViews, type HeldViews } from "./held-views.js";
import { openDatabase } from "./open-database.js";
import { readAllowed } from "./read/read-allowed.js";
import { readCensus } from "./read/read-census.js";
import { readCollections } from "./read/read-collections.js";
import { readDiff, type Diff } from "./read/read-diff.js";
import { readEvaluation, readNewestEvaluation } from "./read/read-evaluation.js";
import { readFirstSeen } from "./read/read-first-seen.js";
import { readRemembered, type Remembered } from "./read/read-remembered.js";
import { readManagedKeys } from "./read/read-managed-keys.js";
import { readNewestScan, readScan, readScans } from "./read/read-scans.js";
import { readTable } from "./read/read-table.js";
import { beginScan, type NewScan } from "./record/begin-scan.js";
import { carryEvaluation, type Moments } from "./record/carry-evaluation.js";
import type { Entry } from "./record/entry.js";
import { recordCollection } from "./record/record-collection.js";
import { recordEvaluation, type EvaluationUnderWay } from "./record/record-evaluation.js";
import { recordSettings, type SettingFacts } from "./record/record-settings.js";
import { replaceDerived } from "./record/replace-derived.js";
import type { Cell, Row } from "./row.js";
import { toSchemaFolder } from "./schema-folder.js";
import { prepareSchema } from "./schema.js";
import { openSession, type Question, type Session, type Value } from "./session.js";

export { openScratchInventory } from "./scratch.js";
export type { Diff } from "./read/read-diff.js";
export type { Cell, Row } from "./row.js";

/** How an inventory is opened. */
export interface InventoryOptions {
  /** Nothing is written, not even a missing table; the file must exist. */
  readonly readOnly?: boolean;
  /** Where the folders `tables` and `views` lie, with a slash at the end of a URL; beside this file where it is left out. */
  readonly schemaFolder?: URL | string;
}

/** What the house knows. Times are ISO 8601 in UTC; a scan is named by its number. */
export interface Inventory {
  /** The inventory's own random salt: 32 bytes, made with the file, never anywhere else. */
  readonly salt: Uint8Array;
  /** Starts a scan and returns its number. */
  beginScan(scan: NewScan): Promise<number>;
  /** What an earlier look at this target under the same patterns need not read again. */
  remembered(target: Target, patternsDigest: string): Promise<Remembered>;
  /** Everything of one target or nothing. */
  record(entry: Entry): Promise<void>;
  /** Facts that a user's settings add: people who left, environments by path. */
  recordSettings(scan: number, settings: SettingFacts): Promise<void>;
  /** Rows of one question; `$name` in it is the parameter of that name. */
  query(sql: string, parameters?: Readonly<Record<string, Value>>): Promise<Row[]>;
  /**
   * The same for thousands of rows of text, numbers, truth values and lists of them, each made into what is kept of it as it comes;
   * moments are as SQL writes them.
   */
  ask<Kept>(question: Question, keep: (row: Row) => Kept): Promise<Kept[]>;
  /** The same for a person: columns in their order, bytes only by their number. */
  table(sql: string): Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }>;
  /** Puts these rows in the place of all rows of a derived table. */
  replaceDerived(table: string, rows: Iterable<Row>): Promise<void>;
  /** Stores what the rules find out as they do, and finishes the scan. */
  recordEvaluation(scan: number, evaluation: EvaluationUnderWay, clock: () => Date): Promise<void>;
  /**
   * Lets the evaluation of the scan before stand for this one, and finishes it, where a new one by the house's own rules could only
   * say the same; says whether it does.
   */
  carryEvaluation(scan: number, moments: Moments): Promise<boolean>;
  /** The keys a scan knew (the newest where none is named). */
  census(scan?: number): Promise<Census>;
  /** The keys that stores keep, as a scan knew them. */
  managedKeys(scan?: number): Promise<ManagedKeyCard[]>;
  /** What became of each target in a scan. */
  collections(scan?: number): Promise<Collection[]>;
  /** What the rules found out in a scan; without a number the newest judged one, or an empty evaluation where none is. */
  evaluation(scan?: number): Promise<Evaluation>;
  /** When the findings of the newest judged scan were first seen, by fingerprint. */
  firstSeen(): Promise<ReadonlyMap<string, string>>;
  /** How many places an inline comment allows, by marker. */
  allowed(scan?: number): Promise<Audit["allowed"]>;
  scan(scan: number): Promise<Scan>;
  scans(): Promise<Scan[]>;
  newestScan(): Promise<number>;
  /** What changed between two scans; by default the last two. */
  diff(from?: number, to?: number): Promise<Diff>;
  close(): Promise<void>;
}

/** Opens or makes an inventory file (or ":memory:"). Throws an AuditError where that cannot be, and says what to do. */
export async function openInventory(file: string, options: InventoryOptions = {}): Promise<Inventory> {
  const readOnly = options.readOnly ?? false;
  const folder = toSchemaFolder(options.schemaFolder);
  // What was made a moment ago need not be looked at again.
  const newSalt = readOnly ? null : await createFile(file, folder);
  const session = await openSession(file, await openDatabase(file, readOnly));
  try {
    const salt = newSalt ?? (await prepareSchema(session, folder, readOnly));
    const views = holdViews(session);
    return { salt, ...waysIn(session, views), ...waysOut(session, views), close: async () => session.close() };
  } catch (error) {
    session.close();
    throw error;
  }
}

type WaysIn = Pick<
  Inventory,
  "beginScan" | "record" | "recordSettings" | "replaceDerived" | "recordEvaluation" | "carryEvaluation"
>;

function waysIn(session: Session, views: HeldViews): WaysIn {
  let changesBefore = session.changes();
  const change = <T>(work: () => Promise<T>): Promise<T> => session.transaction(work).finally(views.release);
  return {
    beginScan: (scan) => {
      changesBefore = session.changes();
      return change(() => beginScan(session, scan));
    },
    record: (entry) => change(() => recordCollection(session, entry)),
    recordSettings: (_scan, settings) => session.transaction(() => recordSettings(session, settings)),
    replaceDerived: (table, rows) => session.transaction(() => replaceDerived(session, table, rows)),
    recordEvaluation: async (scan, evaluation, clock) => {
      await recordEvaluation(session, scan, { evaluation, clock });
      // The rules have asked all they wanted to know.
      await views.drop();
    },
    carryEvaluation: async (scan, moments) =>
      session.changes() === changesBefore && session.transaction(() => carryEvaluation(session, scan, moments)),
  };
}

function waysOut(session: Session, views: HeldViews): Omit<Inventory, keyof WaysIn | "salt" | "close"> {
  const newest = (scan: number | undefined): Promise<number> =>
    scan === undefined ? readNewestScan(session) : Promise.resolve(scan);
  return {
    remembered: (target, patternsDigest) => readRemembered(session, target, patternsDigest),
    query: async (sql, parameters) => {
      await views.hold();
      return session.rows(sql, parameters);
    },
    ask: async (question, keep) => {
      await views.hold();
      return session.mapRows(question, keep);
    },
    table: (sql) => readTable(session, sql),
    census: async (scan) => readCensus(session, await newest(scan)),
    managedKeys: async (scan) => readManagedKeys(session, await newest(scan)),
    collections: async (scan) => readCollections(session, await newest(scan)),
    evaluation: (scan) => (scan === undefined ? readNewestEvaluation(session) : readEvaluation(session, scan)),
    firstSeen: () => readFirstSeen(session),
    allowed: async (scan) => readAllowed(session, await newest(scan)),
    scan: (scan) => readScan(session, scan),
    scans: () => readScans(session),
    newestScan: () => readNewestScan(session),
    diff: (from, to) => readDiff(session, from, to),
  };
}
