import type * as DuckDB from "./duckdb.js";
import type { DuckDBAppender, DuckDBResult, DuckDBResultReader, DuckDBValue } from "@duckdb/node-api";
import { AuditError } from "#support/audit-error";
import { appendMany } from "./append-many.js";
import type { Database } from "./open-database.js";
import { toCell, toShown, type Cell, type Row } from "./row.js";
import { toKnownError } from "./to-open-error.js";
import type { Value } from "./value.js";

export type { Value } from "./value.js";

/** A question with its parameters. */
export interface Question {
  readonly sql: string;
  readonly parameters?: Readonly<Record<string, Value>>;
}

/** The one connection with a file; writes never overlap. */
export interface Session {
  readonly file: string;
  /** Runs one statement (or, without parameters, a script). */
  run(sql: string, parameters?: Readonly<Record<string, Value>>): Promise<void>;
  /** The same of a statement that may change a fact: the rows it changed are counted. */
  change(sql: string, parameters?: Readonly<Record<string, Value>>): Promise<void>;
  /** How many rows of facts were changed since the session was opened. */
  changes(): number;
  /** Rows as plain values. */
  rows(sql: string, parameters?: Readonly<Record<string, Value>>): Promise<Row[]>;
  /**
   * The same for thousands of rows of text, numbers, truth values and lists of them, each made into what is kept of it as it comes;
   * moments are as SQL writes them.
   */
  mapRows<Kept>(question: Question, keep: (row: Row) => Kept): Promise<Kept[]>;
  /** Column names and rows in their order, for a person. */
  table(
    sql: string,
    parameters?: Readonly<Record<string, Value>>,
  ): Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }>;
  /** Adds rows whose cells are in the order of the table's columns. */
  append(table: string, rows: Iterable<readonly Value[]>): Promise<void>;
  /** The same for thousands of rows, without bytes in them. */
  appendMany(table: string, rows: Iterable<readonly Value[]>): Promise<void>;
  /** All or nothing; a second one waits for the first. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** While no transaction is under way: for what takes part in none. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  close(): void;
}

/** Wraps an open database into the few verbs the inventory needs. */
export async function openSession(file: string, database: Database): Promise<Session> {
  const duck = await import("./duckdb.js");
  const { connection } = database;
  const alone = inTurn();
  let changes = 0;
  const bind = (parameters: Parameters = {}): Record<string, DuckDBValue> =>
    Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toDuck(duck, value)]));
  const read = (sql: string, parameters?: Parameters): Promise<DuckDBResultReader> =>
    explained(file, () => connection.runAndReadAll(sql, parameters && bind(parameters)));
  const session: Session = {
    file,
    change: (sql, parameters) =>
      explained(file, async () => {
        changes += (await connection.run(sql, parameters && bind(parameters))).rowsChanged;
      }),
    changes: () => changes,
    run: (sql, parameters) =>
      explained(file, async () => void (await connection.run(sql, parameters && bind(parameters)))),
    rows: async (sql, parameters) => toRows(await read(sql, parameters)),
    mapRows: ({ sql, parameters }, keep) =>
      explained(file, async () => {
        // One text a row instead of one value a cell: reading is then a quarter of the work.
        const asTexts = `select to_json(one_row) from (${sql}\n) as one_row`;
        return readTexts(await connection.stream(asTexts, parameters && bind(parameters)), keep);
      }),
    table: async (sql, parameters) => {
      const reader = await read(sql, parameters);
      return { columns: reader.columnNames(), rows: reader.getRowsJS().map((row) => row.map(toShown)) };
    },
    append: (table, rows) =>
      explained(file, async () => appendRows(duck, await connection.createAppender(table), rows)),
    appendMany: (table, rows) => explained(file, () => appendMany(connection, table, rows)),
    transaction: (work) => alone(() => runTransaction(session, work)),
    alone,
    close: () => database.close(),
  };
  return session;
}

function toRows(reader: DuckDBResultReader): Row[] {
  const names = reader.columnNames();
  return reader.getRowsJS().map((row) => Object.fromEntries(names.map((name, at) => [name, toCell(row[at])])));
}

type Duck = typeof DuckDB;
type Parameters = Readonly<Record<string, Value>>;

function toDuck(duck: Duck, value: Value): DuckDBValue {
  if (value instanceof Uint8Array) return duck.blobValue(value);
  return isTexts(value) ? duck.listValue(value) : value;
}

function isTexts(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

async function readTexts<Kept>(result: DuckDBResult, keep: (row: Row) => Kept): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return kept;
    for (const json of chunk.getColumnValues(0)) kept.push(keep(JSON.parse(String(json)) as Row)); // written as objects by DuckDB
  }
}

// As many rows as DuckDB works on at a time: more would only wait in memory.
const FLUSHED = 2048;

async function appendRows(duck: Duck, appender: DuckDBAppender, rows: Iterable<readonly Value[]>): Promise<void> {
  const strings = duck.LIST(duck.VARCHAR);
  const appendList = (list: readonly string[]): void => appender.appendList(duck.listValue(list), strings);
  let count = 0;
  for (const row of rows) {
    for (const value of row) appendCell(appender, value, appendList);
    appender.endRow();
    count += 1;
    if (count % FLUSHED > 0) continue;
    appender.flushSync();
    // The library's native values are given back only when the event loop turns.
    await new Promise((turn) => setImmediate(turn));
  }
  appender.closeSync();
}

function appendCell(appender: DuckDBAppender, value: Value, appendList: (list: readonly string[]) => void): void {
  if (value === null) appender.appendNull();
  else if (typeof value === "string") appender.appendVarchar(value);
  else if (typeof value === "number") appender.appendDouble(value);
  else if (typeof value === "boolean") appender.appendBoolean(value);
  else if (value instanceof Uint8Array) appender.appendBlob(value);
  else appendList(value);
}

async function runTransaction<T>(session: Session, work: () => Promise<T>): Promise<T> {
  await session.run("begin transaction");
  try {
    const result = await work();
    await session.run("commit");
    return result;
  } catch (error) {
    // A failed commit has rolled back by itself; the first error is the one to tell.
    await session.run("rollback").catch(() => undefined);
    throw error;
  }
}

// DuckDB knows one transaction a connection: the next begins when the last has ended.
function inTurn(): Session["alone"] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

async function explained<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AuditError) throw error;
    throw toKnownError(file, error) ?? error;
  }
}
