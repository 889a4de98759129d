import type { DuckDBConnection } from "@duckdb/node-api";
import { toOpenError } from "./to-open-error.js";

// An inventory is small: a second thread costs more to keep busy than it saves, in time and in memory.
// No extensions from anywhere, no file but the inventory itself, and no way to change that afterwards: rules may be anybody's SQL.
const SETTINGS = {
  autoinstall_known_extensions: "false",
  // What large questions took goes back to the system before the next large one, not ten seconds after.
  allocator_bulk_deallocation_flush_threshold: "3MB",
  autoload_known_extensions: "false",
  // Many columns of few rows: small blocks leave less of each empty.
  default_block_size: "16384",
  enable_external_access: "false",
  lock_configuration: "true",
  memory_limit: "512MB",
  threads: "1",
};

/** An open DuckDB file (or ":memory:") with its only connection. */
export interface Database {
  readonly connection: DuckDBConnection;
  close(): void;
}

/** Opens or makes a DuckDB file; throws an AuditError where it is locked, no such file, or may not be written. */
export async function openDatabase(file: string, readOnly: boolean): Promise<Database> {
  // Loaded here and not above: it costs more than a tenth of a second, and most commands need none.
  const { DuckDBInstance } = await import("./duckdb.js");
  const settings = readOnly ? { ...SETTINGS, access_mode: "READ_ONLY" } : SETTINGS;
  try {
    // fromCache: two engines on one file in one process lose rows without a word.
    const instance = await DuckDBInstance.fromCache(file, settings);
    const connection = await instance.connect();
    return {
      connection,
      close: () => {
        connection.closeSync();
        instance.closeSync();
      },
    };
  } catch (error) {
    throw toOpenError(file, error);
  }
}
